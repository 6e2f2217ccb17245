"""Progress reports: never overwritten, one more version per correction."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from auth import Principal
from contracts.tasks import ReportSubmitted
from messaging import Outbox, new_id
from persistence import Session
from sqlalchemy import func, insert, select

from tasks.commands.evidence import must_be_kept
from tasks.commands.loading import cycle_of, task_to_change, work_of
from tasks.domain.cycle import Cycle, period_of
from tasks.domain.local_time import day_of
from tasks.domain.refusals import TextRequired
from tasks.domain.task import TaskId
from tasks.tables import report


@dataclass(frozen=True)
class Progress:
    """What a unit says of its work; `cycle` names a turn of a recurring task, the newest by default."""

    percent: int
    text: str
    evidence: Sequence[UUID] = ()
    cycle: str | None = None


@dataclass(frozen=True)
class Reported:
    report_id: UUID
    period: str
    version: int


async def report_progress(
    session: Session, outbox: Outbox, task_id: TaskId, progress: Progress, who: Principal, *, at: datetime
) -> Reported:
    """Add a version of the period's report: the cycle's, or for a dated task the calendar month's.

    Refuses with NoSuchTask, CollectiveTask, NotAccepted, AwaitingConfirmation, AlreadyCompleted,
    NoSuchCycle, PercentOutOfRange, TextRequired, Behind and Forbidden.
    """
    task = await task_to_change(session, task_id)
    lead = task.single_lead
    who.require("tasks.task.report", lead)
    task.must_be_accepted()
    work = await work_of(session, task, progress.cycle)
    work.report(progress.percent)
    if work is not task:
        task.begin()
    if not progress.text.strip():
        raise TextRequired(field="text")
    evidence = await must_be_kept(session, progress.evidence)
    period = cycle_of(work) or period_of(Cycle.MONTH, day_of(at)).key
    reported = Reported(new_id(), period, await _next_version(session, task.id, period))
    row = {
        "id": reported.report_id,
        "task_id": task.id,
        "period": period,
        "version": reported.version,
        "percent": progress.percent,
        "text": progress.text,
        "evidence": list(evidence),
        "unit": lead,
        "submitted_by": who.person,
        "submitted_at": at,
    }
    await session.execute(insert(report).values(row))
    event = ReportSubmitted(
        task_id=task.id,
        report_id=reported.report_id,
        lead=lead,
        percent=progress.percent,
        submitted_by=who.person,
        submitted_at=at,
        cycle=cycle_of(work),
    )
    await outbox.record(session, event, at=at)
    return reported


async def _next_version(session: Session, task_id: TaskId, period: str) -> int:
    mine = (report.c.task_id == task_id) & (report.c.period == period)
    newest = await session.scalar(select(func.max(report.c.version)).where(mine))
    return (newest or 0) + 1
