"""A task with exactly one lead, and the cycles of a recurring one."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import NewType
from uuid import UUID

from tasks.domain.cycle import Cycle, Mark, Recurrence
from tasks.domain.refusals import AlreadyAccepted, CollectiveTask, NotAccepted
from tasks.domain.work import Status, Work

TaskId = NewType("TaskId", UUID)
InstanceId = NewType("InstanceId", UUID)


class Kind(StrEnum):
    DATED = "dated"
    RECURRING = "recurring"


class Schedule(StrEnum):
    """What is known of when: a date, a cycle, a condition awaited, or a cell left empty."""

    DATED = "dated"
    RECURRING = "recurring"
    WAITING = "waiting"
    INCOMPLETE = "incomplete"


@dataclass(eq=False, kw_only=True)
class Task(Work):
    """`lead` is None only for a collective task, whose units each hold a child with its own lead."""

    id: TaskId
    code: str
    plan: str
    content: str
    schedule: Schedule
    assigner: str
    status: Status = Status.ASSIGNED
    lead: str | None = None
    parent_id: TaskId | None = None
    due_at: datetime | None = None
    cycle: Cycle | None = None
    marks: tuple[str, ...] = ()
    marks_inclusive: bool = False
    next_cycle_on: date | None = None
    accepted_at: datetime | None = None

    @property
    def single_lead(self) -> str:
        """The unit answering for it; refuses with CollectiveTask."""
        if self.lead is None:
            raise CollectiveTask
        return self.lead

    @property
    def recurrence(self) -> Recurrence | None:
        if self.cycle is None:
            return None
        return Recurrence(self.cycle, tuple(map(mark_of, self.marks)), self.marks_inclusive)

    def accept(self, at: datetime) -> None:
        if self.status is not Status.ASSIGNED:
            raise AlreadyAccepted
        self.status = Status.ACCEPTED
        self.accepted_at = at

    def begin(self) -> None:
        """Note that one of its cycles is being worked on."""
        if self.status is Status.ACCEPTED:
            self.status = Status.IN_PROGRESS

    def must_be_accepted(self) -> None:
        if self.status is Status.ASSIGNED:
            raise NotAccepted


@dataclass(eq=False, kw_only=True)
class Instance(Work):
    """One cycle of a recurring task, with its own due and class."""

    id: InstanceId
    task_id: TaskId
    cycle_key: str
    starts_on: date
    ends_on: date
    due_at: datetime
    status: Status = Status.ACCEPTED


def mark_of(text: str) -> Mark:
    """'20' is a day of each month, '06-15' a day of each year."""
    month, _, day = text.rpartition("-")
    return Mark(int(day), int(month) if month else None)


def mark_text(mark: Mark) -> str:
    return f"{mark.day:02}" if mark.month is None else f"{mark.month:02}-{mark.day:02}"
