from fractions import Fraction

from recompute.formulas import Outcome, Rule, Without, deduction, points
from recompute.numbers import shown
from recompute.totals import Scored, totals

NA = Without.NOT_APPLICABLE


def a_leaf(outcome: Outcome, maximum: str = "20", group: str = "1") -> Scored:
    return Scored(group, "1.1", Fraction(maximum), outcome)


def test_appendix_a() -> None:
    options = {"options": [{"code": "deputy", "share": "0.5"}]}
    meetings = {"table": [{"count": str(n), "points": str(5 * n)} for n in range(5)]}
    sheet: list[tuple[str, str, dict[str, object], dict[str, str]]] = [
        ("F1", "10", {}, {"answer": "yes"}),
        ("F2", "10", {**options}, {"choice": "deputy"}),
        ("F7", "20", {**meetings}, {"count": "3"}),
        ("F4", "40", {"target": "0.3"}, {"a": "412", "b": "1580"}),
        ("F4", "40", {"target": "0.5"}, {"a": "6930", "b": "20145"}),
        ("F11", "10", {"per": "100", "target": "5"}, {"a": "1210", "population": "48215"}),
        ("F3", "10", {}, {"a": "0", "b": "0"}),
    ]
    leaves = [a_leaf(points(Rule(k, p, Fraction(m)), i), m) for k, m, p, i in sheet]
    late = deduction({"step": "0.5", "cap": "2"}, "2026-12-31", "2027-01-08")
    found = totals(leaves, ["1"], Fraction(140), late)
    assert found.applicable == 130
    assert shown(found.groups["1"] or Fraction(0), 6) == "97.307594"
    assert shown(found.total, 6) == "102.792793"
    assert shown(found.total) == "102.79"
    assert shown(found.total / 140, 4) == "0.7342"


def test_excluded_and_rescaled() -> None:
    leaves = [a_leaf(Fraction("742.5"), "940"), a_leaf(NA, "60")]
    assert shown(totals(leaves, ["1"], Fraction(1000)).total) == "789.89"


def test_sums_are_rounded_late() -> None:
    leaves = [a_leaf(Fraction("3.335"))] * 3
    assert shown(totals(leaves, ["1"], Fraction(60)).total) == "10.01"


def test_missing_counts_as_nothing_over_the_full_maximum() -> None:
    leaves = [a_leaf(Fraction(10)), a_leaf(Without.MISSING)]
    assert totals(leaves, ["1"], Fraction(40)).total == 10


def test_a_deduction_is_never_rescaled_and_never_below_zero() -> None:
    leaves = [a_leaf(Fraction(10)), a_leaf(NA)]
    assert totals(leaves, ["1"], Fraction(40), Fraction(2)).total == 18
    assert totals([a_leaf(Fraction(1))], ["1"], Fraction(20), Fraction(2)).total == 0


def test_a_group_keeps_its_points_and_an_empty_one_has_none() -> None:
    leaves = [a_leaf(Fraction(10), group="1"), a_leaf(NA, group="2")]
    assert totals(leaves, ["1", "2"], Fraction(40)).groups == {"1": 10, "2": None}


def test_nothing_applicable_is_no_division() -> None:
    assert totals([a_leaf(NA)], ["1"], Fraction(40)).total == 0
