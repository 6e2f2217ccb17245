"""Changing the own password, by cookie or by bearer."""

from asyncio import gather
from datetime import timedelta
from itertools import pairwise

from contracts.identity import PasswordChanged, SessionEnded, SignInLocked
from httpx2 import Response

from .browsers import Browser
from .world import PASSWORD, Json, read

NEW = "Mat-khau-moi-1"
SECOND = timedelta(seconds=1)
WRONG = "Sai-mat-khau-1"


async def _change(browser: Browser, present: str, new: str) -> Response:
    body: Json = {"present_password": present, "new_password": new}
    return await browser.send("PUT", "/v1/me/password", body)


async def test_only_the_new_password_opens_the_door_then(browser: Browser, account: str) -> None:
    assert (await _change(browser, PASSWORD, NEW)).status_code == 204
    tried = [await Browser(browser.world).sign_in(account, word) for word in (PASSWORD, NEW)]
    assert [one.status_code for one in tried] == [401, 201]
    assert read(await browser.send("GET", "/v1/me"))["password_is_first"] is False
    (fact,) = await browser.world.told(PasswordChanged, browser.person)
    assert fact.changed_at == browser.world.clock()


async def test_it_signs_every_other_browser_out(browser: Browser, account: str) -> None:
    other = Browser(browser.world)
    await other.sign_in(account, PASSWORD)
    await _change(browser, PASSWORD, NEW)
    assert [(await one.refresh()).status_code for one in (browser, other)] == [200, 401]
    (ended,) = await browser.world.told(SessionEnded, other.session)
    assert ended.reason == "password_changed"


async def test_a_wrong_present_password_changes_nothing(browser: Browser, account: str) -> None:
    answer = await _change(browser, WRONG, NEW)
    assert (answer.status_code, answer.json()["code"]) == (422, "wrong-password")
    assert [error["field"] for error in answer.json()["errors"]] == ["present_password"]
    assert (await Browser(browser.world).sign_in(account, PASSWORD)).status_code == 201


async def test_guessing_with_somebody_s_session_is_stopped_and_told(browser: Browser) -> None:
    answers = [(await _change(browser, WRONG, NEW)).status_code for _ in range(6)]
    assert answers == [422] * 5 + [429]
    assert (await _change(browser, PASSWORD, NEW)).status_code == 429
    assert len(await browser.world.told(SignInLocked, browser.person)) == 1


async def test_a_weak_password_is_named_at_its_field(browser: Browser) -> None:
    answer = await _change(browser, PASSWORD, "quayeu")
    assert (answer.status_code, answer.json()["code"]) == (422, "weak-password")
    assert answer.json()["errors"][0]["field"] == "new_password"


async def test_none_of_the_last_five_comes_back_but_the_sixth_does(browser: Browser) -> None:
    words = [PASSWORD, *(f"Mat-khau-thu-{number}" for number in range(5))]
    for present, new in pairwise(words):
        assert (await _change(browser, present, new)).status_code == 204
        browser.world.now.advance(SECOND)
    refused = [await _change(browser, words[-1], word) for word in words[1:]]
    assert [(one.status_code, one.json()["code"]) for one in refused] == [(422, "password-used-before")] * 5
    assert (await _change(browser, words[-1], words[0])).status_code == 204


async def test_of_two_changes_at_once_one_counts(browser: Browser, account: str) -> None:
    words = ["Mat-khau-moi-1", "Mat-khau-moi-2"]
    answers = await gather(*(_change(browser, PASSWORD, word) for word in words))
    assert sorted(one.status_code for one in answers) == [204, 422]
    entered = [(await Browser(browser.world).sign_in(account, word)).status_code for word in words]
    assert sorted(entered) == [201, 401]


async def test_no_password_is_repeated(browser: Browser) -> None:
    answers = [await _change(browser, WRONG, NEW), await _change(browser, PASSWORD, "quayeu")]
    assert not [word for one in answers for word in (WRONG, NEW, PASSWORD, "quayeu") if word in one.text]
