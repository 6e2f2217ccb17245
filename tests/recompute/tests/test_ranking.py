import hashlib
from fractions import Fraction

from recompute.numbers import shown
from recompute.ranking import Row, Standing, ranked, ranking_hash


def a_standing(unit: str, total: str, *groups: str) -> Standing:
    return Standing(unit, Fraction(total), tuple(Fraction(one) for one in groups))


def test_equal_displayed_totals_share_a_rank_and_the_next_is_skipped() -> None:
    rows = ranked(
        "communes",
        [
            a_standing("D", "700"),
            a_standing("B", "800.004"),
            a_standing("C", "799.996"),
            a_standing("A", "900"),
        ],
    )
    assert [(row.unit, row.rank, row.total) for row in rows] == [
        ("A", 1, "900.00"),
        ("B", 2, "800.00"),
        ("C", 2, "800.00"),
        ("D", 4, "700.00"),
    ]


def test_the_hash_is_that_of_the_canonical_list() -> None:
    rows = [
        *ranked("departments", [a_standing("DN-STC", "722.855", "100.5", "33")]),
        *ranked("communes", [a_standing("25195", "10"), a_standing("25198", "9")]),
    ]
    text = (
        '[["communes","25195","1","10.00",[]],["communes","25198","2","9.00",[]],'
        '["departments","DN-STC","1","722.86",["100.50","33.00"]]]'
    )
    assert ranking_hash(rows) == hashlib.sha256(text.encode()).hexdigest()


def test_a_group_in_which_nothing_applies_is_shown_empty() -> None:
    (row,) = ranked("departments", [Standing("DN-SNV", Fraction(500), (Fraction(50), None))])
    assert row.groups == ("50.00", "")


def test_ranks_are_ordered_as_numbers() -> None:
    rows = ranked("communes", [a_standing(f"{n:02}", str(100 - n)) for n in range(12)])
    assert [row.rank for row in rows] == list(range(1, 13))
    assert ranking_hash(rows) == ranking_hash(list(reversed(rows)))


def test_one_digit_changes_the_hash() -> None:
    row = Row("communes", "25195", 1, "722.86", ("100.00",))
    assert ranking_hash([row]) != ranking_hash([Row("communes", "25195", 1, "722.85", ("100.00",))])


def test_numbers_are_shown_half_away_from_zero() -> None:
    assert [shown(Fraction(text)) for text in ("2.675", "-2.675", "0.005", "-0.001", "7")] == [
        "2.68",
        "-2.68",
        "0.01",
        "0.00",
        "7.00",
    ]
    assert shown(Fraction("2.5"), 0) == "3"
