"""A browser as far as cookies go: keeps what it is given and sends it back."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from http.cookies import SimpleCookie

from httpx2 import Response

from .world import Json, World, read

TOKEN, SESSION = "__Host-token", "__Host-session"
SIGN_IN, REFRESH = "/v1/browser-session", "/v1/browser-session/refresh"


@dataclass
class Browser:
    world: World
    cookies: dict[str, str] = field(default_factory=dict[str, str])
    csrf: str = ""
    person: str = ""
    session: str = ""

    async def send(
        self, method: str, path: str, body: Json | None = None, headers: Mapping[str, str] | None = None
    ) -> Response:
        """One request from the page's own origin; what the answer sets is kept."""
        answer = await self.world.client.request(
            method, path, json=body, headers=self.headers() | dict(headers or {})
        )
        self._keep(answer)
        return answer

    def headers(self) -> dict[str, str]:
        """What goes with each request of the page."""
        told = {"sec-fetch-site": "same-origin", "x-csrf-token": self.csrf, "user-agent": "Firefox"}
        kept = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        return told | ({"cookie": kept} if kept else {})

    async def sign_in(self, username: str, password: str, *, shared: bool = False) -> Response:
        body: Json = {"username": username, "password": password, "shared_computer": shared}
        return await self.send("POST", SIGN_IN, body)

    async def refresh(self, *, active: bool = True) -> Response:
        return await self.send("POST", REFRESH, {"active": active})

    async def sign_out(self) -> Response:
        return await self.send("DELETE", SIGN_IN)

    def copy(self) -> "Browser":
        """Somebody who got hold of the cookies, or a tab that has not heard of the next ones yet."""
        return Browser(self.world, dict(self.cookies), self.csrf)

    def _keep(self, answer: Response) -> None:
        for line in answer.headers.get_list("set-cookie"):
            for name, morsel in SimpleCookie(line).items():
                if morsel["max-age"] == "0":
                    self.cookies.pop(name, None)
                else:
                    self.cookies[name] = morsel.value
        if answer.is_success and answer.request.method == "POST":
            told = read(answer)
            self.csrf, self.person, self.session = (str(told[name]) for name in ("csrf", "person", "session"))
