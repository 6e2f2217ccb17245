"""What a reader sees of evidence."""

from datetime import date
from uuid import UUID

from pydantic import AwareDatetime, BaseModel

from evidence.domain.declaration import TargetKind
from evidence.domain.reasons import TEXTS, Reason
from evidence.domain.version import State


class TargetView(BaseModel):
    kind: TargetKind
    id: str
    unit: str


class CitationView(BaseModel):
    """Số, ngày, cơ quan ban hành, trích yếu, trang."""

    number: str
    issued_on: date
    issuer: str
    abstract: str
    page: str | None


class ReasonView(BaseModel):
    """Why the bytes were not kept."""

    code: Reason
    vi: str
    en: str

    @classmethod
    def of(cls, reason: Reason | None) -> "ReasonView | None":
        if reason is None:
            return None
        vi, en = TEXTS[reason]
        return cls(code=reason, vi=vi, en=en)


class VersionView(BaseModel):
    """``also_used_by`` counts other units that keep the same bytes."""

    number: int
    state: State
    filename: str
    size: int
    sha256: str
    media_type: str
    citation: CitationView
    uploaded_by: UUID
    created_at: AwareDatetime
    decided_at: AwareDatetime | None
    reason: ReasonView | None
    also_used_by: int


class LinkView(BaseModel):
    id: UUID
    target: TargetView
    linked_by: UUID
    linked_at: AwareDatetime
    unlinked_by: UUID | None
    unlinked_at: AwareDatetime | None


class EvidenceView(BaseModel):
    """One piece of evidence: every version, every link; ``kept_version`` is the newest kept."""

    id: UUID
    target: TargetView
    created_by: UUID
    created_at: AwareDatetime
    kept_version: int | None
    versions: list[VersionView]
    links: list[LinkView]


class EvidenceRow(BaseModel):
    """One line of a list: ``newest`` is the version begun last, ``kept_version`` the newest kept."""

    id: UUID
    target: TargetView
    created_at: AwareDatetime
    kept_version: int | None
    newest: VersionView
