"""Verifiers over HTTP: one by one and whole, returns, second verifiers, the queue."""

from contracts.scoring import AssessmentAppraised, AssessmentSubmitted, LeafReturned, LeavesAppraised

from .packages import a_leaf, a_package, appendix_a
from .stages import UNIT, appraised, signed
from .world import COMMUNES, World, leaf_of, ok, refused

OTHER = COMMUNES[1]
YES = {"answer": "yes"}


async def test_a_returned_leaf_alone_opens_again_and_comes_back_with_the_head(world: World) -> None:
    opened = await world.opens(appendix_a())
    sheet = await signed(world, opened)
    appraiser, officer = await world.person("appraiser", "DN-SNV"), await world.person("officer", UNIT)
    ok(await appraiser.decides(sheet, "1.3", 2, decision="return", reason="Thiếu biên bản lần 3"))
    leaf = leaf_of(await officer.document(sheet), "1.3")
    assert (leaf["returned"], leaf["return_reason"], leaf["unlocked"]) == (True, "Thiếu biên bản lần 3", True)
    assert refused(await officer.saves(sheet, "1.1", 2, answer="no")) == (409, "already-submitted")
    ok(await officer.saves(sheet, "1.3", 3, count="2"))
    head = await world.person("unit_head", UNIT)
    handed = ok(await head.post(f"/v1/assessments/{sheet}/submission", {}))
    assert handed["leaves"] == ["1.3"]
    assert refused(await officer.saves(sheet, "1.3", 4, count="3")) == (409, "already-submitted")
    told = [
        one for one in await world.told(LeafReturned, AssessmentSubmitted) if str(one.assessment_id) == sheet
    ]
    assert [type(one) for one in told] == [AssessmentSubmitted, LeafReturned, AssessmentSubmitted]


async def test_a_batch_is_kept_whole_or_not_at_all(world: World) -> None:
    opened = await world.opens(appendix_a())
    sheet = await signed(world, opened)
    appraiser = await world.person("appraiser", "DN-SNV")
    decisions = [
        {"leaf": "1.1", "version": 2, "decision": "accept"},
        {"leaf": "1.3", "version": 2, "decision": "adjust", "inputs": {"count": "1"}},
        {"leaf": "1.4", "version": 2, "decision": "adjust", "inputs": {"a": "1", "b": "0"}, "reason": "Sai"},
    ]
    answer = await appraiser.post(f"/v1/assessments/{sheet}/appraisals", {"decisions": decisions})
    assert refused(answer) == (422, "decisions-unclear")
    fields = [error["field"] for error in answer.json()["errors"]]
    assert fields == ["decisions.1.reason", "decisions.2.inputs.b"]
    document = await appraiser.document(sheet)
    assert [leaf["appraisal"] for leaf in document["leaves"]] == [None] * 7


async def test_an_acceptance_names_the_place_of_each_leaf_it_refuses(world: World) -> None:
    opened = await world.opens(appendix_a())
    sheet = await signed(world, opened)
    leaves = [{"leaf": "1.1", "version": 2}, {"leaf": "1.2", "version": 1}]
    path = f"/v1/assessments/{sheet}/acceptances"
    answer = await (await world.person("appraiser", "DN-SNV")).post(path, {"leaves": leaves})
    assert refused(answer) == (412, "decisions-stale")
    assert [error["field"] for error in answer.json()["errors"]] == ["leaves.1.leaf"]


async def test_a_batch_on_an_older_version_is_stale(world: World) -> None:
    opened = await world.opens(appendix_a())
    sheet = await signed(world, opened)
    appraiser = await world.person("appraiser", "DN-SNV")
    decisions = [{"leaf": leaf, "version": 1, "decision": "accept"} for leaf in ("1.1", "1.2")]
    answer = await appraiser.post(f"/v1/assessments/{sheet}/appraisals", {"decisions": decisions})
    assert refused(answer) == (412, "decisions-stale")
    one = await appraiser.decides(sheet, "1.1", 1, decision="accept")
    assert refused(one) == (412, "stale-leaf")
    assert one.json()["current"]["version"] == 2


async def test_the_last_decision_makes_the_assessment_appraised(world: World) -> None:
    opened = await world.opens(appendix_a())
    sheet = await signed(world, opened)
    await appraised(world, sheet, leaf_1_3="2")
    told = [
        one
        for one in await world.told(LeavesAppraised, AssessmentAppraised)
        if str(one.assessment_id) == sheet
    ]
    decided, whole = told
    assert isinstance(decided, LeavesAppraised)
    assert isinstance(whole, AssessmentAppraised)
    assert (decided.adjusted, len(decided.leaves), whole.total.displayed) == (("1.3",), 7, "99.41")
    owner = await world.owner()
    assert (await owner.document(sheet))["status"] == "appraised"


async def test_closing_settles_what_was_left_empty_and_tells_once(world: World) -> None:
    opened = await world.opens(appendix_a())
    sheets = set(opened.sheets.values())
    await appraised(world, await signed(world, opened))
    owner = await world.owner()
    for _ in range(2):
        ok(await owner.post(f"{opened.path}/closing"))
    told = [str(one.assessment_id) for one in await world.told(AssessmentAppraised)]
    assert sorted(one for one in told if one in sheets) == sorted(sheets)


async def test_a_score_given_by_the_verifier_stands_beside_the_inputs(world: World) -> None:
    opened = await world.opens(appendix_a())
    sheet = await signed(world, opened)
    appraiser = await world.person("appraiser", "DN-SNV")
    decided = ok(
        await appraiser.decides(sheet, "1.2", 2, decision="adjust", score="7.5", reason="Có quyết định")
    )
    assert (decided["score"]["displayed"], decided["score"]["flags"]) == ("7.50", ["adjusted"])
    leaf = leaf_of(await appraiser.document(sheet), "1.2")
    assert (leaf["inputs"], leaf["effective"]) == (
        {"choice": "deputy"}, {"inputs": None, "score": "7.5", "not_applicable": None, "missing": None},
    )  # fmt: skip
    beyond = await appraiser.decides(sheet, "1.2", 3, decision="adjust", score="10.01", reason="Sai")
    assert refused(beyond) == (422, "score-out-of-range")


async def test_a_wish_to_leave_out_is_answered_before_anything_else(world: World) -> None:
    leaves = [a_leaf("1.1", "F1", "10", na_allowed=True), a_leaf("1.2", "F1", "10")]
    opened = await world.opens(a_package(leaves))
    officer, sheet = await world.person("officer", UNIT), opened.sheets[UNIT]
    ok(await officer.wishes_na(sheet, "1.1", 1, "Không có chợ"))
    ok(await officer.saves(sheet, "1.2", answer="yes"))
    ok(await (await world.person("unit_head", UNIT)).post(f"/v1/assessments/{sheet}/submission", {}))
    appraiser = await world.person("appraiser", "DN-SNV")
    assert refused(await appraiser.decides(sheet, "1.1", 2, decision="accept")) == (409, "na-undecided")
    ok(await appraiser.decides(sheet, "1.1", 2, decision="approve_na"))
    ok(await appraiser.decides(sheet, "1.2", 2, decision="accept"))
    document = await officer.document(sheet)
    assert leaf_of(document, "1.1")["effective"]["not_applicable"] == "approved"
    totals = document["totals"]["appraised"]
    assert (totals["displayed"], totals["applicable"], totals["points"]) == ("20.00", "10", "10")
    ok(await appraiser.decides(sheet, "1.1", 3, decision="refuse_na", reason="Có chợ"))
    assert (await officer.document(sheet))["totals"]["appraised"]["displayed"] == "10.00"


async def test_a_verifier_that_is_assessed_is_verified_by_the_second(world: World) -> None:
    opened = await world.opens(a_package([a_leaf("1.1", "F1", "10")]), group="departments")
    sheet = await signed(world, opened, "DN-SNV", **{"1.1": YES})
    own = await world.person("appraiser", "DN-SNV")
    assert refused(await own.decides(sheet, "1.1", 2, decision="accept")) == (403, "own-unit-appraised")
    other = await world.person("appraiser", "DN-SKHCN")
    assert refused(await other.decides(sheet, "1.1", 2, decision="accept")) == (404, "no-such-assessment")
    ok(await (await world.person("appraiser", "DN-VPUB")).decides(sheet, "1.1", 2, decision="accept"))


async def test_nobody_appraises_the_own_unit_in_another_units_name(world: World) -> None:
    opened = await world.opens(a_package([a_leaf("1.1", "F1", "10")]))
    sheet = await signed(world, opened, **{"1.1": YES})
    both = await world.people_with(("appraiser", "DN-SNV"), ("officer", UNIT))
    assert refused(await both.decides(sheet, "1.1", 2, decision="accept")) == (403, "own-unit-appraised")


async def test_another_verifiers_leaf_is_refused_naming_it(world: World) -> None:
    leaves = [a_leaf("1.1", "F1", "10"), a_leaf("1.2", "F1", "10", verifier="DN-CA")]
    opened = await world.opens(a_package(leaves))
    sheet = await signed(world, opened, **{"1.1": YES, "1.2": YES})
    answer = await (await world.person("appraiser", "DN-SNV")).decides(sheet, "1.2", 2, decision="accept")
    assert refused(answer) == (403, "not-the-verifier")
    assert "DN-CA" in answer.json()["title_en"]


async def test_the_queue_holds_what_waits_and_lets_go_of_what_is_decided(world: World) -> None:
    leaves = [a_leaf("1.1", "F1", "10"), a_leaf("1.2", "F1", "10", verifier="DN-CA")]
    opened = await world.opens(a_package(leaves))
    for unit in (UNIT, OTHER):
        await signed(world, opened, unit, **{"1.1": YES, "1.2": YES})
    appraiser = await world.person("appraiser", "DN-SNV")
    path = f"/v1/appraisal-queue?round={opened.code}"
    first = ok(await appraiser.get(f"{path}&limit=1"))
    rest = ok(await appraiser.get(f"{path}&after={first['next']}"))
    lines = [*first["items"], *rest["items"]]
    assert [(line["unit"], line["leaf"], line["status"]) for line in lines] == [
        (UNIT, "1.1", "waiting"), (OTHER, "1.1", "waiting"),
    ]  # fmt: skip
    ok(await appraiser.decides(opened.sheets[UNIT], "1.1", 2, decision="accept"))
    ok(await appraiser.decides(opened.sheets[OTHER], "1.1", 2, decision="return", reason="Thiếu"))
    states = {
        status: [line["unit"] for line in ok(await appraiser.get(f"{path}&status={status}"))["items"]]
        for status in ("waiting", "returned", "decided")
    }
    assert states == {"waiting": [], "returned": [OTHER], "decided": [UNIT]}
    other = await appraiser.get(f"{path}&verifier=DN-CA")
    assert refused(other) == (403, "forbidden")
    owner = await world.owner()
    assert len(ok(await owner.get(f"{path}&verifier=DN-CA&leaf=1.2"))["items"]) == 2


async def test_the_queue_of_a_second_verifier_has_the_first_ones_own_leaves(world: World) -> None:
    leaves = [a_leaf("1.1", "F1", "10"), a_leaf("1.2", "F1", "10", verifier="DN-VPUB")]
    opened = await world.opens(a_package(leaves), group="departments")
    for unit in ("DN-SNV", "DN-SKHCN", "DN-VPUB"):
        await signed(world, opened, unit, **{"1.1": YES, "1.2": YES})
    appraiser = await world.person("appraiser", "DN-VPUB")
    lines = ok(await appraiser.get(f"/v1/appraisal-queue?round={opened.code}"))["items"]
    found = [(line["unit"], line["leaf"]) for line in lines]
    assert found == [("DN-SKHCN", "1.2"), ("DN-SNV", "1.1"), ("DN-SNV", "1.2")]


async def test_the_queue_is_counted_by_state_group_unit_and_leaf(world: World) -> None:
    opened = await world.opens(a_package([a_leaf("1.1", "F1", "10"), a_leaf("1.2", "F1", "10")]))
    for unit in (UNIT, OTHER):
        await signed(world, opened, unit, **{"1.1": YES, "1.2": YES})
    appraiser = await world.person("appraiser", "DN-SNV")
    ok(await appraiser.decides(opened.sheets[UNIT], "1.1", 2, decision="accept"))
    await world.evidence(OTHER, f"{opened.sheets[OTHER]}/1.2", f"{opened.sheets[OTHER]}/1.2")
    path = f"/v1/appraisal-queue/counts?round={opened.code}"
    counts = ok(await appraiser.get(path))
    found = {name: {one["code"]: one["count"] for one in counts[name]} for name in counts}
    assert found == {
        "states": {"waiting": 3, "returned": 0, "decided": 1},
        "groups": {"communes": 3},
        "units": {UNIT: 1, OTHER: 2},
        "leaves": {"1.1": 1, "1.2": 2},
    }
    assert len({one["name"] for one in counts["leaves"]}) == 2
    of_one = ok(await appraiser.get(f"{path}&unit={UNIT}&leaf=1.2&group=communes"))
    assert [one["count"] for one in of_one["units"]] == [1, 1]
    assert [one["count"] for one in of_one["states"]] == [1, 0, 0]
    queue = f"/v1/appraisal-queue?round={opened.code}&unit={OTHER}&group=communes"
    lines = ok(await appraiser.get(queue))["items"]
    assert [(line["leaf"], line["evidence"]) for line in lines] == [("1.1", 0), ("1.2", 2)]
    outsider = await world.person("officer", UNIT)
    assert refused(await outsider.get(path)) == (403, "forbidden")
