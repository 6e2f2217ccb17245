from datetime import datetime
from uuid import UUID

from contracts.sync import TransmissionCompleted
from messaging import Outbox
from persistence import Session
from sqlalchemy import func, select, update

from sync.domain.record import State
from sync.tables import record, transmission


async def complete_if_done(session: Session, outbox: Outbox, transmission_id: UUID, at: datetime) -> None:
    """Tell that every record is acknowledged or refused; the caller holds the transmission's row."""
    await session.flush()
    counting = select(record.c.state, func.count()).where(record.c.transmission_id == transmission_id)
    counts = {row[0]: row[1] for row in await session.execute(counting.group_by(record.c.state))}
    if counts.keys() & {State.WAITING, State.FAILED}:
        return
    done = (
        update(transmission)
        .where(transmission.c.id == transmission_id, transmission.c.completed_at.is_(None))
        .values(completed_at=at)
        .returning(transmission.c.round)
    )
    row = (await session.execute(done)).first()
    if row is None:
        return
    event = TransmissionCompleted(
        transmission_id=transmission_id,
        round=row.round,
        acknowledged=counts.get(State.ACKNOWLEDGED, 0),
        refused=counts.get(State.REFUSED, 0),
        completed_at=at,
    )
    await outbox.record(session, event, at=at)


async def hold(session: Session, transmission_id: UUID) -> None:
    """Lock the transmission, always before its records: otherwise two settlements could wait crosswise."""
    await session.execute(
        select(transmission.c.id).where(transmission.c.id == transmission_id).with_for_update()
    )
