"""Import a table of people and their roles, whole or not at all."""

from dataclasses import dataclass
from datetime import datetime

from auth import Principal
from contracts.identity import PeopleImported
from documents.tables import Table
from messaging import Outbox, new_id
from persistence import Session

from identity.commands.importing import Imported, check_columns, refuse
from identity.commands.person_rows import load_people, lock_people, save_people
from identity.commands.unit_rows import known_codes
from identity.domain.people import PERMISSION, PersonId
from identity.domain.person_import import ALIASES, COLUMNS, PeoplePlan, plan_people, read_people
from identity.hashing import Hasher


@dataclass(frozen=True, slots=True)
class Accounts:
    """What writing accounts takes besides a session."""

    outbox: Outbox
    hasher: Hasher


async def import_people(
    session: Session, accounts: Accounts, table: Table, *, by: Principal, dry_run: bool, at: datetime
) -> Imported:
    """Refuses with Forbidden, Escalation, NotYoursToChange, UnknownColumn and, in earnest, ImportRefused."""
    by.require(PERMISSION)
    check_columns(table, COLUMNS | ALIASES.keys())
    await lock_people(session)
    reading = read_people(table.rows, await known_codes(session))
    known = await load_people(session, {row.profile.username for row in reading.rows})
    plan = plan_people(known, reading, by, lambda: PersonId(new_id()))
    if dry_run:
        return Imported(plan.tally, plan.problems)
    refuse(plan.problems)
    if plan.changed:
        await _write(session, accounts, plan, by=by, at=at)
    return Imported(plan.tally)


async def _write(
    session: Session, accounts: Accounts, plan: PeoplePlan, *, by: Principal, at: datetime
) -> None:
    hashes = await accounts.hasher.hash_all(plan.passwords)
    await save_people(session, accounts.outbox, plan.changed.values(), hashes, at=at)
    fact = PeopleImported(
        import_id=new_id(),
        rows=plan.tally.rows,
        added=plan.tally.added,
        changed=plan.tally.changed,
        imported_by=by.person,
        imported_at=at,
    )
    await accounts.outbox.record(session, fact, at=at)
