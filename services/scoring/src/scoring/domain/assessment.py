"""The life cycle of one unit's assessment: entered, submitted, appraised, closed, approved, published."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from webapi.refusal import FieldReason

from scoring.domain import assessment_refusals as refuse
from scoring.domain.appraisal import claim_after, evaluated, outcome, require_reason
from scoring.domain.framework import Framework
from scoring.domain.inputs import Inputs
from scoring.domain.leaf_record import Appraisal, Decision, LeafRecord, NaClaim
from scoring.domain.results import Missing, MissingReason, NotApplicable, Scored
from scoring.domain.sheet import Actor, AssessmentId, Sheet, Status

__all__ = ["Actor", "Assessment", "AssessmentId", "Closing", "Status", "Submission"]


@dataclass(frozen=True)
class Submission:
    """What a sign-off led to."""

    late: bool
    leaves: tuple[str, ...]
    missing: tuple[str, ...]
    verifiers: frozenset[str]


@dataclass(frozen=True)
class Closing:
    """What changed at closing: the leaves without a value, and the returned ones taken back with theirs."""

    empty: tuple[str, ...] = ()
    taken_back: tuple[str, ...] = ()


@dataclass(eq=False)
class Assessment(Sheet):
    """The verbs of a sheet; each changes it or refuses, and never half of it."""

    @classmethod
    def opened(cls, assessment: AssessmentId, unit: str, framework: Framework, due: datetime) -> "Assessment":
        """A fresh assessment with a record for every leaf; those the framework excludes are set so."""
        leaves = {code: LeafRecord(code, framework.evaluate(code, unit, None)) for code in framework.leaves}
        for record in leaves.values():
            if isinstance(record.self_result, NotApplicable):
                record.appraised_result = record.self_result
        return cls(assessment, unit, framework, due, leaves)

    # The unit

    def enter_value(
        self, leaf: str, inputs: Inputs | None, *, version: int, by: Actor, at: datetime
    ) -> LeafRecord:
        """Save the unit's inputs, None to clear them; withdraws a request for NA.

        Raises NoSuchLeaf, NotYourUnit, ExcludedByFramework, GroupClosed, AlreadySubmitted, StaleLeaf and
        what the formula refuses, with ``inputs.<name>`` as the field.
        """
        record = self._editable(leaf, version, by)
        result = evaluated(self.framework.leaf(leaf), inputs)
        record.inputs, record.self_result, record.na = inputs, result, None
        record.entered(by.person, at)
        return record

    def request_na(self, leaf: str, reason: str, *, version: int, by: Actor, at: datetime) -> LeafRecord:
        """Ask to have the leaf left out; until it is approved the entered data, if any, counts.

        Raises as ``enter_value``, and NaNotAllowed, ReasonMissing.
        """
        record = self._editable(leaf, version, by)
        if not self.framework.leaf(leaf).na_allowed:
            raise refuse.NaNotAllowed(field="not_applicable", leaf=leaf)
        record.na = NaClaim(require_reason(reason, "not_applicable.reason"))
        record.entered(by.person, at)
        return record

    def explain(self, leaf: str, text: str, *, version: int, by: Actor) -> LeafRecord:
        """Say something of a leaf's figures or answer its return; a blank text takes it back.

        Whoever entered the figures remains who entered them. Raises as ``enter_value``, but for the formula.
        """
        record = self._editable(leaf, version, by)
        record.explanation = text.strip() or None
        record.version += 1
        return record

    def submit(self, *, by: Actor, at: datetime, evidence: Mapping[str, int]) -> Submission:
        """Sign off: the head locks the assessment, or hands the returned leaves back.

        ``evidence`` is the number of kept files per leaf. A leaf that claims points needs its minimum.
        Raises NotYourUnit, OnlyHeadSigns, GroupClosed, NothingToSubmit, OwnEntrySigned, ValueImpossible,
        EvidenceMissing.
        """
        self._signs(by)
        self._not_closed()
        handed = [record for record in self.leaves.values() if self._unlocked(record)]
        if not handed:
            raise refuse.NothingToSubmit
        _check_entered_by_others(handed, by)
        _check_values(handed)
        self._check_evidence(handed, evidence)
        if self.status is Status.OPEN:
            self.status = Status.SUBMITTED
            self.submitted_at, self.submitted_by = at, by.person
            self.late = at > self.due
        for record in handed:
            record.returned = False
        leaves = tuple(record.leaf for record in handed)
        missing = tuple(record.leaf for record in handed if isinstance(record.self_result, Missing))
        return Submission(self.late, leaves, missing, self.framework.verifiers(self.unit))

    def recall(self, *, by: Actor) -> None:
        """Take a submission back until the appraisal begins.

        Raises NotYourUnit, OnlyHeadSigns, GroupClosed, NotSubmitted, AppraisalBegun.
        """
        self._signs(by)
        self._not_closed()
        if self.status is Status.OPEN:
            raise refuse.NotSubmitted
        if self.status is not Status.SUBMITTED:
            raise refuse.AppraisalBegun
        self.status, self.submitted_at, self.submitted_by, self.late = Status.OPEN, None, None, False

    # Who runs the round

    def extend(self, until: datetime, reason: str, *, at: datetime) -> str:
        """Give the unit more time; answers the reason without outer blanks.

        Raises ReasonMissing, GroupClosed, NothingToExtend once it is signed, and DeadlineNotLater.
        """
        given = require_reason(reason)
        self._not_closed()
        if self.status is not Status.OPEN:
            raise refuse.NothingToExtend
        if until <= max(self.due, at):
            raise refuse.DeadlineNotLater(field="until")
        self.due = until
        return given

    # The verifiers

    def appraise(
        self,
        leaf: str,
        decision: Decision,
        *,
        version: int,
        by: Actor,
        at: datetime,
        reason: str | None = None,
        inputs: Inputs | None = None,
        score: str | None = None,
    ) -> LeafRecord:
        """Decide one leaf; ``appraisal.outcome`` says what each decision needs, a return needs a reason.

        A decided leaf may be decided again until the council approves. Raises NotSubmitted,
        AlreadyApproved, ExcludedByFramework, OwnUnitAppraised, NotTheVerifier, StaleLeaf, GroupClosed
        (for a return) and what the decision itself refuses.
        """
        record = self._appraisable(leaf, version, by)
        appraisal = Appraisal(decision, by.person, by.unit, at, reason, inputs, score)
        if decision is Decision.RETURN:
            self._not_closed()
            record.hand_back(require_reason(reason))
        else:
            record.decided(appraisal, outcome(self.framework.leaf(leaf), record, appraisal))
        record.na = claim_after(record, decision)
        record.version += 1
        self._moved_on()
        return record

    def close(self, *, at: datetime) -> Closing:
        """Nothing more comes from the unit: what is missing counts as missing for good.

        A leaf without a value needs no verifier then; those with one still do, among them the returned
        ones that the unit did not hand back. A second closing changes nothing.
        """
        if self.closed_at is not None:
            return Closing()
        self.closed_at = at
        if self.status is Status.OPEN:
            self.status = Status.SUBMITTED
        undecided = self._undecided()
        taken_back = tuple(record.leaf for record in undecided if record.returned and not record.empty)
        empty = tuple(record.leaf for record in undecided if record.empty)
        for record in (self.leaves[leaf] for leaf in taken_back):
            record.returned = False
            record.version += 1
        for record in (self.leaves[leaf] for leaf in empty):
            record.decided(Appraisal(Decision.ACCEPT, None, None, at), record.self_result)
            record.version += 1
        self._moved_on()
        return Closing(empty, taken_back)

    # The council and the publisher

    def approve(self, *, by: UUID, at: datetime) -> None:
        """The appraised track becomes the final one; raises AlreadyApproved, NotClosed, NotAppraised."""
        self._not_approved()
        if self.closed_at is None:
            raise refuse.NotClosed
        if undecided := self.undecided():
            raise refuse.NotAppraised(count=len(undecided), leaves=", ".join(undecided[:10]))
        for record in self.leaves.values():
            record.final_result = record.appraised_result
        self.status, self.approved_at, self.approved_by = Status.APPROVED, at, by

    def publish(self, *, at: datetime) -> None:
        """Raises NotApprovedByCouncil; publishing again changes nothing."""
        if self.status not in {Status.APPROVED, Status.PUBLISHED}:
            raise refuse.NotApprovedByCouncil
        if self.status is Status.APPROVED:
            self.status, self.published_at = Status.PUBLISHED, at

    def _editable(self, leaf: str, version: int, by: Actor) -> LeafRecord:
        record = self.record(leaf)
        if by.unit != self.unit:
            raise refuse.NotYourUnit(unit=self.unit)
        self._included(leaf)
        self._not_closed()
        if not self._unlocked(record):
            raise refuse.AlreadySubmitted(leaf=leaf)
        _same_version(record, version)
        return record

    def _appraisable(self, leaf: str, version: int, by: Actor) -> LeafRecord:
        record = self.record(leaf)
        verifier = self.framework.verifier(leaf, self.unit)
        if by.unit == self.unit:
            raise refuse.OwnUnitAppraised(leaf=leaf, verifier=verifier)
        if by.unit != verifier:
            raise refuse.NotTheVerifier(leaf=leaf, verifier=verifier)
        self._included(leaf)
        if self.status is Status.OPEN:
            raise refuse.NotSubmitted
        self._not_approved()
        _same_version(record, version)
        return record

    def _moved_on(self) -> None:
        if self._undecided():
            begun = any(one.appraised or one.returned for one in self.leaves.values())
            self.status = Status.UNDER_APPRAISAL if begun else Status.SUBMITTED
        else:
            self.status = Status.APPRAISED

    def _check_evidence(self, handed: list[LeafRecord], evidence: Mapping[str, int]) -> None:
        lacking = [
            FieldReason(
                field=f"leaves.{record.leaf}",
                vi=f"Cần ít nhất {rule.minimum} tài liệu kiểm chứng",
                en=f"At least {rule.minimum} evidence file(s) are needed",
            )
            for record in handed
            if (rule := self.framework.leaf(record.leaf).evidence).required
            and isinstance(record.self_result, Scored)
            and record.self_result.points > 0
            and evidence.get(record.leaf, 0) < rule.minimum
        ]
        if lacking:
            raise refuse.EvidenceMissing(errors=lacking, count=len(lacking))


def _check_entered_by_others(handed: list[LeafRecord], by: Actor) -> None:
    own = [record.leaf for record in handed if record.entered_by == by.person]
    if own:
        raise refuse.OwnEntrySigned(leaves=", ".join(own[:10]))


def _check_values(handed: list[LeafRecord]) -> None:
    impossible = [
        FieldReason(f"leaves.{record.leaf}", "Số liệu không hợp lệ", "The figures are not possible")
        for record in handed
        if isinstance(record.self_result, Missing)
        and record.self_result.reason is MissingReason.REFUSED_VALUE
    ]
    if impossible:
        raise refuse.ValueImpossible(errors=impossible, count=len(impossible))


def _same_version(record: LeafRecord, version: int) -> None:
    if record.version != version:
        raise refuse.StaleLeaf(leaf=record.leaf, version=record.version)
