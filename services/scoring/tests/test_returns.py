"""Leaves given back to the unit over HTTP: what becomes of them, and what their history says."""

from contracts.scoring import AssessmentClosed

from .packages import a_leaf, a_package
from .stages import UNIT, signed
from .world import Opened, World, leaf_of, ok, refused

YES = {"answer": "yes"}


async def _returned(world: World) -> Opened:
    """A signed sheet with two leaves, the first of them given back."""
    opened = await world.opens(a_package([a_leaf("1.1", "F1", "10"), a_leaf("1.2", "F1", "10")]))
    sheet = await signed(world, opened, **{"1.1": YES, "1.2": YES})
    appraiser = await world.person("appraiser", "DN-SNV")
    ok(await appraiser.decides(sheet, "1.1", 2, decision="return", reason="Thiếu biên bản"))
    return opened


async def test_a_returned_leaf_waits_for_its_verifier_once_the_group_is_closed(world: World) -> None:
    opened = await _returned(world)
    owner, appraiser = await world.owner(), await world.person("appraiser", "DN-SNV")
    assert ok(await owner.post(f"{opened.path}/closing"))["missing"].get(UNIT) is None
    queue = ok(await appraiser.get(f"/v1/appraisal-queue?round={opened.code}&unit={UNIT}&status=waiting"))
    assert [(line["leaf"], line["version"]) for line in queue["items"]] == [("1.1", 4), ("1.2", 2)]
    sheet = opened.sheets[UNIT]
    leaf = leaf_of(await (await world.person("officer", UNIT)).document(sheet), "1.1")
    assert (leaf["returned"], leaf["unlocked"]) == (False, False)
    for line in queue["items"]:
        ok(await appraiser.decides(sheet, line["leaf"], line["version"], decision="accept"))
    council = await world.person("council", "75")
    assert ok(await council.post(f"{opened.path}/approval"))["assessments"] == 3


async def test_a_return_is_answered_with_words_that_its_verifier_reads(world: World) -> None:
    opened = await _returned(world)
    sheet, officer = opened.sheets[UNIT], await world.person("officer", UNIT)
    ok(await officer.explains(sheet, "1.1", 3, "Biên bản số 12/BB-UBND đã đính kèm"))
    assert refused(await officer.explains(sheet, "1.2", 2, "Không được trả lại")) == (
        409,
        "already-submitted",
    )
    ok(await (await world.person("unit_head", UNIT)).post(f"/v1/assessments/{sheet}/submission", {}))
    appraiser = await world.person("appraiser", "DN-SNV")
    leaf = leaf_of(await appraiser.document(sheet), "1.1")
    assert (leaf["explanation"], leaf["returned"]) == ("Biên bản số 12/BB-UBND đã đính kèm", False)


async def test_a_closing_is_told_once_of_every_sheet_signed_or_not(world: World) -> None:
    opened, owner = await _returned(world), await world.owner()
    for _ in range(2):
        ok(await owner.post(f"{opened.path}/closing"))
    told = [one for one in await world.told(AssessmentClosed) if one.round == opened.code]
    assert sorted(str(one.assessment_id) for one in told) == sorted(opened.sheets.values())
    assert {one.unit: (one.empty, one.taken_back) for one in told} == {
        unit: ((), ("1.1",)) if unit == UNIT else (("1.1", "1.2"), ()) for unit in opened.sheets
    }
    assert {(one.group, one.closed_by) for one in told} == {(opened.group, owner.person)}


async def test_the_history_tells_each_act_by_its_own_name(world: World) -> None:
    opened = await _returned(world)
    sheet, officer = opened.sheets[UNIT], await world.person("officer", UNIT)
    ok(await officer.saves(sheet, "1.1", 3, answer="no"))
    ok(await (await world.person("unit_head", UNIT)).post(f"/v1/assessments/{sheet}/submission", {}))
    appraiser = await world.person("appraiser", "DN-SNV")
    ok(await appraiser.decides(sheet, "1.1", 4, decision="accept"))
    past = ok(await appraiser.get(f"/v1/assessments/{sheet}/leaves/1.1/history"))["items"]
    assert [one["act"] for one in past] == ["entered", "returned", "entered", "handed_back", "appraised"]
