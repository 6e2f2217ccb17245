"""What the domain knows, in the words of the events."""

from contracts import evidence as told

from evidence.domain.declaration import Citation, Target


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
