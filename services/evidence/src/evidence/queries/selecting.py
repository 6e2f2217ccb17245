"""What the queries share: who may see what, and how a version is shown."""

from auth import Principal
from sqlalchemy import ColumnElement, RowMapping, exists, func, select, true

from evidence.queries.views import CitationView, ReasonView, VersionView
from evidence.tables import KEPT, evidence, link, version

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


def readable(who: Principal) -> ColumnElement[bool]:
    """The evidence is of one of the person's units, or linked to one."""
    units = who.units("evidence.file.read")
    if units is None:
        return true()
    return evidence.c.unit.in_(units) | standing(link.c.unit.in_(units))


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
