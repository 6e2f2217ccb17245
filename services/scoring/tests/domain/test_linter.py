"""Every fault of a package is told at once, with its JSON path and in both languages."""

from collections.abc import Callable
from typing import cast

import pytest
from scoring.domain.parsing import content_hash, parse
from scoring.domain.reader import PackageRefused

from .builders import Json, a_leaf, a_package, faults_of

LEAF = "groups[0].leaves[0]"
ADJUSTED_BY_RATIO: Json = {"code": "x", "name": "X", "formula": {"type": "F3"}}


def sound() -> Json:
    return a_package([a_leaf("1.1", "60"), a_leaf("1.2", "40")], [a_leaf("2.1", "100", "F1")])


def leaf_of(package: Json) -> Json:
    groups = cast("list[Json]", package["groups"])
    return cast("list[Json]", groups[0]["leaves"])[0]


def faults(package: Json, units: frozenset[str] | None = None) -> list[tuple[str, str]]:
    try:
        parse(package, units=units)
    except PackageRefused as refusal:
        return [(fault.field, fault.code) for fault in refusal.faults]
    return []


def test_a_sound_package_has_no_fault() -> None:
    assert faults(sound()) == []


def changed(**members: object) -> Callable[[Json], None]:
    return lambda package: package.update(members)


def leaf_changed(**members: object) -> Callable[[Json], None]:
    return lambda package: leaf_of(package).update(members)


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        (changed(scale="1000"), ("scale", "sum-differs")),
        (changed(scale=200), ("scale", "wrong-form")),
        (changed(scale="0"), ("scale", "out-of-range")),
        (
            changed(checksum={"leaves": 4, "groups": {"1": "100", "2": "100"}}),
            ("checksum.leaves", "sum-differs"),
        ),
        (
            changed(checksum={"leaves": 3, "groups": {"1": "90", "2": "100"}}),
            ("checksum.groups.1", "sum-differs"),
        ),
        (changed(checksum={"leaves": 3, "groups": {"1": "100"}}), ("checksum.groups.2", "unknown")),
        (
            changed(checksum={"leaves": 3, "groups": {"1": "trăm", "2": "100"}}),
            ("checksum.groups.1", "sum-differs"),
        ),
        (
            changed(data_items=[{"code": "x", "name": "X", "type": "count", "cut_off": "31/12/2026"}]),
            ("data_items[0].cut_off", "wrong-form"),
        ),
        (
            changed(data_items=[{"code": "x", "name": "X", "type": "count"}] * 2),
            ("data_items[1].code", "repeated"),
        ),
        (changed(groups="none"), ("groups", "wrong-form")),
        (changed(groups=["none"]), ("groups[0]", "wrong-form")),
        (changed(na_policy="forget"), ("na_policy", "unknown")),
        (changed(colour="red"), ("colour", "unknown-member")),
        (changed(years=["2026"]), ("years", "wrong-form")),
        (changed(second_verifier={"x": "DN-STP"}), ("second_verifier.default", "missing")),
        (changed(second_verifier={"default": "DN-SNV"}), ("second_verifier.DN-SNV", "own-unit")),
        (changed(name="Bô\u0323 tiêu chí"), ("name", "not-nfc")),
        (leaf_changed(max="50"), ("groups[0].max", "sum-differs")),
        (leaf_changed(code="1.2"), ("groups[0].leaves[1].code", "repeated")),
        (leaf_changed(code="2.1"), ("groups[1].leaves[0].code", "repeated")),
        (leaf_changed(short_name="ă" * 37), (f"{LEAF}.short_name", "too-long")),
        (leaf_changed(lead=["DN-SNV", "DN-STP"]), (f"{LEAF}.lead", "wrong-form")),
        (leaf_changed(lead="DN-SNV, DN-STP"), (f"{LEAF}.lead", "not-one")),
        (leaf_changed(verifier=""), (f"{LEAF}.verifier", "wrong-form")),
        (leaf_changed(verifier="DN-SNV;DN-STP"), (f"{LEAF}.verifier", "not-one")),
        (leaf_changed(formula={"type": "F99"}), (f"{LEAF}.formula.type", "unknown")),
        (leaf_changed(formula={"type": "F4"}), (f"{LEAF}.formula.parameters.target", "missing")),
        (
            leaf_changed(formula={"type": "F4", "parameters": {"target": "0"}}),
            (f"{LEAF}.formula.parameters.target", "out-of-range"),
        ),
        (
            leaf_changed(formula={"type": "F4", "parameters": {"target": "-0.5"}}),
            (f"{LEAF}.formula.parameters.target", "out-of-range"),
        ),
        (
            leaf_changed(formula={"type": "F3", "parameters": {"capp": "1"}}),
            (f"{LEAF}.formula.parameters.capp", "unknown-member"),
        ),
        (leaf_changed(inputs={"a": "decimal"}), (f"{LEAF}.inputs.b", "missing")),
        (leaf_changed(inputs={"a": "decimal", "b": "none"}), (f"{LEAF}.inputs.b", "unknown")),
        (leaf_changed(inputs={"a": "decimal", "b": "boolean"}), (f"{LEAF}.inputs.b", "wrong-type")),
        (
            leaf_changed(evidence={"required": True, "minimum": 0}),
            (f"{LEAF}.evidence.minimum", "out-of-range"),
        ),
        (leaf_changed(applicability={"kind": "only"}), (f"{LEAF}.applicability.units", "missing")),
        (
            leaf_changed(applicability={"kind": "only", "units": []}),
            (f"{LEAF}.applicability.units", "wrong-units"),
        ),
        (
            leaf_changed(applicability={"kind": "all", "units": ["25195"]}),
            (f"{LEAF}.applicability.units", "wrong-units"),
        ),
        (
            leaf_changed(applicability={"kind": "except", "units": ["25195", "25195"]}),
            (f"{LEAF}.applicability.units", "wrong-units"),
        ),
        (leaf_changed(applicability={"kind": "some"}), (f"{LEAF}.applicability.kind", "unknown")),
        (
            changed(adjustments=[ADJUSTED_BY_RATIO]),
            ("adjustments[0].formula.type", "unfit"),
        ),
    ],
)
def test_a_fault_is_told_with_its_path(change: Callable[[Json], None], fault: tuple[str, str]) -> None:
    package = sound()
    change(package)
    assert fault in faults(package)


@pytest.mark.parametrize(
    "left_out", ["code", "name", "version", "scale", "na_policy", "checksum", "groups", "data_items"]
)
def test_a_lacking_member_is_told(left_out: str) -> None:
    package = sound()
    del package[left_out]
    assert (left_out, "missing") in faults(package)


def test_a_figure_of_no_known_type_is_told() -> None:
    package = sound()
    items = cast("list[Json]", package["data_items"])
    items[0]["type"] = "colour"
    del items[1]["type"]
    assert {("data_items[0].type", "unknown"), ("data_items[1].type", "missing")} <= set(faults(package))


def test_all_faults_are_told_at_once() -> None:
    package = sound() | {"scale": "7", "checksum": {"leaves": 9, "groups": {"1": "100", "2": "100"}}}
    leaf_of(package).update(short_name="x" * 40, formula={"type": "F4", "parameters": {"target": "0"}})
    assert {
        ("scale", "sum-differs"),
        ("checksum.leaves", "sum-differs"),
        (f"{LEAF}.short_name", "too-long"),
        (f"{LEAF}.formula.parameters.target", "out-of-range"),
    } == set(faults(package))


def test_the_refusal_lists_the_reasons_in_both_languages() -> None:
    with pytest.raises(PackageRefused) as raised:
        parse(sound() | {"scale": "7"})
    reason = raised.value.errors[0]
    assert (reason.field, reason.vi) == ("scale", "Ghi 7 nhưng tổng là 200")
    assert reason.en == "Says 7, but the sum is 200"


def test_units_a_leaf_names_must_exist() -> None:
    package = sound()
    leaf_of(package).update(applicability={"kind": "only", "units": ["25195", "99999"]})
    assert (f"{LEAF}.applicability.units", "unknown-unit") in faults(package, frozenset({"DN-SNV", "25195"}))
    assert (f"{LEAF}.lead", "unknown-unit") in faults(package, frozenset({"25195"}))


def test_second_verifiers_must_exist() -> None:
    known = frozenset({"DN-SNV", "DN-SKHCN", "DN-VPUB"})
    assert faults(sound(), known) == []
    assert faults(sound(), known - {"DN-SKHCN"}) == [("second_verifier.DN-VPUB", "unknown-unit")]
    assert ("second_verifier.default", "unknown-unit") in faults(sound(), known - {"DN-VPUB"})


def test_redistribution_is_refused_where_a_whole_group_may_not_apply() -> None:
    package = a_package([a_leaf("1.1", na_allowed=True), a_leaf("1.2")], na_policy="redistribute_in_group")
    assert ("groups[0]", "redistribution-undefined") in faults(package)


def test_redistribution_is_allowed_when_one_leaf_always_applies() -> None:
    package = a_package([a_leaf("1.1"), a_leaf("1.2", "10", "F1")], na_policy="redistribute_in_group")
    assert faults(package) == []


@pytest.mark.parametrize(
    ("kind", "parameters", "fault"),
    [
        ("F2", {"options": []}, ("parameters.options", "missing")),
        (
            "F2",
            {"options": [{"code": "a", "label": "A", "share": "1"}] * 2},
            ("parameters.options[1].code", "repeated"),
        ),
        (
            "F7",
            {"table": [{"count": "1", "points": "1"}, {"count": "1", "points": "2"}]},
            ("parameters.table[1].count", "repeated"),
        ),
        (
            "F2",
            {"options": [{"code": "a", "label": "A", "share": "1.1"}]},
            ("parameters.options[0].share", "out-of-range"),
        ),
        (
            "F2",
            {"options": [{"code": "a,b", "label": "A", "share": "1"}]},
            ("parameters.options[0].code", "wrong-form"),
        ),
        ("F5", {"bands": [{"from": "0.5", "points": "20"}]}, ("parameters.bands", "gap")),
        ("F5", {"bands": []}, ("parameters.bands", "gap")),
        (
            "F5",
            {"bands": [{"from": "0", "to": "0.4", "points": "0"}, {"from": "0.5", "points": "20"}]},
            ("parameters.bands", "gap"),
        ),
        ("F5", {"bands": [{"from": "0", "to": "1", "points": "0"}]}, ("parameters.bands", "gap")),
        (
            "F5",
            {"bands": [{"from": "0", "points": "0"}, {"from": "0", "points": "1"}]},
            ("parameters.bands", "overlap"),
        ),
        ("F5", {"bands": [{"from": "0", "points": "21"}]}, ("parameters.bands[0].points", "above-max")),
        ("F5", {"bands": [{"from": "0", "points": "1"}], "closed": "both"}, ("parameters.closed", "unknown")),
        ("F6", {"floor": "0.9", "target": "0.8"}, ("parameters.floor", "out-of-range")),
        ("F7", {"table": []}, ("parameters.table", "missing")),
        ("F7", {"table": [{"count": "1.5", "points": "1"}]}, ("parameters.table[0].count", "not-whole")),
        ("F7", {"table": [{"count": "1", "points": "21"}]}, ("parameters.table[0].points", "above-max")),
        ("F8", {"each": "0", "cap": "15"}, ("parameters.each", "out-of-range")),
        ("F8", {"each": "3", "cap": "25"}, ("parameters.cap", "above-max")),
        ("F11", {"per": "100", "target": "0"}, ("parameters.target", "out-of-range")),
        ("F11", {"target": "5"}, ("parameters.per", "missing")),
        ("F16", {"step": "0.5"}, ("parameters.cap", "missing")),
        ("F16", {"step": "0", "cap": "2"}, ("parameters.step", "out-of-range")),
        ("F16", {"step": "0.5", "cap": "21"}, ("parameters.cap", "above-max")),
        ("F16", {"step": "1", "cap": "2", "holidays": ["Tết"]}, ("parameters.holidays", "wrong-form")),
        ("F1", {"max": "10"}, ("parameters.max", "unknown-member")),
        ("F3", {"allow_over": "yes"}, ("parameters.allow_over", "wrong-form")),
    ],
)
def test_wrong_parameters_are_told(kind: str, parameters: Json, fault: tuple[str, str]) -> None:
    assert fault in faults_of(kind, **parameters)


def test_a_leaf_of_timeliness_needs_a_maximum() -> None:
    leaf = a_leaf("1.1", "0", "F16", parameters={"step": "1", "cap": "2"})
    assert (f"{LEAF}.max", "unfit") in faults(a_package([leaf, a_leaf("1.2")]))


def test_the_content_hash_does_not_know_the_order_of_members() -> None:
    package = sound()
    assert content_hash(package) == content_hash(dict(reversed(package.items())))
    assert content_hash(package) != content_hash(package | {"version": "2026.2"})
