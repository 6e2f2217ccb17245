"""Month arithmetic and working days."""

from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

ONE_DAY = timedelta(days=1)
FRIDAY = 4


def last_day_of_month(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def last_day_of_quarter(year: int, quarter: int) -> date:
    return last_day_of_month(year, quarter * 3)


def first_of_next_month(day: date) -> date:
    return last_day_of_month(day.year, day.month) + ONE_DAY


class Shift(StrEnum):
    """What happens to a due day on which nobody works."""

    NONE = "none"
    PREVIOUS = "previous"
    NEXT = "next"


@dataclass(frozen=True)
class WorkingCalendar:
    """Monday to Friday, minus the days off, plus the Saturdays worked in exchange."""

    days_off: frozenset[date] = frozenset()
    days_worked: frozenset[date] = frozenset()

    def is_working(self, day: date) -> bool:
        if day in self.days_worked:
            return True
        return day.weekday() <= FRIDAY and day not in self.days_off

    def previous_working(self, day: date) -> date:
        return self._step(day, lambda it: it - ONE_DAY)

    def next_working(self, day: date) -> date:
        return self._step(day, lambda it: it + ONE_DAY)

    def shifted(self, day: date, shift: Shift) -> date:
        """The due day after the policy for non-working days."""
        match shift:
            case Shift.NONE:
                return day
            case Shift.PREVIOUS:
                return self.previous_working(day)
            case Shift.NEXT:
                return self.next_working(day)

    def add_working_days(self, start: date, count: int) -> date:
        """The day `count` working days after `start`; the starting day itself is not counted."""
        day = start
        for _ in range(count):
            day = self.next_working(day + ONE_DAY)
        return day

    def _step(self, day: date, step: Callable[[date], date]) -> date:
        while not self.is_working(day):
            day = step(day)
        return day
