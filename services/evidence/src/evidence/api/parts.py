"""Big files in parts: the plan by which a browser sends them, and their assembly.

The store is asked between short transactions, never inside one, and the database knows a version before
the store opens anything for it: what a crash leaves behind is found by its key when staging is cleared.
"""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from typing import Annotated
from uuid import UUID

from auth import Forbidden, Principal
from fastapi import APIRouter, Query
from observability import get_logger
from pydantic import AwareDatetime, BaseModel
from webapi.dependencies import Who
from webapi.problems import refusals

from evidence.api.application import App, Application
from evidence.commands.uploading import adopt_parts, find_upload
from evidence.domain import refusals as refused
from evidence.domain.media import PART_BYTES
from evidence.domain.parts import Part, missing, parts_of
from evidence.domain.version import State, Version
from evidence.parts import HeldPart, NoParts
from evidence.store import FAULTS, Missing

log = get_logger()
router = APIRouter(prefix="/v1", tags=["uploads"])

Number = Annotated[int | None, Query(ge=1, le=1_000_000)]

ASKED = (refused.NoSuchEvidence, refused.Behind, refused.NoSuchVersion, refused.UploadExpired, Forbidden)


class PartView(BaseModel):
    """PUT bytes ``(number - 1) * part_size`` to ``+ size`` of the file, and nothing else, to ``url``."""

    number: int
    size: int
    url: str


class PartsView(BaseModel):
    """``held`` are the numbers of the parts the store has, ``missing`` what is still to be sent."""

    evidence_id: UUID
    version: int
    upload_id: str
    part_size: int
    count: int
    held: list[int]
    missing: list[PartView]
    expires_at: AwareDatetime


@router.post(
    "/uploads/{evidence_id}/parts",
    responses=refusals(*ASKED, refused.UploadComplete, refused.SentByForm, refused.StoreUnavailable),
)
async def plan_parts(evidence_id: UUID, who: Who, app: App, version: Number = None) -> PartsView:
    """What of a file above 16 MB is still to be sent, and where; asked again, it goes on where it stopped."""
    found = await _found(app, who, evidence_id, version)
    found.await_parts(app.clock())
    async with _answering():
        opened, lacking = await _opened(app, who, found)
    return _view(app, opened, lacking)


async def assembled(evidence_id: UUID, who: Who, app: App, version: Number = None) -> None:
    """Before a completion is recorded the parts of a big file become one object of the declared size."""
    found = await _found(app, who, evidence_id, version)
    if not found.in_parts or found.state is not State.AWAITING_UPLOAD:
        return
    found.await_parts(app.clock())
    async with _answering():
        await _assemble(app, found)


async def _found(app: Application, who: Principal, evidence_id: UUID, number: int | None) -> Version:
    async with app.database.transaction() as session:
        return await find_upload(session, who, evidence_id, number)


async def _opened(app: Application, who: Principal, found: Version) -> tuple[Version, list[Part]]:
    held = await _held(app, found)
    if held is not None:
        return found, missing(found.size, _sizes(held))
    if await _whole(app, found):
        return found, []
    opened = await app.store.parts.begin(found.staging_key, found.media_type)
    async with app.database.transaction() as session:
        adopted = await adopt_parts(session, who, found, opened, at=app.clock())
    return adopted, missing(found.size, _sizes(await _held(app, adopted) or {}))


async def _assemble(app: Application, found: Version) -> None:
    held = await _held(app, found)
    if held is None and await _whole(app, found):
        return
    lacking = missing(found.size, _sizes(held or {}))
    if held is None or found.multipart_id is None or lacking:
        raise _parts_missing(found, lacking)
    wanted = {part.number: held[part.number] for part in parts_of(found.size)}
    try:
        await app.store.parts.assemble(found.staging_key, found.multipart_id, wanted)
    except NoParts:
        log.info("parts are being assembled by another request", evidence=found.evidence_id)
    # A store may answer while another request for the same parts is still at it.
    if not await _whole(app, found):
        raise refused.StoreUnavailable


async def _held(app: Application, found: Version) -> dict[int, HeldPart] | None:
    if found.multipart_id is None:
        return None
    try:
        return await app.store.parts.held(found.staging_key, found.multipart_id)
    except NoParts:
        return None


async def _whole(app: Application, found: Version) -> bool:
    """An earlier request may have ended between the store's work and its own commit."""
    try:
        return await app.store.staged(found.staging_key) == found.size
    except Missing:
        return False


@asynccontextmanager
async def _answering() -> AsyncGenerator[None]:
    try:
        yield
    except FAULTS as fault:
        log.warning("store does not answer", error=repr(fault)[:300])
        raise refused.StoreUnavailable from fault


def _sizes(held: dict[int, HeldPart]) -> dict[int, int]:
    return {number: part.size for number, part in held.items()}


def _parts_missing(found: Version, lacking: list[Part]) -> refused.PartsMissing:
    numbers = ", ".join(str(part.number) for part in lacking)
    return refused.PartsMissing(parts=numbers, count=len(parts_of(found.size)))


def _view(app: Application, found: Version, lacking: list[Part]) -> PartsView:
    upload_id, parts = found.multipart_id or "", app.store.parts
    awaited = {part.number for part in lacking}
    return PartsView(
        evidence_id=found.evidence_id,
        version=found.number,
        upload_id=upload_id,
        part_size=PART_BYTES,
        count=len(parts_of(found.size)),
        held=[part.number for part in parts_of(found.size) if part.number not in awaited],
        missing=[
            PartView(
                number=part.number,
                size=part.size,
                url=parts.url(found.staging_key, upload_id, part.number),
            )
            for part in lacking
        ],
        expires_at=parts.expires_at(),
    )
