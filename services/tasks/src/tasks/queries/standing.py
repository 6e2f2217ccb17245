"""How every task stands at one moment, in SQL: the rules of the domain's timeliness and rollup.

The tests hold this against the domain's own functions, second by second.
"""

from datetime import datetime

from sqlalchemy import (
    ColumnElement,
    Interval,
    Numeric,
    Subquery,
    Text,
    Uuid,
    and_,
    case,
    cast,
    column,
    func,
    literal,
    or_,
    select,
    true,
)
from sqlalchemy.dialects.postgresql import array

from tasks.domain.task import Schedule
from tasks.domain.timeliness import Timeliness
from tasks.domain.work import Status
from tasks.tables import plan, task, task_instance

RECURRING = "recurring"
UNDATED = "undated"
CLASSES = (*Timeliness, RECURRING, UNDATED)
DONE = Status.COMPLETED


def standing(now: datetime) -> Subquery:
    """One row per task: class, status, percent, completion moment, children, cycles."""
    children = _children(now)
    cycles = _cycles(now)
    newest = _newest_cycle()
    total, done = func.coalesce(children.c.total, 0), func.coalesce(children.c.done, 0)
    collective = task.c.lead.is_(None)
    all_done = and_(total > 0, total == done)
    completed_at = case(
        (and_(collective, all_done), children.c.latest),
        (and_(~collective, task.c.status == DONE), task.c.submitted_at),
    )
    overdue = or_(~collective, func.coalesce(children.c.any_overdue, literal(value=False)))
    columns = (
        task.c.id,
        _class(now, completed_at, overdue).label("timeliness"),
        case((collective, _status(total, done, children.c.untouched)), else_=cast(task.c.status, Text)).label(
            "standing_status"
        ),
        case(
            (collective, func.round(func.coalesce(children.c.mean, 0), 2)),
            else_=cast(task.c.percent, Numeric),
        ).label("standing_percent"),
        completed_at.label("completed_at"),
        total.label("children_total"),
        done.label("children_done"),
        *(func.coalesce(cycles.c[name], 0).label(f"cycles_{name}") for name in CYCLE_COUNTS),
        newest.c.cycle_key.label("cycle_key"),
        newest.c.due_at.label("cycle_due_at"),
        cast(newest.c.status, Text).label("cycle_status"),
        newest.c.submitted_at.label("cycle_submitted_at"),
    )
    joined = (
        task.join(plan, plan.c.code == task.c.plan)
        .outerjoin(children, children.c.parent_id == task.c.id)
        .outerjoin(cycles, cycles.c.task_id == task.c.id)
        .outerjoin(newest, newest.c.task_id == task.c.id)
    )
    return select(*columns).select_from(joined).subquery("standing")


CYCLE_COUNTS = ("total", "on_time", "late", "overdue")


def _class(
    now: datetime, completed_at: ColumnElement[datetime], overdue: ColumnElement[bool]
) -> ColumnElement[str]:
    soon = func.make_interval(0, 0, 0, plan.c.soon_days, type_=Interval())
    due_at = task.c.due_at
    return case(
        (task.c.schedule == Schedule.RECURRING, RECURRING),
        (due_at.is_(None), UNDATED),
        (completed_at <= due_at, Timeliness.ON_TIME),
        (completed_at > due_at, Timeliness.LATE),
        (and_(due_at < now, overdue), Timeliness.OVERDUE),
        (due_at - soon > now, Timeliness.NOT_DUE),
        else_=Timeliness.DUE_SOON,
    )


def _status(
    total: ColumnElement[int], done: ColumnElement[int], untouched: ColumnElement[int]
) -> ColumnElement[str]:
    return case(
        (and_(total > 0, total == done), str(DONE)),
        (total == untouched, str(Status.ASSIGNED)),
        else_=str(Status.IN_PROGRESS),
    )


def _children(now: datetime) -> Subquery:
    done = task.c.status == DONE
    return (
        select(
            task.c.parent_id,
            func.count().label("total"),
            func.count().filter(done).label("done"),
            func.count().filter(task.c.status == Status.ASSIGNED).label("untouched"),
            func.avg(task.c.percent).label("mean"),
            func.max(task.c.submitted_at).filter(done).label("latest"),
            func.bool_or(~done & (task.c.due_at < now)).label("any_overdue"),
        )
        .where(task.c.parent_id.is_not(None))
        .group_by(task.c.parent_id)
        .subquery("children")
    )


def _cycles(now: datetime) -> Subquery:
    """Counts of cycles per task, and per collective task over all its units."""
    leaf = task.alias("leaf")
    both = func.unnest(array([leaf.c.id, leaf.c.parent_id], type_=Uuid))
    owners = both.table_valued(column("task_id", Uuid), name="owners").render_derived()
    one = task_instance.c
    done = one.status == DONE
    counts = {
        "total": func.count(),
        "on_time": func.count().filter(done & (one.submitted_at <= one.due_at)),
        "late": func.count().filter(done & (one.submitted_at > one.due_at)),
        "overdue": func.count().filter(~done & (one.due_at < now)),
    }
    return (
        select(owners.c.task_id, *(count.label(name) for name, count in counts.items()))
        .select_from(task_instance.join(leaf, leaf.c.id == one.task_id).join(owners, true()))
        .group_by(owners.c.task_id)
        .subquery("cycles")
    )


def _newest_cycle() -> Subquery:
    one = task_instance.c
    columns = (one.task_id, one.cycle_key, one.due_at, one.status, one.submitted_at)
    newest = select(*columns).distinct(one.task_id).order_by(one.task_id, one.starts_on.desc())
    return newest.subquery("newest")
