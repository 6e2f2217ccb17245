"""People, where to write to them, and units, as identity publishes them."""

from auth import directory
from contracts.identity import PersonState, UnitState
from contracts.topics import IDENTITY_PEOPLE, IDENTITY_UNITS
from messaging import Fact, Projector
from persistence import Session
from sqlalchemy.dialects.postgresql import insert

from notify.tables import address

people = Projector("notify.people", IDENTITY_PEOPLE, version=1, tables=[directory.person_fact, address])
units = Projector("notify.units", IDENTITY_UNITS, version=1, tables=[directory.unit_fact])


@people.handles(PersonState)
async def keep_person(session: Session, event: PersonState, _fact: Fact) -> None:
    await directory.apply_person(session, event)
    written = event.email if event.active else None
    statement = insert(address).values(person=event.person, version=event.version, email=written)
    newer = {"version": statement.excluded.version, "email": statement.excluded.email}
    await session.execute(
        statement.on_conflict_do_update(
            index_elements=["person"], set_=newer, where=address.c.version < statement.excluded.version
        )
    )


@units.handles(UnitState)
async def keep_unit(session: Session, event: UnitState, _fact: Fact) -> None:
    await directory.apply_unit(session, event)
