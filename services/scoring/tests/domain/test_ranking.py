"""Ranks at display precision, and the hash of a ranking."""

import hashlib
from fractions import Fraction

from scoring.domain.ranking import Row, canonical_ranking, ranking, ranking_hash, ranks
from scoring.domain.results import NotApplicable, Result, Scored
from scoring.domain.totals import Total, total

from .builders import a_framework, a_leaf

FRAMEWORK = a_framework([a_leaf("1.1", "50")], [a_leaf("2.1", "50")])


def a_total(first: str, second: str | None = "10") -> Total:
    results: dict[str, Result] = {"1.1": Scored(Fraction(first))}
    results["2.1"] = NotApplicable() if second is None else Scored(Fraction(second))
    return total(FRAMEWORK, results)


def test_the_same_printed_total_gives_the_same_rank() -> None:
    rows = ranking("communes", {"a": a_total("20.001"), "b": a_total("20.004"), "c": a_total("20.006")})
    assert [(row.unit, row.rank) for row in rows] == [("c", 1), ("a", 2), ("b", 2)]


def test_after_a_tie_the_next_rank_is_skipped() -> None:
    assert ranks({"a": "9", "b": "8", "c": "8", "d": "7"}) == {"a": 1, "b": 2, "c": 2, "d": 4}


def test_numbers_are_compared_as_numbers() -> None:
    assert ranks({"a": "9.50", "b": "10.00"}) == {"b": 1, "a": 2}


def test_a_group_is_ranked_by_its_share_at_four_decimals() -> None:
    rows = ranking("g", {"a": a_total("20"), "b": a_total("20.0001"), "c": a_total("20.01")})
    assert {row.unit: row.group_ranks[0] for row in rows} == {"c": 1, "a": 2, "b": 2}


def test_a_group_in_which_nothing_applies_has_no_rank() -> None:
    rows = ranking("g", {"a": a_total("20", None), "b": a_total("30", "5")})
    assert {row.unit: row.group_ranks[1] for row in rows} == {"a": None, "b": 1}


def test_the_canonical_form_is_a_list_of_printed_strings() -> None:
    rows = ranking("xã", {"25195": a_total("20.125"), "25198": a_total("30", None)})
    expected = '[["xã","25198","1","60.00",["30.00",""]],["xã","25195","2","30.13",["20.13","10.00"]]]'
    assert canonical_ranking(rows).decode() == expected
    assert ranking_hash(rows) == hashlib.sha256(expected.encode()).hexdigest()


def test_the_hash_does_not_know_in_which_order_rows_came() -> None:
    rows = [Row("g", f"{n:02}", n, f"{n}.00", ()) for n in range(1, 12)]
    assert ranking_hash(rows) == ranking_hash(reversed(rows))
    assert canonical_ranking(rows).index(b'"2"') < canonical_ranking(rows).index(b'"10"')


def test_the_hash_does_not_know_what_lies_behind_the_print() -> None:
    first, second = ranking("g", {"a": a_total("20.001")}), ranking("g", {"a": a_total("20.002")})
    assert ranking_hash(first) == ranking_hash(second)
