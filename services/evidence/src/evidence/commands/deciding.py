"""Claim versions that are due for verification, and decide them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from contracts.evidence import EvidenceKept, EvidenceRefused
from messaging import Outbox
from persistence import Session
from sqlalchemy import (
    DateTime,
    Integer,
    Select,
    bindparam,
    case,
    delete,
    exists,
    func,
    literal,
    select,
    text,
    tuple_,
    update,
)

from evidence.commands.facts import told_citation, told_target
from evidence.commands.linking import links_told_by_keeping
from evidence.commands.loading import is_kept
from evidence.domain.evidence import Evidence
from evidence.domain.media import FORM_BYTES
from evidence.domain.reasons import Reason
from evidence.domain.version import EvidenceId, State, StoreVersion, Version
from evidence.tables import KEPT, evidence, verification, version

LEASE = timedelta(seconds=30)
# Sixteen files of a hundred megabytes, fetched and stored by one worker, take minutes.
LEASE_OF_PARTS = timedelta(minutes=5)
FIRST_RETRY = timedelta(seconds=2)
LONGEST_RETRY = timedelta(minutes=5)

_ONE_CLAIMER = text("SELECT pg_advisory_xact_lock(hashtext('evidence.claim'))")
_SAME_BYTES = text("SELECT pg_advisory_xact_lock(hashtext(:sha256))")


def _due() -> Select[Version, bool]:
    at = bindparam("at", type_=DateTime(timezone=True))
    same, kept = verification.alias(), version.alias()
    known = exists().where(kept.c.sha256 == verification.c.sha256, kept.c.state == KEPT)
    storing = exists().where(same.c.sha256 == verification.c.sha256, same.c.claimed_until > at)
    return (
        select(Version, known.label("known"))
        .join(
            verification,
            (verification.c.evidence_id == version.c.evidence_id)
            & (verification.c.number == version.c.number),
        )
        .where(verification.c.due_at <= at, known | ~storing)
        .order_by(verification.c.due_at, verification.c.evidence_id)
        .limit(bindparam("limit", type_=Integer))
        .with_for_update(of=verification, skip_locked=True)
    )


# Built once: its aliases cost more than the query itself, twice a second.
_DUE = _due()


@dataclass(frozen=True)
class Claim:
    """One version to verify, held for the time of a lease."""

    evidence_id: EvidenceId
    number: int
    staging_key: str
    in_parts: bool
    size: int
    sha256: str
    media_type: str
    attempts: int


async def claim_due(session: Session, *, limit: int, at: datetime) -> list[Claim]:
    """Take up to ``limit`` due versions; bytes nobody keeps yet are stored by one claim at a time."""
    await session.execute(_ONE_CLAIMER)
    rows = (await session.execute(_DUE, {"limit": limit, "at": at})).all()
    taken: dict[tuple[UUID, int], Version] = {}
    storing: set[str] = set()
    for found, known in rows:
        if known or found.sha256 not in storing:
            taken[found.evidence_id, found.number] = found
            storing.add(found.sha256)
    if not taken:
        return []
    attempts = await _lease(session, list(taken), at)
    return [_claim(found, attempts[key]) for key, found in taken.items()]


async def keep_version(
    session: Session, outbox: Outbox, claim: Claim, stored: StoreVersion, *, at: datetime
) -> bool:
    """Decide for keeping; False when another worker has decided already."""
    opened = await _open(session, claim)
    if opened is None:
        return False
    owner, found = opened
    # Two units keeping the same bytes at once see each other.
    await session.execute(_SAME_BYTES, {"sha256": claim.sha256})
    others = await session.scalar(_units_besides(found.sha256, owner.unit))
    first = not await is_kept(session, owner.id)
    found.keep(stored, at)
    fact = EvidenceKept(
        evidence_id=owner.id,
        version=found.number,
        sha256=found.sha256,
        size=found.size,
        media_type=found.media_type,
        target=told_target(owner.target),
        citation=told_citation(found.citation),
        also_used_by=others or 0,
        uploaded_by=found.uploaded_by,
        kept_at=at,
    )
    links = await links_told_by_keeping(session, owner, first=first, at=at)
    await outbox.record(session, fact, *links, at=at)
    return True


async def refuse_version(
    session: Session, outbox: Outbox, claim: Claim, reason: Reason, *, at: datetime
) -> bool:
    """Decide against keeping; False when another worker has decided already."""
    opened = await _open(session, claim)
    if opened is None:
        return False
    owner, found = opened
    found.refuse(reason, at)
    fact = EvidenceRefused(
        evidence_id=owner.id,
        version=found.number,
        reason=reason.value,
        target=told_target(owner.target),
        uploaded_by=found.uploaded_by,
        refused_at=at,
    )
    await outbox.record(session, fact, at=at)
    return True


async def postpone(session: Session, claim: Claim, *, at: datetime) -> None:
    """Give a claim back after a fault of the store, due again later and later, unless it was taken over."""
    wait = min(FIRST_RETRY * 2 ** min(claim.attempts - 1, 10), LONGEST_RETRY)
    await session.execute(
        update(verification)
        .where(
            verification.c.evidence_id == claim.evidence_id,
            verification.c.number == claim.number,
            verification.c.attempts == claim.attempts,
        )
        .values(due_at=at + wait, claimed_until=None)
    )


def _units_besides(sha256: str, unit: str) -> Select[int]:
    return (
        select(func.count(evidence.c.unit.distinct()))
        .select_from(version.join(evidence, evidence.c.id == version.c.evidence_id))
        .where(version.c.sha256 == sha256, version.c.state == KEPT, evidence.c.unit != unit)
    )


async def _lease(
    session: Session, keys: Sequence[tuple[UUID, int]], at: datetime
) -> dict[tuple[UUID, int], int]:
    # The lease is also the next due time, so a worker that dies leaves its rows to the others; what kills
    # or trips workers again and again comes back less and less often.
    longer = func.least(func.power(2, verification.c.attempts), 64)
    lease = case((version.c.size > FORM_BYTES, literal(LEASE_OF_PARTS)), else_=literal(LEASE))
    rows = await session.execute(
        update(verification)
        .where(
            tuple_(verification.c.evidence_id, verification.c.number).in_(keys),
            version.c.evidence_id == verification.c.evidence_id,
            version.c.number == verification.c.number,
        )
        .values(
            due_at=literal(at) + lease * longer,
            claimed_until=literal(at) + lease,
            attempts=verification.c.attempts + 1,
        )
        .returning(verification.c.evidence_id, verification.c.number, verification.c.attempts)
    )
    return {(row.evidence_id, row.number): row.attempts for row in rows}


def _claim(found: Version, attempts: int) -> Claim:
    return Claim(
        evidence_id=found.evidence_id,
        number=found.number,
        staging_key=found.staging_key,
        in_parts=found.in_parts,
        size=found.size,
        sha256=found.sha256,
        media_type=found.media_type,
        attempts=attempts,
    )


async def _open(session: Session, claim: Claim) -> tuple[Evidence, Version] | None:
    owner = await session.get_one(Evidence, claim.evidence_id, with_for_update=True)
    found = await session.get_one(Version, (claim.evidence_id, claim.number))
    await session.execute(
        delete(verification).where(
            verification.c.evidence_id == claim.evidence_id, verification.c.number == claim.number
        )
    )
    return (owner, found) if found.state is State.VERIFYING else None
