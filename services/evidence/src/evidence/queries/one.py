"""One piece of evidence."""

from uuid import UUID

from auth import Principal
from persistence import ReadSession
from sqlalchemy import RowMapping, select

from evidence.queries.selecting import SHOWN, absence, also_used_by, kept_version, readable, version_view
from evidence.queries.views import EvidenceView, LinkView, TargetView, VersionView
from evidence.tables import evidence, link, version


async def evidence_of(session: ReadSession, who: Principal, evidence_id: UUID) -> EvidenceView:
    """With all versions and links. Raises NoSuchEvidence (also for what may not be read) and Behind."""
    statement = select(evidence, kept_version().label("kept_version"))
    found = await session.execute(statement.where(evidence.c.id == evidence_id, readable(who)))
    row = found.mappings().first()
    if row is None:
        raise await absence(session, who, evidence_id)
    return EvidenceView(
        id=row["id"],
        target=target_view(row),
        created_by=row["created_by"],
        created_at=row["created_at"],
        kept_version=row["kept_version"],
        versions=await _versions(session, evidence_id),
        links=await _links(session, evidence_id),
    )


def target_view(row: RowMapping) -> TargetView:
    return TargetView(kind=row["target_kind"], id=row["target_id"], unit=row["unit"])


async def _versions(session: ReadSession, evidence_id: UUID) -> list[VersionView]:
    found = await session.execute(
        select(*SHOWN, also_used_by().label("also_used_by"))
        .select_from(version.join(evidence))
        .where(version.c.evidence_id == evidence_id)
        .order_by(version.c.number)
        .limit(1000)
    )
    return [version_view(row) for row in found.mappings()]


async def _links(session: ReadSession, evidence_id: UUID) -> list[LinkView]:
    found = await session.execute(
        select(link).where(link.c.evidence_id == evidence_id).order_by(link.c.id).limit(1000)
    )
    return [_link_view(row) for row in found.mappings()]


def _link_view(row: RowMapping) -> LinkView:
    ends = ("id", "linked_by", "linked_at", "unlinked_by", "unlinked_at")
    return LinkView.model_validate({name: row[name] for name in ends} | {"target": target_view(row)})
