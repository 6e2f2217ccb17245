"""The import: all of a package or nothing, and the same package again changes nothing."""

from dataclasses import dataclass, field
from datetime import datetime

from auth import Principal
from messaging import Outbox
from persistence import Session
from sqlalchemy import func, select

from tasks import tables
from tasks.commands.cycles import start_cycles
from tasks.commands.plan_import.checking import problems_in
from tasks.commands.plan_import.definitions import (
    Columns,
    document_columns,
    objective_columns,
    plan_columns,
    target_columns,
)
from tasks.commands.plan_import.fanout import write_tasks
from tasks.commands.plan_import.known import Known, look_up
from tasks.commands.plan_import.problems import RowProblem
from tasks.commands.plan_import.rows import Package
from tasks.commands.plan_import.storing import Counts, count_parts, replace_parts, store
from tasks.commands.plan_import.telling import assignments, imports
from tasks.commands.plan_import.timetable import timetable
from tasks.domain.groups import SCORED
from tasks.domain.local_time import day_of
from tasks.domain.refusals import Behind
from tasks.domain.task import Schedule

LOCK = "tasks.plan-import"


@dataclass(frozen=True)
class UnitList:
    """The list of units of the day: how many of them are scored, and the hash of the whole list."""

    scored: int
    hash: str


@dataclass
class ImportResult:
    units: UnitList
    counts: dict[str, Counts] = field(default_factory=dict[str, Counts])
    errors: list[RowProblem] = field(default_factory=list[RowProblem])
    warnings: list[RowProblem] = field(default_factory=list[RowProblem])

    @property
    def differs(self) -> bool:
        return any(it.added or it.changed for it in self.counts.values())


async def import_plans(
    session: Session,
    outbox: Outbox,
    package: Package,
    who: Principal,
    *,
    at: datetime,
    dry_run: bool,
    units_hash: str | None = None,
) -> ImportResult:
    """Write a package: documents, plans, objectives, tasks and a child per scored unit.

    Nothing is written while a row is wrong, or in a dry run. Refuses with Behind when no unit is known
    yet, or when the list of units is not that of `units_hash`; with Forbidden for another unit's plan.
    """
    await session.execute(select(func.pg_advisory_xact_lock(func.hashtext(LOCK))))
    known = await look_up(session, day_of(at))
    scored = known.members(SCORED)
    if not scored or units_hash not in {None, known.units_hash}:
        raise Behind(what_vi="danh sách đơn vị", what_en="the list of units")
    await _require(session, package, who)
    result = ImportResult(UnitList(len(scored), known.units_hash))
    result.errors = problems_in(package, known)
    async with session.begin_nested() as attempt:
        await _write(session, outbox, package, known, who, result, at)
        if dry_run or result.errors:
            await attempt.rollback()
    return result


async def _require(session: Session, package: Package, who: Principal) -> None:
    owners = {it.row.code: it.row.owner_unit for it in package.plans}
    touched = {it.row.plan for it in [*package.tasks, *package.objectives]} | set(owners)
    columns = tables.plan.c
    stored = await session.execute(
        select(columns.owner_unit).where(columns.code.in_(touched)).order_by(columns.code)
    )
    for unit in sorted({*owners.values(), *stored.scalars()}):
        who.require("tasks.plan.manage", unit)
    if not touched:
        who.require("tasks.plan.manage")


async def _write(
    session: Session,
    outbox: Outbox,
    package: Package,
    known: Known,
    who: Principal,
    result: ImportResult,
    at: datetime,
) -> None:
    if result.errors:
        return
    result.counts["documents"] = await _documents(session, package)
    plans = await store(session, tables.plan, [plan_columns(it.row) for it in package.plans])
    result.counts["plans"] = plans.counts
    result.counts["objectives"] = await _objectives(session, package)
    rows = await timetable(session, package, known, result.errors, result.warnings)
    if result.errors:
        return
    written = await write_tasks(session, rows, known, at=at)
    result.counts |= {"tasks": written.counts, "children": written.children}
    recurring = [leaf["id"] for leaf in written.leaves if leaf["schedule"] is Schedule.RECURRING]
    await start_cycles(session, recurring, at=at)
    if result.differs:
        by_code = {it.row.code: it.row for it in package.tasks}
        assigned = assignments(written.assigned, by_code, at=at)
        await outbox.record(session, *imports(package, who.person, at=at), *assigned, at=at)


async def _documents(session: Session, package: Package) -> Counts:
    difference = await store(session, tables.document, [document_columns(it.row) for it in package.documents])
    relations: list[Columns] = [
        {"document": it.row.code, "kind": relation.kind, "related": relation.code}
        for it in package.documents
        for relation in it.row.relations
    ]
    codes = {it.row.code: it.row.code for it in package.documents}
    owner = tables.document_relation.c.document
    differing = await replace_parts(session, tables.document_relation, owner, list(codes), relations)
    count_parts(difference, codes, differing)
    return difference.counts


async def _objectives(session: Session, package: Package) -> Counts:
    rows = [objective_columns(it.row) for it in package.objectives]
    difference = await store(session, tables.objective, rows)
    targets = [target for it in package.objectives for target in target_columns(it.row)]
    codes = {it.row.code: it.row.code for it in package.objectives}
    owner = tables.objective_target.c.objective
    differing = await replace_parts(session, tables.objective_target, owner, list(codes), targets)
    count_parts(difference, codes, differing)
    return difference.counts
