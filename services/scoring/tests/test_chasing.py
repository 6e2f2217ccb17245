"""Units that are late over HTTP: more time for one of them, reminders for many."""

from datetime import UTC, datetime, timedelta

import httpx2
import pytest
from contracts.scoring import AssessmentReminded, DeadlineExtended

from .packages import appendix_a
from .stages import UNIT, filled, signed
from .world import COMMUNES, DUE, Opened, World, ok, refused

NOON = datetime(2026, 11, 23, 5, 0, tzinfo=UTC)
LATER = DUE + timedelta(days=5)


@pytest.fixture(autouse=True)
def noon(world: World) -> None:
    """The world lasts longer than a test, and some tests move its clock."""
    world.clock.now = NOON


async def extends(
    world: World, opened: Opened, until: datetime = LATER, reason: str = " Mưa lũ "
) -> httpx2.Response:
    body = {"until": until.isoformat(), "reason": reason}
    return await (await world.owner()).put(f"/v1/assessments/{opened.sheets[UNIT]}/deadline", body, None)


async def test_a_unit_with_more_time_is_not_late(world: World) -> None:
    opened = await world.opens(appendix_a())
    made = ok(await extends(world, opened))
    assert datetime.fromisoformat(made["former"]) == DUE
    sheet = await filled(world, opened)
    world.clock.now = DUE + timedelta(days=1)
    handed = ok(await (await world.person("unit_head", UNIT)).post(f"/v1/assessments/{sheet}/submission", {}))
    assert handed["late"] is False
    other = await signed(world, opened, COMMUNES[1])
    assert (await (await world.owner()).document(other))["late"] is True


async def test_an_extension_is_told_and_kept_with_its_reason(world: World) -> None:
    opened = await world.opens(appendix_a())
    ok(await extends(world, opened))
    ok(await extends(world, opened, LATER + timedelta(days=1), "Mất điện"))
    sheet, owner = opened.sheets[UNIT], await world.owner()
    past = ok(await owner.get(f"/v1/assessments/{sheet}/deadline/history"))["items"]
    assert [one["reason"] for one in past] == ["Mưa lũ", "Mất điện"]
    told = [one for one in await world.told(DeadlineExtended) if str(one.assessment_id) == sheet]
    assert [(one.former, one.until) for one in told] == [(DUE, LATER), (LATER, LATER + timedelta(days=1))]
    assert datetime.fromisoformat((await owner.document(sheet))["due"]) == LATER + timedelta(days=1)


async def test_an_extension_is_later_reasoned_and_before_the_signature(world: World) -> None:
    opened = await world.opens(appendix_a())
    assert refused(await extends(world, opened, DUE)) == (422, "deadline-not-later")
    assert refused(await extends(world, opened, reason=" ")) == (422, "reason-missing")
    await signed(world, opened)
    assert refused(await extends(world, opened)) == (409, "nothing-to-extend")
    ok(await (await world.owner()).post(f"{opened.path}/closing"))
    assert refused(await extends(world, opened)) == (409, "group-closed")


async def test_a_group_is_not_closed_while_more_time_is_running(world: World) -> None:
    opened = await world.opens(appendix_a())
    ok(await extends(world, opened))
    owner, path = await world.owner(), f"{opened.path}/closing"
    world.clock.now = DUE + timedelta(days=1)
    early = await owner.post(path)
    assert refused(early) == (409, "not-due-yet")
    assert [error["field"] for error in early.json()["errors"]] == [f"units.{UNIT}"]
    world.clock.now = LATER
    ok(await owner.post(path))


async def test_more_time_that_is_used_does_not_keep_a_group_open(world: World) -> None:
    opened = await world.opens(appendix_a())
    ok(await extends(world, opened))
    await signed(world, opened)
    ok(await (await world.owner()).post(f"{opened.path}/closing"))


async def test_only_who_has_not_signed_is_reminded_and_once_a_day(world: World) -> None:
    opened = await world.opens(appendix_a())
    await signed(world, opened)
    owner, path = await world.owner(), f"/v1/rounds/{opened.code}/reminders"
    units = {"units": [UNIT, COMMUNES[1], "DN-SNV"]}
    first = ok(await owner.post(path, units))
    assert first == {"reminded": [COMMUNES[1]], "left": {UNIT: "signed", "DN-SNV": "not_assessed"}}
    again = ok(await owner.post(path, {"units": [COMMUNES[1]]}))
    assert again == {"reminded": [], "left": {COMMUNES[1]: "reminded_today"}}
    world.clock.now += timedelta(days=1)
    ok(await owner.post(path, {"units": [COMMUNES[1]]}))
    (listed,) = ok(await owner.get(path))["items"]
    assert (listed["unit"], listed["times"]) == (COMMUNES[1], 2)
    told = [one for one in await world.told(AssessmentReminded) if one.round == opened.code]
    assert [one.unit for one in told] == [COMMUNES[1]] * 2


async def test_closed_groups_are_not_reminded_and_rounds_must_be_there(world: World) -> None:
    opened = await world.opens(appendix_a())
    owner = await world.owner()
    ok(await owner.post(f"{opened.path}/closing"))
    made = ok(await owner.post(f"/v1/rounds/{opened.code}/reminders", {"units": [UNIT]}))
    assert made == {"reminded": [], "left": {UNIT: "closed"}}
    assert refused(await owner.post("/v1/rounds/none/reminders", {"units": [UNIT]})) == (404, "no-such-round")


async def test_more_time_and_reminders_are_for_who_runs_the_round(world: World) -> None:
    opened = await world.opens(appendix_a())
    leader = await world.person("province_leader", "75")
    body = {"until": LATER.isoformat(), "reason": "Mưa lũ"}
    put = await leader.put(f"/v1/assessments/{opened.sheets[UNIT]}/deadline", body, None)
    post = await leader.post(f"/v1/rounds/{opened.code}/reminders", {"units": [UNIT]})
    assert [refused(put), refused(post)] == [(403, "forbidden")] * 2
    assert ok(await leader.get(f"/v1/rounds/{opened.code}/reminders"))["items"] == []
