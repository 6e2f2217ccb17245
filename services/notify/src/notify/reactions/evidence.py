"""What became of evidence."""

from collections.abc import Callable, Sequence
from datetime import datetime

from contracts.evidence import EvidenceKept, EvidenceLinked, EvidenceRefused, EvidenceUnlinked
from contracts.topics import EVIDENCE_EVENTS
from messaging import Consumer

from notify.commands.telling import About, Desk
from notify.domain.audience import person
from notify.domain.changes import Change, changed
from notify.domain.kinds import Kind
from notify.reactions.rules import Concern, Shown


def _changed(event: EvidenceKept | EvidenceRefused | EvidenceLinked | EvidenceUnlinked) -> Sequence[Change]:
    targets = event.targets if isinstance(event, EvidenceLinked) else (event.target,)
    return [
        changed(
            "evidence",
            unit=target.unit,
            permission="evidence.file.read",
            id=event.evidence_id,
            target_kind=target.kind,
            target=target.id,
        )
        for target in targets
    ]


TABLE = (
    Concern(
        EvidenceRefused,
        Kind.EVIDENCE_REFUSED,
        who=lambda event: person(event.uploaded_by),
        about=lambda event: About(
            {
                "kind": "evidence",
                "evidence": str(event.evidence_id),
                "target_kind": event.target.kind,
                "target": event.target.id,
            },
            unit=event.target.unit,
            words={"reason": event.reason},
        ),
        shows=_changed,
    ),
    Shown(EvidenceKept, _changed),
    Shown(EvidenceLinked, _changed),
    Shown(EvidenceUnlinked, _changed),
)


def on_evidence(desk: Desk, clock: Callable[[], datetime]) -> Consumer:
    """The consumer of evidence's events."""
    consumer = Consumer("notify.on-evidence", EVIDENCE_EVENTS)
    for row in TABLE:
        row.listen(consumer, desk, clock)
    return consumer
