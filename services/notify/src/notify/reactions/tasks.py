"""Assignment, completion and lateness of tasks.

The events do not say whether a plan is a unit's own: a task's id goes to its unit only, the province learns
no more than that some task changed, and a completion goes to those who may confirm it.
"""

from collections.abc import Callable, Sequence
from datetime import datetime

from contracts.tasks import (
    CompletionRejected,
    CompletionSubmitted,
    PlanImported,
    ReportSubmitted,
    TaskAccepted,
    TaskAssigned,
    TaskCompleted,
    TaskDueSoon,
    TaskOverdue,
)
from contracts.topics import TASKS_EVENTS
from messaging import Consumer

from notify.commands.telling import About, Desk
from notify.domain.audience import Audience, holding, posts_of
from notify.domain.changes import Change, changed
from notify.domain.kinds import Kind
from notify.reactions.rules import Concern, Shown

READ = "tasks.task.read"

type Led = (
    TaskAssigned
    | TaskAccepted
    | ReportSubmitted
    | CompletionSubmitted
    | CompletionRejected
    | TaskCompleted
    | TaskDueSoon
    | TaskOverdue
)


def _changed(event: Led) -> Sequence[Change]:
    return [changed("task", unit=event.lead, id=event.task_id), changed("tasks", permission=READ)]


def _confirmers(event: CompletionSubmitted) -> Audience:
    """Those who confirm for the province.

    What a unit assigned to itself may be of its own plan: its people do not confirm it, others do not see it.
    """
    if event.assigner == event.lead:
        return Audience()
    return holding("system_owner", "pc_office")


def _about(event: Led, **words: object) -> About:
    links = {"kind": "task", "task": str(event.task_id)}
    return About(links, unit=event.lead, words=words)


TABLE = (
    Concern(
        TaskAssigned,
        Kind.TASK_ASSIGNED,
        who=lambda event: posts_of(event.lead),
        about=lambda event: _about(event, code=event.code, title=event.title, due=event.due_at),
        shows=_changed,
    ),
    Concern(
        CompletionSubmitted,
        Kind.COMPLETION_SUBMITTED,
        who=_confirmers,
        about=lambda event: _about(event, code=event.code, title=event.title),
        shows=_changed,
    ),
    Concern(
        CompletionRejected,
        Kind.COMPLETION_REJECTED,
        who=lambda event: posts_of(event.lead),
        about=lambda event: _about(event, title=event.title),
        shows=_changed,
    ),
    Concern(
        TaskCompleted,
        Kind.TASK_COMPLETED,
        who=lambda event: posts_of(event.lead),
        about=lambda event: _about(event, code=event.code, title=event.title, outcome=event.outcome.value),
        shows=_changed,
    ),
    Concern(
        TaskDueSoon,
        Kind.TASK_DUE_SOON,
        who=lambda event: posts_of(event.lead),
        about=lambda event: _about(event, title=event.title, due=event.due_at),
        shows=_changed,
    ),
    Concern(
        TaskOverdue,
        Kind.TASK_OVERDUE,
        who=lambda event: posts_of(event.lead),
        about=lambda event: _about(event, title=event.title, due=event.due_at),
        shows=_changed,
    ),
    Shown(TaskAccepted, _changed),
    Shown(ReportSubmitted, _changed),
    Shown(PlanImported, lambda _event: [changed("tasks", permission=READ)]),
)


def on_tasks(desk: Desk, clock: Callable[[], datetime]) -> Consumer:
    """The consumer of tasks' events."""
    consumer = Consumer("notify.on-tasks", TASKS_EVENTS)
    for row in TABLE:
        row.listen(consumer, desk, clock)
    return consumer
