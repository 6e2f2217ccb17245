"""What `migrate` makes besides tables: signing keys, topics, the first administrator."""

from messaging import Bus, provision
from observability import get_logger
from persistence import Session
from sqlalchemy import select

from identity.commands.create_person import create_first_administrator
from identity.commands.person_rows import lock_people
from identity.settings import Settings
from identity.signing import make_missing_keys
from identity.tables import person
from identity.wiring import Parts

log = get_logger()


async def found(settings: Settings) -> None:
    """Make what is missing; a second run changes nothing."""
    make_missing_keys(settings.keys_dir)
    await provision(Bus.of(settings))
    parts = Parts.of(settings)
    try:
        async with parts.database.transaction() as session:
            await _administrator(session, parts)
    finally:
        await parts.database.dispose()


async def _administrator(session: Session, parts: Parts) -> None:
    first = parts.settings.bootstrap
    await lock_people(session)
    somebody = (await session.execute(select(person.c.id).limit(1))).first()
    if first is None or somebody is not None:
        return
    password = first.password.get_secret_value()
    made = await create_first_administrator(
        session, parts.accounts, first.username, password, at=parts.clock()
    )
    log.info("first administrator made", person=made.id)
