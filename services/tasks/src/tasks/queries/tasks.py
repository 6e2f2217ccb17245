"""Lists of tasks."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from documents import fold
from persistence import ReadSession
from sqlalchemy import (
    ColumnElement,
    DateTime,
    RowMapping,
    Select,
    Subquery,
    Text,
    cast,
    func,
    literal,
    select,
    tuple_,
)
from webapi.pages import Cursor, CursorNotReadable, Key

from tasks.domain.task import Kind
from tasks.queries.standing import standing
from tasks.queries.visibility import Sight
from tasks.tables import plan, task

NEVER = "9999-12-31T00:00:00+00:00"


class Sort(StrEnum):
    ORDER = "order"
    CODE = "code"
    LEAD = "lead"
    DUE = "due"
    DUE_LAST_FIRST = "-due"


@dataclass(frozen=True)
class Wanted:
    """Filters of the list; `parent` opens a collective task, `top` leaves children out."""

    plan: str | None = None
    lead: str | None = None
    timeliness: str | None = None
    kind: Kind | None = None
    status: str | None = None
    parent: UUID | None = None
    top: bool = False
    q: str | None = None
    sort: Sort = Sort.ORDER


async def tasks_of(
    session: ReadSession, sight: Sight, wanted: Wanted, *, now: datetime, after: Cursor | None, limit: int
) -> Sequence[RowMapping]:
    """Up to `limit` rows after the cursor; the order's own values are `key_0`, `key_1` and so on."""
    how = standing(now)
    keys = _keys(wanted.sort)
    labelled = [key.label(f"key_{index}") for index, key in enumerate(keys)]
    query = all_columns(how, labelled).where(sight.tasks(), *_filters(wanted, how))
    descending = wanted.sort is Sort.DUE_LAST_FIRST
    if after is not None:
        query = query.where(_beyond(after, keys, descending=descending))
    ordered = query.order_by(*(key.desc() if descending else key for key in keys)).limit(limit)
    return (await session.execute(ordered)).mappings().all()


async def task_row(session: ReadSession, sight: Sight, task_id: UUID, *, now: datetime) -> RowMapping | None:
    """One task, if this person sees it."""
    query = all_columns(standing(now), []).where(sight.tasks(), task.c.id == task_id)
    return (await session.execute(query)).mappings().first()


def all_columns(how: Subquery, keys: Sequence[ColumnElement[object]]) -> Select[tuple[object, ...]]:
    """The task's own columns, its standing, and of its plan the name and the days of "soon"."""
    mine = [column for column in how.c if column.name != "id"]
    return (
        select(*task.c, *mine, plan.c.name.label("plan_name"), plan.c.soon_days, *keys)
        .join(how, how.c.id == task.c.id)
        .join(plan, plan.c.code == task.c.plan)
    )


def key_of(row: RowMapping) -> tuple[Key, ...]:
    keys: list[Key] = [value for name, value in row.items() if name.startswith("key_")]
    return tuple(keys)


def _keys(sort: Sort) -> list[ColumnElement[object]]:
    due = func.coalesce(task.c.due_at, cast(literal(NEVER), DateTime(timezone=True)))
    match sort:
        case Sort.ORDER:
            return [task.c.plan, task.c.position, task.c.code]
        case Sort.CODE:
            return [task.c.code]
        case Sort.LEAD:
            return [func.coalesce(task.c.lead, ""), task.c.code]
        case Sort.DUE | Sort.DUE_LAST_FIRST:
            return [due, task.c.code]


def _beyond(after: Cursor, keys: Sequence[ColumnElement[object]], *, descending: bool) -> ColumnElement[bool]:
    if len(after.values) != len(keys):
        raise CursorNotReadable(field="after")
    if any(type(value) is not key.type.python_type for value, key in zip(after.values, keys, strict=True)):
        raise CursorNotReadable(field="after")
    here = tuple_(*keys)
    there = tuple_(*(literal(value, key.type) for value, key in zip(after.values, keys, strict=True)))
    return here < there if descending else here > there


def _filters(wanted: Wanted, how: Subquery) -> list[ColumnElement[bool]]:
    equal = {
        task.c.plan: wanted.plan,
        task.c.lead: wanted.lead,
        task.c.parent_id: wanted.parent,
        task.c.kind: None if wanted.kind is None else str(wanted.kind),
        how.c.timeliness: wanted.timeliness,
        how.c.standing_status: wanted.status,
    }
    found = [column == value for column, value in equal.items() if value is not None]
    if wanted.top:
        found.append(task.c.parent_id.is_(None))
    if wanted.q:
        found.append(cast(task.c.folded, Text).contains(fold(wanted.q), autoescape=True))
    return found
