"""What evidence tells: what was kept, refused, linked and read."""

from datetime import date
from uuid import UUID

from pydantic import AwareDatetime, BaseModel, ConfigDict

from contracts.event import Event
from contracts.topics import EVIDENCE_EVENTS


class Citation(BaseModel):
    """Which paper it is: số, ngày, cơ quan, trích yếu, trang."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    number: str
    issued_on: date
    issuer: str
    abstract: str
    page: str | None = None


class Target(BaseModel):
    """What the evidence proves: a criterion ``<assessment id>/<leaf>``, a report or a task."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    kind: str
    id: str
    unit: str


class EvidenceKept(Event, type="evidence.file.kept.v1", topic=EVIDENCE_EVENTS, key="evidence_id"):
    """A version passed size, hash and type checks and lies in the locked bucket."""

    evidence_id: UUID
    version: int
    sha256: str
    size: int
    media_type: str
    target: Target
    citation: Citation
    also_used_by: int = 0
    uploaded_by: UUID
    kept_at: AwareDatetime


class EvidenceRefused(Event, type="evidence.file.refused.v1", topic=EVIDENCE_EVENTS, key="evidence_id"):
    evidence_id: UUID
    version: int
    reason: str
    target: Target
    uploaded_by: UUID
    refused_at: AwareDatetime


class EvidenceLinked(Event, type="evidence.link.added.v1", topic=EVIDENCE_EVENTS, key="evidence_id"):
    """Kept evidence proves these further targets."""

    evidence_id: UUID
    targets: tuple[Target, ...]
    linked_by: UUID
    linked_at: AwareDatetime


class EvidenceUnlinked(Event, type="evidence.link.removed.v1", topic=EVIDENCE_EVENTS, key="evidence_id"):
    evidence_id: UUID
    target: Target
    unlinked_by: UUID
    unlinked_at: AwareDatetime


class EvidenceDownloaded(Event, type="evidence.file.downloaded.v1", topic=EVIDENCE_EVENTS, key="evidence_id"):
    evidence_id: UUID
    version: int
    downloaded_by: UUID
    downloaded_at: AwareDatetime
