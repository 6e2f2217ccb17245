"""Published results of 2022 (DTI 2022, Ministry of Information and Communications), recomputed."""

from collections.abc import Sequence
from fractions import Fraction

import pytest
from scoring.domain.framework import Framework
from scoring.domain.ranking import ranks
from scoring.domain.totals import total

from .builders import a_framework, a_leaf

WEIGHTS = (100, 100, 100, 100, 100, 200, 150, 150)
PUBLISHED = {
    "Đà Nẵng": ("1.0000 0.9000 0.8253 0.8487 0.7578 0.8575 0.7836 0.5197", "0.8002"),
    "Quảng Ninh": ("0.9581 0.9000 0.7648 0.6250 0.5382 0.8385 0.5904 0.4505", "0.7024"),
    "Thừa Thiên Huế": ("0.9500 0.9000 0.6823 0.6794 0.6423 0.8262 0.6787 0.3001", "0.6975"),
    "Cần Thơ": ("0.9000 0.8000 0.7233 0.7376 0.7226 0.7325 0.7556 0.2947", "0.6924"),
}
HCMC = "0.8917 0.9000 0.8258 0.6267 0.5580 0.8406 0.7611 0.3590"


@pytest.fixture(name="framework", scope="module")
def eight_groups() -> Framework:
    return a_framework(*([a_leaf(f"{n}.1", str(weight))] for n, weight in enumerate(WEIGHTS, start=1)))


def normalised(framework: Framework, ratios: Sequence[str]) -> str:
    leaves = framework.leaves.values()
    results = {
        leaf.code: leaf.evaluate({"a": ratio, "b": "1"}) for leaf, ratio in zip(leaves, ratios, strict=True)
    }
    return total(framework, results).displayed_normalised


@pytest.mark.parametrize("province", PUBLISHED)
def test_a_published_value_is_reproduced(framework: Framework, province: str) -> None:
    groups, value = PUBLISHED[province]
    assert normalised(framework, groups.split()) == value


def test_rounded_groups_do_not_add_up_to_the_published_value(framework: Framework) -> None:
    assert normalised(framework, HCMC.split()) == "0.7164"


def test_unrounded_groups_that_print_the_same_do(framework: Framework) -> None:
    unrounded = [f"{Fraction(ratio) - Fraction('0.00004'):.5f}" for ratio in HCMC.split()]
    assert normalised(framework, unrounded) == "0.7163"


def test_equal_printed_values_share_a_rank_and_the_next_is_skipped() -> None:
    values = {f"{n:02}": f"0.{900 - n}" for n in range(1, 14)}
    values |= {"Hải Phòng": "0.6010", "Thanh Hóa": "0.5990", "Yên Bái": "0.5990", "Hậu Giang": "0.5900"}
    found = ranks(values)
    assert [found[name] for name in ("Hải Phòng", "Thanh Hóa", "Yên Bái", "Hậu Giang")] == [14, 15, 15, 17]
