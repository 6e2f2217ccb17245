"""Turning an own value into the text the ministry's interface wants, exactly."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Final

MOST_DECIMALS: Final = 30
_NUMBER: Final = re.compile(r"-?\d{1,60}(\.\d{1,60})?")
_SOURCE: Final = re.compile(r"(inputs\.[a-z][a-z0-9_]*|points|displayed)(/inputs\.[a-z][a-z0-9_]*)?")


@dataclass(frozen=True)
class Leaf:
    """One leaf of a finalised assessment: its inputs and its points, exact and as displayed."""

    code: str
    inputs: Mapping[str, str]
    displayed: str | None
    exact: str | None
    state: str


@dataclass(frozen=True)
class Field:
    """Where one of the ministry's fields comes from, and what is done to it on the way.

    ``source`` is ``inputs.<name>``, ``points`` or ``displayed``, optionally divided by an input:
    ``inputs.a/inputs.b``. ``codes`` translates words, the other three work on numbers.
    """

    source: str
    multiply: Fraction | None = None
    decimals: int | None = None
    decimal_mark: str = "."
    codes: Mapping[str, str] = field(default_factory=dict[str, str])

    @property
    def divides(self) -> bool:
        return "/" in self.source

    @property
    def counts(self) -> bool:
        return self.divides or self.multiply is not None or self.decimals is not None

    def readable(self) -> bool:
        return _SOURCE.fullmatch(self.source) is not None

    def text_of(self, leaf: Leaf) -> str:
        """The field's text; raises ``ValueError`` with the part that is missing or no number."""
        top, _, bottom = self.source.partition("/")
        raw = _operand(leaf, top)
        if self.codes:
            return _translated(raw, self.codes)
        if not self.counts:
            return raw.replace(".", self.decimal_mark) if is_number(raw) else raw
        value = number(raw, top)
        if bottom:
            value = _divided(value, number(_operand(leaf, bottom), bottom), bottom)
        value *= self.multiply if self.multiply is not None else 1
        return plain(value, self.decimals).replace(".", self.decimal_mark)


def is_number(text: str) -> bool:
    return _NUMBER.fullmatch(text) is not None


def number(text: str, name: str) -> Fraction:
    if not is_number(text):
        raise ValueError(name)
    return Fraction(text)


def plain(value: Fraction, decimals: int | None) -> str:
    """Decimal text: rounded half away from zero, or all digits (30 at most, half to even)."""
    if decimals is None:
        scaled = round(value * 10**MOST_DECIMALS)
        text = _shift(scaled, MOST_DECIMALS)
        return text.rstrip("0").rstrip(".")
    exact = abs(value) * 10**decimals
    whole = int(exact + Fraction(1, 2))
    return _shift(whole if value >= 0 else -whole, decimals)


def _shift(scaled: int, decimals: int) -> str:
    sign = "-" if scaled < 0 else ""
    digits = str(abs(scaled)).rjust(decimals + 1, "0")
    return sign + (f"{digits[:-decimals]}.{digits[-decimals:]}" if decimals else digits)


def _operand(leaf: Leaf, name: str) -> str:
    found = {"points": leaf.exact, "displayed": leaf.displayed}
    text = found[name] if name in found else leaf.inputs.get(name.removeprefix("inputs."))
    if text is None:
        raise ValueError(name)
    return text


def _translated(raw: str, codes: Mapping[str, str]) -> str:
    if raw not in codes:
        raise ValueError(raw)
    return codes[raw]


def _divided(top: Fraction, bottom: Fraction, name: str) -> Fraction:
    if bottom == 0:
        raise ValueError(name)
    return top / bottom
