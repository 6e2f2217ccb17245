"""Recurring tasks: cycles, their periods and the due day inside each."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from tasks.domain.calendar import ONE_DAY, first_of_next_month, last_day_of_month, last_day_of_quarter

MIDYEAR = 6
ANY_YEAR = 2028


class Cycle(StrEnum):
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    HALF_YEAR = "half_year"
    YEAR = "year"


@dataclass(frozen=True, order=True)
class Period:
    """One turn of a cycle; `key` names it for people and makes generation idempotent."""

    key: str
    first: date
    last: date


@dataclass(frozen=True)
class Mark:
    """A day named in a phrase: the 20th of each month, or 15 June of each year."""

    day: int
    month: int | None = None

    def on(self, year: int, month: int, *, inclusive: bool) -> date:
        """The last day in time. A day the month lacks means its end, whichever way it is read."""
        last = last_day_of_month(year, month)
        if inclusive:
            return last.replace(day=min(self.day, last.day))
        if self.day > last.day:
            return last
        return last.replace(day=self.day) - ONE_DAY


@dataclass(frozen=True)
class Recurrence:
    cycle: Cycle
    marks: tuple[Mark, ...] = ()
    inclusive: bool = False

    def due_in(self, period: Period) -> date:
        """The due day of a period: its mark where one falls inside, otherwise its last day."""
        candidates = [
            mark.on(year, mark.month or month, inclusive=self.inclusive)
            for mark in self.marks
            for year, month in self._months(period, mark)
        ]
        inside = [day for day in candidates if period.first <= day <= period.last]
        return max(inside, default=period.last)

    def _months(self, period: Period, mark: Mark) -> list[tuple[int, int]]:
        following = first_of_next_month(period.last)
        if mark.month is None:
            return [(period.last.year, period.last.month), (following.year, following.month)]
        return [(period.first.year, mark.month), (following.year, mark.month)]


def period_of(cycle: Cycle, day: date) -> Period:
    """The period of a cycle that contains a day."""
    match cycle:
        case Cycle.WEEK:
            year, week, weekday = day.isocalendar()
            monday = day - timedelta(days=weekday - 1)
            return Period(f"{year}-W{week:02}", monday, monday + timedelta(days=6))
        case Cycle.MONTH:
            return Period(f"{day:%Y-%m}", day.replace(day=1), last_day_of_month(day.year, day.month))
        case Cycle.QUARTER:
            quarter = (day.month + 2) // 3
            first = date(day.year, quarter * 3 - 2, 1)
            return Period(f"{day.year}-Q{quarter}", first, last_day_of_quarter(day.year, quarter))
        case Cycle.HALF_YEAR:
            half = 1 if day.month <= MIDYEAR else 2
            first = date(day.year, half * MIDYEAR - 5, 1)
            return Period(f"{day.year}-H{half}", first, last_day_of_month(day.year, half * MIDYEAR))
        case Cycle.YEAR:
            return Period(f"{day.year}", date(day.year, 1, 1), date(day.year, 12, 31))


def one_in_each(cycle: Cycle, marks: Sequence[Mark], *, inclusive: bool) -> bool:
    """Whether no period of the cycle holds the due days of two marks."""
    if len(marks) > 1 and any(mark.month is None for mark in marks):
        return False
    days = [mark.on(ANY_YEAR, mark.month, inclusive=inclusive) for mark in marks if mark.month is not None]
    return len({_place(cycle, day) for day in days}) == len(days)


def _place(cycle: Cycle, day: date) -> tuple[int, int]:
    """Which period of its year a day lies in: 31 December, before 1 January, is in the last one."""
    first = period_of(cycle, day).first
    return first.month, first.day


def periods_between(cycle: Cycle, since: date, until: date) -> list[Period]:
    """Every period from the one holding `since` to the one holding `until`, in order."""
    periods = [period_of(cycle, since)]
    while periods[-1].last < until:
        periods.append(period_of(cycle, periods[-1].last + ONE_DAY))
    return periods
