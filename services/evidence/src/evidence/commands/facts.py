"""What the domain knows, in the words of the events."""

from collections.abc import Sequence
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


def told_linked(links: Sequence[Link], at: datetime) -> told.EvidenceLinked:
    """Links of one piece of evidence, made by one person."""
    first = links[0]
    targets = tuple(told_target(link.target) for link in links)
    return told.EvidenceLinked(
        evidence_id=first.evidence_id, targets=targets, linked_by=first.linked_by, linked_at=at
    )


def told_unlinked(link: Link, by: UUID, at: datetime) -> told.EvidenceUnlinked:
    return told.EvidenceUnlinked(
        evidence_id=link.evidence_id, target=told_target(link.target), unlinked_by=by, unlinked_at=at
    )
