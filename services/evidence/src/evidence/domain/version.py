"""A version of a file and its life: awaited, verified, then kept or refused, never overwritten."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import NewType
from uuid import UUID

from documents.text import fold

from evidence.domain.declaration import Citation, Declaration
from evidence.domain.media import FORM_BYTES
from evidence.domain.reasons import Reason
from evidence.domain.refusals import NotKept, SentByForm, UploadComplete, UploadExpired

EvidenceId = NewType("EvidenceId", UUID)
StoreVersion = NewType("StoreVersion", str)
"""Which of the store's own versions of a key holds the kept bytes."""

FORM_LIFETIME = timedelta(minutes=15)
UPLOAD_LIFETIME = timedelta(hours=24)


class State(StrEnum):
    AWAITING_UPLOAD = "awaiting_upload"
    VERIFYING = "verifying"
    KEPT = "kept"
    REFUSED = "refused"
    EXPIRED = "expired"


@dataclass(eq=False)
class Version:
    """One version; ``sweep_at`` says when staging is cleared of it, ``search`` is its text without marks.

    ``multipart_id`` names the store's multipart upload of a file that goes up in parts.
    """

    evidence_id: EvidenceId
    number: int
    filename: str
    size: int
    sha256: str
    media_type: str
    citation_number: str
    citation_issued_on: date
    citation_issuer: str
    citation_abstract: str
    citation_page: str | None
    search: str
    uploaded_by: UUID
    created_at: datetime
    sweep_at: datetime | None
    state: State = State.AWAITING_UPLOAD
    decided_at: datetime | None = None
    reason: Reason | None = None
    store_version: StoreVersion | None = None
    multipart_id: str | None = None

    @property
    def in_parts(self) -> bool:
        return self.size > FORM_BYTES

    @property
    def staging_key(self) -> str:
        return f"{self.evidence_id}/{self.number}"

    @property
    def citation(self) -> Citation:
        return Citation(
            number=self.citation_number,
            issued_on=self.citation_issued_on,
            issuer=self.citation_issuer,
            abstract=self.citation_abstract,
            page=self.citation_page,
        )

    def complete(self, at: datetime) -> bool:
        """True when verification is due; False for a repeated call. Raises UploadExpired."""
        self._check_time(at)
        if self.state is not State.AWAITING_UPLOAD:
            return False
        self.state, self.sweep_at = State.VERIFYING, None
        return True

    def await_parts(self, at: datetime) -> None:
        """Raises UploadExpired, UploadComplete, SentByForm when no part is to be sent."""
        self._check_time(at)
        if self.state is not State.AWAITING_UPLOAD:
            raise UploadComplete(state=self.state.value)
        if not self.in_parts:
            raise SentByForm(limit=FORM_BYTES)

    def keep(self, stored: StoreVersion, at: datetime) -> None:
        self.store_version = stored
        self._decide(State.KEPT, at)

    def refuse(self, reason: Reason, at: datetime) -> None:
        self.reason = reason
        self._decide(State.REFUSED, at)

    def expire(self, at: datetime) -> None:
        """An upload never completed ends; what is decided stays as it is."""
        if self.state is State.AWAITING_UPLOAD:
            self.state, self.decided_at = State.EXPIRED, at

    def stored(self) -> StoreVersion:
        """Where the kept bytes lie. Raises NotKept."""
        if self.store_version is None:
            raise NotKept(version=self.number, state=self.state.value)
        return self.store_version

    def _check_time(self, at: datetime) -> None:
        late = self.state is State.AWAITING_UPLOAD and at >= self.created_at + UPLOAD_LIFETIME
        if late or self.state is State.EXPIRED:
            raise UploadExpired

    def _decide(self, state: State, at: datetime) -> None:
        self.state, self.decided_at = state, at
        # The form may still be posted until it expires, so staging is cleared once more after that.
        self.sweep_at = at + FORM_LIFETIME


def begin(
    evidence_id: EvidenceId,
    number: int,
    declaration: Declaration,
    citation: Citation,
    *,
    by: UUID,
    at: datetime,
) -> Version:
    """A version that waits for its bytes."""
    return Version(
        evidence_id=evidence_id,
        number=number,
        filename=declaration.filename,
        size=declaration.size,
        sha256=declaration.sha256,
        media_type=declaration.media_type,
        citation_number=citation.number,
        citation_issued_on=citation.issued_on,
        citation_issuer=citation.issuer,
        citation_abstract=citation.abstract,
        citation_page=citation.page,
        search=fold(f"{citation.number} {citation.abstract} {citation.issuer} {declaration.filename}"),
        uploaded_by=by,
        created_at=at,
        sweep_at=at + UPLOAD_LIFETIME,
    )
