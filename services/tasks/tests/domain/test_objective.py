"""Targets by year, in the words of the document."""

from decimal import Decimal

import pytest
from tasks.domain.objective import Operator, Target, target_for


@pytest.mark.parametrize(
    ("operator", "value", "achieved", "met"),
    [
        (Operator.AT_LEAST, "70", "70", True),
        (Operator.AT_LEAST, "70", "69.99", False),
        (Operator.AT_MOST, "12", "12", True),
        (Operator.AT_MOST, "12", "13", False),
        (Operator.EXACTLY, "100", "100.0", True),
        (Operator.EXACTLY, "100", "99", False),
        (Operator.LESS, "10", "9.9", True),
        (Operator.LESS, "10", "10", False),
        (Operator.MORE, "10", "10.1", True),
        (Operator.MORE, "10", "10", False),
        (Operator.BETWEEN, "1", "1", True),
        (Operator.BETWEEN, "1", "0", False),
    ],
)
def test_a_target_says_whether_it_is_met(operator: Operator, value: str, achieved: str, met: bool) -> None:
    assert Target(operator, "≥", Decimal(value)).met_by(Decimal(achieved)) is met


def test_a_target_in_words_is_never_met_by_a_number() -> None:
    assert Target(Operator.TEXT, "hoàn thành").met_by(Decimal(1)) is None


def test_years_between_stated_ones_are_not_interpolated() -> None:
    targets = (
        Target(Operator.AT_LEAST, "≥30", Decimal(30), year=2026),
        Target(Operator.EXACTLY, "90", Decimal(90), year=2030),
    )
    assert target_for(targets, 2028) is None
    assert target_for(targets, 2026) == targets[0]
