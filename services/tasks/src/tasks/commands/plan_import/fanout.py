"""Writing tasks: single ones, collective ones, and one child per scored unit."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from auth.units import unit_list_hash
from messaging import new_id
from persistence import Session

from tasks import tables
from tasks.commands.plan_import.definitions import Columns, child_columns, coordinator_columns
from tasks.commands.plan_import.known import Known
from tasks.commands.plan_import.rows import TaskRow
from tasks.commands.plan_import.storing import (
    Counts,
    Difference,
    count_parts,
    replace_parts,
    store,
    stored,
)
from tasks.domain.work import Status


@dataclass(frozen=True)
class Written:
    """What an import did to tasks: of those with a lead, whom to tell and which were written at all."""

    counts: Counts
    children: Counts
    assigned: list[Columns]
    leaves: list[Columns]


async def write_tasks(
    session: Session, rows: Sequence[tuple[TaskRow, Columns]], known: Known, *, at: datetime
) -> Written:
    """Add and change tasks; children follow their parent, and a unit that lacks one gets it."""
    before = await stored(session, tables.task, [columns["code"] for _, columns in rows])
    ids = {str(columns["code"]): _id_of(before, columns) for _, columns in rows}
    tops = [_frozen(row, columns, known) for row, columns in rows]
    top = await store(session, tables.task, tops, [_start(ids[str(it["code"])], at) for it in tops])
    parts = [part for row, columns in rows for part in coordinator_columns(row, ids[str(columns["code"])])]
    owners = list(ids.values())
    differing = await replace_parts(session, tables.coordinator, tables.coordinator.c.task_id, owners, parts)
    count_parts(top, ids, differing)
    children = [
        child_columns(columns, ids[str(columns["code"])], unit.code)
        for (row, _), columns in zip(rows, tops, strict=True)
        if row.lead.collective is not None
        for unit in known.members(row.lead.units)
    ]
    child = await store(session, tables.task, children, [_start(new_id(), at) for _ in children])
    added = [it for it in [*top.added, *child.added] if it["lead"] is not None]
    changed = [*_with_ids(top), *_with_ids(child)]
    moved = [it for it in changed if it["lead"] != top.before.get(str(it["code"]), it)["lead"]]
    return Written(top.counts, child.counts, [*added, *moved], [*added, *changed])


def _with_ids(difference: Difference) -> list[Columns]:
    before = difference.before
    changed = [it | {"id": before[str(it["code"])]["id"]} for it in difference.changed]
    return [it for it in changed if it["lead"] is not None]


def _id_of(before: dict[str, Columns], columns: Columns) -> UUID:
    known = before.get(str(columns["code"]))
    found = known["id"] if known else new_id()
    if not isinstance(found, UUID):
        raise TypeError("a task's id is a UUID")
    return found


def _frozen(row: TaskRow, columns: Columns, known: Known) -> Columns:
    if row.lead.collective is None:
        return columns
    return columns | {"units_hash": unit_list_hash(known.members(row.lead.units))}


def _start(task_id: UUID, at: datetime) -> Columns:
    return {"id": task_id, "status": Status.ASSIGNED, "percent": 0, "assigned_at": at}
