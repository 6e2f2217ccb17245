"""Appraisal, approval and the three tracks side by side."""

from typing import TypedDict, Unpack
from uuid import UUID

import pytest
from scoring.domain import assessment_refusals as refuse
from scoring.domain.assessment import Actor, Assessment, Status
from scoring.domain.inputs import Inputs
from scoring.domain.leaf_record import Decision, NaState, Track
from scoring.domain.refusals import NotANumber, NumeratorAboveDenominator
from scoring.domain.results import Flag, NaReason, NotApplicable, Scored
from webapi.refusal import Refusal

from .builders import (
    HEAD,
    IN_TIME,
    OFFICER,
    SECOND,
    VERIFIER,
    a_framework,
    a_leaf,
    accept_all,
    an_assessment,
    enter,
    shown,
    submit,
)

COUNCIL = UUID(int=7)


@pytest.fixture(name="sheet")
def a_submitted_sheet() -> Assessment:
    sheet = an_assessment(a_framework([a_leaf("1.1"), a_leaf("1.2", na_allowed=True)]))
    enter(sheet, {"1.1": {"a": "1", "b": "2"}, "1.2": {"a": "2", "b": "2"}})
    sheet.request_na("1.2", "Không có hồ sơ", version=2, by=OFFICER, at=IN_TIME)
    submit(sheet)
    return sheet


class Given(TypedDict, total=False):
    """What a decision may come with."""

    reason: str
    inputs: Inputs
    score: str


def decide(
    sheet: Assessment, leaf: str, decision: Decision, by: Actor = VERIFIER, **given: Unpack[Given]
) -> None:
    version = sheet.record(leaf).version
    sheet.appraise(leaf, decision, version=version, by=by, at=IN_TIME, **given)


def test_accepting_takes_the_units_result(sheet: Assessment) -> None:
    decide(sheet, "1.1", Decision.ACCEPT)
    assert sheet.record("1.1").appraised_result == sheet.record("1.1").self_result
    assert sheet.status is Status.UNDER_APPRAISAL


def test_an_adjusted_score_stands_beside_the_units_inputs(sheet: Assessment) -> None:
    decide(sheet, "1.1", Decision.ADJUST, score="2.5", reason="Thiếu biên bản")
    record = sheet.record("1.1")
    assert (record.inputs, shown(record.self_result)) == ({"a": "1", "b": "2"}, "5.00")
    assert isinstance(record.appraised_result, Scored)
    assert (str(record.appraised_result.points), record.appraised_result.flags) == ("5/2", {Flag.ADJUSTED})


def test_adjusted_inputs_are_scored_and_kept_apart(sheet: Assessment) -> None:
    decide(sheet, "1.1", Decision.ADJUST, inputs={"a": "1", "b": "4"}, reason="Đếm lại")
    record = sheet.record("1.1")
    assert record.appraisal is not None
    assert (record.inputs, record.appraisal.inputs) == ({"a": "1", "b": "2"}, {"a": "1", "b": "4"})
    assert sheet.total(Track.APPRAISED).displayed == "2.50"


@pytest.mark.parametrize(
    ("leaf", "decision", "given", "refusal"),
    [
        ("1.1", Decision.ADJUST, {"score": "5"}, refuse.ReasonMissing),
        ("1.1", Decision.ADJUST, {"score": "5", "reason": " "}, refuse.ReasonMissing),
        ("1.1", Decision.ADJUST, {"reason": "x"}, refuse.AdjustmentUnclear),
        (
            "1.1",
            Decision.ADJUST,
            {"reason": "x", "score": "5", "inputs": {"a": "1"}},
            refuse.AdjustmentUnclear,
        ),
        ("1.1", Decision.ADJUST, {"reason": "x", "score": "10.01"}, refuse.ScoreOutOfRange),
        ("1.1", Decision.ADJUST, {"reason": "x", "score": "5,5"}, NotANumber),
        ("1.1", Decision.ADJUST, {"reason": "x", "inputs": {"a": "5", "b": "2"}}, NumeratorAboveDenominator),
        ("1.1", Decision.ACCEPT, {"score": "5"}, refuse.AdjustmentUnclear),
        ("1.1", Decision.RETURN, {}, refuse.ReasonMissing),
        ("1.1", Decision.APPROVE_NA, {}, refuse.NaNotRequested),
        ("1.1", Decision.REFUSE_NA, {"reason": "x"}, refuse.NaNotRequested),
        ("1.2", Decision.REFUSE_NA, {}, refuse.ReasonMissing),
        ("1.2", Decision.ACCEPT, {}, refuse.NaUndecided),
    ],
)
def test_a_decision_is_refused_and_changes_nothing(
    sheet: Assessment, leaf: str, decision: Decision, given: Given, refusal: type[Refusal]
) -> None:
    before = sheet.record(leaf).version
    with pytest.raises(refusal):
        decide(sheet, leaf, decision, **given)
    assert (sheet.record(leaf).version, sheet.record(leaf).appraisal) == (before, None)


@pytest.mark.parametrize(
    ("by", "refusal"),
    [(SECOND, refuse.NotTheVerifier), (Actor(VERIFIER.person, "25195"), refuse.OwnUnitAppraised)],
)
def test_only_the_leafs_verifier_decides(sheet: Assessment, by: Actor, refusal: type[Refusal]) -> None:
    with pytest.raises(refusal):
        decide(sheet, "1.1", Decision.ACCEPT, by=by)


def test_a_stale_decision_is_refused(sheet: Assessment) -> None:
    with pytest.raises(refuse.StaleLeaf):
        sheet.appraise("1.1", Decision.ACCEPT, version=1, by=VERIFIER, at=IN_TIME)


def test_an_open_sheet_is_not_appraised() -> None:
    sheet = an_assessment(a_framework([a_leaf("1.1")]))
    with pytest.raises(refuse.NotSubmitted):
        decide(sheet, "1.1", Decision.ACCEPT)


def test_an_approved_na_wins_over_entered_data(sheet: Assessment) -> None:
    decide(sheet, "1.2", Decision.APPROVE_NA)
    decide(sheet, "1.1", Decision.ACCEPT)
    assert sheet.record("1.2").appraised_result == NotApplicable(NaReason.APPROVED)
    assert sheet.total(Track.APPRAISED).displayed == "10.00"


def test_a_refused_na_lets_the_entered_data_count(sheet: Assessment) -> None:
    decide(sheet, "1.2", Decision.REFUSE_NA, reason="Có hồ sơ")
    record = sheet.record("1.2")
    assert record.na is not None
    assert (record.na.state, record.appraised_result) == (NaState.REFUSED, record.self_result)


def test_a_department_does_not_verify_itself() -> None:
    sheet = an_assessment(a_framework([a_leaf("1.1")]), "DN-SNV")
    enter(sheet, {"1.1": {"a": "1", "b": "2"}})
    submit(sheet)
    with pytest.raises(refuse.OwnUnitAppraised):
        decide(sheet, "1.1", Decision.ACCEPT)
    decide(sheet, "1.1", Decision.ACCEPT, by=SECOND)
    assert sheet.status is Status.APPRAISED


def test_the_second_verifier_is_verified_by_another() -> None:
    sheet = an_assessment(a_framework([a_leaf("1.1", verifier="DN-VPUB")]), "DN-VPUB")
    assert sheet.framework.verifiers("DN-VPUB") == {"DN-SKHCN"}


def test_a_return_unlocks_only_its_leaf(sheet: Assessment) -> None:
    decide(sheet, "1.1", Decision.RETURN, reason="Thiếu tài liệu")
    enter(sheet, {"1.1": {"a": "2", "b": "2"}})
    with pytest.raises(refuse.AlreadySubmitted):
        enter(sheet, {"1.2": {"a": "2", "b": "2"}})
    assert sheet.total(Track.SELF).displayed == "20.00"


def test_a_returned_leaf_is_handed_back_by_the_head(sheet: Assessment) -> None:
    decide(sheet, "1.1", Decision.RETURN, reason="Thiếu tài liệu")
    submission = sheet.submit(by=HEAD, at=IN_TIME, evidence={})
    assert submission.leaves == ("1.1",)
    with pytest.raises(refuse.AlreadySubmitted):
        enter(sheet, {"1.1": {"a": "2", "b": "2"}})


def test_handing_a_leaf_back_does_not_make_a_sheet_late(sheet: Assessment) -> None:
    decide(sheet, "1.1", Decision.RETURN, reason="Thiếu tài liệu")
    submit(sheet, IN_TIME.replace(month=6))
    assert (sheet.late, sheet.submitted_at) == (False, IN_TIME)


def test_a_return_takes_an_earlier_decision_back(sheet: Assessment) -> None:
    decide(sheet, "1.2", Decision.APPROVE_NA)
    decide(sheet, "1.1", Decision.ACCEPT)
    assert sheet.status is Status.APPRAISED
    decide(sheet, "1.2", Decision.RETURN, reason="Xem lại")
    assert (sheet.status, sheet.undecided()) == (Status.UNDER_APPRAISAL, ("1.2",))


def test_closing_gives_a_returned_value_to_its_verifier(sheet: Assessment) -> None:
    decide(sheet, "1.1", Decision.RETURN, reason="Thiếu tài liệu")
    assert sheet.close(at=IN_TIME).taken_back == ("1.1",)
    assert (sheet.record("1.1").returned, sheet.record("1.1").version) == (False, 4)


def test_nothing_is_returned_after_closing(sheet: Assessment) -> None:
    sheet.close(at=IN_TIME)
    with pytest.raises(refuse.GroupClosed):
        decide(sheet, "1.1", Decision.RETURN, reason="Thiếu tài liệu")


def test_approval_makes_the_appraised_track_final(sheet: Assessment) -> None:
    decide(sheet, "1.2", Decision.APPROVE_NA)
    decide(sheet, "1.1", Decision.ADJUST, score="4", reason="Thiếu")
    sheet.close(at=IN_TIME)
    sheet.approve(by=COUNCIL, at=IN_TIME)
    totals = {track: sheet.total(track).displayed for track in Track}
    assert totals == {Track.SELF: "15.00", Track.APPRAISED: "8.00", Track.FINAL: "8.00"}
    with pytest.raises(refuse.AlreadyApproved):
        decide(sheet, "1.1", Decision.ACCEPT)
    with pytest.raises(refuse.AlreadyApproved):
        sheet.approve(by=COUNCIL, at=IN_TIME)


def test_the_council_waits_for_the_closing(sheet: Assessment) -> None:
    decide(sheet, "1.2", Decision.APPROVE_NA)
    accept_all(sheet)
    with pytest.raises(refuse.NotClosed):
        sheet.approve(by=COUNCIL, at=IN_TIME)


def test_the_council_waits_for_every_verifier(sheet: Assessment) -> None:
    sheet.close(at=IN_TIME)
    with pytest.raises(refuse.NotAppraised) as raised:
        sheet.approve(by=COUNCIL, at=IN_TIME)
    assert raised.value.context == {"count": 2, "leaves": "1.1, 1.2"}


def test_only_what_the_council_approved_is_published(sheet: Assessment) -> None:
    with pytest.raises(refuse.NotApprovedByCouncil):
        sheet.publish(at=IN_TIME)


def test_before_approval_the_final_track_is_empty(sheet: Assessment) -> None:
    assert sheet.total(Track.FINAL).displayed == "0.00"
    assert sheet.latest_total().displayed == "15.00"


def test_a_publication_is_noted_once(sheet: Assessment) -> None:
    decide(sheet, "1.2", Decision.APPROVE_NA)
    accept_all(sheet)
    sheet.close(at=IN_TIME)
    sheet.approve(by=COUNCIL, at=IN_TIME)
    sheet.publish(at=IN_TIME)
    sheet.publish(at=IN_TIME.replace(month=6))
    assert (sheet.status, sheet.published_at) == (Status.PUBLISHED, IN_TIME)
    assert sheet.latest_total() == sheet.total(Track.FINAL)


def test_inputs_adjusted_to_nothing_of_nothing_make_the_leaf_not_applicable(sheet: Assessment) -> None:
    decide(sheet, "1.1", Decision.ADJUST, inputs={"a": "0", "b": "0"}, reason="Không phát sinh")
    assert sheet.record("1.1").appraised_result == NotApplicable(NaReason.NO_OCCURRENCE)


def test_inputs_adjusted_by_half_are_refused_naming_what_lacks(sheet: Assessment) -> None:
    with pytest.raises(refuse.AdjustmentIncomplete) as raised:
        decide(sheet, "1.1", Decision.ADJUST, inputs={"a": "1"}, reason="Sai")
    assert raised.value.field == "inputs.b"


def test_accepting_again_keeps_an_approved_na(sheet: Assessment) -> None:
    decide(sheet, "1.2", Decision.APPROVE_NA)
    decide(sheet, "1.2", Decision.ACCEPT)
    assert sheet.record("1.2").appraised_result == NotApplicable(NaReason.APPROVED)


def test_a_leaf_may_be_decided_again_until_the_approval(sheet: Assessment) -> None:
    decide(sheet, "1.1", Decision.ADJUST, score="1", reason="Thiếu")
    decide(sheet, "1.1", Decision.ACCEPT)
    assert shown(sheet.record("1.1").appraised_result) == "5.00"
