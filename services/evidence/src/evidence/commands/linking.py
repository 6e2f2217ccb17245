"""Let kept evidence prove a further target, or no longer."""

from datetime import datetime
from uuid import UUID

from auth import Principal
from contracts.evidence import EvidenceLinked, EvidenceUnlinked
from messaging import Outbox, new_id
from persistence import Session
from sqlalchemy import select

from evidence.commands.facts import told_linked, told_unlinked
from evidence.commands.loading import check_unit, is_kept, load_readable
from evidence.commands.locking import require_unlocked
from evidence.domain.declaration import Target
from evidence.domain.evidence import Evidence, Link
from evidence.domain.refusals import AlreadyLinked, NoSuchLink, NothingKept
from evidence.domain.version import EvidenceId
from evidence.tables import link


async def link_evidence(
    session: Session,
    outbox: Outbox,
    who: Principal,
    evidence_id: UUID,
    target: Target,
    *,
    at: datetime,
) -> Link:
    """Attach the same bytes to another target; needs the right to upload for that target's unit.

    Raises NoSuchEvidence, NothingKept, AlreadyLinked, UnknownUnit, Forbidden, CriterionLocked.
    """
    found = await load_readable(session, evidence_id, who)
    await check_unit(session, target.unit)
    who.require("evidence.file.upload", target.unit)
    await require_unlocked(session, [target])
    await _require_kept(session, found.id)
    if await _standing(session, found.id, target) is not None:
        raise AlreadyLinked
    added = link_to(found, target, who.person, at)
    session.add(added)
    await outbox.record(session, told_linked([added], at), at=at)
    return added


async def unlink_evidence(
    session: Session, outbox: Outbox, who: Principal, evidence_id: UUID, link_id: UUID, *, at: datetime
) -> Link:
    """End a link; it stays as history.

    Raises NoSuchEvidence, NoSuchLink, NothingKept, Forbidden, CriterionLocked.
    """
    found = await load_readable(session, evidence_id, who)
    standing = await session.get(Link, link_id)
    if standing is None or standing.evidence_id != found.id or standing.unlinked_at is not None:
        raise NoSuchLink
    who.require("evidence.file.upload", standing.unit)
    await require_unlocked(session, [standing.target])
    await _require_kept(session, found.id)
    standing.end(who.person, at)
    await outbox.record(session, told_unlinked(standing, who.person, at), at=at)
    return standing


def link_to(owner: Evidence, target: Target, by: UUID, at: datetime) -> Link:
    """A link in force; nobody is told before a version is kept."""
    return Link(new_id(), owner.id, target.kind, target.id, target.unit, by, at)


async def links_told_by_keeping(
    session: Session, owner: Evidence, *, first: bool, at: datetime
) -> list[EvidenceLinked | EvidenceUnlinked]:
    """What follows the word that a version is kept, which itself links the target it was sent for.

    The first one kept tells of every further target; a later one takes back a target given up since.
    """
    found = list(
        await session.scalars(select(Link).where(link.c.evidence_id == owner.id).order_by(link.c.id))
    )
    standing = [one for one in found if one.unlinked_at is None]
    own = [one for one in found if (one.target_kind, one.target_id) == (owner.target_kind, owner.target_id)]
    further = [one for one in standing if first and one not in own]
    linked = [told_linked(further, at)] if further else []
    if any(one in standing for one in own):
        return [*linked]
    ended = own[-1]
    return [*linked, told_unlinked(ended, ended.unlinked_by or owner.created_by, at)]


async def _require_kept(session: Session, evidence_id: EvidenceId) -> None:
    if not await is_kept(session, evidence_id):
        raise NothingKept


async def _standing(session: Session, evidence_id: EvidenceId, target: Target) -> UUID | None:
    return await session.scalar(
        select(link.c.id).where(
            link.c.evidence_id == evidence_id,
            link.c.target_kind == target.kind,
            link.c.target_id == target.id,
            link.c.unlinked_at.is_(None),
        )
    )
