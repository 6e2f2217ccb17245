"""The worked examples of each formula type, as printed."""

import pytest
from scoring.domain.formulas import Formula
from scoring.domain.inputs import Inputs
from scoring.domain.results import Flag, Missing, NotApplicable, Scored

from .builders import formula, shown

BANDS = [{"from": "0.9", "points": "20"}, {"from": "0.7", "points": "15"}, {"from": "0.5", "points": "10"}]
BANDS.append({"from": "0", "points": "0"})
MEETINGS = [{"count": str(n), "points": str(5 * n)} for n in range(5)]
HEADS = [
    {"code": "chairman", "label": "Chủ tịch", "share": "1"},
    {"code": "deputy", "label": "Phó Chủ tịch", "share": "0.5"},
    {"code": "none", "label": "Chưa có", "share": "0"},
]
TICKS = [{"code": code, "label": code, "share": "0.4"} for code in ("web", "app", "sms")]

YES_NO = formula("F1", "10")
HEADED = formula("F2", "10", options=HEADS)
CHECKLIST = formula("F2", "10", options=TICKS, checklist=True)
SHARE = formula("F3")
OVER = formula("F3", allow_over=True)
SERVICES = formula("F4", target="0.8")
BANDED = formula("F5", bands=BANDS)
BANDED_RIGHT = formula("F5", bands=BANDS, closed="right")
FLOORED = formula("F6", floor="0.5")
FLOORED_TO_TARGET = formula("F6", floor="0.5", target="0.8")
COUNTED = formula("F7", table=MEETINGS)
SPARSE = formula("F7", table=[{"count": "2", "points": "4"}, {"count": "6", "points": "20"}])
INITIATIVES = formula("F8", "15", each="3", cap="15")
DENSITY = formula("F11", "10", per="100", target="5")
FIRMS = formula("F11", "50", per="1000", target="1")
OVERDUE = formula("F12", "30")
DEDUCTION = formula("F16", "0", step="0.5", cap="2")
TIMELY = formula("F16", "10", step="0.5", cap="2", holidays=["2027-01-01"])


def ab(a: str, b: str) -> Inputs:
    return {"a": a, "b": b}


@pytest.mark.parametrize(
    ("of", "inputs", "points"),
    [
        (YES_NO, {"answer": "yes"}, "10.00"),
        (YES_NO, {"answer": "no"}, "0.00"),
        (HEADED, {"choice": "chairman"}, "10.00"),
        (HEADED, {"choice": "deputy"}, "5.00"),
        (HEADED, {"choice": "none"}, "0.00"),
        (CHECKLIST, {"choice": ""}, "0.00"),
        (CHECKLIST, {"choice": "web"}, "4.00"),
        (CHECKLIST, {"choice": "sms,web"}, "8.00"),
        (CHECKLIST, {"choice": "sms,web,app"}, "10.00"),
        (SHARE, ab("347", "412"), "16.84"),
        (SHARE, ab("0", "412"), "0.00"),
        (SHARE, ab("412", "412"), "20.00"),
        (OVER, ab("105", "100"), "20.00"),
        (formula("F3", cap="0.8"), ab("9", "10"), "16.00"),
        (formula("F3", cap="1.2", allow_over=True), ab("13", "10"), "20.00"),
        (SERVICES, ab("634", "1000"), "15.85"),
        (SERVICES, ab("412", "520"), "19.81"),
        (SERVICES, ab("80", "100"), "20.00"),
        (SERVICES, ab("95", "100"), "20.00"),
        (BANDED, ab("90", "100"), "20.00"),
        (BANDED, ab("89996", "100000"), "15.00"),
        (BANDED, ab("70", "100"), "15.00"),
        (BANDED, ab("50", "100"), "10.00"),
        (BANDED, ab("4999", "10000"), "0.00"),
        (BANDED, ab("1", "1"), "20.00"),
        (BANDED_RIGHT, ab("90", "100"), "15.00"),
        (BANDED_RIGHT, ab("90001", "100000"), "20.00"),
        (BANDED_RIGHT, ab("0", "100"), "0.00"),
        (FLOORED, ab("4999", "10000"), "0.00"),
        (FLOORED, ab("50", "100"), "10.00"),
        (FLOORED_TO_TARGET, ab("60", "100"), "15.00"),
        (FLOORED_TO_TARGET, ab("90", "100"), "20.00"),
        (COUNTED, {"count": "3"}, "15.00"),
        (COUNTED, {"count": "0"}, "0.00"),
        (COUNTED, {"count": "6"}, "20.00"),
        (SPARSE, {"count": "1"}, "0.00"),
        (SPARSE, {"count": "5"}, "4.00"),
        (INITIATIVES, {"count": "7"}, "15.00"),
        (INITIATIVES, {"count": "4"}, "12.00"),
        (DENSITY, {"a": "1210", "population": "48215"}, "5.02"),
        (FIRMS, {"a": "360", "population": "1000000"}, "18.00"),
        (OVERDUE, ab("37", "1250"), "29.11"),
        (OVERDUE, ab("0", "1250"), "30.00"),
        (OVERDUE, ab("1250", "1250"), "0.00"),
        (DEDUCTION, {"due": "2027-01-15", "submitted": "2027-01-25"}, "-2.00"),
        (DEDUCTION, {"due": "2027-01-15", "submitted": "2027-01-18"}, "-0.50"),
        (DEDUCTION, {"due": "2027-01-15", "submitted": "2027-01-17"}, "0.00"),
        (DEDUCTION, {"due": "2027-01-15", "submitted": "2027-01-15"}, "0.00"),
        (TIMELY, {"due": "2026-12-31", "submitted": "2027-01-04"}, "9.50"),
        (TIMELY, {"due": "2026-12-31", "submitted": "2027-03-01"}, "8.00"),
    ],
)
def test_a_worked_example_prints_its_points(of: Formula, inputs: Inputs, points: str) -> None:
    assert shown(of.evaluate(inputs)) == points


@pytest.mark.parametrize(
    ("of", "inputs", "printed"),
    [
        (SHARE, ab("347", "412"), "16.844660"),
        (SERVICES, ab("412", "520"), "19.807692"),
        (DENSITY, {"a": "1210", "population": "48215"}, "5.019185"),
        (OVERDUE, ab("37", "1250"), "29.112000"),
    ],
)
def test_the_points_behind_the_print_are_exact(of: Formula, inputs: Inputs, printed: str) -> None:
    assert shown(of.evaluate(inputs), 6) == printed


@pytest.mark.parametrize("of", [SHARE, SERVICES, BANDED, FLOORED, OVERDUE])
def test_nothing_of_nothing_is_not_applicable(of: Formula) -> None:
    assert of.evaluate(ab("0", "0")) == NotApplicable()


def test_nobody_among_no_people_is_not_applicable() -> None:
    assert DENSITY.evaluate({"a": "0", "population": "0"}) == NotApplicable()


@pytest.mark.parametrize("of", [SHARE, SERVICES, BANDED, FLOORED, OVERDUE])
def test_a_lacking_input_is_missing_not_zero(of: Formula) -> None:
    assert of.evaluate({"a": "3"}) == Missing(("b",))
    assert of.evaluate({"b": "0", "a": None}) == Missing(("a",))
    assert of.evaluate({}) == Missing(("a", "b"))


@pytest.mark.parametrize(
    ("of", "name"), [(YES_NO, "answer"), (HEADED, "choice"), (COUNTED, "count"), (INITIATIVES, "count")]
)
def test_a_single_lacking_input_is_missing(of: Formula, name: str) -> None:
    assert of.evaluate({name: None}) == Missing((name,))


def test_more_than_a_hundred_percent_keeps_its_true_ratio_and_is_flagged() -> None:
    result = OVER.evaluate(ab("105", "100"))
    assert isinstance(result, Scored)
    assert shown(Scored(result.ratio or result.points), 4) == "1.0500"
    assert result.flags == {Flag.CAPPED, Flag.ABOVE_HUNDRED}


def test_six_working_days_late_lose_the_cap() -> None:
    uncapped = formula("F16", "0", step="0.5", cap="9")
    assert shown(uncapped.evaluate({"due": "2027-01-15", "submitted": "2027-01-25"})) == "-3.00"
    assert shown(DEDUCTION.evaluate({"due": "2027-01-15", "submitted": "2027-01-25"})) == "-2.00"


def test_what_was_never_submitted_loses_the_cap_at_closing() -> None:
    assert DEDUCTION.evaluate({"due": "2027-01-15"}) == Missing(("submitted",))
    assert (DEDUCTION.when_closed(), TIMELY.when_closed()) == (-2, 8)


@pytest.mark.parametrize(
    "of", [YES_NO, HEADED, SHARE, SERVICES, BANDED, FLOORED, COUNTED, INITIATIVES, DENSITY, OVERDUE]
)
def test_what_is_missing_at_closing_scores_nothing(of: Formula) -> None:
    assert of.when_closed() == 0
