"""What the public sees: published plans, units by name, classes; no person and no text of a report."""

from collections.abc import Sequence
from datetime import datetime

from persistence import ReadSession
from sqlalchemy import ColumnElement, RowMapping, and_, func, select

from tasks.queries.standing import CLASSES, standing
from tasks.queries.tasks import all_columns
from tasks.queries.visibility import PUBLISHED
from tasks.tables import document, objective, plan, task


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


async def published_papers(session: ReadSession, code: str | None) -> Sequence[RowMapping]:
    """The published plans, each with the columns of the document it comes from."""
    of_plan = (plan.c.code.label("plan"), plan.c.name, plan.c.first_year, plan.c.last_year)
    query = select(*of_plan, document).join(document, document.c.code == plan.c.document)
    return (await session.execute(query.where(published(code)).order_by(plan.c.code))).mappings().all()


async def published_objectives(
    session: ReadSession, code: str | None, *, limit: int = 2000
) -> Sequence[RowMapping]:
    """Objectives of the published plans by plan and code."""
    query = select(objective).join(plan, plan.c.code == objective.c.plan).where(published(code))
    ordered = query.order_by(objective.c.plan, objective.c.code).limit(limit)
    return (await session.execute(ordered)).mappings().all()


async def published_counts(session: ReadSession, code: str | None, *, now: datetime) -> Sequence[RowMapping]:
    """Per published plan its listed tasks by class: a collective task is one, as in the list."""
    how = standing(now)
    classes = [func.count(how.c.id).filter(how.c.timeliness == name).label(str(name)) for name in CLASSES]
    listed = and_(task.c.plan == plan.c.code, task.c.parent_id.is_(None))
    query = (
        select(plan.c.code, plan.c.name, func.count(how.c.id).label("total"), *classes)
        .select_from(plan.outerjoin(task, listed).outerjoin(how, how.c.id == task.c.id))
        .where(published(code))
        .group_by(plan.c.code, plan.c.name)
        .order_by(plan.c.code)
    )
    return (await session.execute(query)).mappings().all()
