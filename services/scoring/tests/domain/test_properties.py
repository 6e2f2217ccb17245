"""What holds for all values: monotony, order, clamp, rescaling, exactness, storage."""

from fractions import Fraction

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from scoring.domain import results
from scoring.domain.framework import Framework
from scoring.domain.parsing import parse
from scoring.domain.ranking import ranking as ranking_of
from scoring.domain.ranking import ranking_hash, ranks
from scoring.domain.results import Flag, Missing, NaReason, NotApplicable, Result, Scored
from scoring.domain.rounding import exact, rounded
from scoring.domain.totals import total

from .builders import a_framework, a_leaf, a_package, formula

LEAVES = tuple(f"{group}.{leaf}" for group in (1, 2, 3) for leaf in (1, 2, 3))
POLICIES = ("exclude_and_rescale", "redistribute_in_group", "award_full", "zero")
MAXIMUM = 10

SHARES = [Fraction(a, b) for b in (1, 3, 7, 48, 97, 412, 1000) for a in range(b + 1)]

unhurried = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
scores = st.sampled_from(SHARES).map(lambda share: Scored(share * MAXIMUM))
absences = st.sampled_from([NotApplicable(), NotApplicable(NaReason.FRAMEWORK)])
missing = st.just(Missing(("a",)))
any_result: st.SearchStrategy[Result] = scores | absences | missing
any_results = st.fixed_dictionaries(dict.fromkeys(LEAVES, any_result))
counts = st.integers(min_value=0, max_value=10**6)


def nine_leaves(*policies: str) -> Framework:
    """Three groups of three leaves; the last of each group always applies, as redistribution asks."""
    groups = [
        [
            a_leaf(f"{group}.{leaf}", str(MAXIMUM), "F1" if leaf == 3 else "F3", na_policy=policies[leaf - 1])
            for leaf in (1, 2, 3)
        ]
        for group in (1, 2, 3)
    ]
    return a_framework(*groups)


FRAMEWORKS = [nine_leaves(policy, policy, policy) for policy in POLICIES]
FRAMEWORKS.append(nine_leaves("exclude_and_rescale", "redistribute_in_group", "award_full"))
frameworks = st.sampled_from(FRAMEWORKS)


@unhurried
@given(frameworks, any_results, st.sampled_from(LEAVES), scores | absences)
def test_entering_a_value_never_lowers_a_provisional_total(
    framework: Framework, found: dict[str, Result], leaf: str, entered: Result
) -> None:
    before = total(framework, found | {leaf: Missing(("a",))})
    assert total(framework, found | {leaf: entered}).exact >= before.exact


@unhurried
@given(frameworks, any_results, st.integers(min_value=-50, max_value=50), st.booleans())
def test_a_total_stays_within_its_scale(
    framework: Framework, found: dict[str, Result], bonus: int, closed: bool
) -> None:
    late = {"code": "late", "name": "x", "formula": {"type": "F16", "parameters": {"step": "1", "cap": "1"}}}
    package = a_package([a_leaf(code) for code in LEAVES], adjustments=[late])
    for one in (framework, parse(package)):
        exact_total = total(one, found, {"late": Scored(Fraction(bonus))}, closed=closed).exact
        assert 0 <= exact_total <= one.scale


@unhurried
@given(frameworks, any_results)
def test_each_group_stays_within_what_applies(framework: Framework, found: dict[str, Result]) -> None:
    for group in total(framework, found).groups:
        assert 0 <= group.points <= group.applicable
        assert group.share is None or 0 <= group.share <= 1


@unhurried
@given(frameworks, any_results, st.permutations(LEAVES))
def test_the_order_of_entry_does_not_matter(
    framework: Framework, found: dict[str, Result], order: list[str]
) -> None:
    assert total(framework, {code: found[code] for code in order}) == total(framework, found)


@unhurried
@given(st.fixed_dictionaries(dict.fromkeys(LEAVES, scores)))
def test_without_absences_the_total_is_the_sum(found: dict[str, Scored]) -> None:
    summed = sum((one.points for one in found.values()), Fraction(0))
    assert {total(framework, found).exact for framework in FRAMEWORKS} == {summed}


@unhurried
@given(any_results)
def test_rescaling_keeps_the_share_of_what_applies(found: dict[str, Result]) -> None:
    result = total(FRAMEWORKS[0], found)
    if result.applicable:
        assert result.normalised == result.points / result.applicable


@unhurried
@given(frameworks, any_results)
def test_closing_changes_no_total_of_leaves_without_a_floor(
    framework: Framework, found: dict[str, Result]
) -> None:
    assert total(framework, found).exact == total(framework, found, closed=True).exact


@unhurried
@given(counts, counts)
def test_a_share_is_exact_and_within_its_maximum(first: int, second: int) -> None:
    low, high = sorted((first, second))
    result = formula("F3", "30").evaluate({"a": str(low), "b": str(high)})
    if high == 0:
        assert result == NotApplicable()
    else:
        assert result == Scored(Fraction(low, high) * 30, Fraction(low, high))


@unhurried
@given(st.fractions(), st.integers(min_value=0, max_value=8))
def test_a_printed_number_is_at_most_half_a_step_off(value: Fraction, decimals: int) -> None:
    printed = Fraction(rounded(value, decimals))
    assert abs(printed - value) <= Fraction(1, 2 * 10**decimals)
    assert rounded(-value, decimals).lstrip("-") == rounded(value, decimals).lstrip("-")


@unhurried
@given(st.decimals(allow_nan=False, allow_infinity=False, places=12))
def test_the_exact_form_loses_nothing_of_a_short_decimal(value: object) -> None:
    assert Fraction(exact(Fraction(str(value)))) == Fraction(str(value))


@unhurried
@given(st.dictionaries(st.text(min_size=1), st.integers(0, 30).map(str), min_size=1))
def test_a_rank_is_one_more_than_those_ahead(displayed: dict[str, str]) -> None:
    for unit, rank in ranks(displayed).items():
        assert rank == 1 + sum(int(other) > int(displayed[unit]) for other in displayed.values())


@unhurried
@given(st.lists(any_results, min_size=2, max_size=6))
def test_the_hash_does_not_depend_on_who_comes_first(many: list[dict[str, Result]]) -> None:
    totals = {f"{n:05}": total(FRAMEWORKS[0], found) for n, found in enumerate(many)}
    turned = dict(reversed(totals.items()))
    assert ranking_hash(ranking_of("g", totals)) == ranking_hash(ranking_of("g", turned))


@unhurried
@given(any_result | st.just(Scored(Fraction(1, 3), Fraction(4, 3), frozenset(Flag))))
def test_a_stored_result_comes_back_the_same(result: Result) -> None:
    assert results.from_json(results.to_json(result)) == result
