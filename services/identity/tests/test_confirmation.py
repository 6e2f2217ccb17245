"""The password again, in a browser that has been signed in for a while."""

from collections.abc import AsyncGenerator
from datetime import timedelta

import pytest_asyncio
from auth import Verifier

from .browsers import TOKEN, Browser
from .world import ISSUER, PASSWORD, Caller, World, a_person, read

CONFIRM = "/v1/browser-session/confirmation"
PEOPLE = "/v1/people"
LONG = timedelta(minutes=6)


@pytest_asyncio.fixture(loop_scope="session")
async def desk(world: World, admin: Caller, account: str) -> AsyncGenerator[Browser]:
    """A unit's administrator, six minutes after signing in."""
    username = f"{account}.qt"
    assert (await admin.opens(username, ("unit_admin", "25195"), password=PASSWORD)).status_code == 201
    world.now.advance(-LONG)
    made = Browser(world)
    await made.sign_in(username, PASSWORD)
    world.now.advance(LONG)
    assert (await made.refresh()).status_code == 200
    yield made


async def test_giving_roles_asks_for_the_password_once_in_five_minutes(desk: Browser, account: str) -> None:
    table = f"username,post,email,password,role,unit,from\n{account}.b,Cán bộ,,,officer,25195,2025-07-01\n"
    csv = {"content-type": "text/csv"} | desk.headers()
    imported = await desk.world.client.post("/v1/person-imports", content=table.encode(), headers=csv)
    opened = await desk.send("POST", PEOPLE, a_person(f"{account}.a", [("officer", "25195")]))
    for answer in (imported, opened):
        assert (answer.status_code, read(answer)["code"]) == (401, "confirmation-required")
    assert (await desk.send("POST", CONFIRM, {"password": PASSWORD})).status_code == 200
    for name in ("a", "b"):
        made = await desk.world.client.post(
            PEOPLE, json=a_person(f"{account}.{name}", [("officer", "25195")]), headers=desk.headers()
        )
        assert made.status_code == 201, made.text


async def test_the_session_goes_on_with_its_cookie_and_a_token_that_tells_the_time(desk: Browser) -> None:
    before = desk.copy()
    answer = await desk.send("POST", CONFIRM, {"password": PASSWORD})
    assert (read(answer)["csrf"], answer.headers["cache-control"]) == (before.csrf, "no-store")
    assert [line.partition("=")[0] for line in answer.headers.get_list("set-cookie")] == [TOKEN]
    verifier = Verifier.knowing(desk.world.signer.published, ISSUER)
    assert not (await verifier.claims(before.cookies[TOKEN])).confirmed(desk.world.now())
    assert (await verifier.claims(desk.cookies[TOKEN])).confirmed(desk.world.now())
    assert (await desk.refresh()).status_code == 200
    assert (await verifier.claims(desk.cookies[TOKEN])).confirmed(desk.world.now())


async def test_five_wrong_guesses_close_it(desk: Browser) -> None:
    for _ in range(5):
        answer = await desk.send("POST", CONFIRM, {"password": "Khong-phai-1"})
        assert (answer.status_code, read(answer)["code"]) == (422, "wrong-password")
    answer = await desk.send("POST", CONFIRM, {"password": PASSWORD})
    assert (answer.status_code, read(answer)["code"]) == (429, "too-many-attempts")


async def test_outsiders_who_guess_at_the_name_close_neither_this_nor_the_way_back_in(
    desk: Browser, account: str
) -> None:
    username = f"{account}.qt"
    for _ in range(6):
        await desk.world.sign_in(username, "Khong-phai-1")
    assert (await desk.world.sign_in(username, PASSWORD)).status_code == 429
    assert (await desk.send("POST", CONFIRM, {"password": PASSWORD})).status_code == 200
    desk.world.now.advance(timedelta(minutes=31))
    assert (await desk.copy().refresh()).status_code == 401
    assert (await desk.sign_in(username, PASSWORD)).status_code == 201
    desk.world.now.advance(-timedelta(minutes=31))
    assert (await desk.world.sign_in(username, PASSWORD)).status_code == 429


async def test_a_browser_guesses_no_more_often_than_others_and_only_at_its_own_account(
    desk: Browser, account: str
) -> None:
    answers = [(await desk.sign_in(f"{account}.qt", "Khong-phai-1")).status_code for _ in range(6)]
    assert answers == [401] * 5 + [429]
    assert [(await desk.sign_in(account, "Khong-phai-1")).status_code for _ in range(5)] == [401] * 5
    assert (await desk.world.sign_in(account, PASSWORD)).status_code == 429


async def test_guesses_by_who_is_signed_in_leave_the_door_open(desk: Browser, account: str) -> None:
    for _ in range(6):
        await desk.send("POST", CONFIRM, {"password": "Khong-phai-1"})
    assert (await desk.world.sign_in(f"{account}.qt", PASSWORD)).status_code == 201


async def test_a_browser_that_was_signed_out_elsewhere_confirms_nothing(desk: Browser) -> None:
    kept = desk.copy()
    assert (await desk.sign_out()).status_code == 204
    answer = await kept.send("POST", CONFIRM, {"password": PASSWORD})
    assert (answer.status_code, read(answer)["code"]) == (404, "no-such-session")


async def test_who_has_no_browser_signs_in_again_instead(admin: Caller) -> None:
    answer = await admin.post(CONFIRM, {"password": PASSWORD})
    assert (answer.status_code, read(answer)["code"]) == (404, "no-such-session")
