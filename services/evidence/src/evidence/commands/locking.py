"""What proves a criterion stands still while its sheet is signed or its group closed.

Nothing is refused for a criterion that scoring has not told of.
"""

from collections.abc import Sequence

from persistence import Session
from sqlalchemy import ColumnElement, select

from evidence.domain.declaration import Target, TargetKind
from evidence.domain.refusals import CriterionLocked, EvidenceLocked
from evidence.domain.version import EvidenceId
from evidence.tables import criterion, link


async def require_unlocked(session: Session, targets: Sequence[Target]) -> None:
    """Papers may come to these targets and go from them. Raises CriterionLocked."""
    named = [target.id for target in targets if target.kind is TargetKind.CRITERION]
    if leaves := await _locked(session, criterion.c.target_id.in_(named)):
        raise CriterionLocked(leaves=leaves)


async def require_replaceable(session: Session, evidence_id: EvidenceId) -> None:
    """No criterion that the evidence proves is locked. Raises EvidenceLocked."""
    proven = select(link.c.target_id).where(
        link.c.evidence_id == evidence_id,
        link.c.target_kind == TargetKind.CRITERION,
        link.c.unlinked_at.is_(None),
    )
    if leaves := await _locked(session, criterion.c.target_id.in_(proven)):
        raise EvidenceLocked(leaves=leaves)


async def _locked(session: Session, chosen: ColumnElement[bool]) -> str:
    query = select(criterion.c.leaf).where(chosen, criterion.c.locked).order_by(criterion.c.leaf)
    return ", ".join(await session.scalars(query))
