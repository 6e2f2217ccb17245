from datetime import datetime
from uuid import UUID

from messaging import Outbox
from persistence import Session
from sqlalchemy import select, update

from sync.commands.completion import complete_if_done, hold
from sync.commands.renewal import Sender, mappable, renewed
from sync.domain.record import Record, State
from sync.domain.refusals import AlreadyAcknowledged, NoSuchRecord
from sync.mapping_documents import newest_mapping
from sync.tables import record, transmission


async def resend(session: Session, outbox: Outbox, record_id: UUID, *, at: datetime) -> None:
    """Send a record again under the mapping in force; corrected content goes as the next version.

    Raises ``NoSuchRecord``, ``AlreadyAcknowledged`` and ``OnItsWay``. A leaf that still has no mapping
    stays refused, and one that has lost it keeps its receipt.
    """
    query = (
        select(transmission)
        .join(record, record.c.transmission_id == transmission.c.id)
        .where(record.c.id == record_id)
    )
    sending = (await session.execute(query)).first()
    if sending is None:
        raise NoSuchRecord
    await hold(session, sending.id)
    one = await session.get_one(Record, record_id, with_for_update=True)
    one.guard_resend(at)
    document = await newest_mapping(session, sending.framework, sending.framework_version)
    mapping = document.mapping() if document else None
    if one.state is State.ACKNOWLEDGED and not mappable(one, mapping):
        raise AlreadyAcknowledged(receipt=one.receipt or "")
    changed = renewed(one, mapping, Sender(sending.period, sending.unit), at)
    if not changed and one.content is not None:
        one.resend(at)
    reopened = update(transmission).where(transmission.c.id == sending.id).values(completed_at=None)
    if one.content is not None:
        await session.execute(reopened)
    await complete_if_done(session, outbox, sending.id, at)
