"""From leaves to the total: not applicable, missing, adjustments, clamp, and rounding late."""

from fractions import Fraction

import pytest
from scoring.domain.results import Missing, MissingReason, NaReason, NotApplicable, Result, Scored
from scoring.domain.totals import GroupFlag, Total, total

from .builders import Json, a_framework, a_leaf

NA = NotApplicable(NaReason.APPROVED)
EXCLUDED = NotApplicable(NaReason.FRAMEWORK)
LATE: Json = {"code": "late", "name": "Nộp muộn", "formula": {"type": "F16"}}
LATE["formula"] = {"type": "F16", "parameters": {"step": "0.5", "cap": "2"}}


def points(value: str | int) -> Scored:
    return Scored(Fraction(value))


def of_hundred(policy: str, twenty: Result = NA, eighty: Result | None = None) -> Total:
    leaves = [a_leaf("1.1", "20", na_allowed=True), a_leaf("1.2", "80", "F1")]
    framework = a_framework(leaves, na_policy=policy)
    return total(framework, {"1.1": twenty, "1.2": eighty or points(61)})


@pytest.mark.parametrize(
    ("policy", "printed"),
    [
        ("exclude_and_rescale", "76.25"),
        ("redistribute_in_group", "76.25"),
        ("award_full", "81.00"),
        ("zero", "61.00"),
    ],
)
def test_each_policy_of_not_applicable(policy: str, printed: str) -> None:
    assert of_hundred(policy).displayed == printed


@pytest.mark.parametrize("policy", ["redistribute_in_group", "award_full", "zero"])
def test_what_the_framework_leaves_out_is_always_excluded(policy: str) -> None:
    result = of_hundred(policy, EXCLUDED)
    assert (result.applicable, result.displayed) == (80, "76.25")


def test_sixty_excluded_points_of_a_thousand() -> None:
    framework = a_framework([a_leaf("1.1", "60", na_allowed=True), a_leaf("1.2", "940")])
    result = total(framework, {"1.1": NA, "1.2": points("742.5")})
    assert (result.displayed, result.displayed_normalised) == ("789.89", "0.7899")


def test_redistribution_keeps_the_weight_of_the_group_exclusion_does_not() -> None:
    groups = (
        [a_leaf("1.1", "20", na_allowed=True), a_leaf("1.2", "80", "F1")],
        [a_leaf("2.1", "100", "F1")],
    )
    results = {"1.1": NA, "1.2": points(61), "2.1": points(20)}
    inside = total(a_framework(*groups, na_policy="redistribute_in_group"), results)
    outside = total(a_framework(*groups), results)
    assert (inside.displayed, outside.displayed) == ("96.25", "90.00")
    assert (inside.groups[0].applicable, outside.groups[0].applicable) == (100, 80)


def test_mixed_policies_redistribute_first_and_exclude_then() -> None:
    leaves = [
        a_leaf("1.1", "20", na_allowed=True, na_policy="redistribute_in_group"),
        a_leaf("1.2", "30", na_allowed=True),
        a_leaf("1.3", "50", "F1"),
    ]
    framework = a_framework(leaves, [a_leaf("2.1", "100", "F1")])
    result = total(framework, {"1.1": NA, "1.2": NA, "1.3": points(40), "2.1": points(100)})
    assert (result.groups[0].points, result.groups[0].applicable) == (50, Fraction("62.5"))
    assert result.exact == Fraction(150, Fraction("162.5")) * 200


def test_a_group_in_which_nothing_applies_is_left_out_of_the_total() -> None:
    framework = a_framework([a_leaf("1.1", na_allowed=True)], [a_leaf("2.1", "30", "F1")])
    result = total(framework, {"1.1": NA, "2.1": points(15)})
    assert (result.displayed, result.displayed_groups) == ("20.00", ("", "15.00"))
    assert (result.groups[0].share, result.groups[0].flags) == (None, frozenset())


def test_a_group_that_cannot_redistribute_is_left_out_with_a_flag() -> None:
    leaves = [a_leaf("1.1", na_allowed=True), a_leaf("1.2", "10", "F1")]
    framework = a_framework(leaves, [a_leaf("2.1", "20", "F1")], na_policy="redistribute_in_group")
    result = total(framework, {"1.1": NA, "1.2": NA, "2.1": points(10)})
    assert (result.displayed, result.groups[0].flags) == ("20.00", {GroupFlag.LEFT_OUT})


def test_a_total_in_which_nothing_applies_is_zero() -> None:
    framework = a_framework([a_leaf("1.1", na_allowed=True)])
    assert total(framework, {"1.1": NA}).displayed == "0.00"


def test_a_leaf_of_no_points_divides_nothing() -> None:
    framework = a_framework([a_leaf("1.1", "0")], [a_leaf("2.1", "10")])
    result = total(framework, {"1.1": points(0), "2.1": points(5)})
    assert (result.displayed, result.groups[0].share) == ("5.00", None)


def test_a_missing_leaf_keeps_its_maximum_and_the_total_provisional() -> None:
    framework = a_framework([a_leaf("1.1", "60"), a_leaf("1.2", "40")])
    result = total(framework, {"1.1": points(30), "1.2": Missing(("b",))})
    assert (result.displayed, result.complete) == ("30.00", False)
    assert result.missing == {"1.2": MissingReason.NOT_ENTERED}


def test_at_closing_missing_is_zero_with_its_reason() -> None:
    framework = a_framework([a_leaf("1.1", "60"), a_leaf("1.2", "40")])
    refused = Missing(("a",), MissingReason.REFUSED_VALUE)
    result = total(framework, {"1.1": points(30), "1.2": refused}, closed=True)
    assert (result.displayed, result.complete) == ("30.00", True)
    assert result.missing == {"1.2": MissingReason.REFUSED_VALUE}


def test_what_nobody_appraised_is_not_complete_even_when_closed() -> None:
    framework = a_framework([a_leaf("1.1")])
    result = total(framework, {"1.1": Missing((), MissingReason.NOT_APPRAISED)}, closed=True)
    assert not result.complete


def test_a_leaf_never_submitted_loses_its_cap_at_closing_only() -> None:
    timely = a_leaf("1.1", "10", "F16", parameters={"step": "0.5", "cap": "2"})
    framework = a_framework([timely])
    missing = {"1.1": Missing(("submitted",))}
    assert (total(framework, missing).displayed, total(framework, missing, closed=True).displayed) == (
        "0.00",
        "8.00",
    )


def test_rounding_comes_last() -> None:
    framework = a_framework([a_leaf(f"1.{n}") for n in (1, 2, 3)])
    leaf = framework.leaf("1.1").evaluate({"a": "3335", "b": "10000"})
    assert isinstance(leaf, Scored)
    result = total(framework, dict.fromkeys(("1.1", "1.2", "1.3"), leaf))
    assert (result.displayed, 3 * Fraction("3.34")) == ("10.01", Fraction("10.02"))


def test_the_normalised_value_comes_from_the_unrounded_total() -> None:
    framework = a_framework([a_leaf("1.1", "10")])
    assert total(framework, {"1.1": points("3.3345")}).displayed_normalised == "0.3335"


def test_an_adjustment_is_never_rescaled() -> None:
    leaves = [a_leaf("1.1", "50", na_allowed=True), a_leaf("1.2", "50")]
    framework = a_framework(leaves, adjustments=[LATE])
    result = total(framework, {"1.1": NA, "1.2": points(25)}, {"late": points(-2)})
    assert (result.rescaled, result.adjusted, result.displayed) == (50, -2, "48.00")


@pytest.mark.parametrize(("scored", "adjusted", "printed"), [("1", "-2", "0.00"), ("99", "5", "100.00")])
def test_the_total_stays_within_its_scale(scored: str, adjusted: str, printed: str) -> None:
    framework = a_framework([a_leaf("1.1", "100")], adjustments=[LATE])
    assert total(framework, {"1.1": points(scored)}, {"late": points(adjusted)}).displayed == printed


def test_a_missing_adjustment_costs_the_cap_at_closing_only() -> None:
    framework = a_framework([a_leaf("1.1", "100")], adjustments=[LATE])
    late = {"late": Missing(("submitted",))}
    before = total(framework, {"1.1": points(50)}, late)
    after = total(framework, {"1.1": points(50)}, late, closed=True)
    assert (before.displayed, after.displayed) == ("50.00", "48.00")


def test_a_band_is_decided_by_the_unrounded_ratio() -> None:
    bands = [{"from": "0.84", "points": "20"}, {"from": "0", "points": "5"}]
    framework = a_framework([a_leaf("1.1", "20", "F5", parameters={"bands": bands})])
    result = framework.leaf("1.1").evaluate({"a": "839951", "b": "1000000"})
    assert result == Scored(Fraction(5), Fraction("0.839951"))
