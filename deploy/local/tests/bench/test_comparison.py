"""What `dti bench events` prints: medians, single runs and their ratio."""

from io import StringIO

from dti.bench.events.comparison import RUNS, Comparison, compared, conditions, table
from rich.console import Console

SAVES = compared("saves", [(90, 1_000), (120, 4_000), (100, 2_000)])


def printed(*comparisons: Comparison) -> str:
    out = StringIO()
    Console(file=out, width=120).print(table(comparisons))
    return out.getvalue()


def test_runs_are_kept_in_the_order_in_which_they_were_measured() -> None:
    assert SAVES.platform == (90, 120, 100)
    assert SAVES.raw == (1_000, 4_000, 2_000)
    assert len(SAVES.platform) == RUNS


def test_the_ratio_is_that_of_the_medians_not_of_a_lucky_run() -> None:
    assert SAVES.ratio == 100 / 2_000


def test_a_row_shows_medians_every_run_and_the_ratio() -> None:
    (row,) = [line for line in printed(SAVES).splitlines() if "saves" in line]
    cells = [cell.strip() for cell in row.strip("│").split("│")]
    assert cells == ["saves", "100", "90 · 120 · 100", "2,000", "1,000 · 4,000 · 2,000", "0.05"]


def test_each_comparison_has_a_row() -> None:
    shown = printed(SAVES, compared("events", [(1, 1)] * RUNS))
    assert shown.index("saves") < shown.index("events")


def test_conditions_stand_in_one_column() -> None:
    assert conditions({"round": "BENCH", "machine": "2 cores"}) == "round    BENCH\nmachine  2 cores"
