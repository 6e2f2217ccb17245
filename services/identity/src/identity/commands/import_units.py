"""Import a table of units, whole or not at all."""

from datetime import datetime

from auth import Principal
from contracts.identity import UnitsImported
from documents.tables import Table
from messaging import Outbox, new_id
from persistence import Session

from identity.commands.importing import Imported, check_columns, refuse
from identity.commands.unit_rows import load_units, lock_units, save_units
from identity.domain.unit_import import plan_units
from identity.domain.units import COLUMNS


async def import_units(
    session: Session, outbox: Outbox, table: Table, *, by: Principal, dry_run: bool, at: datetime
) -> Imported:
    """Refuses with Forbidden, UnknownColumn and, unless it is a dry run, with ImportRefused."""
    by.require("identity.unit.manage")
    check_columns(table, COLUMNS)
    await lock_units(session)
    plan = plan_units(await load_units(session), table.rows)
    if dry_run:
        return Imported(plan.tally, plan.problems)
    refuse(plan.problems)
    if plan.changed:
        await save_units(session, outbox, plan.changed, at=at)
        tally = plan.tally
        fact = UnitsImported(
            import_id=new_id(),
            rows=tally.rows,
            added=tally.added,
            changed=tally.changed,
            imported_by=by.person,
            imported_at=at,
        )
        await outbox.record(session, fact, at=at)
    return Imported(plan.tally)
