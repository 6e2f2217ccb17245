"""People, where to write to them, and units, as identity publishes them."""

from chassis.directory import people_of, units_of
from contracts.identity import PersonState
from messaging import Fact
from persistence import Session
from sqlalchemy.dialects.postgresql import insert

from notify.tables import address


async def keep_address(session: Session, event: PersonState, _fact: Fact) -> None:
    written = event.email if event.active else None
    statement = insert(address).values(person=event.person, version=event.version, email=written)
    newer = {"version": statement.excluded.version, "email": statement.excluded.email}
    await session.execute(
        statement.on_conflict_do_update(
            index_elements=["person"], set_=newer, where=address.c.version < statement.excluded.version
        )
    )


people = people_of("notify", also=keep_address, tables=[address])
units = units_of("notify")
