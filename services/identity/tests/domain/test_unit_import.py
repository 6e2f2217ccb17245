from datetime import date, timedelta

from documents.tables import Row
from hypothesis import given
from hypothesis import strategies as st
from identity.domain.unit_import import UnitPlan, plan_units
from identity.domain.units import Group, Unit, UnitVersion, above_itself

PROVINCE = {
    "75": Unit("75", (UnitVersion("Đồng Nai", "Đồng Nai", "city", Group.PROVINCE, date(2025, 1, 1)),))
}


def _row(number: int, **cells: str) -> Row:
    usual = {"name": "A", "type": "ward", "group": "communes", "parent": "75", "valid_from": "2025-07-01"}
    return Row(number, usual | cells)


def _plan(*rows: dict[str, str], known: dict[str, Unit] | None = None) -> UnitPlan:
    return plan_units(known or PROVINCE, [_row(number, **cells) for number, cells in enumerate(rows, 2)])


def _codes(plan: UnitPlan) -> list[tuple[int, str]]:
    return [(problem.row, problem.refusal.code) for problem in plan.problems]


def test_a_parent_may_follow_its_child_in_the_file() -> None:
    plan = _plan({"code": "2", "parent": "1"}, {"code": "1"})
    assert (_codes(plan), plan.tally.added) == ([], 2)


def test_a_renamed_unit_keeps_both_names() -> None:
    plan = _plan(
        {"code": "1", "name": "Xã Lộc Ninh", "valid_to": "2026-04-29"},
        {"code": "1", "name": "Phường Lộc Ninh", "valid_from": "30/04/2026"},
    )
    unit = plan.changed["1"]
    named = [version and version.name for version in map(unit.on, (date(2026, 4, 29), date(2026, 4, 30)))]
    assert named == ["Xã Lộc Ninh", "Phường Lộc Ninh"]


def test_text_is_stored_precomposed_with_single_blanks() -> None:
    plan = _plan({"code": "1", "name": "  Pho\u031bu\u031bng   Bi\u0300nh "})
    assert plan.changed["1"].versions[0].name == "Phơưng Bình"


def test_a_changed_row_is_counted_as_changed() -> None:
    known = PROVINCE | dict(_plan({"code": "1", "name": "Cũ"}).changed)
    assert _plan({"code": "1", "name": "Mới"}, known=known).tally.changed == 1


def test_a_missing_code_and_an_unknown_group_are_found_in_their_rows() -> None:
    assert _codes(_plan({}, {"code": "2", "group": "villages"})) == [(2, "missing"), (3, "unknown-group")]


def test_an_unknown_successor_is_found() -> None:
    assert _codes(_plan({"code": "1", "successors": "75; 9"})) == [(2, "unknown-successor")]


def test_a_parent_that_ends_before_its_child_is_found() -> None:
    plan = _plan({"code": "1", "valid_to": "2025-12-31"}, {"code": "2", "parent": "1"})
    assert _codes(plan) == [(3, "parent-not-there")]


def test_a_parent_that_begins_after_its_child_is_found() -> None:
    plan = _plan({"code": "1", "valid_from": "2025-08-01"}, {"code": "2", "parent": "1"})
    assert _codes(plan) == [(3, "parent-not-there")]


def test_a_parent_under_two_names_is_there_all_the_time() -> None:
    plan = _plan(
        {"code": "1", "valid_to": "2025-12-31"},
        {"code": "1", "name": "B", "valid_from": "2026-01-01"},
        {"code": "2", "parent": "1"},
    )
    assert _codes(plan) == []


def test_successors_are_taken_back_by_an_empty_cell_and_kept_without_the_column() -> None:
    known = PROVINCE | dict(_plan({"code": "1", "successors": "75"}).changed)
    assert "1" not in _plan({"code": "1"}, known=known).changed
    assert _plan({"code": "1", "successors": ""}, known=known).changed["1"].successors == ()


def test_the_rows_of_a_unit_tell_its_successors_together() -> None:
    plan = _plan(
        {"code": "1", "valid_to": "2025-12-31", "successors": "75"},
        {"code": "1", "name": "B", "valid_from": "2026-01-01", "successors": ""},
    )
    assert plan.changed["1"].successors == ("75",)


def test_a_circle_that_closes_later_than_its_row_begins_is_found() -> None:
    plan = _plan(
        {"code": "1", "parent": "2"},
        {"code": "2", "valid_to": "2026-01-31"},
        {"code": "2", "parent": "1", "valid_from": "2026-02-01"},
    )
    assert _codes(plan) == [(2, "circular-parent"), (4, "circular-parent")]


def test_a_unit_below_a_circle_is_not_blamed() -> None:
    plan = _plan({"code": "1", "parent": "2"}, {"code": "2", "parent": "1"}, {"code": "3", "parent": "1"})
    assert [row for row, _ in _codes(plan)] == [2, 3]


@given(st.lists(st.integers(1, 8), min_size=1, max_size=8))
def test_walking_up_always_ends(parents: list[int]) -> None:
    units = {
        str(code): Unit(
            str(code),
            (UnitVersion("A", "A", "ward", Group.COMMUNES, date(2025, 1, 1), parent=str(parent)),),
        )
        for code, parent in enumerate(parents, 1)
    }
    blamed = {code for code in units if above_itself(units, code, date(2026, 1, 1))}
    assert blamed == {code for code in units if code in _reached(parents, int(code))}


def _reached(parents: list[int], code: int) -> set[str]:
    """Every unit above, followed for as long as there are units."""
    above: list[int] = []
    here = code
    for _ in parents:
        if not 1 <= here <= len(parents):
            break
        here = parents[here - 1]
        above.append(here)
    return {str(each) for each in above}


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(0, 30)), min_size=1, max_size=6))
def test_a_table_is_taken_only_when_each_day_has_one_version(periods: list[tuple[int, int]]) -> None:
    first = date(2025, 7, 1)
    rows = [
        {
            "code": "1",
            "valid_from": (first + timedelta(start)).isoformat(),
            "valid_to": (first + timedelta(start + length)).isoformat(),
        }
        for start, length in periods
    ]
    days = [start + day for start, length in periods for day in range(length + 1)]
    assert bool(_plan(*rows).problems) == (len(days) != len(set(days)))
