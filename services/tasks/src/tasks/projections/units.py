"""Which units there are: identity's units with their dated names."""

from auth import directory
from contracts.identity import UnitState
from contracts.topics import IDENTITY_UNITS
from messaging import Fact, Projector
from persistence import Session

units = Projector("tasks.units", IDENTITY_UNITS, version=1, tables=[directory.unit_fact])


@units.handles(UnitState)
async def keep_unit(session: Session, event: UnitState, _fact: Fact) -> None:
    await directory.apply_unit(session, event)
