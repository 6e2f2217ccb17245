"""What the queries share: who may see what, and how a version is shown."""

from uuid import UUID

from auth import Principal, Role
from persistence import ReadSession, Session
from sqlalchemy import ColumnElement, RowMapping, exists, func, select, true

from evidence.domain.declaration import TargetKind
from evidence.domain.refusals import Behind, NoSuchEvidence
from evidence.queries.views import CitationView, ReasonView, VersionView
from evidence.tables import KEPT, criterion, evidence, link, version

SHOWN = (
    version.c.number,
    version.c.state,
    version.c.filename,
    version.c.size,
    version.c.sha256,
    version.c.media_type,
    version.c.citation_number,
    version.c.citation_issued_on,
    version.c.citation_issuer,
    version.c.citation_abstract,
    version.c.citation_page,
    version.c.uploaded_by,
    version.c.created_at.label("begun_at"),
    version.c.decided_at,
    version.c.reason,
)


def also_used_by() -> ColumnElement[int]:
    """How many other units keep the bytes of this version."""
    other, owner = version.alias("other"), evidence.alias("owner")
    return (
        select(func.count(owner.c.unit.distinct()))
        .select_from(other.join(owner, owner.c.id == other.c.evidence_id))
        .where(
            other.c.sha256 == version.c.sha256,
            other.c.state == KEPT,
            owner.c.unit != evidence.c.unit,
        )
        .scalar_subquery()
    )


def standing(*conditions: ColumnElement[bool]) -> ColumnElement[bool]:
    """The evidence has a link in force for which the conditions hold."""
    return exists().where(link.c.evidence_id == evidence.c.id, link.c.unlinked_at.is_(None), *conditions)


def verifies(who: Principal) -> frozenset[str]:
    """The units for which somebody appraises."""
    return frozenset(grant.unit for grant in who.grants if grant.role is Role.APPRAISER)


def readable(who: Principal) -> ColumnElement[bool]:
    """The evidence is of one of the person's units, linked to one, or proves what one of them verifies."""
    units = who.units("evidence.file.read")
    if units is None:
        return true()
    own = evidence.c.unit.in_(units) | standing(link.c.unit.in_(units))
    verifying = verifies(who)
    return own | _proves_a_criterion(criterion.c.verifier.in_(verifying)) if verifying else own


async def absence(
    session: Session | ReadSession, who: Principal, evidence_id: UUID
) -> NoSuchEvidence | Behind:
    """What to refuse with where nothing may be read: an appraiser waits until scoring has been heard."""
    unheard = standing(link.c.target_kind == TargetKind.CRITERION) & ~_proves_a_criterion()
    query = select(evidence.c.id).where(evidence.c.id == evidence_id, unheard)
    if verifies(who) and await session.scalar(query) is not None:
        return Behind(what_vi="đơn vị thẩm định của tiêu chí", what_en="who verifies the criterion")
    return NoSuchEvidence()


def _proves_a_criterion(*conditions: ColumnElement[bool]) -> ColumnElement[bool]:
    """Of a criterion scoring has told of, for which the conditions hold."""
    known = criterion.c.target_id == link.c.target_id
    return standing(link.c.target_kind == TargetKind.CRITERION, exists().where(known, *conditions))


def kept_version() -> ColumnElement[int | None]:
    kept = version.alias("kept")
    return (
        select(func.max(kept.c.number))
        .where(kept.c.evidence_id == evidence.c.id, kept.c.state == KEPT)
        .scalar_subquery()
    )


def version_view(row: RowMapping) -> VersionView:
    citation = CitationView(
        number=row["citation_number"],
        issued_on=row["citation_issued_on"],
        issuer=row["citation_issuer"],
        abstract=row["citation_abstract"],
        page=row["citation_page"],
    )
    plain = ("number", "state", "filename", "size", "sha256", "media_type", "uploaded_by", "decided_at")
    return VersionView.model_validate(
        {name: row[name] for name in plain}
        | {
            "citation": citation,
            "created_at": row["begun_at"],
            "reason": ReasonView.of(row["reason"]),
            "also_used_by": row["also_used_by"],
        }
    )
