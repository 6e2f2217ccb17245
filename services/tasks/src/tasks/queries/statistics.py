"""Counts of a plan per unit: lead units only, recurring tasks in their own column."""

from collections.abc import Sequence
from datetime import datetime

from persistence import ReadSession
from sqlalchemy import ColumnElement, Integer, RowMapping, cast, func, select

from tasks.domain.timeliness import Timeliness
from tasks.queries.standing import CYCLE_COUNTS, RECURRING, UNDATED, standing
from tasks.tables import plan, task

COUNTED = (*Timeliness, UNDATED, RECURRING)


async def statistics_of(
    session: ReadSession, condition: ColumnElement[bool], *, now: datetime
) -> Sequence[RowMapping]:
    """Per plan and lead unit: tasks by class, and cycles of the recurring ones.

    Collective tasks count through their children only, so nothing is counted twice.
    """
    how = standing(now)
    classes = [func.count().filter(how.c.timeliness == name).label(str(name)) for name in COUNTED]
    cycles = [
        cast(func.coalesce(func.sum(how.c[f"cycles_{name}"]), 0), Integer).label(f"cycles_{name}")
        for name in CYCLE_COUNTS
    ]
    query = (
        select(task.c.plan, task.c.lead, func.count().label("total"), *classes, *cycles)
        .join(how, how.c.id == task.c.id)
        .join(plan, plan.c.code == task.c.plan)
        .where(task.c.lead.is_not(None), condition)
        .group_by(task.c.plan, task.c.lead)
        .order_by(task.c.plan, task.c.lead)
    )
    return (await session.execute(query)).mappings().all()
