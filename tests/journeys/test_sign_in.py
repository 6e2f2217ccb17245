"""Somebody works in a browser: cookies from sign-in to sign-out, through the real gateway."""

import pytest_asyncio
from dti.access import Access
from dti.demo.people import People
from httpx2 import AsyncClient, Response

HOME = "/api/identity/v1/browser-session"
ME = "/api/identity/v1/me"
CHANGE = "/api/notify/v1/notices/reading"
SESSION = "__Host-session"


class Page:
    """A page of the platform's own origin; its cookies are the browser's to keep, whatever the scheme."""

    def __init__(self, http: AsyncClient) -> None:
        self._http = http
        self.cookies: dict[str, str] = {}
        self.csrf = ""

    async def send(self, method: str, path: str, body: object = None, **headers: str) -> Response:
        told = {"sec-fetch-site": "same-origin", "cookie": self._cookie()}
        told |= {name.replace("_", "-"): value for name, value in headers.items()}
        answer = await self._http.request(method, path, json=body, headers=told)
        for line in answer.headers.get_list("set-cookie"):
            name, _, value = line.partition(";")[0].partition("=")
            self.cookies[name] = value.strip('"')
        return answer

    async def opens(self, path: str, body: object) -> None:
        answer = await self.send("POST", path, body)
        assert answer.is_success, answer.text
        self.csrf = answer.json()["csrf"]

    def _cookie(self) -> str:
        return "; ".join(f"{name}={value}" for name, value in self.cookies.items() if value)


def problem(answer: Response) -> tuple[int, str]:
    return answer.status_code, answer.json()["code"]


@pytest_asyncio.fixture(loop_scope="session")
async def credentials(loaded: Access, people: People) -> dict[str, str]:
    """An officer whom notify knows already."""
    officer = people.officer("25195")
    await officer.get("/api/notify/v1/notices/summary")
    return {"username": officer.username, "password": loaded.demo_password}


async def test_a_browser_works_by_cookie_until_it_signs_out(
    loaded: Access, credentials: dict[str, str]
) -> None:
    async with AsyncClient(base_url=loaded.gateway, timeout=30) as http:
        page = Page(http)
        await page.opens(HOME, credentials)
        me = (await page.send("GET", ME)).json()
        assert (me["username"], me["csrf"]) == (credentials["username"], page.csrf)

        assert problem(await page.send("POST", CHANGE)) == (403, "csrf-refused")
        assert problem(await page.send("POST", CHANGE, x_csrf_token="another")) == (403, "csrf-refused")
        neighbour = await page.send("POST", CHANGE, x_csrf_token=page.csrf, sec_fetch_site="same-site")
        assert problem(neighbour) == (403, "cross-site-refused")
        assert (await page.send("POST", CHANGE, x_csrf_token=page.csrf)).is_success

        before = dict(page.cookies)
        await page.opens(f"{HOME}/refresh", {})
        assert page.cookies[SESSION] != before[SESSION]
        assert (await page.send("POST", CHANGE, x_csrf_token=page.csrf)).is_success

        last = dict(page.cookies)
        assert (await page.send("DELETE", HOME, x_csrf_token=page.csrf)).status_code == 204
        assert problem(await page.send("GET", ME)) == (401, "unauthenticated")
        page.cookies = last
        assert problem(await page.send("POST", f"{HOME}/refresh", {})) == (401, "session-over")

    files = loaded.state_file.parent.glob("logs/*.log")
    logs = [file.read_text(errors="replace") for file in files]
    secrets = [*before.values(), *last.values(), page.csrf]
    assert any("browser-session" in log for log in logs)
    assert not [secret for secret in secrets for log in logs if secret in log], "a cookie is in a log"
