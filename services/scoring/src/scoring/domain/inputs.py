"""Texts of the API become numbers, dates and choices; nothing is guessed.

A number is a decimal string with a point: ``-?digits[.digits]``. Grouping, commas, spaces, exponents,
signs other than a leading minus, and words are refused. The vi-VN forms of imported files are read elsewhere.
"""

import re
from collections.abc import Mapping
from datetime import date
from fractions import Fraction

from scoring.domain.refusals import Negative, NotADate, NotANumber, NotWhole

Inputs = Mapping[str, str | None]
"""What was entered for a formula: input name to text; absent or None is missing."""

_NUMBER = re.compile(r"-?[0-9]{1,30}(\.[0-9]{1,30})?")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_SHOWN = 60


def number(given: object, field: str | None = None) -> Fraction:
    """The exact number of a decimal string; raises NotANumber."""
    if not isinstance(given, str) or not _NUMBER.fullmatch(given):
        raise NotANumber(field=field, given=str(given)[:_SHOWN])
    return Fraction(given)


def amount(given: object, field: str | None = None) -> Fraction:
    """A number that is not negative; raises NotANumber, Negative."""
    value = number(given, field)
    if value < 0:
        raise Negative(field=field, given=given)
    return value


def count(given: object, field: str | None = None) -> int:
    """A whole number that is not negative; raises NotANumber, Negative, NotWhole."""
    value = amount(given, field)
    if value.denominator != 1:
        raise NotWhole(field=field, given=given)
    return value.numerator


def day(given: object, field: str | None = None) -> date:
    """The date of ``YYYY-MM-DD``; raises NotADate."""
    try:
        if isinstance(given, str) and _DATE.fullmatch(given):
            return date.fromisoformat(given)
    except ValueError:
        pass
    raise NotADate(field=field, given=str(given)[:_SHOWN])


def absent(inputs: Inputs, names: tuple[str, ...]) -> tuple[str, ...]:
    """Those of the names that were not entered."""
    return tuple(name for name in names if inputs.get(name) is None)
