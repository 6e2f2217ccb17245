"""One leaf of an assessment."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from persistence import Session
from pydantic import BaseModel, Field

from scoring.domain.framework import Leaf
from scoring.domain.leaf_record import Appraisal, Decision, LeafRecord, NaState
from scoring.domain.results import Missing, NaReason, NotApplicable, Result
from scoring.domain.rounding import exact
from scoring.domain.sheet import Sheet
from scoring.showing.results import ResultView
from scoring.showing.sight import Sight
from scoring.storing.evidence import evidence_of_leaves


class ClaimView(BaseModel):
    reason: str
    state: str


class AppraisalView(BaseModel):
    """A verifier's decision; without ``by`` the leaf was closed without a value."""

    decision: str
    by: UUID | None
    unit: str | None
    at: datetime
    reason: str | None
    inputs: dict[str, str | None] | None
    score: str | None


class Effective(BaseModel):
    """What counts in the end, as exactly one of four.

    Inputs for the formula (which makes 0/0 not applicable by itself), a score given by the verifier,
    not applicable (``approved`` or ``framework``), or missing with its reason.
    """

    inputs: dict[str, str | None] | None = None
    score: str | None = None
    not_applicable: str | None = None
    missing: str | None = None


class Tracks(BaseModel):
    """The views of unit, verifier and council; null before their time."""

    own: ResultView = Field(serialization_alias="self")
    appraised: ResultView | None
    final: ResultView | None


class LeafStanding(BaseModel):
    """A leaf without its papers, as saving shows it.

    ``state``, ``displayed`` and ``exact`` are those of the newest track that may be seen.
    """

    code: str
    group: str
    name: str
    short_name: str
    formula: str
    max: str
    verifier: str
    version: int
    unlocked: bool
    inputs: dict[str, str | None] | None
    na: ClaimView | None
    explanation: str | None
    entered_by: UUID | None
    entered_at: datetime | None
    returned: bool
    return_reason: str | None
    appraisal: AppraisalView | None
    tracks: Tracks
    effective: Effective
    state: str
    displayed: str | None
    exact: str | None
    flags: list[str]


class LeafView(LeafStanding):
    evidence: list[UUID]


@dataclass(frozen=True)
class Shown:
    """A sheet with all that its leaves are shown with."""

    sheet: Sheet
    sight: Sight
    evidence: Mapping[str, Sequence[UUID]] = field(default_factory=dict[str, Sequence[UUID]])

    def leaf(self, code: str) -> LeafView:
        shown = self._standing(self.sheet.record(code))
        return LeafView.model_validate(shown | {"evidence": list(self.evidence.get(code, ()))})

    def standings(self, codes: Iterable[str]) -> list[LeafStanding]:
        return [LeafStanding.model_validate(self._standing(self.sheet.record(code))) for code in codes]

    def _standing(self, record: LeafRecord) -> dict[str, object]:
        about = _about(self.sheet, self.sheet.framework.leaf(record.leaf))
        return about | self._entered(record) | self._worth(record)

    def _entered(self, record: LeafRecord) -> dict[str, object]:
        return {
            "version": record.version,
            "unlocked": self.sheet.may_change(record.leaf),
            "inputs": record.inputs,
            "na": self._claim(record),
            "explanation": record.explanation,
            "entered_by": record.entered_by,
            "entered_at": record.entered_at,
            "returned": record.returned,
            "return_reason": record.return_reason,
        }

    def _worth(self, record: LeafRecord) -> dict[str, object]:
        decided, decimals = self.sight.decisions, self.sheet.framework.display_decimals
        own = ResultView.of(record.self_result, decimals)
        appraised = ResultView.of(record.appraised_result, decimals) if _known(record, decided) else None
        final = None if record.final_result is None else ResultView.of(record.final_result, decimals)
        latest = final or appraised or own
        appraisal = record.appraisal if decided else None
        return {
            "appraisal": None if appraisal is None else _appraisal(appraisal),
            "tracks": Tracks(own=own, appraised=appraised, final=final),
            "effective": effective(record, decided=decided),
            **latest.model_dump(include={"state", "displayed", "exact", "flags"}),
        }

    def _claim(self, record: LeafRecord) -> ClaimView | None:
        if record.na is None:
            return None
        state = record.na.state if self.sight.decisions else NaState.REQUESTED
        return ClaimView(reason=record.na.reason, state=state)

    def leaves(self) -> list[LeafView]:
        framework, unit = self.sheet.framework, self.sheet.unit
        return [self.leaf(code) for code in framework.leaves if self.sight.of_leaf(framework, code, unit)]


async def present_leaf(session: Session, sheet: Sheet, code: str, sight: Sight) -> LeafView:
    """The leaf as it stands, for a caller who meant an older version."""
    return Shown(sheet, sight, await evidence_of_leaves(session, sheet, [code])).leaf(code)


def effective(record: LeafRecord, *, decided: bool) -> Effective:
    """What the newest visible track counts, so that it can be computed again from this alone."""
    result = record.latest() if decided else record.self_result
    appraisal = record.appraisal if decided else None
    if isinstance(result, NotApplicable) and result.reason is not NaReason.NO_OCCURRENCE:
        return Effective(not_applicable=result.reason)
    if isinstance(result, Missing):
        return Effective(missing=result.reason)
    if appraisal is None or appraisal.decision is not Decision.ADJUST:
        return Effective(inputs=dict(record.inputs or {}))
    inputs = None if appraisal.inputs is None else dict(appraisal.inputs)
    return Effective(inputs=inputs, score=appraisal.score)


def _about(sheet: Sheet, leaf: Leaf) -> dict[str, object]:
    framework = sheet.framework
    return {
        "code": leaf.code,
        "group": framework.group_of[leaf.code],
        "name": leaf.name,
        "short_name": leaf.short_name,
        "formula": leaf.formula.type,
        "max": exact(leaf.maximum),
        "verifier": framework.verifier(leaf.code, sheet.unit),
    }


def _known(record: LeafRecord, decided: bool) -> bool:
    if not decided:
        return isinstance(record.self_result, NotApplicable) and _excluded(record.self_result)
    return record.appraised or _excluded(record.appraised_result)


def _excluded(result: Result) -> bool:
    return isinstance(result, NotApplicable) and result.reason is NaReason.FRAMEWORK


def _appraisal(appraisal: Appraisal) -> AppraisalView:
    return AppraisalView(
        decision=appraisal.decision,
        by=appraisal.by,
        unit=appraisal.unit,
        at=appraisal.at,
        reason=appraisal.reason,
        inputs=None if appraisal.inputs is None else dict(appraisal.inputs),
        score=appraisal.score,
    )
