"""What the service already knows when a package arrives."""

from dataclasses import dataclass
from datetime import date

from auth.directory import unit_fact
from auth.units import UnitOn, unit_list_hash, units_on
from persistence import Session
from sqlalchemy import Table, select

from tasks import tables
from tasks.commands.holidays import working_calendar
from tasks.domain.calendar import WorkingCalendar
from tasks.domain.groups import SCORED, SCORED_GROUPS


@dataclass(frozen=True)
class Known:
    """`units` holds every code there ever was, for old documents name closed units."""

    units: frozenset[str]
    today: tuple[UnitOn, ...]
    documents: frozenset[str]
    plans: frozenset[str]
    papers: dict[tuple[str, date, str], str]
    calendar: WorkingCalendar

    @property
    def units_hash(self) -> str:
        """The hash that identity gives for the list of the same day."""
        return unit_list_hash(self.today)

    def members(self, group: str) -> list[UnitOn]:
        """Today's units of a scored group; "scored" means all of those groups."""
        scored = [unit for unit in self.today if unit.group in SCORED_GROUPS]
        return [unit for unit in scored if group in {SCORED, unit.group}]


async def look_up(session: Session, day: date) -> Known:
    return Known(
        units=frozenset(await session.scalars(select(unit_fact.c.code))),
        today=tuple(await units_on(session, day)),
        documents=await _codes(session, tables.document),
        plans=await _codes(session, tables.plan),
        papers=await _papers(session),
        calendar=await working_calendar(session),
    )


async def _codes(session: Session, table: Table) -> frozenset[str]:
    return frozenset(await session.scalars(select(table.c.code)))


async def _papers(session: Session) -> dict[tuple[str, date, str], str]:
    columns = tables.document.c
    query = select(columns.code, columns.number, columns.issued_on, columns.issuer)
    rows = await session.execute(query.where(columns.number.is_not(None), columns.issued_on.is_not(None)))
    return {(row.number, row.issued_on, row.issuer): row.code for row in rows}
