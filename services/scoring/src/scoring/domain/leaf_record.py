"""One leaf of an assessment: the unit's own inputs, and beside them what the appraiser decided."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from scoring.domain.inputs import Inputs
from scoring.domain.results import Missing, MissingReason, Result


class Track(StrEnum):
    """Whose view of a score: the unit's, the appraiser's, or the one the council approved."""

    SELF = "self"
    APPRAISED = "appraised"
    FINAL = "final"


class Decision(StrEnum):
    ACCEPT = "accept"
    ADJUST = "adjust"
    APPROVE_NA = "approve_na"
    REFUSE_NA = "refuse_na"
    RETURN = "return"


class NaState(StrEnum):
    REQUESTED = "requested"
    APPROVED = "approved"
    REFUSED = "refused"


@dataclass(frozen=True)
class NaClaim:
    """A unit's wish to have a leaf left out, and what became of it."""

    reason: str
    state: NaState = NaState.REQUESTED


@dataclass(frozen=True)
class Appraisal:
    """A verifier's decision; adjusted inputs or score stand beside the unit's raw ones, never over them."""

    decision: Decision
    by: UUID | None
    """None for a leaf that was closed without anybody deciding."""
    unit: str | None
    at: datetime
    reason: str | None = None
    inputs: Mapping[str, str | None] | None = None
    score: str | None = None


NOT_APPRAISED = Missing((), MissingReason.NOT_APPRAISED)


@dataclass(eq=False)
class LeafRecord:
    """The state of one leaf; ``version`` grows with each change and is what ``If-Match`` names."""

    leaf: str
    self_result: Result
    version: int = 1
    inputs: Inputs | None = None
    na: NaClaim | None = None
    explanation: str | None = None
    """What the unit says of its figures or of a return; it never changes the score."""
    entered_by: UUID | None = None
    entered_at: datetime | None = None
    returned: bool = False
    """Given back to the unit: this leaf alone may be changed again."""
    return_reason: str | None = None
    appraisal: Appraisal | None = None
    appraised_result: Result = field(default=NOT_APPRAISED)
    final_result: Result | None = None

    @property
    def appraised(self) -> bool:
        return self.appraisal is not None

    @property
    def empty(self) -> bool:
        """Whether the unit gave neither a value nor a request that somebody must answer."""
        return isinstance(self.self_result, Missing) and self.na is None

    def entered(self, by: UUID, at: datetime) -> None:
        self.entered_by, self.entered_at = by, at
        self.version += 1

    def decided(self, appraisal: Appraisal, result: Result) -> None:
        self.appraisal, self.appraised_result = appraisal, result
        self.returned, self.return_reason = False, None

    def hand_back(self, reason: str) -> None:
        self.appraisal, self.appraised_result = None, NOT_APPRAISED
        self.returned, self.return_reason = True, reason

    def result(self, track: Track) -> Result:
        """What the leaf is worth on a track; before its time the later tracks are missing."""
        if track is Track.SELF:
            return self.self_result
        if track is Track.APPRAISED:
            return self.appraised_result
        return self.final_result if self.final_result is not None else NOT_APPRAISED

    def latest(self) -> Result:
        """The newest known view: final, else appraised, else the unit's own."""
        if self.final_result is not None:
            return self.final_result
        return self.appraised_result if self.appraised else self.self_result
