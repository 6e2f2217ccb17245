"""The projectors that keep identity's people and units: who may do what, and which units there are."""

from collections.abc import Sequence

from auth import directory
from contracts.identity import PersonState, UnitState
from contracts.topics import IDENTITY_PEOPLE, IDENTITY_UNITS
from messaging import Fact, Projector
from messaging.consumer import Handler
from persistence import Session
from sqlalchemy import Table


def people_of(
    service: str,
    *,
    version: int = 1,
    also: Handler[PersonState] | None = None,
    tables: Sequence[Table] = (),
) -> Projector:
    """The projector ``<service>.people``; ``also`` keeps more of a person, in ``tables`` of the service.

    Who changes what ``also`` keeps raises ``version``.
    """
    people = Projector(
        f"{service}.people", IDENTITY_PEOPLE, version=version, tables=[directory.person_fact, *tables]
    )

    @people.handles(PersonState)
    async def keep_person(session: Session, event: PersonState, fact: Fact) -> None:  # pyright: ignore[reportUnusedFunction] # registered by the decorator
        await directory.apply_person(session, event)
        if also is not None:
            await also(session, event, fact)

    return people


def units_of(service: str) -> Projector:
    """The projector ``<service>.units``."""
    units = Projector(f"{service}.units", IDENTITY_UNITS, version=1, tables=[directory.unit_fact])

    @units.handles(UnitState)
    async def keep_unit(session: Session, event: UnitState, _fact: Fact) -> None:  # pyright: ignore[reportUnusedFunction] # registered by the decorator
        await directory.apply_unit(session, event)

    return units
