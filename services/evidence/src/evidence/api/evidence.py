"""Evidence: one, many, and the bytes."""

from typing import Annotated
from uuid import UUID

from auth import Forbidden
from fastapi import APIRouter, Query, Response
from pydantic import AwareDatetime, BaseModel
from webapi.dependencies import Reading, Transaction, Who
from webapi.pages import DEFAULT_LIMIT, After, CursorNotReadable, Limit, Page
from webapi.problems import refusals

from evidence.api.application import App
from evidence.commands.downloading import open_version
from evidence.domain import refusals as refused
from evidence.queries import many
from evidence.queries.many import Filter
from evidence.queries.one import evidence_of
from evidence.queries.views import EvidenceRow, EvidenceView

router = APIRouter(prefix="/v1/evidence", tags=["evidence"])


class DownloadView(BaseModel):
    """``url`` answers with the bytes, as an attachment, until ``expires_at``."""

    version: int
    filename: str
    sha256: str
    url: str
    expires_at: AwareDatetime


@router.get("", responses=refusals(Forbidden, CursorNotReadable))
async def list_evidence(
    chosen: Annotated[Filter, Query()],
    who: Who,
    session: Reading,
    after: After = None,
    limit: Limit = DEFAULT_LIMIT,
) -> Page[EvidenceRow]:
    """What the caller may read, oldest first."""
    found = await many.list_evidence(session, who, chosen, after=after, limit=limit)
    return Page[EvidenceRow].of(found, limit=limit, key=lambda row: (row.id,))


@router.get("/{evidence_id}", responses=refusals(refused.NoSuchEvidence, refused.Behind))
async def get_evidence(evidence_id: UUID, who: Who, session: Reading) -> EvidenceView:
    """One piece of evidence with every version and every link it ever had."""
    return await evidence_of(session, who, evidence_id)


@router.get(
    "/{evidence_id}/download",
    responses=refusals(
        refused.NoSuchEvidence, refused.Behind, refused.NoSuchVersion, refused.NotKept, refused.NothingKept
    ),
)
async def get_download(
    evidence_id: UUID,
    who: Who,
    session: Transaction,
    app: App,
    response: Response,
    version: Annotated[int | None, Query(ge=1, le=1_000_000)] = None,
) -> DownloadView:
    """A link to the bytes of a version (the newest kept unless named); each call is recorded."""
    opened = await open_version(session, app.outbox, who, evidence_id, version, at=app.clock())
    link = app.store.link(
        opened.sha256, opened.stored(), filename=opened.filename, media_type=opened.media_type
    )
    response.headers["cache-control"] = "no-store"
    return DownloadView(
        version=opened.number,
        filename=opened.filename,
        sha256=opened.sha256,
        url=link.url,
        expires_at=link.expires_at,
    )
