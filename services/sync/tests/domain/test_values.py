from fractions import Fraction

import pytest
from sync.domain.values import Field, Leaf, plain


def a_leaf(**inputs: str) -> Leaf:
    return Leaf("1.1", inputs, displayed="16.84", exact="16.844660194174757281553398058252", state="scored")


def test_an_input_is_sent_as_it_was_entered() -> None:
    assert Field("inputs.a").text_of(a_leaf(a="347")) == "347"


def test_a_ratio_is_exact_until_it_is_rounded() -> None:
    field = Field("inputs.a/inputs.b", multiply=Fraction(100), decimals=2)
    assert field.text_of(a_leaf(a="1", b="48")) == "2.08"
    assert field.text_of(a_leaf(a="412", b="520")) == "79.23"


def test_a_half_is_rounded_away_from_zero() -> None:
    assert plain(Fraction("2.675"), 2) == "2.68"
    assert plain(Fraction("-2.675"), 2) == "-2.68"


def test_decimals_are_padded() -> None:
    assert plain(Fraction(7), 2) == "7.00"
    assert plain(Fraction(7), 0) == "7"
    assert plain(Fraction(1, 200), 2) == "0.01"


def test_without_decimals_all_digits_are_sent() -> None:
    assert plain(Fraction("12.50"), None) == "12.5"
    assert plain(Fraction(100), None) == "100"


def test_a_decimal_comma_for_numbers_only() -> None:
    assert Field("points", decimals=2, decimal_mark=",").text_of(a_leaf()) == "16,84"
    assert Field("inputs.a", decimal_mark=",").text_of(a_leaf(a="0.36")) == "0,36"
    assert Field("inputs.choice", decimal_mark=",").text_of(a_leaf(choice="v1.x")) == "v1.x"


def test_words_are_translated_by_codes() -> None:
    assert Field("inputs.answer", codes={"yes": "1", "no": "0"}).text_of(a_leaf(answer="yes")) == "1"


@pytest.mark.parametrize(
    ("field", "missing"),
    [
        (Field("inputs.b"), "inputs.b"),
        (Field("inputs.a", decimals=2), "inputs.a"),
        (Field("inputs.a/inputs.zero", decimals=2), "inputs.a"),
        (Field("points/inputs.zero", decimals=2), "inputs.zero"),
        (Field("inputs.a", codes={"x": "1"}), "many"),
    ],
)
def test_what_cannot_be_formed_is_named(field: Field, missing: str) -> None:
    with pytest.raises(ValueError, match=f"^{missing}$"):
        field.text_of(a_leaf(a="many", zero="0"))


@pytest.mark.parametrize(
    "source", ["inputs.a", "inputs.population", "points", "points/inputs.b", "displayed"]
)
def test_sources_that_are_understood(source: str) -> None:
    assert Field(source).readable()


@pytest.mark.parametrize("source", ["", "inputs.", "inputs.a/b", "inputs.a/points", "__import__", "inputs.A"])
def test_sources_that_are_not(source: str) -> None:
    assert not Field(source).readable()
