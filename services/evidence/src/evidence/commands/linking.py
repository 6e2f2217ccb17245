"""Let kept evidence prove a further target, or no longer."""

from datetime import datetime
from uuid import UUID

from auth import Principal
from contracts.evidence import EvidenceLinked, EvidenceUnlinked
from messaging import Outbox
from persistence import Session
from sqlalchemy import exists, select

from evidence.commands.facts import told_target
from evidence.commands.loading import check_unit, load_readable
from evidence.domain.declaration import Target
from evidence.domain.evidence import Link
from evidence.domain.refusals import AlreadyLinked, NoSuchLink, NothingKept
from evidence.domain.version import EvidenceId, State
from evidence.tables import link, version


async def link_evidence(
    session: Session,
    outbox: Outbox,
    who: Principal,
    evidence_id: UUID,
    target: Target,
    *,
    link_id: UUID,
    at: datetime,
) -> Link:
    """Attach the same bytes to another target; needs the right to upload for that target's unit.

    Raises NoSuchEvidence, NothingKept, AlreadyLinked, UnknownUnit, Forbidden.
    """
    found = await load_readable(session, evidence_id, who)
    await check_unit(session, target.unit)
    who.require("evidence.file.upload", target.unit)
    kept = exists().where(version.c.evidence_id == found.id, version.c.state == State.KEPT)
    if not await session.scalar(select(kept)):
        raise NothingKept
    if await _standing(session, found.id, target) is not None:
        raise AlreadyLinked
    added = Link(link_id, found.id, target.kind, target.id, target.unit, who.person, at)
    session.add(added)
    fact = EvidenceLinked(
        evidence_id=found.id, target=told_target(target), linked_by=who.person, linked_at=at
    )
    await outbox.record(session, fact, at=at)
    return added


async def unlink_evidence(
    session: Session, outbox: Outbox, who: Principal, evidence_id: UUID, link_id: UUID, *, at: datetime
) -> Link:
    """End a link; it stays as history. Raises NoSuchEvidence, NoSuchLink, Forbidden."""
    found = await load_readable(session, evidence_id, who)
    standing = await session.get(Link, link_id)
    if standing is None or standing.evidence_id != found.id or standing.unlinked_at is not None:
        raise NoSuchLink
    who.require("evidence.file.upload", standing.unit)
    standing.end(who.person, at)
    fact = EvidenceUnlinked(
        evidence_id=found.id, target=told_target(standing.target), unlinked_by=who.person, unlinked_at=at
    )
    await outbox.record(session, fact, at=at)
    return standing


async def _standing(session: Session, evidence_id: EvidenceId, target: Target) -> UUID | None:
    return await session.scalar(
        select(link.c.id).where(
            link.c.evidence_id == evidence_id,
            link.c.target_kind == target.kind,
            link.c.target_id == target.id,
            link.c.unlinked_at.is_(None),
        )
    )
