"""What `migrate` makes besides tables and topics: signing keys, the first administrator."""

from observability import get_logger
from persistence import Session
from sqlalchemy import select

from identity.commands.create_person import create_first_administrator
from identity.commands.person_rows import lock_people
from identity.signing import make_missing_keys
from identity.tables import person
from identity.wiring import Wiring

log = get_logger()


async def bootstrap(wiring: Wiring) -> None:
    """Make what is missing; a second run changes nothing."""
    make_missing_keys(wiring.settings.keys_dir)
    async with wiring.database.transaction() as session:
        await _administrator(session, wiring)


async def _administrator(session: Session, wiring: Wiring) -> None:
    first = wiring.settings.bootstrap
    await lock_people(session)
    somebody = (await session.execute(select(person.c.id).limit(1))).first()
    if first is None or somebody is not None:
        return
    password = first.password.get_secret_value()
    made = await create_first_administrator(
        session, wiring.accounts, first.username, password, at=wiring.clock()
    )
    log.info("first administrator made", person=made.id)
