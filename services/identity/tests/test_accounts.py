"""Closing an account, opening it again, giving it a first password again."""

from datetime import timedelta
from uuid import uuid4

import pytest
from contracts.identity import PasswordChanged, PersonState, SessionEnded

from .browsers import Browser
from .world import PASSWORD, Caller, Json, World, a_person, read

GIVEN: Json = {"password": "Mat-khau-cap-lai-1"}
VERBS = ("closing", "reopening", "first-password")


async def _do(caller: Caller, verb: str, person: object, body: Json = GIVEN) -> tuple[int, str]:
    answer = await caller.post(f"/v1/people/{person}/{verb}", body)
    return answer.status_code, str(read(answer).get("code", ""))


async def test_a_closed_account_is_signed_out_and_lets_nobody_in(
    world: World, admin: Caller, browser: Browser, account: str
) -> None:
    bearer = (await world.sign_in(account, PASSWORD)).json()["access_token"]
    assert await _do(admin, "closing", browser.person) == (200, "")
    assert (await world.sign_in(account, PASSWORD)).status_code == 401
    assert (await browser.refresh()).status_code == 401
    me = await world.client.get("/v1/me", headers={"authorization": f"Bearer {bearer}"})
    assert me.status_code == 401
    state = (await world.told(PersonState, browser.person))[-1]
    assert (state.active, state.version, len(state.roles)) == (False, 2, 1)
    (ended,) = await world.told(SessionEnded, browser.session)
    assert ended.reason == "account_closed"


async def test_closing_twice_tells_once_and_reopening_gives_everything_back(
    world: World, admin: Caller, browser: Browser, account: str
) -> None:
    for verb in ("closing", "closing", "reopening", "reopening"):
        assert await _do(admin, verb, browser.person) == (200, "")
    told = [state.active for state in await world.told(PersonState, browser.person)]
    assert told == [True, False, True]
    assert (await world.sign_in(account, PASSWORD)).status_code == 201
    assert (await browser.refresh()).status_code == 401


async def test_a_first_password_takes_the_place_of_the_forgotten_one(
    world: World, admin: Caller, browser: Browser, account: str
) -> None:
    changed = await browser.send(
        "PUT", "/v1/me/password", {"present_password": PASSWORD, "new_password": "Mat-khau-quen-1"}
    )
    assert changed.status_code == 204
    world.now.advance(timedelta(seconds=1))
    for _ in range(5):
        await world.sign_in(account, PASSWORD)
    assert await _do(admin, "first-password", browser.person) == (200, "")
    tried = [await world.sign_in(account, word) for word in ("Mat-khau-quen-1", str(GIVEN["password"]))]
    assert [one.status_code for one in tried] == [401, 201]
    assert (await browser.refresh()).status_code == 401
    assert len(await world.told(PasswordChanged, browser.person)) == 2
    again = Browser(world)
    await again.sign_in(account, str(GIVEN["password"]))
    assert read(await again.send("GET", "/v1/me"))["password_is_first"] is True
    world.now.advance(timedelta(seconds=1))
    back: Json = {"present_password": GIVEN["password"], "new_password": "Mat-khau-quen-1"}
    assert read(await again.send("PUT", "/v1/me/password", back))["code"] == "password-used-before"


async def test_a_weak_first_password_is_refused_and_not_repeated(admin: Caller, browser: Browser) -> None:
    answer = await admin.post(f"/v1/people/{browser.person}/first-password", {"password": "bimat12345"})
    assert (answer.status_code, read(answer)["code"], "bimat" in answer.text) == (422, "weak-password", False)


@pytest.mark.parametrize("verb", VERBS)
async def test_a_unit_administrator_manages_the_own_unit_s_officers_and_nobody_else(
    admin: Caller, verb: str
) -> None:
    local = await admin.makes(f"25195.qt.{verb}", ("unit_admin", "25195"))
    own = await admin.makes(f"25195.cb.{verb}", ("officer", "25195"))
    head = await admin.makes(f"25195.ct.{verb}", ("unit_head", "25195"))
    elsewhere = await admin.makes(f"25210.cb.{verb}", ("officer", "25210"))
    assert await _do(local, verb, own.id) == (200, "")
    assert await _do(local, verb, head.id) == (403, "not-yours-to-change")
    for strange in (elsewhere.id, uuid4()):
        assert await _do(local, verb, strange) == (404, "no-such-person")


@pytest.mark.parametrize("verb", VERBS)
async def test_the_own_account_and_one_beyond_reach_are_refused(admin: Caller, verb: str) -> None:
    owner = await admin.makes(f"so.chu.{verb}", ("system_owner", "DN-SKHCN"))
    publisher = await admin.makes(f"so.congbo.{verb}", ("publisher", "DN-SKHCN"))
    assert await _do(admin, verb, admin.id) == (403, "own-account")
    assert await _do(owner, verb, owner.id) == (403, "own-account")
    assert await _do(owner, verb, publisher.id) == (403, "not-yours-to-change")


@pytest.mark.parametrize("verb", VERBS)
async def test_the_password_is_asked_for_again(world: World, admin: Caller, account: str, verb: str) -> None:
    other = read(await admin.post("/v1/people", a_person(f"{account}.x", [("officer", "25195")])))["id"]
    name = f"{account}.qt"
    assert (await admin.opens(name, ("unit_admin", "25195"), password=PASSWORD)).status_code == 201
    long = timedelta(minutes=6)
    world.now.advance(-long)
    desk = Browser(world)
    await desk.sign_in(name, PASSWORD)
    world.now.advance(long)
    await desk.refresh()
    answer = await desk.world.client.post(f"/v1/people/{other}/{verb}", json=GIVEN, headers=desk.headers())
    assert (answer.status_code, read(answer)["code"]) == (401, "confirmation-required")
