"""Entering values over HTTP: totals in the answer, versions, shared figures, refusals."""

from contracts.scoring import ValuesEntered

from .packages import APPENDIX_A_INPUTS, a_leaf, a_package, appendix_a
from .world import COMMUNES, World, leaf_of, ok, refused

UNIT = COMMUNES[0]


async def test_the_worked_example_is_worth_what_the_arithmetic_says(world: World) -> None:
    opened = await world.opens(appendix_a())
    officer, sheet = await world.person("officer", UNIT), opened.sheets[UNIT]
    answers = [ok(await officer.saves(sheet, leaf, **inputs)) for leaf, inputs in APPENDIX_A_INPUTS.items()]
    totals = answers[-1]["totals"]["self"]
    assert (totals["displayed"], totals["applicable"]) == ("104.79", "130")
    document = await officer.document(sheet)
    shown = {leaf["code"]: leaf["displayed"] for leaf in document["leaves"]}
    assert shown == {"1.1": "10.00", "1.2": "5.00", "1.3": "15.00", "1.4": "34.77", "1.5": "27.52",
                     "1.6": "5.02", "1.7": None}  # fmt: skip
    assert leaf_of(document, "1.7")["state"] == "not_applicable"
    assert document["totals"]["self"] == totals


async def test_an_unknown_total_is_provisional_over_the_full_maximum(world: World) -> None:
    opened = await world.opens(appendix_a())
    officer, sheet = await world.person("officer", UNIT), opened.sheets[UNIT]
    saved = ok(await officer.saves(sheet, "1.1", answer="yes"))
    totals = saved["totals"]["self"]
    assert (totals["displayed"], totals["applicable"], totals["complete"]) == ("10.00", "140", False)
    assert totals["missing"]["1.3"] == "not_entered"
    (leaf,) = saved["changed"]
    assert (leaf["version"], leaf["exact"]) == (2, "10")


async def test_a_stale_version_is_refused_with_the_leaf_as_it_is(world: World) -> None:
    opened = await world.opens(appendix_a())
    officer, sheet = await world.person("officer", UNIT), opened.sheets[UNIT]
    ok(await officer.saves(sheet, "1.3", count="3"))
    stale = await officer.saves(sheet, "1.3", count="4")
    assert refused(stale) == (412, "stale-leaf")
    current = stale.json()["current"]
    assert (current["version"], current["inputs"]) == (2, {"count": "3"})
    assert current == leaf_of(await officer.document(sheet), "1.3")


async def test_a_save_names_the_version_it_means(world: World) -> None:
    opened = await world.opens(appendix_a())
    officer, sheet = await world.person("officer", UNIT), opened.sheets[UNIT]
    path = f"/v1/assessments/{sheet}/leaves/1.3/value"
    assert refused(await officer.put(path, {"inputs": {"count": "3"}}, None)) == (428, "if-match-required")


async def test_a_formula_names_the_input_it_refuses(world: World) -> None:
    opened = await world.opens(appendix_a())
    officer, sheet = await world.person("officer", UNIT), opened.sheets[UNIT]
    answer = await officer.saves(sheet, "1.7", a="5", b="0")
    assert refused(answer) == (422, "divided-by-zero")
    (error,) = answer.json()["errors"]
    assert error["field"] == "inputs.b"
    assert error["reason_vi"] != error["reason_en"]
    assert leaf_of(await officer.document(sheet), "1.7")["version"] == 1


async def test_a_body_says_exactly_one_thing(world: World) -> None:
    opened = await world.opens(appendix_a())
    officer = await world.person("officer", UNIT)
    path = f"/v1/assessments/{opened.sheets[UNIT]}/leaves/1.1/value"
    wrong: tuple[object, ...] = (
        {},
        {"inputs": {"answer": "yes"}, "not_applicable": {"reason": "x"}},
        {"inputs": None, "explanation": "x"},
        {"explanation": None},
        {"explanation": "x" * 2001},
        {"inputs": {"answer": 1}},
    )
    assert [(await officer.put(path, body, 1)).status_code for body in wrong] == [422] * 6
    assert refused(await officer.put(path.replace("1.1", "9.9"), {"inputs": {}}, 1)) == (404, "no-such-leaf")


async def test_a_cleared_leaf_is_missing_again(world: World) -> None:
    opened = await world.opens(appendix_a())
    officer, sheet = await world.person("officer", UNIT), opened.sheets[UNIT]
    ok(await officer.saves(sheet, "1.1", answer="yes"))
    path = f"/v1/assessments/{sheet}/leaves/1.1/value"
    cleared = ok(await officer.put(path, {"inputs": None}, 2))
    assert (cleared["changed"][0]["state"], cleared["totals"]["self"]["displayed"]) == ("missing", "0.00")


async def test_each_save_is_told_with_the_total_it_led_to(world: World) -> None:
    opened = await world.opens(appendix_a())
    officer, sheet = await world.person("officer", UNIT), opened.sheets[UNIT]
    ok(await officer.saves(sheet, "1.1", answer="yes"))
    (told,) = [one for one in await world.told(ValuesEntered) if str(one.assessment_id) == sheet]
    assert [(one.leaf, one.version) for one in told.leaves] == [("1.1", 2)]
    assert (told.total.displayed, told.unit) == ("10.00", UNIT)


async def test_a_shared_figure_is_entered_once(world: World) -> None:
    shared = {"a": "a_1.2", "b": "b_1.1"}
    package = a_package([a_leaf("1.1", "F3", "10"), a_leaf("1.2", "F3", "10", inputs=shared)])
    opened = await world.opens(package)
    officer, sheet = await world.person("officer", UNIT), opened.sheets[UNIT]
    first = ok(await officer.saves(sheet, "1.1", a="50", b="100"))
    assert [(leaf["code"], leaf["version"]) for leaf in first["changed"]] == [("1.1", 2), ("1.2", 2)]
    document = await officer.document(sheet)
    assert [leaf | {"evidence": []} for leaf in first["changed"]] == document["leaves"]
    second = ok(await officer.saves(sheet, "1.2", 2, a="25", b="100"))
    assert [(leaf["code"], leaf["version"]) for leaf in second["changed"]] == [("1.2", 3)]
    corrected = ok(await officer.saves(sheet, "1.2", 3, a="25", b="50"))
    assert corrected["totals"]["self"]["displayed"] == "15.00"
    assert leaf_of(await officer.document(sheet), "1.1")["inputs"] == {"a": "50", "b": "50"}


async def test_a_shared_figure_another_leaf_refuses_is_shown_there_and_blocks_the_sign_off(
    world: World,
) -> None:
    shared = {"a": "a_1.2", "b": "b_1.1"}
    package = a_package([a_leaf("1.1", "F3", "10"), a_leaf("1.2", "F3", "10", inputs=shared)])
    opened = await world.opens(package)
    officer, sheet = await world.person("officer", UNIT), opened.sheets[UNIT]
    ok(await officer.saves(sheet, "1.1", a="50", b="100"))
    ok(await officer.saves(sheet, "1.2", 2, a="80", b="100"))
    saved = ok(await officer.saves(sheet, "1.1", 2, a="50", b="60"))
    assert saved["totals"]["self"]["missing"] == {"1.2": "refused_value"}
    head = await world.person("unit_head", UNIT)
    signing = await head.post(f"/v1/assessments/{sheet}/submission", {})
    assert refused(signing) == (422, "value-impossible")
    assert signing.json()["errors"][0]["field"] == "leaves.1.2"


async def test_a_wish_to_leave_a_leaf_out_changes_no_total(world: World) -> None:
    opened = await world.opens(
        a_package([a_leaf("1.1", "F1", "10", na_allowed=True), a_leaf("1.2", "F1", "10")])
    )
    officer, sheet = await world.person("officer", UNIT), opened.sheets[UNIT]
    wished = ok(await officer.wishes_na(sheet, "1.1", 1, "Không có chợ"))
    assert wished["totals"]["self"]["applicable"] == "20"
    leaf = leaf_of(await officer.document(sheet), "1.1")
    assert leaf["na"] == {"reason": "Không có chợ", "state": "requested"}
    assert refused(await officer.wishes_na(sheet, "1.2", 1, "Không có")) == (409, "na-not-allowed")


async def test_an_explanation_stands_beside_the_figures_and_changes_no_total(world: World) -> None:
    opened = await world.opens(appendix_a())
    officer, sheet = await world.person("officer", UNIT), opened.sheets[UNIT]
    said = "Tăng do thêm hai điểm"
    entered = ok(await officer.saves(sheet, "1.3", count="3"))
    explained = ok(await officer.explains(sheet, "1.3", 2, f" {said} \n"))
    (leaf,) = explained["changed"]
    assert (leaf["explanation"], leaf["version"], leaf["inputs"]) == (said, 3, {"count": "3"})
    assert explained["totals"] == entered["totals"]
    assert ok(await officer.saves(sheet, "1.3", 3, count="4"))["changed"][0]["explanation"] == said
    assert ok(await officer.explains(sheet, "1.3", 4, " "))["changed"][0]["explanation"] is None
    past = ok(await officer.get(f"/v1/assessments/{sheet}/leaves/1.3/history"))["items"]
    assert [(one["act"], one["explanation"]) for one in past] == [
        ("entered", None), ("explained", said), ("entered", said), ("explained", None),
    ]  # fmt: skip
    told = [one for one in await world.told(ValuesEntered) if str(one.assessment_id) == sheet]
    assert [[(one.leaf, one.version) for one in event.leaves] for event in told] == [
        [("1.3", version)] for version in (2, 3, 4, 5)
    ]


async def test_an_explanation_shares_no_figure_and_is_refused_where_figures_are(world: World) -> None:
    shared = {"a": "a_1.2", "b": "b_1.1"}
    package = a_package([a_leaf("1.1", "F3", "10"), a_leaf("1.2", "F3", "10", inputs=shared)])
    opened = await world.opens(package)
    officer, sheet = await world.person("officer", UNIT), opened.sheets[UNIT]
    ok(await officer.saves(sheet, "1.1", a="50", b="100"))
    explained = ok(await officer.explains(sheet, "1.1", 2, "Theo thống kê quý III"))
    assert [leaf["code"] for leaf in explained["changed"]] == ["1.1"]
    assert refused(await officer.explains(sheet, "1.1", 2, "Theo báo cáo")) == (412, "stale-leaf")
    stranger = await world.person("officer", COMMUNES[1])
    assert (await stranger.explains(sheet, "1.1", 3, "Không phải đơn vị này")).status_code == 404
    ok(await (await world.person("unit_head", UNIT)).post(f"/v1/assessments/{sheet}/submission", {}))
    assert refused(await officer.explains(sheet, "1.1", 3, "Muộn rồi")) == (409, "already-submitted")


async def test_the_history_of_a_leaf_keeps_every_version(world: World) -> None:
    opened = await world.opens(appendix_a())
    officer, sheet = await world.person("officer", UNIT), opened.sheets[UNIT]
    for version, count in enumerate("123", start=1):
        ok(await officer.saves(sheet, "1.3", version, count=count))
    past = ok(await officer.get(f"/v1/assessments/{sheet}/leaves/1.3/history"))["items"]
    assert [(one["version"], one["inputs"]["count"], one["act"]) for one in past] == [
        (2, "1", "entered"), (3, "2", "entered"), (4, "3", "entered"),
    ]  # fmt: skip
    assert {one["by"] for one in past} == {str(officer.person)}
