"""Who may do what for which unit, as identity tells it."""

from auth.directory import apply_person, apply_unit, person_fact, unit_fact
from contracts.identity import PersonState, UnitState
from contracts.topics import IDENTITY_PEOPLE, IDENTITY_UNITS
from messaging import Fact, Projector
from persistence import Session

people = Projector("evidence.on-identity-people", IDENTITY_PEOPLE, version=1, tables=[person_fact])
units = Projector("evidence.on-identity-units", IDENTITY_UNITS, version=1, tables=[unit_fact])


@people.handles(PersonState)
async def keep_person(session: Session, event: PersonState, _: Fact) -> None:
    await apply_person(session, event)


@units.handles(UnitState)
async def keep_unit(session: Session, event: UnitState, _: Fact) -> None:
    await apply_unit(session, event)
