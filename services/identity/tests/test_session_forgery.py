"""The routes that set cookies take nothing from another site."""

import pytest

from .browsers import REFRESH, SIGN_IN, Browser
from .world import PASSWORD, UNITS, Caller, Json, World

PASSWORD_PATH = "/v1/me/password"


def _sign_in(account: str) -> Json:
    return {"username": account, "password": PASSWORD}


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
@pytest.mark.parametrize(("method", "path"), [("POST", SIGN_IN), ("POST", REFRESH), ("DELETE", SIGN_IN)])
async def test_another_site_reaches_none_of_them(
    browser: Browser, account: str, site: str, method: str, path: str
) -> None:
    body = None if method == "DELETE" else _sign_in(account)
    answer = await browser.send(method, path, body, {"sec-fetch-site": site})
    assert (answer.status_code, answer.json()["code"]) == (403, "cross-site-refused")
    assert not answer.headers.get_list("set-cookie")
    assert (await browser.refresh()).status_code == 200


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded"])
@pytest.mark.parametrize("path", [SIGN_IN, REFRESH])
async def test_no_form_reaches_them(world: World, account: str, path: str, kind: str) -> None:
    body = f'{{"username": "{account}", "password": "{PASSWORD}"}}'.encode()
    answer = await world.client.post(path, content=body, headers={"content-type": kind})
    assert (answer.status_code, answer.json()["code"]) == (415, "media-type-refused")


@pytest.mark.parametrize("csrf", ["", "another"])
async def test_signing_out_takes_the_token_of_the_session(browser: Browser, csrf: str) -> None:
    answer = await browser.send("DELETE", SIGN_IN, headers={"x-csrf-token": csrf})
    assert (answer.status_code, answer.json()["code"]) == (403, "csrf-refused")
    assert (await browser.refresh()).status_code == 200


async def test_the_token_of_one_session_does_not_do_for_another(browser: Browser, account: str) -> None:
    other = Browser(browser.world)
    await other.sign_in(account, PASSWORD)
    body: Json = {"present_password": PASSWORD, "new_password": "Mat-khau-moi-1"}
    forged = await browser.send("PUT", PASSWORD_PATH, body, {"x-csrf-token": other.csrf})
    assert (forged.status_code, forged.json()["code"]) == (403, "csrf-refused")
    assert (await browser.send("PUT", PASSWORD_PATH, body)).status_code == 204


async def test_an_old_browser_that_names_no_site_signs_in(world: World, account: str) -> None:
    answer = await world.client.post(SIGN_IN, json=_sign_in(account))
    assert answer.status_code == 201


async def test_a_table_is_imported_by_cookie_too(admin: Caller) -> None:
    browser = Browser(admin.world)
    await browser.sign_in("quantri", PASSWORD)
    headers = browser.headers() | {"content-type": "text/csv"}
    answer = await admin.world.client.post("/v1/unit-imports", content=UNITS.encode(), headers=headers)
    assert (answer.status_code, answer.json()["unchanged"]) == (200, len(UNITS.splitlines()) - 1)
