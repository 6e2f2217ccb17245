import json
from datetime import date
from fractions import Fraction
from functools import cache

import pytest
from dti.seed import loading
from dti.seed.appraising import LeafDecision, appraise, verifier_of
from dti.seed.generator import LeafEntry, generate
from dti.seed.packages import Unit
from dti.seed.samples import samples, working_days_late
from scoring.domain import framework as rules
from scoring.domain.parsing import parse
from scoring.domain.results import NotApplicable, Scored

SEED = 2026
COMMUNES = "communes-2026.1"
DEPARTMENTS = "departments-2026.1"
TODAY = date(2026, 11, 1)


@cache
def scored(name: str) -> rules.Framework:
    return parse(json.loads(loading.framework_json(name)), units=frozenset(loading.units_at(TODAY)))


@cache
def assessed(name: str) -> dict[str, Unit]:
    audience = loading.framework(name)["audience"]
    return {code: unit for code, unit in loading.units_at(TODAY).items() if unit["group"] == audience}


@cache
def entered(name: str, seed: int = SEED) -> dict[str, list[LeafEntry]]:
    package = loading.framework(name)
    return {code: generate(seed, package, unit) for code, unit in assessed(name).items()}


@cache
def decided(name: str) -> dict[str, list[LeafDecision]]:
    package = loading.framework(name)
    return {
        code: appraise(SEED, package, assessed(name)[code], entries)
        for code, entries in entered(name).items()
    }


def total(name: str, entries: list[LeafEntry]) -> Fraction:
    points = applicable = Fraction(0)
    for entry in entries:
        leaf = scored(name).leaves[entry.leaf]
        result = None if entry.inputs is None else leaf.formula.evaluate(entry.inputs)
        applicable += 0 if isinstance(result, NotApplicable) or entry.not_applicable else leaf.maximum
        points += result.points if isinstance(result, Scored) else 0
    return points / applicable


@pytest.mark.parametrize("name", loading.FRAMEWORKS)
def test_the_engine_takes_every_set(name: str) -> None:
    assert len(scored(name).leaves) == loading.framework(name)["checksum"]["leaves"]


@pytest.mark.parametrize("name", loading.FRAMEWORKS)
def test_the_engine_takes_every_figure(name: str) -> None:
    for entries in entered(name).values():
        for entry in entries:
            if entry.inputs is not None:
                result = scored(name).leaves[entry.leaf].formula.evaluate(entry.inputs)
                assert isinstance(result, Scored | NotApplicable)


@pytest.mark.parametrize("name", loading.FRAMEWORKS)
def test_the_engine_takes_every_adjusted_figure_and_it_never_gains(name: str) -> None:
    for code, decisions in decided(name).items():
        before = {entry.leaf: entry.inputs for entry in entered(name)[code]}
        for decision in decisions:
            given = before[decision.leaf]
            if decision.inputs is not None and given is not None:
                formula = scored(name).leaves[decision.leaf].formula
                after, own = formula.evaluate(decision.inputs), formula.evaluate(given)
                assert isinstance(after, Scored)
                assert isinstance(own, Scored)
                assert after.points <= own.points


def test_the_same_seed_gives_the_same_figures_and_another_seed_others() -> None:
    package = loading.framework(COMMUNES)
    again = {code: generate(SEED, package, unit) for code, unit in assessed(COMMUNES).items()}
    assert again == entered(COMMUNES)
    assert entered(COMMUNES, SEED + 1) != entered(COMMUNES)


@pytest.mark.parametrize("name", loading.FRAMEWORKS)
def test_each_unit_gets_one_entry_for_each_leaf_that_applies(name: str) -> None:
    package = loading.framework(name)
    for code, entries in entered(name).items():
        assert [entry.leaf for entry in entries] == [
            leaf["code"] for leaf in loading.leaves_of(package, code)
        ]


@pytest.mark.parametrize("name", loading.FRAMEWORKS)
def test_an_item_has_one_value_wherever_a_unit_enters_it(name: str) -> None:
    package = loading.framework(name)
    for code, entries in entered(name).items():
        inputs = {entry.leaf: entry.inputs or {} for entry in entries}
        values: dict[str, set[str]] = {}
        for leaf in loading.leaves_of(package, code):
            for key, item in leaf["inputs"].items():
                values.setdefault(item, set()).update(
                    {inputs[leaf["code"]][key]} if inputs[leaf["code"]] else ()
                )
        assert [item for item, found in values.items() if len(found) > 1] == []


def test_about_three_in_a_hundred_leaves_ask_not_to_be_assessed_and_two_are_missing() -> None:
    entries = [entry for unit in entered(COMMUNES).values() for entry in unit]
    asked = sum(entry.not_applicable is not None for entry in entries)
    missing = sum(entry.missing for entry in entries)
    assert Fraction(2, 100) < Fraction(asked, len(entries)) < Fraction(4, 100)
    assert Fraction(1, 100) < Fraction(missing, len(entries)) < Fraction(3, 100)


def test_only_leaves_that_allow_it_are_asked_not_to_be_assessed() -> None:
    for name in loading.FRAMEWORKS:
        asked = {entry.leaf for unit in entered(name).values() for entry in unit if entry.not_applicable}
        assert all(scored(name).leaves[leaf].na_allowed for leaf in asked)


@pytest.mark.parametrize("name", loading.FRAMEWORKS)
def test_who_asks_not_to_be_assessed_reports_no_case_elsewhere_either(name: str) -> None:
    package = loading.framework(name)
    for code, entries in entered(name).items():
        wholes = {leaf["code"]: leaf["inputs"].get("b") for leaf in loading.leaves_of(package, code)}
        none_left = {wholes[entry.leaf] for entry in entries if entry.not_applicable} - {None}
        given = [
            entry.inputs.get("b") for entry in entries if entry.inputs and wholes[entry.leaf] in none_left
        ]
        assert set(given) <= {"0"}


def test_some_denominators_are_zero_with_nothing_above() -> None:
    empty = [
        entry
        for unit in entered(COMMUNES).values()
        for entry in unit
        if entry.inputs and entry.inputs.get("b") == "0" == entry.inputs["a"]
    ]
    assert len(empty) >= 10


def test_the_inspectorate_has_no_dossiers() -> None:
    by_leaf = {entry.leaf: entry for entry in entered(DEPARTMENTS)["DN-TTR"]}
    assert all(by_leaf[leaf].inputs in (None, {"a": "0", "b": "0"}) for leaf in ("6.1", "6.2", "6.3", "6.4"))


def test_totals_spread_as_among_real_units() -> None:
    totals = sorted(total(COMMUNES, entries) for entries in entered(COMMUNES).values())
    assert totals[0] < Fraction(60, 100) < totals[len(totals) // 2] < Fraction(85, 100)
    assert totals[-1] - totals[0] > Fraction(20, 100)


def test_twins_tie_and_are_appraised_alike() -> None:
    for twin, first in samples()["twins"].items():
        name = DEPARTMENTS if twin.startswith("DN-") else COMMUNES
        assert entered(name)[twin] == entered(name)[first]
        alike = [[(d.leaf, d.decision, d.inputs) for d in decided(name)[code]] for code in (twin, first)]
        assert alike[0] == alike[1]
        assert working_days_late(twin) == working_days_late(first)


def test_some_units_are_late_and_most_are_not() -> None:
    late = [code for code in (*assessed(COMMUNES), *assessed(DEPARTMENTS)) if working_days_late(code)]
    assert len(late) == len(samples()["late"]) == 6


def test_nobody_appraises_itself() -> None:
    for name in (COMMUNES, DEPARTMENTS):
        assert all(decision.verifier != code for code, given in decided(name).items() for decision in given)


def test_the_office_is_appraised_by_science_and_technology_in_its_own_field() -> None:
    package = loading.framework(DEPARTMENTS)
    leaf = next(leaf for leaf in loading.leaves_of(package, "DN-VPUB") if leaf["verifier"] == "DN-VPUB")
    assert verifier_of(package, leaf, "DN-VPUB") == "DN-SKHCN"
    assert verifier_of(package, leaf, "DN-STP") == "DN-VPUB"


def test_every_kind_of_decision_occurs_with_its_reason() -> None:
    decisions = [decision for given in decided(COMMUNES).values() for decision in given]
    assert {decision.decision for decision in decisions} == {"accept", "adjust", "approve_na", "refuse_na"}
    assert all((decision.reason is None) == (decision.decision == "accept") for decision in decisions)
    assert all(decision.reason.endswith("(dữ liệu mẫu)") for decision in decisions if decision.reason)


def test_every_entered_leaf_is_appraised_and_no_missing_one() -> None:
    for code, entries in entered(COMMUNES).items():
        wanted = [entry.leaf for entry in entries if not entry.missing]
        assert [decision.leaf for decision in decided(COMMUNES)[code]] == wanted
