"""What the public sees: published plans, units by name, classes; no person and no text of a report."""

from collections.abc import Sequence
from datetime import datetime

from persistence import ReadSession
from sqlalchemy import ColumnElement, RowMapping, and_, select

from tasks.queries.standing import standing
from tasks.queries.tasks import all_columns
from tasks.queries.visibility import PUBLISHED
from tasks.tables import plan, task


def published(code: str | None) -> ColumnElement[bool]:
    """Plans marked công khai that are no drafts, or the one of them asked for."""
    return PUBLISHED if code is None else and_(PUBLISHED, plan.c.code == code)


async def published_plans(session: ReadSession, code: str | None) -> Sequence[RowMapping]:
    return (await session.execute(select(plan).where(published(code)).order_by(plan.c.code))).mappings().all()


async def published_tasks(
    session: ReadSession, code: str | None, *, now: datetime, limit: int = 2000
) -> Sequence[RowMapping]:
    """Tasks of the published plans in the documents' order; a collective task is one row."""
    query = all_columns(standing(now), []).where(published(code), task.c.parent_id.is_(None))
    ordered = query.order_by(task.c.plan, task.c.position).limit(limit)
    return (await session.execute(ordered)).mappings().all()
