"""From a deadline phrase to the columns of a task."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from tasks.commands.plan_import.problems import DueDisagrees, KindDisagrees
from tasks.commands.plan_import.rows import TaskRow
from tasks.domain.cycle import Cycle, Recurrence
from tasks.domain.deadline import Dated, Missing, Reading, Waiting, read_deadline
from tasks.domain.local_time import end_of_day
from tasks.domain.phrases import cycle_in, plain
from tasks.domain.refusals import UnreadableDeadline
from tasks.domain.task import Kind, Schedule, mark_text


@dataclass(frozen=True)
class Scheduled:
    """The columns a deadline gives a task."""

    schedule: Schedule
    starts_on: date | None = None
    due_on: date | None = None
    cycle: Cycle | None = None
    marks: tuple[str, ...] = ()
    marks_inclusive: bool = False

    @property
    def due_at(self) -> datetime | None:
        return None if self.due_on is None else end_of_day(self.due_on)


def schedule_of(row: TaskRow, reading: Reading) -> Scheduled:
    """How a task row runs; refuses what cannot be read or contradicts itself."""
    if row.kind is Kind.RECURRING:
        return _recurring(row, reading)
    match _deadline(row, reading):
        case Dated(due_on, starts_on):
            if row.due_on not in {None, due_on}:
                raise DueDisagrees(
                    field="due_on", text=row.deadline_text, read=f"{due_on}", written=f"{row.due_on}"
                )
            return Scheduled(Schedule.DATED, starts_on, due_on)
        case Recurrence():
            raise KindDisagrees(field="kind", text=row.deadline_text)
        case Waiting():
            return Scheduled(Schedule.WAITING)
        case Missing():
            return Scheduled(Schedule.INCOMPLETE)


def _deadline(row: TaskRow, reading: Reading) -> Dated | Recurrence | Waiting | Missing:
    """An explicit date stands in for words that cannot be read, or for no words at all."""
    try:
        found = read_deadline(row.deadline_text, reading)
    except UnreadableDeadline:
        if row.due_on is None:
            raise
        return Dated(row.due_on)
    return Dated(row.due_on) if isinstance(found, Missing | Waiting) and row.due_on else found


def _recurring(row: TaskRow, reading: Reading) -> Scheduled:
    """The row's cycle goes before the words, and its due day is the end."""
    how = replace(reading, recurring=True, cycle=row.cycle)
    found = read_deadline(row.deadline_text, how) if row.deadline_text else Missing()
    if isinstance(found, Recurrence):
        return Scheduled(
            Schedule.RECURRING,
            due_on=row.due_on,
            cycle=found.cycle,
            marks=tuple(map(mark_text, found.marks)),
            marks_inclusive=found.inclusive,
        )
    ends = found.due_on if isinstance(found, Dated) else row.due_on
    cycle = row.cycle or cycle_in(plain(row.deadline_text)) or reading.default_cycle
    return Scheduled(Schedule.RECURRING, due_on=ends, cycle=cycle)
