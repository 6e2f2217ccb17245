"""Begin an upload, and say that its bytes have arrived."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from auth import Principal
from persistence import Session
from sqlalchemy import insert

from evidence.commands.loading import check_unit, load_owned, load_version
from evidence.domain.declaration import Citation, Declaration, Target
from evidence.domain.evidence import Evidence, Link
from evidence.domain.version import EvidenceId, Version, begin
from evidence.tables import verification


@dataclass(frozen=True)
class NewIds:
    """Ids made by the caller, for the evidence and its first link."""

    evidence: UUID
    link: UUID


async def start_upload(
    session: Session,
    who: Principal,
    ids: NewIds,
    target: Target,
    paper: tuple[Declaration, Citation],
    *,
    at: datetime,
) -> Version:
    """Begin the first version of new evidence. Raises UnknownUnit, Forbidden."""
    await check_unit(session, target.unit)
    who.require("evidence.file.upload", target.unit)
    created = Evidence(EvidenceId(ids.evidence), target.kind, target.id, target.unit, who.person, at)
    session.add(created)
    await session.flush()
    version = begin(created.id, created.newest, *paper, by=who.person, at=at)
    session.add(version)
    session.add(Link(ids.link, created.id, target.kind, target.id, target.unit, who.person, at))
    return version


async def start_version(
    session: Session,
    who: Principal,
    evidence_id: UUID,
    paper: tuple[Declaration, Citation],
    *,
    at: datetime,
) -> Version:
    """Begin the next version; older ones stay as they are. Raises NoSuchEvidence, Forbidden."""
    found = await load_owned(session, evidence_id, who)
    version = begin(found.id, found.next_version(), *paper, by=who.person, at=at)
    session.add(version)
    return version


async def complete_upload(
    session: Session, who: Principal, evidence_id: UUID, number: int | None, *, at: datetime
) -> Version:
    """Make verification due; a repeated call changes nothing.

    Raises NoSuchEvidence, NoSuchVersion, Forbidden, UploadExpired.
    """
    found = await load_owned(session, evidence_id, who)
    version = await load_version(session, found, number)
    if version.complete(at):
        await session.flush()
        due = {
            "evidence_id": version.evidence_id,
            "number": version.number,
            "sha256": version.sha256,
            "due_at": at,
        }
        await session.execute(insert(verification).values(due))
    return version
