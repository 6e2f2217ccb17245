"""Who may do what here: identity's people."""

from auth import directory
from contracts.identity import PersonState
from contracts.topics import IDENTITY_PEOPLE
from messaging import Fact, Projector
from persistence import Session

people = Projector("tasks.people", IDENTITY_PEOPLE, version=1, tables=[directory.person_fact])


@people.handles(PersonState)
async def keep_person(session: Session, event: PersonState, _fact: Fact) -> None:
    await directory.apply_person(session, event)
