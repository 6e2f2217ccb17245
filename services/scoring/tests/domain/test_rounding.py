"""Rounding once, half away from zero, against the truth of fractions."""

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

import pytest
from scoring.domain.rounding import exact, rounded

from .builders import formula, shown


@pytest.mark.parametrize(
    ("value", "decimals", "printed"),
    [
        ("2.675", 2, "2.68"),
        ("0.625", 2, "0.63"),
        ("-0.625", 2, "-0.63"),
        ("-2.5", 0, "-3"),
        ("2.5", 0, "3"),
        ("0.004", 2, "0.00"),
        ("-0.004", 2, "0.00"),
        ("999.995", 2, "1000.00"),
        ("0.5", 4, "0.5000"),
        ("1234", 0, "1234"),
    ],
)
def test_halves_go_away_from_zero(value: str, decimals: int, printed: str) -> None:
    assert rounded(Fraction(value), decimals) == printed


@pytest.mark.parametrize(
    ("value", "printed"),
    [
        (Fraction(1, 3), "0." + "3" * 30),
        (Fraction(2, 3), "0." + "6" * 29 + "7"),
        (Fraction(5, 4), "1.25"),
        (Fraction(100), "100"),
        (Fraction(0), "0"),
        (Fraction(-5, 4), "-1.25"),
        (Fraction(1, 2 * 10**30), "0"),
        (Fraction(3, 2 * 10**30), "0." + "0" * 29 + "2"),
        (Fraction(-1, 10**31), "0"),
        (Fraction(10**25), "1" + "0" * 25),
    ],
)
def test_the_exact_form_has_at_most_thirty_decimals_half_even(value: Fraction, printed: str) -> None:
    assert exact(value) == printed


def half_points() -> list[tuple[int, int]]:
    """Every a/b × 30 with b ≤ 1000 that lies exactly between two printed numbers."""
    return [
        (a, b)
        for b in range(1, 1001)
        for a in range(1, b + 1)
        if (6000 * a) % b == 0 and (6000 * a // b) % 2 == 1
    ]


def test_there_are_1776_exact_half_points() -> None:
    assert len(half_points()) == 1776


def test_every_exact_half_point_prints_upwards() -> None:
    share = formula("F3", "30")
    wrong = [
        (a, b)
        for a, b in half_points()
        if shown(share.evaluate({"a": str(a), "b": str(b)})) != _upwards(Fraction(a, b) * 30)
    ]
    assert wrong == []


def test_a_decimal_that_divides_first_gets_88_of_them_wrong() -> None:
    cent = Decimal("0.01")
    early = [(Decimal(a) / Decimal(b) * 30).quantize(cent, ROUND_HALF_UP) for a, b in half_points()]
    truth = [_upwards(Fraction(a, b) * 30) for a, b in half_points()]
    assert sum(str(one) != other for one, other in zip(early, truth, strict=True)) == 88


def _upwards(half: Fraction) -> str:
    cents = half * 100 + Fraction(1, 2)
    assert cents.denominator == 1
    return f"{cents.numerator // 100}.{cents.numerator % 100:02}"
