"""Which evidence is kept, and which leaves it proves; a link that was removed is remembered as such."""

from collections.abc import Sequence
from uuid import UUID

from contracts.evidence import EvidenceKept, EvidenceLinked, EvidenceUnlinked, Target
from contracts.topics import EVIDENCE_EVENTS
from messaging import Fact, NotYet, Projector
from persistence import Session
from sqlalchemy import ColumnElement, select, update
from sqlalchemy.dialects.postgresql import insert

from scoring.tables import known_evidence

evidence = Projector("scoring.evidence", EVIDENCE_EVENTS, version=1, tables=[known_evidence])

_TARGET = ("evidence_id", "target_kind", "target_id")


@evidence.handles(EvidenceKept)
async def keep_evidence(session: Session, event: EvidenceKept, _fact: Fact) -> None:
    await _link(session, event.evidence_id, [event.target], event.version, event.sha256)
    newest = update(known_evidence).where(known_evidence.c.evidence_id == event.evidence_id)
    await session.execute(newest.values(version=event.version, sha256=event.sha256))


@evidence.handles(EvidenceLinked)
async def keep_link(session: Session, event: EvidenceLinked, _fact: Fact) -> None:
    columns = select(known_evidence.c.version, known_evidence.c.sha256)
    known = (await session.execute(columns.where(known_evidence.c.evidence_id == event.evidence_id))).first()
    if known is None:
        raise NotYet(f"evidence {event.evidence_id} is not known yet")
    await _link(session, event.evidence_id, event.targets, known.version, known.sha256)


@evidence.handles(EvidenceUnlinked)
async def drop_link(session: Session, event: EvidenceUnlinked, _fact: Fact) -> None:
    await session.execute(update(known_evidence).where(*_of(event, event.target)).values(linked=False))


async def _link(
    session: Session, evidence_id: UUID, targets: Sequence[Target], version: int, sha256: str
) -> None:
    rows = [
        {
            "evidence_id": evidence_id,
            "target_kind": target.kind,
            "target_id": target.id,
            "unit": target.unit,
            "version": version,
            "sha256": sha256,
            "linked": True,
        }
        for target in targets
    ]
    statement = insert(known_evidence).on_conflict_do_update(index_elements=_TARGET, set_={"linked": True})
    await session.execute(statement, rows)


def _of(event: EvidenceUnlinked, target: Target) -> tuple[ColumnElement[bool], ...]:
    table = known_evidence.c
    return (
        table.evidence_id == event.evidence_id,
        table.target_kind == target.kind,
        table.target_id == target.id,
    )
