"""What a verifier's decision makes of a leaf; the unit's raw inputs are never touched."""

from fractions import Fraction

from scoring.domain import assessment_refusals as refuse
from scoring.domain.framework import Leaf
from scoring.domain.inputs import Inputs, amount
from scoring.domain.leaf_record import Appraisal, Decision, LeafRecord, NaClaim, NaState
from scoring.domain.refusals import Refused
from scoring.domain.results import Flag, Missing, NaReason, NotApplicable, Result, Scored
from scoring.domain.rounding import exact


def evaluated(leaf: Leaf, inputs: Inputs | None) -> Result:
    """The leaf's result; what the formula refuses comes with ``inputs.<name>`` as its field."""
    try:
        return leaf.evaluate({} if inputs is None else inputs)
    except Refused as refusal:
        refusal.field = f"inputs.{refusal.field}"
        raise


def outcome(leaf: Leaf, record: LeafRecord, appraisal: Appraisal) -> Result:
    """The appraised result of a decision other than a return.

    accept takes the unit's result; adjust needs a reason and either inputs or a score; approve_na and
    refuse_na answer the unit's request, refusing with a reason. Raises ReasonMissing, AdjustmentUnclear,
    AdjustmentIncomplete, ScoreOutOfRange, NaNotRequested, NaUndecided and what the formula refuses.
    """
    if appraisal.decision is not Decision.ADJUST and (appraisal.inputs or appraisal.score is not None):
        raise refuse.AdjustmentUnclear(field="decision")
    match appraisal.decision:
        case Decision.ADJUST:
            return _adjusted(leaf, appraisal)
        case Decision.APPROVE_NA:
            _claim(record)
            return NotApplicable(NaReason.APPROVED)
        case Decision.REFUSE_NA:
            _claim(record)
            require_reason(appraisal.reason)
            return record.self_result
        case _:
            if record.na is not None and record.na.state is NaState.REQUESTED:
                raise refuse.NaUndecided(field="decision", leaf=record.leaf)
            return _standing(record)


def claim_after(record: LeafRecord, decision: Decision) -> NaClaim | None:
    """The unit's request for NA once a decision is made; a return opens it again."""
    if record.na is None:
        return None
    states = {
        Decision.APPROVE_NA: NaState.APPROVED,
        Decision.REFUSE_NA: NaState.REFUSED,
        Decision.RETURN: NaState.REQUESTED,
    }
    return NaClaim(record.na.reason, states.get(decision, record.na.state))


def require_reason(given: str | None, field: str = "reason") -> str:
    """The reason without outer blanks; raises ReasonMissing."""
    reason = (given or "").strip()
    if not reason:
        raise refuse.ReasonMissing(field=field)
    return reason


def _adjusted(leaf: Leaf, appraisal: Appraisal) -> Result:
    require_reason(appraisal.reason)
    if (appraisal.inputs is None) == (appraisal.score is None):
        raise refuse.AdjustmentUnclear(field="inputs")
    if appraisal.inputs is not None:
        result = evaluated(leaf, appraisal.inputs)
        if isinstance(result, Missing):
            raise refuse.AdjustmentIncomplete(field=f"inputs.{result.which[0]}")
        if not isinstance(result, Scored):
            return result
        return Scored(result.points, result.ratio, result.flags | {Flag.ADJUSTED})
    points: Fraction = amount(appraisal.score, "score")
    if points > leaf.maximum:
        raise refuse.ScoreOutOfRange(field="score", maximum=exact(leaf.maximum))
    return Scored(points, flags=frozenset({Flag.ADJUSTED}))


def _claim(record: LeafRecord) -> None:
    if record.na is None:
        raise refuse.NaNotRequested(field="decision", leaf=record.leaf)


def _standing(record: LeafRecord) -> Result:
    if record.na is not None and record.na.state is NaState.APPROVED:
        return NotApplicable(NaReason.APPROVED)
    return record.self_result
