"""Signing in and out with a browser, and one's other devices."""

from datetime import datetime, timedelta
from uuid import uuid4

import pytest
from contracts.identity import SessionEnded, SignedIn
from identity.tables import browser_session
from sqlalchemy import select

from .browsers import SESSION, SIGN_IN, TOKEN, Browser
from .world import PASSWORD, Caller, World, many, read

SESSIONS = "/v1/browser-sessions"


async def _reasons(browser: Browser) -> list[str]:
    return [fact.reason for fact in await browser.world.told(SessionEnded, browser.session)]


async def test_signing_in_gives_two_cookies_that_no_script_reads(world: World, account: str) -> None:
    answer = await Browser(world).sign_in(account, PASSWORD)
    token, session = answer.headers.get_list("set-cookie")
    assert (answer.status_code, answer.headers["cache-control"]) == (201, "no-store")
    assert token.startswith(f"{TOKEN}=")
    assert session.startswith(f"{SESSION}=")
    assert _attributes(token) == {"httponly", "secure", "path=/", "samesite=lax", "max-age=299"}
    assert _attributes(session) == {"httponly", "secure", "path=/", "samesite=strict", "max-age=43200"}


def _attributes(line: str) -> set[str]:
    first, *more = line.lower().split("; ")
    assert "=" in first
    return set(more)


async def test_on_a_shared_computer_the_cookies_go_with_the_window(world: World, account: str) -> None:
    answer = await Browser(world).sign_in(account, PASSWORD, shared=True)
    assert not [line for line in answer.headers.get_list("set-cookie") if "max-age" in line.lower()]


async def test_the_answer_and_me_tell_the_page_what_it_needs_but_no_token(browser: Browser) -> None:
    me = await browser.send("GET", "/v1/me")
    told = read(me)
    assert (str(told["person"]), told["csrf"], told["password_is_first"]) == (
        browser.person,
        browser.csrf,
        True,
    )
    assert many(told["units"]) == [{"code": "25195", "name": "Phường Bình Phước", "short_name": "Bình Phước"}]
    assert datetime.fromisoformat(str(told["server_time"])) == browser.world.clock()
    session = told["session"]
    assert isinstance(session, dict)
    assert session["id"] == browser.session
    assert not [secret for secret in browser.cookies.values() if secret in me.text]


async def test_the_token_of_a_browser_lives_five_minutes(world: World, account: str) -> None:
    answer = read(await Browser(world).sign_in(account, PASSWORD))
    left = datetime.fromisoformat(str(answer["token_expires_at"])) - world.now()
    assert timedelta(minutes=4, seconds=58) < left <= timedelta(minutes=5)


async def test_a_bearer_has_no_session_and_no_csrf_token(admin: Caller) -> None:
    me = read(await admin.get("/v1/me"))
    assert (me["csrf"], me["session"]) == (None, None)


async def test_signing_in_again_begins_another_session_and_ends_the_former(
    browser: Browser, account: str
) -> None:
    before = browser.copy()
    before.session = browser.session
    await browser.sign_in(account, PASSWORD)
    assert (browser.session != before.session, browser.csrf != before.csrf) == (True, True)
    assert browser.cookies[SESSION] != before.cookies[SESSION]
    assert await _reasons(before) == ["replaced"]
    assert (await before.refresh()).status_code == 401


async def test_a_cookie_somebody_planted_is_never_taken_over(world: World, account: str) -> None:
    planted = Browser(world, {SESSION: "planted.planted"})
    await planted.sign_in(account, PASSWORD)
    assert "planted" not in planted.cookies[SESSION]


async def test_signing_out_ends_the_session_and_takes_the_cookies_back(browser: Browser) -> None:
    kept = browser.copy()
    assert (await browser.sign_out()).status_code == 204
    assert browser.cookies == {}
    assert await _reasons(browser) == ["signed_out"]
    assert (await kept.refresh()).json()["code"] == "session-over"
    assert (await kept.send("GET", "/v1/me")).json()["code"] == "session-over"


@pytest.mark.parametrize("cookies", [{}, {SESSION: "no-such.session"}, {SESSION: "spoilt"}])
async def test_signing_out_twice_is_well(world: World, cookies: dict[str, str]) -> None:
    assert (await Browser(world, cookies).sign_out()).status_code == 204


async def test_each_of_my_browsers_is_listed_and_nobody_else_s(
    browser: Browser, account: str, admin: Caller
) -> None:
    other = Browser(browser.world)
    await other.sign_in(account, PASSWORD, shared=True)
    await admin.opens("25195.ai.khac", ("officer", "25195"), password=PASSWORD)
    await Browser(browser.world).sign_in("25195.ai.khac", PASSWORD)
    found = many(read(await browser.send("GET", SESSIONS))["items"])
    shown = {(str(one["id"]), one["current"], one["shared_computer"]) for one in found}
    assert shown == {(browser.session, True, False), (other.session, False, True)}
    assert [one["device"] for one in found] == ["Firefox"] * 2


async def test_another_device_is_signed_out(browser: Browser, account: str) -> None:
    other = Browser(browser.world)
    await other.sign_in(account, PASSWORD)
    assert (await browser.send("DELETE", f"{SESSIONS}/{other.session}")).status_code == 204
    assert await _reasons(other) == ["ended_elsewhere"]
    assert (await other.refresh()).status_code == 401
    assert (await other.send("GET", "/v1/me")).status_code == 401
    assert (await browser.send("GET", "/v1/me")).status_code == 200


async def test_nobody_ends_another_person_s_session(browser: Browser, admin: Caller) -> None:
    stranger = await admin.world.client.delete(f"{SESSIONS}/{browser.session}", headers=admin.bearer())
    unknown = await browser.send("DELETE", f"{SESSIONS}/{uuid4()}")
    assert [(one.status_code, one.json()["code"]) for one in (stranger, unknown)] == [
        (404, "no-such-session")
    ] * 2
    assert (await browser.refresh()).status_code == 200


async def test_signing_in_is_told_with_its_session(browser: Browser) -> None:
    (fact,) = await browser.world.told(SignedIn, browser.person)
    assert (str(fact.session), fact.signed_in_at) == (browser.session, browser.world.clock())


async def test_the_door_is_the_same_for_browsers(world: World, account: str) -> None:
    answers = [await Browser(world).sign_in(account, "Sai-mat-khau-1") for _ in range(5)]
    assert {(one.status_code, one.json()["code"]) for one in answers} == {(401, "wrong-credentials")}
    locked = await Browser(world).sign_in(account, PASSWORD)
    assert (locked.status_code, locked.headers["retry-after"]) == (429, "900")
    assert not locked.headers.get_list("set-cookie")


async def test_no_secret_of_a_cookie_lies_in_the_database(browser: Browser) -> None:
    query = select(browser_session).where(browser_session.c.person == browser.person)
    async with browser.world.wiring.database.reading() as session:
        stored = str((await session.execute(query)).all())
    parts = browser.cookies[SESSION].split(".")
    assert not [part for part in (*parts, browser.cookies[TOKEN]) if part in stored]


async def test_no_cookie_reaches_the_log(browser: Browser, capsys: pytest.CaptureFixture[str]) -> None:
    await browser.refresh()
    await browser.send("GET", "/v1/me")
    await browser.send("POST", SIGN_IN, {"username": "x"})
    logged = capsys.readouterr()
    secrets = (*browser.cookies[SESSION].split("."), browser.cookies[TOKEN], browser.csrf)
    assert "/v1/browser-session/refresh" in logged.out
    assert not [secret for secret in secrets if secret in logged.out + logged.err]
