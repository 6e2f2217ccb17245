"""Warnings about due dates: each once per task, kind and due day, however often the timer runs."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from contracts.tasks import TaskDueSoon, TaskOverdue
from messaging import Outbox
from persistence import Session
from sqlalchemy import Column, ColumnElement, Date, Interval, cast, exists, func, null, select
from sqlalchemy.dialects.postgresql import insert

from tasks.commands.titles import title_of
from tasks.domain.local_time import ICT, day_of
from tasks.domain.task import Schedule
from tasks.domain.work import Status
from tasks.tables import alert, plan, task, task_instance

BATCH = 200
DUE_SOON = "due_soon"
OVERDUE = "overdue"
OPEN = (Status.ASSIGNED, Status.ACCEPTED, Status.IN_PROGRESS)


@dataclass(frozen=True)
class Due:
    """Open work whose warning is due."""

    task_id: UUID
    content: str
    lead: str
    due_at: datetime
    cycle: str | None


async def warn_due_soon(session: Session, outbox: Outbox, *, at: datetime) -> bool:
    """Tell the leads of open work due within its plan's N days; True when there may be more."""
    soon = func.make_interval(0, 0, 0, plan.c.soon_days, type_=Interval())
    found, more = await _claim(session, DUE_SOON, lambda due: (due - soon <= at) & (due >= at))
    events = [
        TaskDueSoon(
            task_id=it.task_id, title=title_of(it.content), lead=it.lead, due_at=it.due_at, cycle=it.cycle
        )
        for it in await _first_time(session, DUE_SOON, found, at)
    ]
    await outbox.record(session, *events, at=at)
    return more


async def warn_overdue(session: Session, outbox: Outbox, *, at: datetime) -> bool:
    """Tell the leads of open work whose due moment has passed; True when there may be more."""
    found, more = await _claim(session, OVERDUE, lambda due: due < at)
    events = [
        TaskOverdue(
            task_id=it.task_id, title=title_of(it.content), lead=it.lead, due_at=it.due_at, cycle=it.cycle
        )
        for it in await _first_time(session, OVERDUE, found, at)
    ]
    await outbox.record(session, *events, at=at)
    return more


async def _claim(
    session: Session, kind: str, is_due: Callable[[Column[datetime]], ColumnElement[bool]]
) -> tuple[list[Due], bool]:
    """Unwarned open work, its tasks locked: dated tasks, then cycles."""
    columns = (task.c.id, task.c.content, task.c.lead)
    dated = select(*columns, task.c.due_at, null().label("cycle")).where(
        task.c.schedule == Schedule.DATED, task.c.lead.is_not(None), task.c.status.in_(OPEN)
    )
    cycles = (
        select(*columns, task_instance.c.due_at, task_instance.c.cycle_key.label("cycle"))
        .join(task_instance, task_instance.c.task_id == task.c.id)
        .where(task_instance.c.status.in_(OPEN))
    )
    found: list[Due] = []
    more = False
    for query, due_at in ((dated, task.c.due_at), (cycles, task_instance.c.due_at)):
        due = query.join(plan, plan.c.code == task.c.plan).where(is_due(due_at), ~_warned(kind, due_at))
        batch = due.order_by(due_at, task.c.id).limit(BATCH).with_for_update(of=task, skip_locked=True)
        rows = (await session.execute(batch)).all()
        found += [Due(row.id, row.content, row.lead, row.due_at, row.cycle) for row in rows]
        more = more or len(rows) == BATCH
    return found, more


def _warned(kind: str, due_at: Column[datetime]) -> ColumnElement[bool]:
    day = cast(func.timezone(ICT.key, due_at), Date)
    return exists().where(alert.c.task_id == task.c.id, alert.c.kind == kind, alert.c.due_on == day)


async def _first_time(session: Session, kind: str, found: list[Due], at: datetime) -> list[Due]:
    """Those of the found that nobody has warned of meanwhile; remembers them."""
    if not found:
        return []
    rows = [
        {"task_id": it.task_id, "kind": kind, "due_on": day_of(it.due_at), "raised_at": at} for it in found
    ]
    remember = insert(alert).values(rows).on_conflict_do_nothing().returning(alert.c.task_id, alert.c.due_on)
    fresh = {(row.task_id, row.due_on) for row in await session.execute(remember)}
    return [it for it in found if (it.task_id, day_of(it.due_at)) in fresh]
