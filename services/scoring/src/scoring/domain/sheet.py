"""An assessment as it stands: who it is of, where it is in its life, and what it is worth."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NewType
from uuid import UUID
from zoneinfo import ZoneInfo

from scoring.domain import assessment_refusals as refuse
from scoring.domain.framework import Framework
from scoring.domain.leaf_record import LeafRecord, Track
from scoring.domain.results import Result
from scoring.domain.totals import Total, total

AssessmentId = NewType("AssessmentId", UUID)
_HERE = ZoneInfo("Asia/Ho_Chi_Minh")


class Status(StrEnum):
    OPEN = "open"
    SUBMITTED = "submitted"
    UNDER_APPRAISAL = "under_appraisal"
    APPRAISED = "appraised"
    APPROVED = "approved"
    PUBLISHED = "published"


@dataclass(frozen=True)
class Actor:
    """Who acts, and for which unit; ``head`` is whoever may sign for it."""

    person: UUID
    unit: str
    head: bool = False


@dataclass(eq=False)
class Sheet:
    """One unit × framework version × round; ``due`` ends self-assessment."""

    id: AssessmentId
    unit: str
    framework: Framework
    due: datetime
    leaves: dict[str, LeafRecord]
    status: Status = Status.OPEN
    submitted_at: datetime | None = None
    submitted_by: UUID | None = None
    late: bool = False
    closed_at: datetime | None = None
    approved_at: datetime | None = None
    approved_by: UUID | None = None
    published_at: datetime | None = None

    def record(self, leaf: str) -> LeafRecord:
        """Raises NoSuchLeaf."""
        return self.leaves[self.framework.leaf(leaf).code]

    def applies(self, leaf: str) -> bool:
        return self.framework.leaf(leaf).applicability.holds_for(self.unit)

    def may_change(self, leaf: str) -> bool:
        """Whether the unit may enter this leaf as the assessment stands."""
        return self.closed_at is None and self._unlocked(self.record(leaf))

    # What it is worth

    def total(self, track: Track) -> Total:
        """The total of a track: provisional until the group is closed."""
        return self._total({code: record.result(track) for code, record in self.leaves.items()})

    def latest_total(self) -> Total:
        """The total of the newest known view of each leaf, for provisional rankings."""
        return self._total({code: record.latest() for code, record in self.leaves.items()})

    def adjustments(self) -> dict[str, Result]:
        """What the framework takes off after the total, by its code."""
        inputs = self.days()
        return {one.code: one.formula.evaluate(inputs) for one in self.framework.adjustments}

    def days(self) -> dict[str, str | None]:
        """The days in Việt Nam that timeliness compares."""
        submitted = None if self.submitted_at is None else _day(self.submitted_at)
        return {"due": _day(self.due), "submitted": submitted}

    def undecided(self) -> tuple[str, ...]:
        """The leaves a verifier still has to decide."""
        return tuple(record.leaf for record in self._undecided())

    def _undecided(self) -> list[LeafRecord]:
        return [one for one in self.leaves.values() if not one.appraised and self.applies(one.leaf)]

    def _total(self, results: dict[str, Result]) -> Total:
        return total(self.framework, results, self.adjustments(), closed=self.closed_at is not None)

    def _unlocked(self, record: LeafRecord) -> bool:
        return self.applies(record.leaf) and (self.status is Status.OPEN or record.returned)

    def _signs(self, by: Actor) -> None:
        if by.unit != self.unit:
            raise refuse.NotYourUnit(unit=self.unit)
        if not by.head:
            raise refuse.OnlyHeadSigns

    def _included(self, leaf: str) -> None:
        if not self.applies(leaf):
            raise refuse.ExcludedByFramework(leaf=leaf, unit=self.unit)

    def _not_closed(self) -> None:
        if self.closed_at is not None:
            raise refuse.GroupClosed

    def _not_approved(self) -> None:
        if self.status in {Status.APPROVED, Status.PUBLISHED}:
            raise refuse.AlreadyApproved


def _day(moment: datetime) -> str:
    return moment.astimezone(_HERE).date().isoformat()
