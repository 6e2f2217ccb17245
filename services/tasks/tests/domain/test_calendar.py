"""Working days around Tết and exchanged Saturdays."""

from datetime import date, timedelta

import pytest
from tasks.domain.calendar import Shift, WorkingCalendar, last_day_of_month

TET = frozenset(date(2026, 2, 16) + timedelta(days=n) for n in range(5))
YEAR_2026 = WorkingCalendar(
    days_off=TET | {date(2026, 4, 27), date(2026, 8, 31)}, days_worked=frozenset({date(2026, 8, 22)})
)


@pytest.mark.parametrize(
    ("day", "working"),
    [
        (date(2026, 2, 13), True),
        (date(2026, 2, 14), False),
        (date(2026, 2, 20), False),
        (date(2026, 2, 23), True),
        (date(2026, 8, 22), True),
        (date(2026, 8, 29), False),
        (date(2026, 8, 31), False),
    ],
)
def test_the_table_decides_over_the_week(day: date, working: bool) -> None:
    assert YEAR_2026.is_working(day) is working


@pytest.mark.parametrize(
    ("shift", "due"),
    [
        (Shift.NONE, date(2026, 2, 20)),
        (Shift.PREVIOUS, date(2026, 2, 13)),
        (Shift.NEXT, date(2026, 2, 23)),
    ],
)
def test_a_due_day_in_tet_moves_as_the_plan_says(shift: Shift, due: date) -> None:
    assert YEAR_2026.shifted(date(2026, 2, 20), shift) == due


@pytest.mark.parametrize("shift", list(Shift))
def test_a_working_day_never_moves(shift: Shift) -> None:
    assert YEAR_2026.shifted(date(2026, 11, 19), shift) == date(2026, 11, 19)


@pytest.mark.parametrize(
    ("start", "count", "end"),
    [
        (date(2026, 2, 12), 1, date(2026, 2, 13)),
        (date(2026, 2, 12), 2, date(2026, 2, 23)),
        (date(2026, 2, 16), 1, date(2026, 2, 23)),
        (date(2026, 8, 21), 1, date(2026, 8, 22)),
        (date(2026, 8, 21), 0, date(2026, 8, 21)),
    ],
)
def test_working_days_are_counted_from_the_day_after(start: date, count: int, end: date) -> None:
    assert YEAR_2026.add_working_days(start, count) == end


@pytest.mark.parametrize(
    ("year", "month", "day"), [(2026, 2, 28), (2028, 2, 29), (2026, 4, 30), (2026, 12, 31)]
)
def test_months_end_where_they_end(year: int, month: int, day: int) -> None:
    assert last_day_of_month(year, month) == date(year, month, day)
