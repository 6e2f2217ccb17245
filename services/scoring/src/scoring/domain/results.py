"""What a formula says about a leaf: scored, missing, or not applicable."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import cast


class Flag(StrEnum):
    """What a reader of a score should know."""

    CAPPED = "capped"
    ABOVE_HUNDRED = "above_hundred_percent"
    ADJUSTED = "adjusted"


class NaReason(StrEnum):
    NO_OCCURRENCE = "no_occurrence"
    """0/0: nothing happened that could be counted; needs nobody's approval."""
    APPROVED = "approved"
    """The unit asked and the verifier agreed."""
    FRAMEWORK = "framework"
    """The framework does not apply this leaf to the unit."""


class MissingReason(StrEnum):
    NOT_ENTERED = "not_entered"
    REFUSED_VALUE = "refused_value"
    NOT_APPRAISED = "not_appraised"


@dataclass(frozen=True)
class Scored:
    """Exact points; ``ratio`` is the true ratio (1.05 for 105 %) where the formula has one."""

    points: Fraction
    ratio: Fraction | None = None
    flags: frozenset[Flag] = frozenset()


@dataclass(frozen=True)
class Missing:
    """``which`` names the inputs that are not there."""

    which: tuple[str, ...]
    reason: MissingReason = MissingReason.NOT_ENTERED


@dataclass(frozen=True)
class NotApplicable:
    reason: NaReason = NaReason.NO_OCCURRENCE


type Result = Scored | Missing | NotApplicable


def to_json(result: Result) -> dict[str, object]:
    """A JSON object that ``from_json`` turns back into the same result; fractions as "p/q"."""
    match result:
        case Scored(points, ratio, flags):
            shown = None if ratio is None else str(ratio)
            return {"state": "scored", "points": str(points), "ratio": shown, "flags": sorted(flags)}
        case Missing(which, reason):
            return {"state": "missing", "which": list(which), "reason": reason.value}
        case NotApplicable(reason):
            return {"state": "not_applicable", "reason": reason.value}


def from_json(stored: Mapping[str, object]) -> Result:
    """The result that ``to_json`` wrote."""
    if stored["state"] == "scored":
        ratio = stored["ratio"]
        flags = frozenset(Flag(flag) for flag in _texts(stored["flags"]))
        return Scored(Fraction(str(stored["points"])), None if ratio is None else Fraction(str(ratio)), flags)
    if stored["state"] == "missing":
        return Missing(_texts(stored["which"]), MissingReason(str(stored["reason"])))
    return NotApplicable(NaReason(str(stored["reason"])))


def _texts(stored: object) -> tuple[str, ...]:
    return tuple(str(item) for item in cast("list[object]", stored))
