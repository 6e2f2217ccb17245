"""The session's secret changes with every refresh; time ends what nobody uses. The clock stands still."""

import asyncio
from collections import Counter
from datetime import timedelta

import pytest
from auth import Verifier
from contracts.identity import SessionEnded
from identity.tables import browser_session, person
from identity.timers import Chores
from sqlalchemy import func, select, update

from .browsers import SESSION, TOKEN, Browser
from .world import ISSUER, PASSWORD, World

MINUTE = timedelta(minutes=1)


async def _reasons(browser: Browser) -> list[str]:
    return [fact.reason for fact in await browser.world.told(SessionEnded, browser.session)]


async def test_a_refresh_gives_the_next_cookie_and_keeps_session_and_csrf_token(browser: Browser) -> None:
    before = browser.copy()
    answer = await browser.refresh()
    assert (answer.status_code, answer.json()["csrf"]) == (200, before.csrf)
    assert browser.cookies[SESSION] != before.cookies[SESSION]
    claims = await Verifier.knowing(browser.world.signer.published, ISSUER).claims(browser.cookies[TOKEN])
    assert (str(claims.session), claims.csrf) == (browser.session, browser.csrf)


async def test_parallel_refreshes_are_one(browser: Browser) -> None:
    tabs = [browser.copy() for _ in range(8)]
    answers = await asyncio.gather(*(tab.refresh() for tab in tabs))
    assert Counter(answer.status_code for answer in answers) == {200: 8}
    assert len({tab.cookies[SESSION] for tab in tabs}) == 1
    assert (await tabs[0].refresh()).status_code == 200
    assert await _reasons(browser) == []


async def test_a_lost_answer_is_given_again(browser: Browser) -> None:
    lost = browser.copy()
    await lost.refresh()
    browser.world.now.advance(timedelta(seconds=30))
    assert (await browser.refresh()).status_code == 200
    assert browser.cookies[SESSION] == lost.cookies[SESSION]


async def test_an_old_secret_ends_the_session_for_thief_and_owner(browser: Browser) -> None:
    thief = browser.copy()
    await browser.refresh()
    browser.world.now.advance(timedelta(seconds=31))
    refused = await thief.refresh()
    assert (refused.status_code, refused.json()["code"]) == (401, "session-over")
    assert (await browser.refresh()).status_code == 401
    assert await _reasons(browser) == ["reused"]


async def test_a_secret_older_than_the_last_one_has_no_grace(browser: Browser) -> None:
    thief = browser.copy()
    await browser.refresh()
    await browser.refresh()
    assert (await thief.refresh()).status_code == 401
    assert await _reasons(browser) == ["reused"]


async def test_a_parallel_reuse_is_told_once(browser: Browser) -> None:
    thieves = [browser.copy() for _ in range(4)]
    await browser.refresh()
    await browser.refresh()
    answers = await asyncio.gather(*(thief.refresh() for thief in thieves))
    assert {answer.status_code for answer in answers} == {401}
    assert await _reasons(browser) == ["reused"]


async def test_a_secret_that_was_never_given_ends_the_session(browser: Browser) -> None:
    handle = browser.cookies[SESSION].split(".")[0]
    guess = Browser(browser.world, {SESSION: f"{handle}.guessed"})
    assert (await guess.refresh()).status_code == 401
    assert await _reasons(browser) == ["reused"]


@pytest.mark.parametrize("cookie", ["", "spoilt", "no.such", ".", "a.", ".b"])
async def test_without_a_session_there_is_nothing_to_refresh(world: World, cookie: str) -> None:
    refused = await Browser(world, {SESSION: cookie}).refresh()
    assert (refused.status_code, refused.json()["code"]) == (401, "session-over")


@pytest.mark.parametrize(("shared", "minutes"), [(False, 30), (True, 15)])
async def test_an_idle_session_runs_out(world: World, account: str, *, shared: bool, minutes: int) -> None:
    browser = Browser(world)
    await browser.sign_in(account, PASSWORD, shared=shared)
    world.now.advance(minutes * MINUTE - timedelta(seconds=1))
    assert (await browser.refresh()).status_code == 200
    world.now.advance(minutes * MINUTE)
    assert (await browser.refresh()).status_code == 401


async def test_a_page_that_nobody_touches_does_not_keep_its_session(browser: Browser) -> None:
    for _ in range(5):
        browser.world.now.advance(5 * MINUTE)
        assert (await browser.refresh(active=False)).status_code == 200
    browser.world.now.advance(5 * MINUTE)
    assert (await browser.refresh(active=False)).status_code == 401


async def test_nothing_keeps_a_session_beyond_twelve_hours(browser: Browser) -> None:
    for _ in range(35):
        browser.world.now.advance(20 * MINUTE)
        assert (await browser.refresh()).status_code == 200
    browser.world.now.advance(20 * MINUTE)
    assert (await browser.refresh()).status_code == 401


async def test_no_token_outlives_its_session(browser: Browser) -> None:
    answer = None
    for _ in range(27):
        browser.world.now.advance(26 * MINUTE)
        answer = (await browser.refresh()).json()
    assert answer is not None
    browser.world.now.advance(16 * MINUTE)
    answer = (await browser.refresh()).json()
    left = answer["token_expires_at"], answer["ends_at"]
    assert left[0][:19] == left[1][:19]


async def test_a_closed_account_gets_no_further_token(browser: Browser) -> None:
    closing = update(person).where(person.c.id == browser.person).values(active=False)
    async with browser.world.wiring.database.transaction() as session:
        await session.execute(closing)
    assert (await browser.refresh()).status_code == 401
    assert await _reasons(browser) == ["account_closed"]


async def test_sessions_are_forgotten_a_day_after_their_longest_life(browser: Browser) -> None:
    world = browser.world
    chores = Chores(world.wiring.database, world.clock, world.now)
    query = select(func.count()).where(browser_session.c.person == browser.person)
    counts: list[int | None] = []
    for hours in (35, 2):
        world.now.advance(timedelta(hours=hours))
        assert not await chores.forget_sessions()
        async with world.wiring.database.reading() as session:
            counts.append(await session.scalar(query))
    assert counts == [1, 0]
