"""Evidence a report or a completion names."""

from collections.abc import Sequence
from uuid import UUID

from persistence import Session
from sqlalchemy import select

from tasks.domain.refusals import Behind
from tasks.tables import known_evidence


async def must_be_kept(session: Session, evidence: Sequence[UUID]) -> tuple[UUID, ...]:
    """The ids without repetition; refuses with Behind while one is not known to be kept."""
    named = tuple(dict.fromkeys(evidence))
    query = select(known_evidence.c.evidence_id).where(known_evidence.c.evidence_id.in_(named))
    if named and len(set(await session.scalars(query))) < len(named):
        raise Behind(field="evidence", what_vi="tài liệu kiểm chứng", what_en="the evidence")
    return named
