"""Begin an upload, and say that its bytes have arrived."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from auth import Principal
from messaging import new_id
from persistence import Session
from sqlalchemy import insert

from evidence.commands.linking import link_to
from evidence.commands.loading import check_unit, load_owned, load_version
from evidence.commands.locking import require_replaceable, require_unlocked
from evidence.domain.declaration import Citation, Declaration, Target
from evidence.domain.evidence import Evidence
from evidence.domain.refusals import AlreadyLinked
from evidence.domain.version import EvidenceId, Version, begin
from evidence.tables import verification


async def start_upload(
    session: Session,
    who: Principal,
    targets: Sequence[Target],
    paper: tuple[Declaration, Citation],
    *,
    at: datetime,
) -> Version:
    """Begin the first version of new evidence, sent for the first target and proving all of them.

    Raises UnknownUnit, Forbidden, AlreadyLinked (a target named twice), CriterionLocked.
    """
    for unit in dict.fromkeys(target.unit for target in targets):
        await check_unit(session, unit)
        who.require("evidence.file.upload", unit)
    if len({(target.kind, target.id) for target in targets}) < len(targets):
        raise AlreadyLinked(field="also")
    await require_unlocked(session, targets)
    first = targets[0]
    created = Evidence(EvidenceId(new_id()), first.kind, first.id, first.unit, who.person, at)
    session.add(created)
    await session.flush()
    version = begin(created.id, created.newest, *paper, by=who.person, at=at)
    session.add(version)
    session.add_all(link_to(created, target, who.person, at) for target in targets)
    return version


async def start_version(
    session: Session,
    who: Principal,
    evidence_id: UUID,
    paper: tuple[Declaration, Citation],
    *,
    at: datetime,
) -> Version:
    """Begin the next version; older ones stay as they are.

    Raises NoSuchEvidence, Forbidden, EvidenceLocked.
    """
    found = await load_owned(session, evidence_id, who)
    await require_replaceable(session, found.id)
    version = begin(found.id, found.next_version(), *paper, by=who.person, at=at)
    session.add(version)
    return version


async def find_upload(session: Session, who: Principal, evidence_id: UUID, number: int | None) -> Version:
    """A version somebody may send bytes for. Raises NoSuchEvidence, NoSuchVersion, Forbidden."""
    return await load_version(session, await load_owned(session, evidence_id, who), number)


async def adopt_parts(
    session: Session, who: Principal, wanted: Version, opened: str, *, at: datetime
) -> Version:
    """Remember the multipart upload that was opened for a version, unless somebody was quicker.

    Raises what ``find_upload`` and ``await_parts`` raise.
    """
    found = await find_upload(session, who, wanted.evidence_id, wanted.number)
    found.await_parts(at)
    if found.multipart_id == wanted.multipart_id:
        found.multipart_id = opened
    return found


async def complete_upload(
    session: Session, who: Principal, evidence_id: UUID, number: int | None, *, at: datetime
) -> Version:
    """Make verification due; a repeated call changes nothing.

    Raises NoSuchEvidence, NoSuchVersion, Forbidden, UploadExpired, EvidenceLocked (for a version that
    would replace what was signed for after it was declared).
    """
    version = await find_upload(session, who, evidence_id, number)
    if version.complete(at):
        if version.number > 1:
            await require_replaceable(session, version.evidence_id)
        await session.flush()
        due = {
            "evidence_id": version.evidence_id,
            "number": version.number,
            "sha256": version.sha256,
            "due_at": at,
        }
        await session.execute(insert(verification).values(due))
    return version
