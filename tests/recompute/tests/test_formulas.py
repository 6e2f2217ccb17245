from fractions import Fraction

import pytest
from recompute.formulas import FORMULAS, Rule, Without, deduction, points
from recompute.numbers import shown

NA, MISSING = Without.NOT_APPLICABLE, Without.MISSING
CABINET = {
    "options": [
        {"code": "head", "share": "1"},
        {"code": "deputy", "share": "0.5"},
        {"code": "none", "share": "0"},
    ]
}
BANDS = {
    "bands": [
        {"from": "0.9", "points": "20"},
        {"from": "0.7", "points": "15"},
        {"from": "0.5", "points": "10"},
    ]
}
MEETINGS = {"table": [{"count": str(n), "points": str(5 * n)} for n in (4, 3, 2, 1, 0)]}


def worth(kind: str, maximum: str, parameters: dict[str, object], **inputs: str) -> str:
    found = points(Rule(kind, parameters, Fraction(maximum)), inputs)
    return found.value if isinstance(found, Without) else shown(found)


@pytest.mark.parametrize(
    ("kind", "maximum", "parameters", "inputs", "expected"),
    [
        ("F1", "10", {}, {"answer": "yes"}, "10.00"),
        ("F1", "10", {}, {"answer": "no"}, "0.00"),
        ("F2", "10", CABINET, {"choice": "deputy"}, "5.00"),
        ("F2", "10", {**CABINET, "checklist": True}, {"choice": "deputy,none"}, "5.00"),
        ("F3", "20", {}, {"a": "347", "b": "412"}, "16.84"),
        ("F3", "20", {"allow_over": True}, {"a": "105", "b": "100"}, "20.00"),
        ("F3", "20", {}, {"a": "109", "b": "1010"}, "2.16"),
        ("F4", "20", {"target": "0.8"}, {"a": "634", "b": "1000"}, "15.85"),
        ("F4", "20", {"target": "0.8"}, {"a": "412", "b": "520"}, "19.81"),
        ("F4", "20", {"target": "0.8"}, {"a": "9", "b": "10"}, "20.00"),
        ("F5", "20", BANDS, {"a": "89996", "b": "100000"}, "15.00"),
        ("F5", "20", BANDS, {"a": "9", "b": "10"}, "20.00"),
        ("F5", "20", BANDS, {"a": "1", "b": "10"}, "0.00"),
        ("F5", "20", {**BANDS, "closed": "right"}, {"a": "9", "b": "10"}, "15.00"),
        ("F5", "20", {**BANDS, "closed": "right"}, {"a": "5", "b": "10"}, "10.00"),
        ("F6", "20", {"floor": "0.5"}, {"a": "4999", "b": "10000"}, "0.00"),
        ("F6", "20", {"floor": "0.5"}, {"a": "1", "b": "2"}, "10.00"),
        ("F6", "20", {"floor": "0.5", "target": "0.8"}, {"a": "1", "b": "2"}, "12.50"),
        ("F7", "20", MEETINGS, {"count": "6"}, "20.00"),
        ("F7", "20", MEETINGS, {"count": "3"}, "15.00"),
        ("F8", "15", {"each": "3", "cap": "15"}, {"count": "7"}, "15.00"),
        ("F8", "15", {"each": "3", "cap": "15"}, {"count": "2"}, "6.00"),
        ("F11", "10", {"per": "100", "target": "5"}, {"a": "1210", "population": "48215"}, "5.02"),
        ("F11", "50", {"per": "1000", "target": "1"}, {"a": "36", "population": "100000"}, "18.00"),
        ("F12", "30", {}, {"a": "37", "b": "1250"}, "29.11"),
        ("F16", "5", {"step": "0.5", "cap": "2"}, {"due": "2026-12-31", "submitted": "2027-01-08"}, "3.00"),
    ],
)
def test_worked_examples(
    kind: str, maximum: str, parameters: dict[str, object], inputs: dict[str, str], expected: str
) -> None:
    assert worth(kind, maximum, parameters, **inputs) == expected


@pytest.mark.parametrize(
    ("kind", "inputs", "expected"),
    [
        ("F3", {"a": "0", "b": "0"}, NA.value),
        ("F12", {"a": "0", "b": "0"}, NA.value),
        ("F11", {"a": "0", "population": "0"}, NA.value),
        ("F3", {"a": "1", "b": "0"}, MISSING.value),
        ("F3", {"a": "2", "b": "1"}, MISSING.value),
        ("F3", {"a": "1"}, MISSING.value),
        ("F3", {"a": "1.000,5", "b": "2000"}, MISSING.value),
        ("F3", {}, MISSING.value),
        ("F7", {"count": "2.5"}, MISSING.value),
        ("F2", {"choice": "queen"}, MISSING.value),
    ],
)
def test_what_has_no_points(kind: str, inputs: dict[str, str], expected: str) -> None:
    parameters: dict[str, object] = {**CABINET, **MEETINGS, "per": "100", "target": "1"}
    assert worth(kind, "20", parameters, **inputs) == expected


def test_an_exact_half_point_is_rounded_up() -> None:
    assert worth("F3", "30", {}, a="1", b="48") == "0.63"


def test_a_band_compares_the_unrounded_ratio() -> None:
    bands: dict[str, object] = {"bands": [{"from": "0.84", "points": "20"}, {"from": "0", "points": "5"}]}
    assert worth("F5", "20", bands, a="839951", b="1000000") == "5.00"


def test_six_working_days_late_lose_the_cap() -> None:
    lateness: dict[str, object] = {"step": "0.5", "cap": "2"}
    assert deduction(lateness, "2026-12-31", "2027-01-08") == 2
    assert deduction(lateness, "2026-12-31", "2027-01-04") == 1
    assert deduction(lateness, "2026-12-31", "2026-12-31") == 0
    assert deduction(lateness, "2026-12-31", None) == 2


def test_every_formula_of_the_slice_is_known() -> None:
    assert set(FORMULAS) == {"F1", "F2", "F3", "F4", "F5", "F6", "F7", "F8", "F11", "F12", "F16"}
