"""What a formula will not take, and which input it names."""

import pytest
from scoring.domain.formulas import Formula
from scoring.domain.inputs import Inputs, count, day, number
from scoring.domain.refusals import (
    ChosenTwice,
    DividedByZero,
    Negative,
    NotADate,
    NotANumber,
    NotWhole,
    NumeratorAboveDenominator,
    Refused,
    UnknownChoice,
    UnknownInput,
)

from .builders import formula

OPTIONS = [{"code": "a", "label": "A", "share": "1"}, {"code": "b", "label": "B", "share": "0"}]
BANDS = [{"from": "0", "points": "0"}]
RATIOS = [
    formula("F3"),
    formula("F4", target="0.5"),
    formula("F5", bands=BANDS),
    formula("F6", floor="0.5"),
    formula("F12"),
]
NOT_NUMBERS = ["1.000,5", "0,36", "1 000", " 1", "1 ", "1e3", "1E3", "NaN", "Infinity", "-Infinity", "+1"]
NOT_PLAIN = ["", ".5", "5.", "1_000", "0x10", "một", "١٢", "²", "--1", "1.2.3", "1/2", "1\n", "9" * 31]


@pytest.mark.parametrize("text", NOT_NUMBERS + NOT_PLAIN)
def test_a_text_that_is_no_plain_decimal_is_refused(text: str) -> None:
    with pytest.raises(NotANumber):
        number(text)


@pytest.mark.parametrize("given", [12, 0.5, True, None, ["1"], {"a": "1"}])
def test_a_number_that_is_not_a_text_is_refused(given: object) -> None:
    with pytest.raises(NotANumber):
        number(given)


@pytest.mark.parametrize(
    "text", ["2026-13-01", "2026-02-30", "31/12/2026", "20261231", "2026-1-1", "", "nay"]
)
def test_a_text_that_is_no_day_is_refused(text: str) -> None:
    with pytest.raises(NotADate):
        day(text)


def test_a_whole_number_may_be_written_with_decimals() -> None:
    assert count("3.0") == 3


@pytest.mark.parametrize("of", RATIOS, ids=lambda of: of.type)
@pytest.mark.parametrize(
    ("a", "b", "refusal", "field"),
    [
        ("5", "0", DividedByZero, "b"),
        ("5", "4", NumeratorAboveDenominator, "a"),
        ("-1", "4", Negative, "a"),
        ("1", "-4", Negative, "b"),
        ("x", "4", NotANumber, "a"),
        ("x", None, NotANumber, "a"),
        ("1", "1,5", NotANumber, "b"),
    ],
)
def test_an_impossible_ratio_names_its_input(
    of: Formula, a: str, b: str | None, refusal: type[Refused], field: str
) -> None:
    with pytest.raises(refusal) as raised:
        of.evaluate({"a": a, "b": b})
    assert raised.value.field == field


@pytest.mark.parametrize(
    ("kind", "parameters", "inputs", "refusal"),
    [
        ("F1", {}, {"answer": "maybe"}, UnknownChoice),
        ("F1", {}, {"answer": "Yes"}, UnknownChoice),
        ("F2", {"options": OPTIONS}, {"choice": "c"}, UnknownChoice),
        ("F2", {"options": OPTIONS}, {"choice": ""}, UnknownChoice),
        ("F2", {"options": OPTIONS}, {"choice": "a,b"}, UnknownChoice),
        ("F2", {"options": OPTIONS, "checklist": True}, {"choice": "a, b"}, UnknownChoice),
        ("F2", {"options": OPTIONS, "checklist": True}, {"choice": "a,a"}, ChosenTwice),
        ("F7", {"table": [{"count": "1", "points": "5"}]}, {"count": "2.5"}, NotWhole),
        ("F7", {"table": [{"count": "1", "points": "5"}]}, {"count": "-1"}, Negative),
        ("F8", {"each": "3", "cap": "15"}, {"count": "0.5"}, NotWhole),
        ("F8", {"each": "3", "cap": "15"}, {"count": "ba"}, NotANumber),
        ("F11", {"per": "100", "target": "5"}, {"a": "1", "population": "0"}, DividedByZero),
        ("F16", {"step": "1", "cap": "2"}, {"due": "2026-12-31", "submitted": "hôm qua"}, NotADate),
        ("F3", {}, {"a": "1", "b": "2", "c": "3"}, UnknownInput),
    ],
)
def test_an_impossible_input_is_refused(
    kind: str, parameters: dict[str, object], inputs: Inputs, refusal: type[Refused]
) -> None:
    with pytest.raises(refusal) as raised:
        formula(kind, **parameters).evaluate(inputs)
    assert raised.value.field in inputs


def test_a_refusal_speaks_both_languages() -> None:
    with pytest.raises(DividedByZero) as raised:
        formula("F3").evaluate({"a": "5", "b": "0"})
    assert str(raised.value) == "The denominator is 0 while the numerator is 5"
    assert raised.value.vi.format_map(raised.value.context) == "Mẫu số bằng 0 trong khi tử số là 5"
    assert raised.value.status == 422
