"""Deadline language → rule: what the phrase in a document means on a calendar."""

import re
from dataclasses import dataclass, field
from datetime import date, timedelta

from tasks.domain import phrases
from tasks.domain.calendar import ONE_DAY, WorkingCalendar, last_day_of_month
from tasks.domain.cycle import Cycle, Mark, Recurrence, one_in_each
from tasks.domain.refusals import DaysInOnePeriod, NoAnchorDay, NoSuchDay, UnreadableDeadline


@dataclass(frozen=True)
class Dated:
    """Due at the end of `due_on`; a span of years also has a first day."""

    due_on: date
    starts_on: date | None = None


@dataclass(frozen=True)
class Waiting:
    """No date until something else happens ("khi có hướng dẫn"): listed, never lost."""


@dataclass(frozen=True)
class Missing:
    """An empty cell: a form refuses it, an import keeps it to be completed."""


type Deadline = Dated | Recurrence | Waiting | Missing


@dataclass(frozen=True)
class Reading:
    """How a plan reads phrases: from which day, with which cycle, and whether "trước" includes the day.

    A row that calls itself `recurring` may say its `cycle`, which goes before the words.
    """

    anchor: date | None = None
    default_cycle: Cycle = Cycle.MONTH
    inclusive: bool = False
    calendar: WorkingCalendar = field(default_factory=WorkingCalendar)
    recurring: bool = False
    cycle: Cycle | None = None


def read_deadline(text: str, reading: Reading | None = None) -> Deadline:
    """What a deadline phrase means.

    Refuses with UnreadableDeadline, NoAnchorDay (a relative phrase without a day to count from),
    NoSuchDay (31 April) and DaysInOnePeriod (the 10th and the 20th of each month).
    """
    how = reading or Reading()
    phrase = phrases.plain(text)
    if not phrase:
        return Missing()
    try:
        rules = (_full_date, _span, _recurring, _relative, _part_of_year, _year, _short_date, _waiting)
        found = next((deadline for rule in rules if (deadline := rule(phrase, how)) is not None), None)
    except ValueError as wrong:
        raise NoSuchDay(field="deadline_text", text=text) from wrong
    if found is None:
        raise UnreadableDeadline(field="deadline_text", text=text)
    return found


def _full_date(phrase: str, how: Reading) -> Dated | None:
    found = list(phrases.FULL_DATE.finditer(phrase))
    if not found:
        return None
    day = phrases.day_in(found[-1])
    exclusive = phrases.before(phrase, found[-1]) and not how.inclusive
    starts = phrases.day_in(found[0]) if len(found) > 1 and phrase.startswith("từ") else None
    return Dated(day - ONE_DAY if exclusive else day, starts)


def _span(phrase: str, _how: Reading) -> Dated | None:
    if (found := phrases.SPAN.search(phrase)) is None:
        return None
    first, last = int(found["first"] or found["from"]), int(found["last"] or found["to"])
    return Dated(date(last, 12, 31), date(first, 1, 1))


def _recurring(phrase: str, how: Reading) -> Recurrence | None:
    found = [*phrases.DAY_MONTH.finditer(phrase)] or [*phrases.DAY.finditer(phrase)]
    marks = tuple(dict.fromkeys(_mark(one.groupdict()) for one in found))
    exclusive = any(phrases.before(phrase, one) or "trước" in one.group() for one in found)
    inclusive = how.inclusive or not (exclusive or "trước" in phrase)
    cycle = _cycle(phrase, how, marks, inclusive=inclusive)
    if cycle is None:
        return None
    if not one_in_each(cycle, marks, inclusive=inclusive):
        raise DaysInOnePeriod(field="deadline_text", text=phrase)
    return Recurrence(cycle, marks, inclusive=inclusive)


def _cycle(phrase: str, how: Reading, marks: tuple[Mark, ...], *, inclusive: bool) -> Cycle | None:
    """The row's cycle, else that of the words; two days of a year, one in each half, are half-yearly."""
    named, regularly = phrases.cycle_in(phrase), phrases.REGULARLY.search(phrase) is not None
    if how.cycle is not None:
        return how.cycle if marks or named or regularly else None
    halves = len(marks) > 1 and one_in_each(Cycle.HALF_YEAR, marks, inclusive=inclusive)
    if halves and named in {Cycle.YEAR, None} and (named or regularly or how.recurring):
        return Cycle.HALF_YEAR
    return named or (how.default_cycle if regularly else None)


def _mark(found: dict[str, str]) -> Mark:
    month = found.get("month")
    return Mark(int(found["day"]), int(month) if month else None)


def _relative(phrase: str, how: Reading) -> Dated | None:
    if (found := phrases.RELATIVE.search(phrase)) is None:
        return None
    anchor, count = _anchor(phrase, how), int(found["count"])
    if found["working"]:
        return Dated(how.calendar.add_working_days(anchor, count))
    return Dated(anchor + timedelta(days=count))


def _part_of_year(phrase: str, how: Reading) -> Dated | None:
    for pattern, months in ((phrases.QUARTER, 3), (phrases.HALF, 6), (phrases.MONTH, 1)):
        found = list(pattern.finditer(phrase))
        if found and not phrases.DAY_MONTH.search(phrase):
            return _parts(phrase, found, months, how)
    return None


def _parts(phrase: str, found: list[re.Match[str]], months: int, how: Reading) -> Dated:
    """One quarter, half or month; of several ("Quý IV/2025 - Quý I/2026") the first and the last count."""
    last = found[-1]
    end = phrases.end_of_part(last, months, _year_of(last["year"], phrase, how))
    if phrases.before(phrase, last):
        return Dated(_months_earlier(end, months))
    if last["year"] is None and end < _anchor(phrase, how):
        end = last_day_of_month(end.year + 1, end.month)
    if len(found) == 1 or found[0]["year"] is None:
        return Dated(end)
    first = phrases.end_of_part(found[0], months, int(found[0]["year"]))
    return Dated(end, _months_earlier(first, months) + ONE_DAY)


def _year(phrase: str, _how: Reading) -> Dated | None:
    if (found := phrases.YEAR.search(phrase)) is None:
        return None
    year = int(found["year"] or found["bare"])
    return Dated(date(year - 1 if phrases.before(phrase, found) else year, 12, 31))


def _short_date(phrase: str, how: Reading) -> Dated | None:
    found = phrases.DAY_MONTH.search(phrase) or phrases.DAY.search(phrase)
    if found is None:
        return None
    anchor, mark = _anchor(phrase, how), _mark(found.groupdict())
    inclusive = how.inclusive or "trước" not in phrase
    for turn in range(13):
        month = mark.month or (anchor.month + turn - 1) % 12 + 1
        year = anchor.year + (turn if mark.month else (anchor.month + turn - 1) // 12)
        day = mark.on(year, month, inclusive=inclusive)
        if day >= anchor:
            return Dated(day)
    return None


def _waiting(phrase: str, _how: Reading) -> Waiting | None:
    return Waiting() if phrases.WAITING.search(phrase) else None


def _year_of(written: str | None, phrase: str, how: Reading) -> int:
    return int(written) if written else _anchor(phrase, how).year


def _anchor(phrase: str, how: Reading) -> date:
    if how.anchor is None:
        raise NoAnchorDay(field="deadline_text", text=phrase)
    return how.anchor


def _months_earlier(end: date, months: int) -> date:
    first = end.replace(day=1)
    for _ in range(months - 1):
        first = (first - ONE_DAY).replace(day=1)
    return first - ONE_DAY
