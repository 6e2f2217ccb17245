"""Uploads: a form for the store or a cut into parts, then the word that the bytes have arrived."""

from uuid import UUID

from auth import Forbidden
from fastapi import APIRouter, Depends
from pydantic import AwareDatetime, BaseModel
from webapi.dependencies import Transaction, Who
from webapi.problems import refusals

from evidence.api.application import App, Application
from evidence.api.bodies import FileBody, UploadBody
from evidence.api.parts import ASKED, Number, assembled
from evidence.commands import uploading
from evidence.domain import refusals as refused
from evidence.domain.media import PART_BYTES
from evidence.domain.parts import parts_of
from evidence.domain.version import UPLOAD_LIFETIME, State, Version

router = APIRouter(prefix="/v1", tags=["uploads"])

DECLARED = (
    refused.FileTooBig,
    refused.FileEmpty,
    refused.FilenameMalformed,
    refused.TypeNotAllowed,
    refused.ExtensionMismatch,
    refused.HashMalformed,
    refused.CitationIncomplete,
    refused.CitationTooLong,
    refused.IssuedInFuture,
    Forbidden,
)


class FormView(BaseModel):
    """POST ``fields`` and then ``file`` as multipart/form-data to ``url``."""

    url: str
    fields: dict[str, str]


class CutView(BaseModel):
    """``count`` parts of ``size`` bytes, the last one smaller; ``POST …/parts`` tells where they go."""

    size: int
    count: int


class UploadView(BaseModel):
    """A ``form`` up to 16 MB, ``parts`` above; ``expires_at`` ends the form, or the whole upload."""

    evidence_id: UUID
    version: int
    form: FormView | None
    parts: CutView | None
    expires_at: AwareDatetime

    @classmethod
    def of(cls, version: Version, app: Application) -> "UploadView":
        if version.in_parts:
            return cls(
                evidence_id=version.evidence_id,
                version=version.number,
                form=None,
                parts=CutView(size=PART_BYTES, count=len(parts_of(version.size))),
                expires_at=version.created_at + UPLOAD_LIFETIME,
            )
        form = app.store.form(version.staging_key, size=version.size, media_type=version.media_type)
        return cls(
            evidence_id=version.evidence_id,
            version=version.number,
            form=FormView(url=form.url, fields=form.fields),
            parts=None,
            expires_at=form.expires_at,
        )


class CompletionView(BaseModel):
    evidence_id: UUID
    version: int
    state: State


@router.post(
    "/uploads",
    status_code=201,
    responses=refusals(
        *DECLARED,
        refused.TargetMalformed,
        refused.UnknownUnit,
        refused.AlreadyLinked,
        refused.CriterionLocked,
    ),
)
async def start_upload(body: UploadBody, who: Who, session: Transaction, app: App) -> UploadView:
    """Declare a file and its citation; answers with a form for exactly these bytes, or with their cut."""
    at = app.clock()
    version = await uploading.start_upload(session, who, body.targets(), body.read(at), at=at)
    return UploadView.of(version, app)


@router.post(
    "/evidence/{evidence_id}/versions",
    status_code=201,
    responses=refusals(*DECLARED, refused.NoSuchEvidence, refused.Behind, refused.EvidenceLocked),
)
async def start_version(
    evidence_id: UUID, body: FileBody, who: Who, session: Transaction, app: App
) -> UploadView:
    """Declare the next version; older versions stay as they are."""
    at = app.clock()
    version = await uploading.start_version(session, who, evidence_id, body.read(at), at=at)
    return UploadView.of(version, app)


@router.post(
    "/uploads/{evidence_id}/completion",
    status_code=202,
    dependencies=[Depends(assembled)],
    responses=refusals(*ASKED, refused.PartsMissing, refused.StoreUnavailable, refused.EvidenceLocked),
)
async def complete_upload(
    evidence_id: UUID, who: Who, session: Transaction, app: App, version: Number = None
) -> CompletionView:
    """The bytes of a version (the newest unless named) are there; they are verified soon after."""
    found = await uploading.complete_upload(session, who, evidence_id, version, at=app.clock())
    return CompletionView(evidence_id=found.evidence_id, version=found.number, state=found.state)
