import random
from decimal import ROUND_HALF_UP, Decimal, localcontext
from fractions import Fraction

import pytest
from documents import NumberNotReadable, decimal_string, format_number_vi, parse_number_vi, rounded
from hypothesis import given
from hypothesis import strategies as st

DECIMALS = st.decimals(
    min_value=Decimal(-(10**15)), max_value=Decimal(10**15), places=6, allow_nan=False, allow_infinity=False
)
FRACTIONS = st.fractions(min_value=-(10**9), max_value=10**9, max_denominator=10**6)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1.000", "1000"),
        ("0,36", "0.36"),
        ("-1.234,5", "-1234.5"),
        ("1234", "1234"),
        (" 12 ", "12"),
        ("1.234.567,00", "1234567"),
        ("−5", "-5"),
    ],
)
def test_numbers_are_read_as_people_here_write_them(text: str, value: str) -> None:
    assert parse_number_vi(text) == Decimal(value)


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("0.360", "0,360"),
        ("2.5", "2,5"),
        ("1.00", "1,00"),
        (",5", "0,5"),
        ("-,5", "-0,5"),
        ("1 000", "1.000"),
        ("1\u00a0000", "1.000"),
        ("", "số"),
        ("mười", "1.234,5"),
        ("1.0000", "1,0000"),
        ("1.23.456", "1.234,5"),
        ("1,2,3", "1.234,5"),
        ("01", "1.234,5"),
        ("1e3", "1.234,5"),
        ("٣", "1.234,5"),
        ("NaN", "1.234,5"),
        ("9" * 50, "40"),
    ],
)
def test_what_could_mean_two_things_is_refused_with_a_hint(text: str, hint: str) -> None:
    with pytest.raises(NumberNotReadable) as refused:
        parse_number_vi(text)
    assert hint in refused.value.hint_vi
    assert refused.value.hint_en


def test_minus_zero_is_zero() -> None:
    assert str(parse_number_vi("-0")) == "0"


@given(DECIMALS)
def test_what_is_written_reads_back(value: Decimal) -> None:
    assert parse_number_vi(format_number_vi(value, 6)) == value


@given(st.text(max_size=12))
def test_any_text_is_a_number_or_refused(text: str) -> None:
    try:
        value = parse_number_vi(text)
    except NumberNotReadable:
        return
    assert value.is_finite()


@pytest.mark.parametrize(
    ("value", "decimals", "shown"),
    [
        (Fraction(30, 48), 2, "0,63"),
        (Fraction(-30, 48), 2, "-0,63"),
        (Fraction(1, 200), 2, "0,01"),
        (Fraction(-1, 1000), 2, "0,00"),
        (Decimal("1234567.5"), 0, "1.234.568"),
        (Decimal("999.995"), 2, "1.000,00"),
        (5, 2, "5,00"),
    ],
)
def test_display_rounds_half_away_from_zero(
    value: Fraction | Decimal | int, decimals: int, shown: str
) -> None:
    assert format_number_vi(value, decimals) == shown


@given(DECIMALS, st.integers(0, 5))
def test_rounding_agrees_with_decimal_arithmetic(value: Decimal, decimals: int) -> None:
    with localcontext(prec=60):
        expected = value.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    assert rounded(value, decimals) == expected


@given(FRACTIONS, st.integers(0, 8))
def test_rounding_is_never_off_by_more_than_half_a_unit(value: Fraction, decimals: int) -> None:
    off = abs(Fraction(rounded(value, decimals)) - value)
    assert off <= Fraction(1, 2 * 10**decimals)


@given(FRACTIONS, st.integers(0, 8))
def test_rounding_is_symmetric(value: Fraction, decimals: int) -> None:
    assert rounded(-value, decimals) == -rounded(value, decimals)


def test_every_half_point_of_a_thirty_point_leaf_rounds_up() -> None:
    halves = [
        Fraction(30 * a, b)
        for b in range(1, 1001)
        for a in random.Random(b).sample(range(b + 1), min(b + 1, 40))
        if (Fraction(30 * a, b) * 200) % 2 == 1
    ]
    assert halves
    assert all(Fraction(rounded(value, 2)) - value == Fraction(1, 200) for value in halves)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Fraction(1, 3), "0." + "3" * 30),
        (Decimal("1E+3"), "1000"),
        (Decimal("1.500"), "1.5"),
        (Fraction(-5, 2), "-2.5"),
        (Decimal("-0"), "0"),
        (Fraction(1, 2 * 10**30), "0"),
        (Fraction(3, 2 * 10**30), "0." + "0" * 29 + "2"),
        (10**40, "1" + "0" * 40),
    ],
)
def test_exact_text_has_no_exponent_and_no_trailing_zeros(value: Fraction | Decimal | int, text: str) -> None:
    assert decimal_string(value) == text


@given(DECIMALS)
def test_exact_text_loses_nothing(value: Decimal) -> None:
    assert Decimal(decimal_string(value)) == value


@given(FRACTIONS)
def test_exact_text_is_within_half_of_the_last_decimal(value: Fraction) -> None:
    assert abs(Fraction(decimal_string(value)) - value) <= Fraction(1, 2 * 10**30)
