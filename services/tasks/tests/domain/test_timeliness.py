"""Every row of the status model, to the second."""

from datetime import UTC, date, datetime, timedelta

import pytest
from tasks.domain.local_time import ICT, day_of, end_of_day
from tasks.domain.timeliness import Timeliness, classify, days_late

DUE = end_of_day(date(2025, 10, 19))
SECOND = timedelta(seconds=1)
WEEK = timedelta(days=7)


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        (DUE - timedelta(days=30), Timeliness.NOT_DUE),
        (DUE - WEEK - SECOND, Timeliness.NOT_DUE),
        (DUE - WEEK, Timeliness.DUE_SOON),
        (DUE - WEEK + SECOND, Timeliness.DUE_SOON),
        (DUE - SECOND, Timeliness.DUE_SOON),
        (DUE, Timeliness.DUE_SOON),
        (DUE + timedelta(microseconds=1), Timeliness.OVERDUE),
        (DUE + SECOND, Timeliness.OVERDUE),
        (DUE + timedelta(days=400), Timeliness.OVERDUE),
    ],
)
def test_an_open_task_is_classed_by_the_clock(now: datetime, expected: Timeliness) -> None:
    assert classify(DUE, None, now=now) is expected


@pytest.mark.parametrize(
    ("completed_at", "expected"),
    [
        (DUE - WEEK, Timeliness.ON_TIME),
        (DUE - SECOND, Timeliness.ON_TIME),
        (DUE, Timeliness.ON_TIME),
        (DUE + SECOND, Timeliness.LATE),
        (DUE + WEEK, Timeliness.LATE),
    ],
)
@pytest.mark.parametrize("now", [DUE + WEEK, DUE + timedelta(days=700)])
def test_a_completed_task_is_classed_by_its_completion(
    completed_at: datetime, expected: Timeliness, now: datetime
) -> None:
    assert classify(DUE, completed_at, now=now) is expected


@pytest.mark.parametrize("soon_days", [0, 1, 3, 7, 14, 30])
def test_the_plan_says_how_many_days_are_soon(soon_days: int) -> None:
    edge = DUE - timedelta(days=soon_days)
    assert classify(DUE, None, now=edge, soon_days=soon_days) is Timeliness.DUE_SOON
    assert classify(DUE, None, now=edge - SECOND, soon_days=soon_days) is Timeliness.NOT_DUE


def test_a_day_ends_in_the_province_not_in_utc() -> None:
    assert end_of_day(date(2025, 10, 19)) == datetime(2025, 10, 19, 16, 59, 59, tzinfo=UTC)


def test_seventeen_hours_utc_is_the_next_day() -> None:
    assert day_of(datetime(2025, 10, 19, 17, 0, tzinfo=UTC)) == date(2025, 10, 20)


def test_a_due_moment_counts_whatever_zone_the_clock_is_in() -> None:
    assert classify(DUE, None, now=datetime(2025, 10, 19, 16, 59, 59, tzinfo=UTC)) is Timeliness.DUE_SOON
    assert classify(DUE, None, now=datetime(2025, 10, 19, 17, 0, tzinfo=UTC)) is Timeliness.OVERDUE


@pytest.mark.parametrize(
    ("until", "days"),
    [
        (DUE - WEEK, 0),
        (DUE, 0),
        (DUE + SECOND, 1),
        (datetime(2025, 10, 20, 23, 59, tzinfo=ICT), 1),
        (datetime(2025, 10, 21, 0, 0, tzinfo=ICT), 2),
        (datetime(2025, 11, 19, 8, 0, tzinfo=ICT), 31),
    ],
)
def test_days_overdue_and_days_late_are_calendar_days(until: datetime, days: int) -> None:
    assert days_late(DUE, None, now=until) == days
    assert days_late(DUE, until, now=until + timedelta(days=90)) == days
