"""A piece of evidence: versions of a file that speak for one unit."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from evidence.domain.declaration import Target, TargetKind
from evidence.domain.version import EvidenceId


@dataclass(eq=False)
class Evidence:
    """``target_…`` is what the first version was sent for; further targets are links."""

    id: EvidenceId
    target_kind: TargetKind
    target_id: str
    unit: str
    created_by: UUID
    created_at: datetime
    newest: int = 1

    @property
    def target(self) -> Target:
        return Target(kind=self.target_kind, id=self.target_id, unit=self.unit)

    def next_version(self) -> int:
        """The number of the version that begins; numbers of refused ones are not used again."""
        self.newest += 1
        return self.newest


@dataclass(eq=False)
class Link:
    """That evidence proves a target, from when until when; an ended link stays as history."""

    id: UUID
    evidence_id: EvidenceId
    target_kind: TargetKind
    target_id: str
    unit: str
    linked_by: UUID
    linked_at: datetime
    unlinked_by: UUID | None = None
    unlinked_at: datetime | None = None

    @property
    def target(self) -> Target:
        return Target(kind=self.target_kind, id=self.target_id, unit=self.unit)

    def end(self, by: UUID, at: datetime) -> None:
        self.unlinked_by, self.unlinked_at = by, at
