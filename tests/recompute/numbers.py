"""Exact numbers: read from decimal text, rounded once, half away from zero."""

import re
from fractions import Fraction

DECIMAL = re.compile(r"-?\d+(\.\d+)?")


class Unreadable(ValueError):
    """The text is no decimal number."""


def exact(text: str) -> Fraction:
    if DECIMAL.fullmatch(text) is None:
        raise Unreadable(text)
    return Fraction(text)


def shown(value: Fraction, decimals: int = 2) -> str:
    """The number as it is displayed: fixed decimals, a point, no grouping."""
    doubled = abs(value) * 2 * 10**decimals
    units = (doubled.numerator // doubled.denominator + 1) // 2
    sign = "-" if value < 0 and units else ""
    whole, part = divmod(units, 10**decimals)
    return f"{sign}{whole}.{part:0{decimals}d}" if decimals else f"{sign}{whole}"
