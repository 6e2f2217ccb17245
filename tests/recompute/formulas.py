"""What a leaf is worth by its own inputs, read anew from the rules (domain §3.3, §3.4, §3.7)."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction

from recompute.lateness import days_late
from recompute.numbers import Unreadable, exact

type Inputs = Mapping[str, str]
type Parameters = Mapping[str, object]


class Without(Enum):
    """A leaf that has no points of its own."""

    NOT_APPLICABLE = "not applicable"
    MISSING = "missing"


type Outcome = Fraction | Without

ONE = Fraction(1)


@dataclass(frozen=True)
class Rule:
    """A leaf's formula, with the maximum its points are bounded by."""

    type: str
    parameters: Parameters
    maximum: Fraction


class Impossible(ValueError):
    """Inputs that must have been refused; they count as missing."""


def points(rule: Rule, inputs: Inputs | None) -> Outcome:
    """The leaf's points, bounded by [0, maximum]; a value that cannot be counts as missing."""
    if not inputs:
        return Without.MISSING
    try:
        found = FORMULAS[rule.type](rule, inputs)
    except (Impossible, Unreadable, KeyError):
        return Without.MISSING
    return found if isinstance(found, Without) else min(max(found, Fraction(0)), rule.maximum)


def _yes_no(rule: Rule, inputs: Inputs) -> Outcome:
    return {"yes": rule.maximum, "no": Fraction(0)}[inputs["answer"]]


def _options(rule: Rule, inputs: Inputs) -> Outcome:
    shares = {str(one["code"]): exact(str(one["share"])) for one in _rows(rule, "options")}
    if not rule.parameters.get("checklist"):
        return shares[inputs["choice"]] * rule.maximum
    ticked = {code.strip() for code in inputs["choice"].split(",") if code.strip()}
    return sum((shares[code] for code in ticked), Fraction(0)) * rule.maximum


def _ratio(rule: Rule, inputs: Inputs, over: str = "b") -> Fraction | Without:
    top, bottom = exact(inputs["a"]), exact(inputs[over])
    if top < 0 or bottom < 0 or (bottom == 0 and top > 0):
        raise Impossible
    if bottom == 0:
        return Without.NOT_APPLICABLE
    if over == "b" and top > bottom and not rule.parameters.get("allow_over"):
        raise Impossible
    return top / bottom


def _share(rule: Rule, inputs: Inputs, worth: Callable[[Fraction], Fraction]) -> Outcome:
    ratio = _ratio(rule, inputs)
    return ratio if isinstance(ratio, Without) else worth(ratio)


def _proportion(rule: Rule, inputs: Inputs) -> Outcome:
    cap = _number(rule, "cap", ONE)
    return _share(rule, inputs, lambda ratio: min(ratio, cap) * rule.maximum)


def _to_target(rule: Rule, inputs: Inputs) -> Outcome:
    target = _number(rule, "target")
    return _share(rule, inputs, lambda ratio: min(ratio / target, ONE) * rule.maximum)


def _bands(rule: Rule, inputs: Inputs) -> Outcome:
    bands = sorted((exact(str(one["from"])), exact(str(one["points"]))) for one in _rows(rule, "bands"))
    above = rule.parameters.get("closed") == "right"

    def worth(ratio: Fraction) -> Fraction:
        reached = [worth for start, worth in bands if (ratio > start if above else ratio >= start)]
        return reached[-1] if reached else _below(ratio)

    def _below(ratio: Fraction) -> Fraction:
        # closed on the right, the lowest band still holds its own lower end
        return bands[0][1] if above and ratio == bands[0][0] else Fraction(0)

    return _share(rule, inputs, worth)


def _floor(rule: Rule, inputs: Inputs) -> Outcome:
    floor, target = _number(rule, "floor"), _number(rule, "target", ONE)
    return _share(
        rule, inputs, lambda ratio: min(ratio / target, ONE) * rule.maximum if ratio >= floor else Fraction(0)
    )


def _count(inputs: Inputs) -> Fraction:
    count = exact(inputs["count"])
    if count < 0 or count.denominator != 1:
        raise Impossible
    return count


def _steps(rule: Rule, inputs: Inputs) -> Outcome:
    count = _count(inputs)
    rows = sorted((exact(str(one["count"])), exact(str(one["points"]))) for one in _rows(rule, "table"))
    reached = [worth for start, worth in rows if start <= count]
    return reached[-1] if reached else Fraction(0)


def _each(rule: Rule, inputs: Inputs) -> Outcome:
    return min(_count(inputs) * _number(rule, "each"), _number(rule, "cap"))


def _density(rule: Rule, inputs: Inputs) -> Outcome:
    ratio = _ratio(rule, inputs, over="population")
    if isinstance(ratio, Without):
        return ratio
    return min(ratio * _number(rule, "per") / _number(rule, "target"), ONE) * rule.maximum


def _fewer_is_better(rule: Rule, inputs: Inputs) -> Outcome:
    return _share(rule, inputs, lambda ratio: (1 - min(ratio, ONE)) * rule.maximum)


def _timeliness(rule: Rule, inputs: Inputs) -> Outcome:
    return rule.maximum - deduction(rule.parameters, inputs["due"], inputs.get("submitted"))


def deduction(parameters: Parameters, due: str, submitted: str | None) -> Fraction:
    """Points lost for lateness; never submitted loses the cap."""
    cap = exact(str(parameters["cap"]))
    if not submitted:
        return cap
    return min(days_late(due, submitted) * exact(str(parameters["step"])), cap)


FORMULAS: Mapping[str, Callable[[Rule, Inputs], Outcome]] = {
    "F1": _yes_no,
    "F2": _options,
    "F3": _proportion,
    "F4": _to_target,
    "F5": _bands,
    "F6": _floor,
    "F7": _steps,
    "F8": _each,
    "F11": _density,
    "F12": _fewer_is_better,
    "F16": _timeliness,
}


def _number(rule: Rule, name: str, default: Fraction | None = None) -> Fraction:
    found = rule.parameters.get(name)
    if found is not None:
        return exact(str(found))
    if default is None:
        raise KeyError(name)
    return default


def _rows(rule: Rule, name: str) -> list[Mapping[str, object]]:
    found = rule.parameters[name]
    assert isinstance(found, list)
    return found  # pyright: ignore[reportUnknownVariableType] - JSON; a row that is no object fails at its use
