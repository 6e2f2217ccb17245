"""Periods and the due day inside each."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tasks.domain.cycle import Cycle, Mark, Period, Recurrence, period_of, periods_between

NOVEMBER = Period("2026-11", date(2026, 11, 1), date(2026, 11, 30))


@pytest.mark.parametrize(
    ("cycle", "key", "first", "last"),
    [
        (Cycle.WEEK, "2026-W47", date(2026, 11, 16), date(2026, 11, 22)),
        (Cycle.MONTH, "2026-11", date(2026, 11, 1), date(2026, 11, 30)),
        (Cycle.QUARTER, "2026-Q4", date(2026, 10, 1), date(2026, 12, 31)),
        (Cycle.HALF_YEAR, "2026-H2", date(2026, 7, 1), date(2026, 12, 31)),
        (Cycle.YEAR, "2026", date(2026, 1, 1), date(2026, 12, 31)),
    ],
)
def test_a_day_lies_in_one_period_of_each_cycle(cycle: Cycle, key: str, first: date, last: date) -> None:
    assert period_of(cycle, date(2026, 11, 20)) == Period(key, first, last)


def test_the_first_week_may_belong_to_the_year_before() -> None:
    assert period_of(Cycle.WEEK, date(2027, 1, 1)).key == "2026-W53"


@pytest.mark.parametrize("day", [date(2026, 6, 30), date(2026, 1, 1)])
def test_the_first_half_ends_in_june(day: date) -> None:
    assert period_of(Cycle.HALF_YEAR, day).key == "2026-H1"


@given(
    st.sampled_from(Cycle),
    st.dates(date(2024, 1, 1), date(2031, 12, 31)),
    st.integers(0, 800),
)
def test_periods_follow_each_other_without_gap_or_overlap(cycle: Cycle, since: date, length: int) -> None:
    until = since + timedelta(days=length)
    periods = periods_between(cycle, since, until)
    assert periods[0].first <= since
    assert periods[-1].first <= until <= periods[-1].last
    assert all(b.first - a.last == timedelta(days=1) for a, b in pairwise(periods))
    assert len({period.key for period in periods}) == len(periods)


@pytest.mark.parametrize(
    ("recurrence", "due"),
    [
        (Recurrence(Cycle.MONTH), date(2026, 11, 30)),
        (Recurrence(Cycle.MONTH, (Mark(20),)), date(2026, 11, 19)),
        (Recurrence(Cycle.MONTH, (Mark(25),)), date(2026, 11, 24)),
        (Recurrence(Cycle.MONTH, (Mark(20),), inclusive=True), date(2026, 11, 20)),
        (Recurrence(Cycle.MONTH, (Mark(31),), inclusive=True), date(2026, 11, 30)),
        (Recurrence(Cycle.MONTH, (Mark(31),)), date(2026, 11, 30)),
        (Recurrence(Cycle.MONTH, (Mark(1),)), date(2026, 11, 30)),
        (Recurrence(Cycle.MONTH, (Mark(1),), inclusive=True), date(2026, 11, 1)),
    ],
)
def test_a_monthly_due_day_falls_inside_its_month(recurrence: Recurrence, due: date) -> None:
    assert recurrence.due_in(NOVEMBER) == due


@pytest.mark.parametrize(("year", "last"), [(2026, 28), (2028, 29)])
def test_the_thirty_first_is_the_end_of_february(year: int, last: int) -> None:
    period = period_of(Cycle.MONTH, date(year, 2, 10))
    assert Recurrence(Cycle.MONTH, (Mark(31),), inclusive=True).due_in(period) == date(year, 2, last)


@pytest.mark.parametrize(
    ("day", "due"), [(date(2026, 3, 1), date(2026, 6, 14)), (date(2026, 9, 1), date(2026, 11, 30))]
)
def test_half_yearly_reports_have_their_own_days(day: date, due: date) -> None:
    recurrence = Recurrence(Cycle.HALF_YEAR, (Mark(15, 6), Mark(1, 12)))
    assert recurrence.due_in(period_of(Cycle.HALF_YEAR, day)) == due


def test_a_year_ends_before_the_first_of_january() -> None:
    recurrence = Recurrence(Cycle.YEAR, (Mark(1, 1),))
    assert recurrence.due_in(period_of(Cycle.YEAR, date(2026, 5, 5))) == date(2026, 12, 31)


@given(st.integers(1, 31), st.booleans(), st.dates(date(2024, 1, 1), date(2031, 12, 31)))
def test_every_month_has_its_due_day_whatever_day_was_named(day: int, inclusive: bool, at: date) -> None:
    period = period_of(Cycle.MONTH, at)
    due = Recurrence(Cycle.MONTH, (Mark(day),), inclusive=inclusive).due_in(period)
    assert period.first <= due <= period.last
