"""What tasks tells: assignment, reports, completion and lateness."""

from enum import StrEnum
from uuid import UUID

from pydantic import AwareDatetime

from contracts.event import Event
from contracts.topics import TASKS_EVENTS


class Outcome(StrEnum):
    MET = "met"
    MISSED = "missed"
    UNDATED = "undated"


class PlanImported(Event, type="tasks.plan.imported.v1", topic=TASKS_EVENTS, key="plan"):
    plan: str
    tasks: int
    objectives: int
    imported_by: UUID
    imported_at: AwareDatetime


class TaskAssigned(Event, type="tasks.task.assigned.v1", topic=TASKS_EVENTS, key="task_id"):
    task_id: UUID
    code: str
    plan: str
    title: str
    lead: str
    coordinators: tuple[str, ...] = ()
    due_at: AwareDatetime | None = None
    assigned_at: AwareDatetime


class TaskAccepted(Event, type="tasks.task.accepted.v1", topic=TASKS_EVENTS, key="task_id"):
    task_id: UUID
    lead: str
    accepted_by: UUID
    accepted_at: AwareDatetime


class ReportSubmitted(Event, type="tasks.report.submitted.v1", topic=TASKS_EVENTS, key="task_id"):
    task_id: UUID
    report_id: UUID
    lead: str
    percent: int
    submitted_by: UUID
    submitted_at: AwareDatetime
    cycle: str | None = None


class CompletionSubmitted(Event, type="tasks.completion.submitted.v1", topic=TASKS_EVENTS, key="task_id"):
    task_id: UUID
    code: str
    title: str
    lead: str
    submitted_by: UUID
    submitted_at: AwareDatetime
    cycle: str | None = None
    assigner: str | None = None


class CompletionRejected(Event, type="tasks.completion.rejected.v1", topic=TASKS_EVENTS, key="task_id"):
    task_id: UUID
    title: str
    lead: str
    reason: str
    rejected_by: UUID
    rejected_at: AwareDatetime
    cycle: str | None = None


class TaskCompleted(Event, type="tasks.task.completed.v1", topic=TASKS_EVENTS, key="task_id"):
    """Confirmed; ``completed_at`` is the moment the unit submitted what was confirmed."""

    task_id: UUID
    code: str
    title: str
    lead: str
    outcome: Outcome
    completed_at: AwareDatetime
    confirmed_by: UUID
    confirmed_at: AwareDatetime
    cycle: str | None = None


class TaskDueSoon(Event, type="tasks.task.due_soon.v1", topic=TASKS_EVENTS, key="task_id"):
    task_id: UUID
    title: str
    lead: str
    due_at: AwareDatetime
    cycle: str | None = None


class TaskOverdue(Event, type="tasks.task.overdue.v1", topic=TASKS_EVENTS, key="task_id"):
    task_id: UUID
    title: str
    lead: str
    due_at: AwareDatetime
    cycle: str | None = None
