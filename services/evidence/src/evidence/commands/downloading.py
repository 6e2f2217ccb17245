"""Open kept bytes to a person, and tell who read what when."""

from datetime import datetime
from uuid import UUID

from auth import Principal
from contracts.evidence import EvidenceDownloaded
from messaging import Outbox
from persistence import Session
from sqlalchemy import func, select

from evidence.commands.loading import load_readable, load_version
from evidence.domain.refusals import NothingKept
from evidence.domain.version import EvidenceId, State, Version
from evidence.tables import version


async def open_version(
    session: Session, outbox: Outbox, who: Principal, evidence_id: UUID, number: int | None, *, at: datetime
) -> Version:
    """The version asked for, else the newest kept; the reading is an event of the same transaction.

    Raises NoSuchEvidence, NoSuchVersion, NotKept, NothingKept.
    """
    found = await load_readable(session, evidence_id, who)
    wanted = number if number is not None else await _newest_kept(session, found.id)
    opened = await load_version(session, found, wanted)
    opened.stored()
    fact = EvidenceDownloaded(
        evidence_id=found.id, version=opened.number, downloaded_by=who.person, downloaded_at=at
    )
    await outbox.record(session, fact, at=at)
    return opened


async def _newest_kept(session: Session, evidence_id: EvidenceId) -> int:
    newest = await session.scalar(
        select(func.max(version.c.number)).where(
            version.c.evidence_id == evidence_id, version.c.state == State.KEPT
        )
    )
    if newest is None:
        raise NothingKept
    return newest
