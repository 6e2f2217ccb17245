"""Which evidence is kept, so that a report may name it."""

from contracts.evidence import EvidenceKept
from contracts.topics import EVIDENCE_EVENTS
from messaging import Fact, Projector
from persistence import Session
from sqlalchemy.dialects.postgresql import insert

from tasks.tables import known_evidence

evidence = Projector("tasks.evidence", EVIDENCE_EVENTS, version=1, tables=[known_evidence])


@evidence.handles(EvidenceKept)
async def note_kept(session: Session, event: EvidenceKept, _fact: Fact) -> None:
    row = {"version": event.version, "unit": event.target.unit}
    statement = insert(known_evidence).values(evidence_id=event.evidence_id, **row)
    newer = known_evidence.c.version < statement.excluded.version
    await session.execute(
        statement.on_conflict_do_update(index_elements=["evidence_id"], set_=row, where=newer)
    )
