from datetime import date
from decimal import Decimal

import pytest
from dti.seed import loading
from dti.seed.packages import Framework, Leaf

INPUTS = {
    "F1": {"answer"},
    "F2": {"choice"},
    "F3": {"a", "b"},
    "F4": {"a", "b"},
    "F5": {"a", "b"},
    "F6": {"a", "b"},
    "F7": {"count"},
    "F8": {"count"},
    "F11": {"a", "population"},
    "F12": {"a", "b"},
    "F16": {"due", "submitted"},
}
STRUCTURE = {
    "communes-2026.1": (47, [5, 3, 5, 6, 4, 10, 6, 8]),
    "departments-2026.1": (34, [3, 4, 2, 3, 5, 11, 1, 3, 2]),
    "province-2026.1": (29, [6, 4, 3, 7, 4, 5]),
}


@pytest.fixture(params=loading.FRAMEWORKS)
def package(request: pytest.FixtureRequest) -> Framework:
    return loading.framework(str(request.param))


def leaves(package: Framework) -> list[Leaf]:
    return [leaf for group in package["groups"] for leaf in group["leaves"]]


def test_the_structure_is_the_one_announced(package: Framework) -> None:
    counts = [len(group["leaves"]) for group in package["groups"]]
    assert STRUCTURE[f"{package['code']}-{package['version']}"] == (sum(counts), counts)


def test_the_checksum_tells_the_truth(package: Framework) -> None:
    assert package["checksum"]["leaves"] == len(leaves(package))
    assert package["checksum"]["groups"] == {group["code"]: group["max"] for group in package["groups"]}


def test_maxima_sum_to_their_group_and_groups_to_the_scale(package: Framework) -> None:
    for group in package["groups"]:
        assert sum(Decimal(leaf["max"]) for leaf in group["leaves"]) == Decimal(group["max"]), group["code"]
    assert sum(Decimal(group["max"]) for group in package["groups"]) == Decimal(package["scale"])


def test_the_province_has_the_group_totals_of_its_plan() -> None:
    groups = loading.framework("province-2026.1")["groups"]
    assert [group["max"] for group in groups] == ["200", "100", "100", "200", "200", "200"]


def test_codes_and_names_are_unique_and_short_names_short(package: Framework) -> None:
    for key in ("code", "name", "short_name"):
        assert len({leaf[key] for leaf in leaves(package)}) == len(leaves(package)), key
    assert [leaf["short_name"] for leaf in leaves(package) if len(leaf["short_name"]) > 36] == []


def test_leaf_codes_follow_their_group_in_order(package: Framework) -> None:
    for group in package["groups"]:
        expected = [f"{group['code']}.{number}" for number in range(1, len(group["leaves"]) + 1)]
        assert [leaf["code"] for leaf in group["leaves"]] == expected


def test_each_formula_has_its_inputs_and_each_input_its_item(package: Framework) -> None:
    items = {item["code"] for item in package["data_items"]}
    for leaf in leaves(package):
        assert set(leaf["inputs"]) == INPUTS[leaf["formula"]["type"]], leaf["code"]
        assert set(leaf["inputs"].values()) <= items, leaf["code"]
    assert {item for leaf in leaves(package) for item in leaf["inputs"].values()} == items


def test_verifier_and_lead_are_one_existing_unit_each(package: Framework) -> None:
    known = set(loading.units_at(date(2026, 11, 1)))
    assert {leaf[role] for leaf in leaves(package) for role in ("verifier", "lead")} <= known
    assert set(package["second_verifier"].values()) <= known


def test_no_second_verifier_stands_in_for_itself(package: Framework) -> None:
    second = package["second_verifier"]
    for leaf in leaves(package):
        assert second.get(leaf["verifier"], second["default"]) != leaf["verifier"]


def test_departments_that_verify_are_assessed_by_another() -> None:
    departments = loading.framework("departments-2026.1")
    scored = {
        code for code, unit in loading.units_at(date(2026, 11, 1)).items() if unit["group"] == "departments"
    }
    assert len({leaf["verifier"] for leaf in leaves(departments)} & scored) >= 5


def test_digital_economy_applies_to_eight_departments_only() -> None:
    package = loading.framework("departments-2026.1")
    assert "7.1" in {leaf["code"] for leaf in loading.leaves_of(package, "DN-SCT")}
    assert "7.1" not in {leaf["code"] for leaf in loading.leaves_of(package, "DN-TTR")}
    rule = next(leaf for leaf in leaves(package) if leaf["code"] == "7.1")["applicability"]
    assert len(rule.get("units", [])) == 8


def test_highest_step_option_or_band_reaches_the_maximum(package: Framework) -> None:
    for leaf in leaves(package):
        parameters, top = leaf["formula"]["parameters"], Decimal(leaf["max"])
        steps = [Decimal(step["points"]) for step in parameters.get("table", [])]
        bands = [Decimal(band["points"]) for band in parameters.get("bands", [])]
        assert not steps or max(steps) == top, leaf["code"]
        assert not bands or max(bands) == top, leaf["code"]
        shares = [Decimal(option["share"]) for option in parameters.get("options", [])]
        total = sum(shares) if parameters.get("checklist") else max(shares, default=Decimal(1))
        assert not shares or total == 1, leaf["code"]


def test_three_sets_use_eleven_kinds_of_formula() -> None:
    packages = [loading.framework(name) for name in loading.FRAMEWORKS]
    assert {leaf["formula"]["type"] for package in packages for leaf in leaves(package)} == set(INPUTS)


def test_late_submission_costs_a_unit_points_but_not_the_province() -> None:
    late = {
        name: [item["code"] for item in loading.framework(name)["adjustments"]] for name in loading.FRAMEWORKS
    }
    assert late == {"communes-2026.1": ["late"], "departments-2026.1": ["late"], "province-2026.1": []}


def test_every_leaf_says_it_is_a_sample_or_provisional(package: Framework) -> None:
    assert all(leaf["basis"].startswith(f"{package['status_note']}; ") for leaf in leaves(package))


def test_every_leaf_explains_how_it_is_counted(package: Framework) -> None:
    assert [leaf["code"] for leaf in leaves(package) if not leaf["guidance"].endswith(".")] == []
    assert [leaf["code"] for leaf in leaves(package) if not leaf["evidence"]["example"]] == []
