"""Reading the deadlines of a package as its plans read them."""

from collections.abc import Sequence
from datetime import date

from persistence import Session
from sqlalchemy import select
from webapi.refusal import Refusal

from tasks import tables
from tasks.commands.plan_import.definitions import Columns, task_columns
from tasks.commands.plan_import.known import Known
from tasks.commands.plan_import.problems import ChildrenRemain, DeadlineMissing, LeadAtWork, RowProblem
from tasks.commands.plan_import.rows import Package, TaskRow
from tasks.commands.plan_import.scheduling import schedule_of
from tasks.domain.cycle import Cycle
from tasks.domain.deadline import Reading
from tasks.domain.task import Schedule
from tasks.domain.work import Status

SECTION = "tasks"


async def timetable(
    session: Session,
    package: Package,
    known: Known,
    errors: list[RowProblem],
    warnings: list[RowProblem],
) -> list[tuple[TaskRow, Columns]]:
    """The columns of every task row that can be read; the others add to `errors` or `warnings`."""
    readings = await _readings(session, [it.row.plan for it in package.tasks], known)
    leads = await _working_leads(session, [it.row.code for it in package.tasks])
    children = await _children(session, [it.row.code for it in package.tasks])
    rows: list[tuple[TaskRow, Columns]] = []
    for numbered in package.tasks:
        row = numbered.row
        try:
            _must_keep_lead(row, leads)
            _must_keep_children(row, children.get(row.code, set()), known)
            scheduled = schedule_of(row, readings[row.plan])
        except Refusal as refusal:
            errors.append(RowProblem.of(SECTION, numbered.number, refusal))
            continue
        if scheduled.schedule is Schedule.INCOMPLETE:
            missing = DeadlineMissing(field="deadline_text")
            warnings.append(RowProblem.of(SECTION, numbered.number, missing))
        rows.append((row, task_columns(row, numbered.number, scheduled)))
    return rows


async def _readings(session: Session, plans: Sequence[str], known: Known) -> dict[str, Reading]:
    plan, document = tables.plan.c, tables.document.c
    query = select(plan.code, plan.default_cycle, plan.inclusive, document.issued_on)
    joined = query.join_from(tables.plan, tables.document, plan.document == document.code)
    found = (await session.execute(joined.where(plan.code.in_(plans)))).all()
    return {row.code: _reading(row.issued_on, row.default_cycle, row.inclusive, known) for row in found}


def _reading(issued_on: date | None, cycle: str, inclusive: bool, known: Known) -> Reading:
    return Reading(issued_on, Cycle(cycle), inclusive=inclusive, calendar=known.calendar)


async def _working_leads(session: Session, codes: Sequence[str]) -> dict[str, str | None]:
    columns = tables.task.c
    query = select(columns.code, columns.lead).where(columns.code.in_(codes))
    rows = await session.execute(query.where(columns.status != Status.ASSIGNED))
    return {row.code: row.lead for row in rows}


def _must_keep_lead(row: TaskRow, leads: dict[str, str | None]) -> None:
    if row.code in leads and leads[row.code] != row.lead.unit:
        raise LeadAtWork(field="lead", lead=leads[row.code])


async def _children(session: Session, codes: Sequence[str]) -> dict[str, set[str]]:
    """The units that hold a child of each collective task."""
    parent, child = tables.task.alias("parent"), tables.task
    query = select(parent.c.code, child.c.lead).join(child, child.c.parent_id == parent.c.id)
    found: dict[str, set[str]] = {}
    for row in await session.execute(query.where(parent.c.code.in_(codes))):
        found.setdefault(row.code, set()).add(row.lead)
    return found


def _must_keep_children(row: TaskRow, children: set[str], known: Known) -> None:
    """Units that exist no more keep their child as history."""
    given = known.members(row.lead.units) if row.lead.collective is not None else []
    gone = children.intersection(unit.code for unit in known.today) - {unit.code for unit in given}
    if gone:
        raise ChildrenRemain(field="lead", count=len(gone))
