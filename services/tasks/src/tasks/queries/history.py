"""What happened to one task."""

from collections.abc import Sequence
from uuid import UUID

from persistence import ReadSession
from sqlalchemy import RowMapping, select

from tasks.tables import completion, coordinator, report, task_instance

NEWEST = 100


async def reports_of(session: ReadSession, task_id: UUID) -> Sequence[RowMapping]:
    """Every version of the newest reports, newest first."""
    query = select(report).where(report.c.task_id == task_id)
    newest = query.order_by(report.c.submitted_at.desc(), report.c.id.desc()).limit(NEWEST)
    return (await session.execute(newest)).mappings().all()


async def completions_of(session: ReadSession, task_id: UUID) -> Sequence[RowMapping]:
    """Submissions with their decisions, newest first."""
    query = select(completion).where(completion.c.task_id == task_id)
    newest = query.order_by(completion.c.submitted_at.desc(), completion.c.id.desc()).limit(NEWEST)
    return (await session.execute(newest)).mappings().all()


async def cycles_of(session: ReadSession, task_id: UUID) -> Sequence[RowMapping]:
    """The newest cycles first."""
    query = select(task_instance).where(task_instance.c.task_id == task_id)
    newest = query.order_by(task_instance.c.starts_on.desc()).limit(NEWEST)
    return (await session.execute(newest)).mappings().all()


async def coordinators_of(session: ReadSession, task_id: UUID) -> Sequence[RowMapping]:
    query = select(coordinator).where(coordinator.c.task_id == task_id).order_by(coordinator.c.position)
    return (await session.execute(query)).mappings().all()
