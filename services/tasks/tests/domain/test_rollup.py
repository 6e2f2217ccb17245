"""The state of a collective task comes from its units."""

from datetime import date, datetime, timedelta
from fractions import Fraction

import pytest
from tasks.domain.local_time import end_of_day
from tasks.domain.rollup import Share, classify_collective, completion_of, mean_percent
from tasks.domain.timeliness import Timeliness

DUE = end_of_day(date(2025, 10, 19))
SECOND = timedelta(seconds=1)
DAY = timedelta(days=1)


def done(at: datetime) -> Share:
    return Share(100, DUE, at)


def open_(percent: int = 0, due: datetime = DUE) -> Share:
    return Share(percent, due)


def test_three_done_two_half_and_one_untouched_are_two_thirds() -> None:
    shares = [done(DUE)] * 3 + [open_(50)] * 2 + [open_()]
    assert mean_percent(shares) == Fraction(400, 6)


def test_no_unit_means_nothing_done() -> None:
    assert mean_percent([]) == 0
    assert completion_of([]) is None


def test_it_is_complete_only_when_every_unit_is() -> None:
    assert completion_of([done(DUE), open_(100)]) is None


def test_it_is_complete_when_the_last_unit_is() -> None:
    assert completion_of([done(DUE), done(DUE - DAY)]) == DUE


@pytest.mark.parametrize(
    ("shares", "now", "expected"),
    [
        ([open_(), open_()], DUE - 8 * DAY, Timeliness.NOT_DUE),
        ([open_(), done(DUE - DAY)], DUE, Timeliness.DUE_SOON),
        ([open_(), done(DUE - DAY)], DUE + SECOND, Timeliness.OVERDUE),
        ([open_(due=DUE + 9 * DAY), done(DUE)], DUE + SECOND, Timeliness.DUE_SOON),
        ([open_(due=DUE + 9 * DAY), open_()], DUE + SECOND, Timeliness.OVERDUE),
        ([open_(due=DUE - 9 * DAY), open_()], DUE - 8 * DAY, Timeliness.NOT_DUE),
        ([done(DUE), done(DUE - DAY)], DUE + 9 * DAY, Timeliness.ON_TIME),
        ([done(DUE + SECOND), done(DUE - DAY)], DUE + 9 * DAY, Timeliness.LATE),
    ],
)
def test_it_is_overdue_when_a_unit_is_and_its_own_due_has_passed(
    shares: list[Share], now: datetime, expected: Timeliness
) -> None:
    assert classify_collective(shares, DUE, now=now) is expected
