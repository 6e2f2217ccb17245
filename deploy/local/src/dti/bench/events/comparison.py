"""Rates of the platform beside those of bare clients that move the same bytes, and how they are shown."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from statistics import median

from rich.table import Table

RUNS = 3
COLUMNS = ("measured", "platform /s", "its runs", "raw /s", "its runs", "ratio")


@dataclass(frozen=True)
class Comparison:
    """What was measured run by run, in things a second."""

    what: str
    platform: tuple[float, ...]
    raw: tuple[float, ...]

    @property
    def ratio(self) -> float:
        """Median to median: 1 would be as fast as bare clients."""
        return median(self.platform) / median(self.raw)


def compared(what: str, runs: Iterable[tuple[float, float]]) -> Comparison:
    """The comparison of runs that were each measured as (platform, raw)."""
    platform, raw = zip(*runs, strict=True)
    return Comparison(what, platform, raw)


def table(comparisons: Iterable[Comparison]) -> Table:
    """One row for each comparison, medians beside the single runs."""
    shown = Table(title=f"median of {RUNS} runs")
    for column in COLUMNS:
        shown.add_column(column, justify="left" if column == COLUMNS[0] else "right")
    for one in comparisons:
        shown.add_row(
            one.what, _rate(median(one.platform)), _all(one.platform), _rate(median(one.raw)), _all(one.raw),
            f"{one.ratio:.2f}",
        )  # fmt: skip
    return shown


def conditions(lines: Mapping[str, str]) -> str:
    """What was measured under, one line each, in one column."""
    width = max(map(len, lines))
    return "\n".join(f"{name:<{width}}  {text}" for name, text in lines.items())


def _rate(rate: float) -> str:
    return f"{rate:,.0f}"


def _all(rates: Iterable[float]) -> str:
    return " · ".join(map(_rate, rates))
