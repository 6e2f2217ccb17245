"""What the domain knows, in the words of the events."""

from datetime import datetime
from uuid import UUID

from contracts import evidence as told

from evidence.domain.declaration import Citation, Target
from evidence.domain.evidence import Link


def told_target(target: Target) -> told.Target:
    return told.Target(kind=target.kind.value, id=target.id, unit=target.unit)


def told_citation(citation: Citation) -> told.Citation:
    return told.Citation(
        number=citation.number,
        issued_on=citation.issued_on,
        issuer=citation.issuer,
        abstract=citation.abstract,
        page=citation.page,
    )


def told_linked(link: Link, at: datetime) -> told.EvidenceLinked:
    return told.EvidenceLinked(
        evidence_id=link.evidence_id, target=told_target(link.target), linked_by=link.linked_by, linked_at=at
    )


def told_unlinked(link: Link, by: UUID, at: datetime) -> told.EvidenceUnlinked:
    return told.EvidenceUnlinked(
        evidence_id=link.evidence_id, target=told_target(link.target), unlinked_by=by, unlinked_at=at
    )
