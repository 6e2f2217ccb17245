"""A unit takes on the task it leads."""

from datetime import datetime

from auth import Principal
from contracts.tasks import TaskAccepted
from messaging import Outbox
from persistence import Session

from tasks.commands.loading import task_to_change
from tasks.domain.task import Task, TaskId


async def accept_task(
    session: Session, outbox: Outbox, task_id: TaskId, who: Principal, *, at: datetime
) -> Task:
    """Accept a task for its lead unit.

    Refuses with NoSuchTask, CollectiveTask, AlreadyAccepted and Forbidden.
    """
    task = await task_to_change(session, task_id)
    lead = task.single_lead
    if not who.may("tasks.completion.submit", lead):
        who.require("tasks.task.report", lead)
    task.accept(at)
    event = TaskAccepted(task_id=task.id, lead=lead, accepted_by=who.person, accepted_at=at)
    await outbox.record(session, event, at=at)
    return task
