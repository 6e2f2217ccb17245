"""People and units as identity publishes them: who may do what, and whom a round assesses."""

from auth import directory
from contracts.identity import PersonState, UnitState
from contracts.topics import IDENTITY_PEOPLE, IDENTITY_UNITS
from messaging import Fact, Projector
from persistence import Session

people = Projector("scoring.people", IDENTITY_PEOPLE, version=1, tables=[directory.person_fact])
units = Projector("scoring.units", IDENTITY_UNITS, version=1, tables=[directory.unit_fact])


@people.handles(PersonState)
async def keep_person(session: Session, event: PersonState, _fact: Fact) -> None:
    await directory.apply_person(session, event)


@units.handles(UnitState)
async def keep_unit(session: Session, event: UnitState, _fact: Fact) -> None:
    await directory.apply_unit(session, event)
