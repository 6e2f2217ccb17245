"""One assessment's document and its framework package, turned into leaves and a total."""

from collections.abc import Mapping
from datetime import datetime
from fractions import Fraction
from typing import cast
from zoneinfo import ZoneInfo

from recompute.formulas import Outcome, Rule, Without, deduction, points
from recompute.numbers import exact
from recompute.ranking import Standing
from recompute.reading import Json, part, rows, text
from recompute.totals import Scored, totals

ICT = ZoneInfo("Asia/Ho_Chi_Minh")


def standing(package: Json, document: Json) -> Standing:
    """What the unit's final values are worth under the package."""
    unit = str(part(document, "unit")["code"])
    found = {str(leaf["code"]): leaf for leaf in rows(document, "leaves")}
    guard_whole(package, found)
    groups = [str(group["code"]) for group in rows(package, "groups")]
    leaves = [
        Scored(
            str(group["code"]),
            str(leaf["code"]),
            maximum(leaf),
            outcome(leaf, unit, found[str(leaf["code"])]),
        )
        for group in rows(package, "groups")
        for leaf in rows(group, "leaves")
    ]
    result = totals(leaves, groups, exact(str(package["scale"])), deducted(package, document))
    return Standing(unit, result.total, tuple(result.groups[group] for group in groups))


class NotWhole(ValueError):
    """The reader is shown other leaves than the package has: no total can be computed from them."""


def guard_whole(package: Json, found: Mapping[str, Json]) -> None:
    expected = {str(leaf["code"]) for group in rows(package, "groups") for leaf in rows(group, "leaves")}
    if expected != set(found):
        raise NotWhole(f"leaves differ: {sorted(expected ^ set(found))}")


def maximum(leaf: Json) -> Fraction:
    return exact(str(leaf["max"]))


def outcome(leaf: Json, unit: str, entered: Json) -> Outcome:
    """The final standing of one leaf: framework, approved NA, adjusted score, adjusted or own inputs."""
    if not applies(leaf, unit):
        return Without.NOT_APPLICABLE
    appraisal = part(entered, "appraisal")
    if text(part(entered, "na"), "state") == "approved":
        return Without.NOT_APPLICABLE
    if (score := text(appraisal, "score")) is not None:
        return exact(score)
    inputs = part(appraisal, "inputs") or part(entered, "inputs")
    formula = part(leaf, "formula")
    rule = Rule(str(formula["type"]), part(formula, "parameters"), maximum(leaf))
    return points(rule, {name: str(value) for name, value in inputs.items() if value is not None})


def applies(leaf: Json, unit: str) -> bool:
    rule = part(leaf, "applicability")
    units = cast("list[str]", rule.get("units") or [])
    match rule.get("kind", "all"):
        case "only":
            return unit in units
        case "except":
            return unit not in units
        case _:
            return True


def deducted(package: Json, document: Json) -> Fraction:
    """Points lost after the total, for every timeliness rule; who never submitted loses them at closing."""
    due, submitted = text(document, "due"), text(document, "submitted_at")
    waited_for = submitted is None and text(document, "closed_at") is None
    if due is None or waited_for:
        return Fraction(0)
    rules = [part(one, "formula") for one in rows(package, "adjustments")]
    return sum(
        (
            deduction(part(rule, "parameters"), day(due), day(submitted) if submitted else None)
            for rule in rules
            if rule["type"] == "F16"
        ),
        Fraction(0),
    )


def day(moment: str) -> str:
    """The day in Việt Nam on which a moment fell."""
    if len(moment) == len("2026-12-31"):
        return moment
    return datetime.fromisoformat(moment).astimezone(ICT).date().isoformat()
