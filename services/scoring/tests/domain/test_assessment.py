"""The life of an assessment up to its submission."""

from datetime import UTC, datetime, timedelta

import pytest
from scoring.domain import assessment_refusals as refuse
from scoring.domain.assessment import Actor, Assessment, Closing, Status
from scoring.domain.framework import NoSuchLeaf
from scoring.domain.inputs import Inputs
from scoring.domain.leaf_record import Decision, Track
from scoring.domain.refusals import NotWhole, NumeratorAboveDenominator
from scoring.domain.results import Missing, NaReason, NotApplicable
from webapi.refusal import Refusal

from .builders import (
    DUE,
    HEAD,
    IN_TIME,
    OFFICER,
    VERIFIER,
    a_framework,
    a_leaf,
    accept_all,
    an_assessment,
    enter,
    submit,
)

HALF: Inputs = {"a": "1", "b": "2"}
STRANGER = Actor(OFFICER.person, "25198", head=True)


@pytest.fixture(name="sheet")
def an_open_sheet() -> Assessment:
    needs_proof = {"required": True, "minimum": 2}
    leaves = [a_leaf("1.1", evidence=needs_proof), a_leaf("1.2", na_allowed=True)]
    only = {"kind": "except", "units": ["25195"]}
    late = {
        "code": "late",
        "name": "Nộp muộn",
        "formula": {"type": "F16", "parameters": {"step": "0.5", "cap": "2"}},
    }
    return an_assessment(a_framework([*leaves, a_leaf("1.3", applicability=only)], adjustments=[late]))


def test_a_value_is_scored_where_it_is_entered(sheet: Assessment) -> None:
    record = sheet.enter_value("1.1", HALF, version=1, by=OFFICER, at=IN_TIME)
    assert (record.version, sheet.total(Track.SELF).displayed) == (2, "7.50")


def test_an_entered_value_can_be_cleared(sheet: Assessment) -> None:
    enter(sheet, {"1.1": HALF})
    record = sheet.enter_value("1.1", None, version=2, by=OFFICER, at=IN_TIME)
    assert (record.self_result, record.inputs) == (Missing(("a", "b")), None)


def test_a_refused_value_leaves_no_trace(sheet: Assessment) -> None:
    enter(sheet, {"1.1": HALF})
    with pytest.raises(NumeratorAboveDenominator) as raised:
        sheet.enter_value("1.1", {"a": "3", "b": "2"}, version=2, by=OFFICER, at=IN_TIME)
    assert raised.value.field == "inputs.a"
    assert (sheet.record("1.1").inputs, sheet.record("1.1").version) == (HALF, 2)


def test_an_item_that_is_counted_takes_no_fraction() -> None:
    sheet = an_assessment(a_framework([a_leaf("1.1", inputs={"a": "count", "b": "decimal"})]))
    with pytest.raises(NotWhole):
        enter(sheet, {"1.1": {"a": "1.5", "b": "2"}})


@pytest.mark.parametrize(
    ("leaf", "version", "by", "refusal"),
    [
        ("9.9", 1, OFFICER, NoSuchLeaf),
        ("1.1", 7, OFFICER, refuse.StaleLeaf),
        ("1.1", 1, STRANGER, refuse.NotYourUnit),
        ("1.3", 1, OFFICER, refuse.ExcludedByFramework),
    ],
)
def test_a_value_and_an_explanation_are_refused(
    sheet: Assessment, leaf: str, version: int, by: Actor, refusal: type[Refusal]
) -> None:
    with pytest.raises(refusal):
        sheet.enter_value(leaf, HALF, version=version, by=by, at=IN_TIME)
    with pytest.raises(refusal):
        sheet.explain(leaf, "Lý do", version=version, by=by)


def test_an_explanation_leaves_figures_and_their_author_as_they_are(sheet: Assessment) -> None:
    enter(sheet, {"1.1": HALF})
    before = sheet.record("1.1")
    entered = (before.inputs, before.self_result, before.entered_by, before.entered_at)
    after = sheet.explain("1.1", "  Theo thống kê quý III ", version=2, by=HEAD)
    assert (after.explanation, after.version) == ("Theo thống kê quý III", 3)
    assert (after.inputs, after.self_result, after.entered_by, after.entered_at) == entered
    assert sheet.explain("1.1", " ", version=3, by=HEAD).explanation is None


def test_nothing_of_nothing_needs_no_approval(sheet: Assessment) -> None:
    enter(sheet, {"1.1": HALF, "1.2": {"a": "0", "b": "0"}})
    assert sheet.total(Track.SELF).displayed == "15.00"


def test_a_requested_na_does_not_count_before_it_is_approved(sheet: Assessment) -> None:
    sheet.request_na("1.2", "Không có hồ sơ", version=1, by=OFFICER, at=IN_TIME)
    assert isinstance(sheet.record("1.2").self_result, Missing)
    assert sheet.total(Track.SELF).applicable == 20


def test_entering_a_value_withdraws_the_request(sheet: Assessment) -> None:
    sheet.request_na("1.2", "Không có hồ sơ", version=1, by=OFFICER, at=IN_TIME)
    enter(sheet, {"1.2": HALF})
    assert sheet.record("1.2").na is None


def test_na_is_refused_where_the_leaf_does_not_allow_it(sheet: Assessment) -> None:
    with pytest.raises(refuse.NaNotAllowed):
        sheet.request_na("1.1", "Không có", version=1, by=OFFICER, at=IN_TIME)


def test_na_needs_a_reason(sheet: Assessment) -> None:
    with pytest.raises(refuse.ReasonMissing):
        sheet.request_na("1.2", "  ", version=1, by=OFFICER, at=IN_TIME)


def test_who_enters_does_not_sign(sheet: Assessment) -> None:
    with pytest.raises(refuse.OnlyHeadSigns):
        sheet.submit(by=OFFICER, at=IN_TIME, evidence={})


def test_only_the_own_head_signs(sheet: Assessment) -> None:
    with pytest.raises(refuse.NotYourUnit):
        sheet.submit(by=STRANGER, at=IN_TIME, evidence={})


def test_a_claim_without_its_evidence_is_not_submitted(sheet: Assessment) -> None:
    enter(sheet, {"1.1": HALF, "1.2": HALF})
    with pytest.raises(refuse.EvidenceMissing) as raised:
        sheet.submit(by=HEAD, at=IN_TIME, evidence={"1.1": 1})
    assert [reason.field for reason in raised.value.errors] == ["leaves.1.1"]
    assert sheet.status is Status.OPEN


def test_a_leaf_that_claims_no_points_needs_no_evidence(sheet: Assessment) -> None:
    enter(sheet, {"1.1": {"a": "0", "b": "5"}})
    submit(sheet)
    assert sheet.status is Status.SUBMITTED


def test_a_submission_tells_what_is_missing_and_who_verifies(sheet: Assessment) -> None:
    enter(sheet, {"1.1": HALF})
    submission = sheet.submit(by=HEAD, at=IN_TIME, evidence={"1.1": 2})
    assert (submission.missing, submission.verifiers, submission.late) == (("1.2",), {"DN-SNV"}, False)


@pytest.mark.parametrize(
    ("after", "late", "adjusted"),
    [(timedelta(0), False, "0"), (timedelta(seconds=1), True, "0"), (timedelta(days=10), True, "-2")],
)
def test_lateness_is_flagged_and_costs_working_days(
    sheet: Assessment, after: timedelta, late: bool, adjusted: str
) -> None:
    submit(sheet, DUE + after)
    assert (sheet.late, str(sheet.total(Track.SELF).adjusted)) == (late, adjusted)


def test_days_are_counted_in_dong_nai(sheet: Assessment) -> None:
    submit(sheet, datetime(2027, 1, 17, 17, 30, tzinfo=UTC))
    assert str(sheet.total(Track.SELF).adjusted) == "-1/2"


def test_a_submitted_sheet_is_locked(sheet: Assessment) -> None:
    submit(sheet)
    with pytest.raises(refuse.AlreadySubmitted):
        sheet.enter_value("1.1", HALF, version=1, by=OFFICER, at=IN_TIME)


def test_a_sheet_is_not_submitted_twice(sheet: Assessment) -> None:
    submit(sheet)
    with pytest.raises(refuse.NothingToSubmit):
        submit(sheet)


def test_a_submission_is_recalled_until_the_appraisal_begins(sheet: Assessment) -> None:
    submit(sheet)
    sheet.recall(by=HEAD)
    enter(sheet, {"1.1": HALF})
    submit(sheet, **{"1.1": 2})
    sheet.appraise("1.1", Decision.ACCEPT, version=2, by=VERIFIER, at=IN_TIME)
    with pytest.raises(refuse.AppraisalBegun):
        sheet.recall(by=HEAD)


def test_an_open_sheet_is_not_recalled(sheet: Assessment) -> None:
    with pytest.raises(refuse.NotSubmitted):
        sheet.recall(by=HEAD)


def test_closing_locks_a_sheet_that_was_never_submitted(sheet: Assessment) -> None:
    enter(sheet, {"1.1": HALF})
    assert sheet.close(at=IN_TIME) == Closing(empty=("1.2",))
    assert sheet.close(at=IN_TIME) == Closing()
    with pytest.raises(refuse.GroupClosed):
        sheet.enter_value("1.2", HALF, version=2, by=OFFICER, at=IN_TIME)
    assert sheet.total(Track.SELF).displayed == "5.50"


def test_closing_decides_what_is_missing_and_leaves_values_to_the_verifier(sheet: Assessment) -> None:
    enter(sheet, {"1.1": HALF})
    submit(sheet, **{"1.1": 2})
    sheet.close(at=IN_TIME)
    assert (sheet.undecided(), sheet.status) == (("1.1",), Status.UNDER_APPRAISAL)
    accept_all(sheet)
    assert (sheet.status, sheet.total(Track.APPRAISED).displayed) == (Status.APPRAISED, "7.50")


def test_a_leaf_excluded_by_the_framework_is_decided_from_the_start(sheet: Assessment) -> None:
    assert sheet.record("1.3").appraised_result == NotApplicable(NaReason.FRAMEWORK)
    assert "1.3" not in sheet.undecided()
