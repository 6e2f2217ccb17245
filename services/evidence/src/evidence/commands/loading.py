"""Loading what a command decides about, locked, without telling strangers what exists."""

from uuid import UUID

from auth import Principal
from auth.directory import unit_fact
from persistence import Session
from sqlalchemy import exists, select
from sqlalchemy.ext.asyncio import AsyncSession

from evidence.domain.evidence import Evidence
from evidence.domain.refusals import NoSuchEvidence, NoSuchVersion, UnknownUnit
from evidence.domain.version import EvidenceId, State, Version
from evidence.queries.selecting import absence, readable
from evidence.tables import evidence, version


async def check_unit(session: AsyncSession, unit: str) -> None:
    """Raises UnknownUnit."""
    known = exists().where(unit_fact.c.code == unit, unit_fact.c.active)
    if not await session.scalar(select(known)):
        raise UnknownUnit(field="target.unit", unit=unit)


async def load_readable(session: Session, evidence_id: UUID, who: Principal) -> Evidence:
    """Lock evidence the person may read, as ``readable`` says. Raises NoSuchEvidence, Behind."""
    found = await _lock(session, evidence_id)
    query = select(evidence.c.id).where(evidence.c.id == found.id, readable(who))
    if await session.scalar(query) is None:
        raise await absence(session, who, evidence_id)
    return found


async def load_owned(session: Session, evidence_id: UUID, who: Principal) -> Evidence:
    """Lock evidence to change: NoSuchEvidence where it may not be read, Forbidden where only that."""
    found = await load_readable(session, evidence_id, who)
    who.require("evidence.file.upload", found.unit)
    return found


async def load_version(session: Session, found: Evidence, number: int | None) -> Version:
    """A version of evidence that is locked already; the newest without a number. Raises NoSuchVersion."""
    wanted = found.newest if number is None else number
    opened = await session.get(Version, (found.id, wanted))
    if opened is None:
        raise NoSuchVersion(version=wanted)
    return opened


async def is_kept(session: Session, evidence_id: EvidenceId) -> bool:
    """Whether any version of the evidence is kept."""
    kept = exists().where(version.c.evidence_id == evidence_id, version.c.state == State.KEPT)
    return bool(await session.scalar(select(kept)))


async def _lock(session: Session, evidence_id: UUID) -> Evidence:
    found = await session.get(Evidence, EvidenceId(evidence_id), with_for_update=True)
    if found is None:
        raise NoSuchEvidence
    return found
