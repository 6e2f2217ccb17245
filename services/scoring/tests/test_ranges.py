"""A pasted range: many leaves under one lock, all or none."""

import pytest
from contracts.scoring import ValuesEntered

from .packages import APPENDIX_A_INPUTS, a_leaf, a_package, appendix_a
from .stages import UNIT
from .world import COMMUNES, Caller, Json, World, ok, refused


def a_range(values: dict[str, dict[str, str]], version: int = 1) -> Json:
    return {
        "values": [{"leaf": leaf, "version": version, "inputs": inputs} for leaf, inputs in values.items()]
    }


async def test_a_range_is_worth_what_its_leaves_are_one_by_one(world: World) -> None:
    opened = await world.opens(appendix_a())
    officer, sheet = await world.person("officer", UNIT), opened.sheets[UNIT]
    saved = ok(await officer.put(f"/v1/assessments/{sheet}/values", a_range(dict(APPENDIX_A_INPUTS)), None))
    assert saved["totals"]["self"]["displayed"] == "104.79"
    assert {one["code"]: one["version"] for one in saved["changed"]} == dict.fromkeys(APPENDIX_A_INPUTS, 2)
    (told,) = [one for one in await world.told(ValuesEntered) if str(one.assessment_id) == sheet]
    assert [(one.leaf, one.version) for one in told.leaves] == [(leaf, 2) for leaf in APPENDIX_A_INPUTS]


async def test_one_bad_cell_keeps_the_whole_range_out_and_every_bad_cell_is_named(world: World) -> None:
    opened = await world.opens(appendix_a())
    officer, sheet = await world.person("officer", UNIT), opened.sheets[UNIT]
    values = {"1.1": {"answer": "yes"}, "1.2": {"choice": "nobody"}, "1.7": {"a": "1", "b": "0"}}
    answer = await officer.put(f"/v1/assessments/{sheet}/values", a_range(values), None)
    assert refused(answer) == (422, "values-refused")
    assert [error["field"] for error in answer.json()["errors"]] == [
        "values.1.inputs.choice",
        "values.2.inputs.b",
    ]
    assert {leaf["version"] for leaf in (await officer.document(sheet))["leaves"]} == {1}


async def test_a_stale_cell_is_refused_with_the_leaf_as_it_is(world: World) -> None:
    opened = await world.opens(appendix_a())
    officer, sheet = await world.person("officer", UNIT), opened.sheets[UNIT]
    ok(await officer.saves(sheet, "1.1", answer="no"))
    answer = await officer.put(f"/v1/assessments/{sheet}/values", a_range({"1.1": {"answer": "yes"}}), None)
    assert refused(answer) == (412, "stale-leaf")
    assert answer.json()["current"]["inputs"] == {"answer": "no"}


async def test_a_range_hands_its_shared_figures_on(world: World) -> None:
    shared = {"a": "a_1.2", "b": "b_1.1"}
    opened = await world.opens(
        a_package([a_leaf("1.1", "F3", "10"), a_leaf("1.2", "F3", "10", inputs=shared)])
    )
    officer, sheet = await world.person("officer", UNIT), opened.sheets[UNIT]
    ok(await officer.saves(sheet, "1.2", a="25", b="50"))
    saved = ok(
        await officer.put(
            f"/v1/assessments/{sheet}/values", a_range({"1.1": {"a": "50", "b": "100"}}, 2), None
        )
    )
    document = await officer.document(sheet)
    assert [leaf | {"evidence": []} for leaf in saved["changed"]] == document["leaves"]
    assert saved["totals"]["self"]["displayed"] == "7.50"


async def _sharing(world: World) -> tuple[Caller, str]:
    """An officer, and a sheet whose two leaves share their b, both 50 of 100."""
    shared = {"a": "a_1.2", "b": "b_1.1"}
    opened = await world.opens(
        a_package([a_leaf("1.1", "F3", "10"), a_leaf("1.2", "F3", "10", inputs=shared)])
    )
    officer, path = await world.person("officer", UNIT), f"/v1/assessments/{opened.sheets[UNIT]}/values"
    half = {"a": "50", "b": "100"}
    ok(await officer.put(path, a_range({"1.1": half, "1.2": half}), None))
    return officer, path


async def test_two_values_for_one_shared_figure_are_refused(world: World) -> None:
    officer, path = await _sharing(world)
    values = {"1.1": {"a": "50", "b": "60"}, "1.2": {"a": "50", "b": "80"}}
    answer = await officer.put(path, a_range(values, 2), None)
    assert refused(answer) == (422, "values-refused")
    assert [error["field"] for error in answer.json()["errors"]] == ["values.1.inputs.b"]


@pytest.mark.parametrize("order", [("1.1", "1.2"), ("1.2", "1.1")])
async def test_a_changed_shared_figure_goes_before_one_another_cell_still_holds(
    world: World, order: tuple[str, str]
) -> None:
    officer, path = await _sharing(world)
    values = {"1.1": {"a": "50", "b": "200"}, "1.2": {"a": "10", "b": "100"}}
    ok(await officer.put(path, a_range({leaf: values[leaf] for leaf in order}, 2), None))
    leaves = (await officer.document(path.split("/")[3]))["leaves"]
    assert [leaf["inputs"] for leaf in leaves] == [{"a": "50", "b": "200"}, {"a": "10", "b": "200"}]


async def test_a_range_is_for_the_own_unit(world: World) -> None:
    opened = await world.opens(appendix_a())
    other, head = await world.person("officer", COMMUNES[1]), await world.person("unit_head", UNIT)
    path, body = f"/v1/assessments/{opened.sheets[UNIT]}/values", a_range({"1.1": {"answer": "yes"}})
    assert refused(await other.put(path, body, None)) == (404, "no-such-assessment")
    assert refused(await head.put(path, body, None)) == (403, "forbidden")
