"""A unit says the work is done; somebody else confirms it or sends it back."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from auth import Principal
from contracts.tasks import CompletionRejected, CompletionSubmitted, Outcome, TaskCompleted
from messaging import Outbox, new_id
from persistence import Session
from sqlalchemy import insert, select, update

from tasks.commands.evidence import must_be_kept
from tasks.commands.loading import cycle_of, task_to_change, work_of
from tasks.commands.titles import title_of
from tasks.domain.refusals import NothingToConfirm, OwnCompletion, TextRequired
from tasks.domain.task import Instance, Schedule, Task, TaskId
from tasks.domain.timeliness import Timeliness, classify
from tasks.tables import completion


@dataclass(frozen=True)
class Done:
    """What a unit submits; `cycle` names a turn of a recurring task, the newest by default."""

    text: str
    evidence: Sequence[UUID] = ()
    cycle: str | None = None


async def submit_completion(
    session: Session, outbox: Outbox, task_id: TaskId, done: Done, who: Principal, *, at: datetime
) -> Task:
    """Submit a completion; once confirmed, `at` is when the work was completed.

    Refuses with NoSuchTask, CollectiveTask, NotAccepted, AwaitingConfirmation, AlreadyCompleted,
    NoSuchCycle, TextRequired, Behind and Forbidden.
    """
    task = await task_to_change(session, task_id)
    lead = task.single_lead
    who.require("tasks.completion.submit", lead)
    task.must_be_accepted()
    work = await work_of(session, task, done.cycle)
    work.submit_completion(at)
    if work is not task:
        task.begin()
    if not done.text.strip():
        raise TextRequired(field="text")
    row = {
        "id": new_id(),
        "task_id": task.id,
        "cycle_key": cycle_of(work),
        "text": done.text,
        "evidence": list(await must_be_kept(session, done.evidence)),
        "unit": lead,
        "submitted_by": who.person,
        "submitted_at": at,
    }
    await session.execute(insert(completion).values(row))
    event = CompletionSubmitted(
        task_id=task.id,
        code=task.code,
        title=title_of(task.content),
        lead=lead,
        submitted_by=who.person,
        submitted_at=at,
        cycle=cycle_of(work),
        assigner=task.assigner,
    )
    await outbox.record(session, event, at=at)
    return task


async def confirm_completion(
    session: Session, outbox: Outbox, task_id: TaskId, cycle: str | None, who: Principal, *, at: datetime
) -> Task:
    """Confirm what was submitted.

    Refuses with NoSuchTask, NothingToConfirm, AlreadyCompleted, OwnCompletion and Forbidden.
    """
    task = await task_to_change(session, task_id)
    lead = task.single_lead
    who.require("tasks.completion.confirm", task.assigner)
    work = await work_of(session, task, cycle)
    completed_at = work.confirm(at)
    await _decide(session, task, work, "confirmed", who, at=at)
    event = TaskCompleted(
        task_id=task.id,
        code=task.code,
        title=title_of(task.content),
        lead=lead,
        outcome=_outcome(work, completed_at, at),
        completed_at=completed_at,
        confirmed_by=who.person,
        confirmed_at=at,
        cycle=cycle_of(work),
    )
    await outbox.record(session, event, at=at)
    return task


async def reject_completion(
    session: Session,
    outbox: Outbox,
    task_id: TaskId,
    cycle: str | None,
    reason: str,
    who: Principal,
    *,
    at: datetime,
) -> Task:
    """Send a submitted completion back with a reason; it never counted.

    Refuses with NoSuchTask, NothingToConfirm, AlreadyCompleted, OwnCompletion, TextRequired, Forbidden.
    """
    task = await task_to_change(session, task_id)
    lead = task.single_lead
    who.require("tasks.completion.confirm", task.assigner)
    if not reason.strip():
        raise TextRequired(field="reason")
    work = await work_of(session, task, cycle)
    work.reject()
    await _decide(session, task, work, "rejected", who, reason=reason, at=at)
    event = CompletionRejected(
        task_id=task.id,
        title=title_of(task.content),
        lead=lead,
        reason=reason,
        rejected_by=who.person,
        rejected_at=at,
        cycle=cycle_of(work),
    )
    await outbox.record(session, event, at=at)
    return task


async def _decide(
    session: Session,
    task: Task,
    work: Task | Instance,
    decision: str,
    who: Principal,
    *,
    at: datetime,
    reason: str | None = None,
) -> None:
    waiting = (
        (completion.c.task_id == task.id)
        & completion.c.cycle_key.is_not_distinct_from(cycle_of(work))
        & completion.c.decision.is_(None)
    )
    submitted_by = await session.scalar(select(completion.c.submitted_by).where(waiting).with_for_update())
    if submitted_by is None:
        raise NothingToConfirm
    if submitted_by == who.person:
        raise OwnCompletion
    values = {"decision": decision, "reason": reason, "decided_by": who.person, "decided_at": at}
    await session.execute(update(completion).where(waiting).values(values))


def _outcome(work: Task | Instance, completed_at: datetime, at: datetime) -> Outcome:
    undated = isinstance(work, Task) and work.schedule is not Schedule.DATED
    if undated or work.due_at is None:
        return Outcome.UNDATED
    on_time = classify(work.due_at, completed_at, now=at) is Timeliness.ON_TIME
    return Outcome.MET if on_time else Outcome.MISSED
