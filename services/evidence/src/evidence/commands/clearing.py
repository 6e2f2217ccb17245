"""End uploads that were never completed, and name what lies in staging without a purpose."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from persistence import Session
from sqlalchemy import select, tuple_, update

from evidence.domain.version import EvidenceId, Version
from evidence.tables import version

LEASE = timedelta(minutes=5)


@dataclass(frozen=True)
class Leftover:
    """A version whose staged object may go."""

    evidence_id: EvidenceId
    number: int
    staging_key: str
    in_parts: bool


async def claim_leftovers(session: Session, *, limit: int, at: datetime) -> list[Leftover]:
    """Expire what is overdue; the leftovers come again after a lease unless they are forgotten."""
    found = await session.scalars(
        select(Version)
        .where(version.c.sweep_at <= at)
        .order_by(version.c.sweep_at)
        .limit(limit)
        .with_for_update(skip_locked=True)
    )
    leftovers: list[Leftover] = []
    for overdue in found:
        overdue.expire(at)
        overdue.sweep_at = at + LEASE
        leftovers.append(Leftover(overdue.evidence_id, overdue.number, overdue.staging_key, overdue.in_parts))
    return leftovers


async def forget_leftovers(session: Session, leftovers: Sequence[Leftover]) -> None:
    """Their staged objects are gone."""
    keys = [(leftover.evidence_id, leftover.number) for leftover in leftovers]
    await session.execute(
        update(version).where(tuple_(version.c.evidence_id, version.c.number).in_(keys)).values(sweep_at=None)
    )
