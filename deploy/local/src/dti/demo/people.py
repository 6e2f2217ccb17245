"""A post that acts through the gateway, patient with a platform that is being restarted under it."""

import asyncio
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4

import httpx2

from dti.errors import PlatformError

UNAUTHORISED, NOT_FOUND, CONFLICT, STALE = 401, 404, 409, 412
RETRIED = {429, 502, 503, 504}
PATIENCE_SECONDS = 150
TOKEN_SECONDS = 600
LONGEST_LINE = 400


class Refused(PlatformError):
    """The platform answered with a problem that a retry will not mend; one line tells which."""

    def __init__(self, answer: httpx2.Response) -> None:
        self.status = answer.status_code
        self.problem: dict[str, Any] = {}
        if "json" in answer.headers.get("content-type", ""):
            self.problem = answer.json()
        request = answer.request
        said = f"{self.code} · {self.problem['title_en']}" if self.code else answer.text
        fields = [f"{one['field']}: {one['reason_en']}" for one in self.problem.get("errors", [])]
        line = " ".join("; ".join([said, *fields]).split())[:LONGEST_LINE]
        super().__init__(f"{request.method} {request.url.path} was refused: {self.status} {line}")

    @property
    def code(self) -> str:
        return str(self.problem.get("code", ""))


@dataclass
class Gateway:
    """The one door: its address, a pool of connections and the password of the local accounts."""

    address: str
    password: str
    http: httpx2.AsyncClient = field(init=False)
    retries: int = 0

    def __post_init__(self) -> None:
        limits = httpx2.Limits(max_connections=48, max_keepalive_connections=48)
        self.http = httpx2.AsyncClient(base_url=self.address, timeout=30, limits=limits)

    async def ask(self, method: str, path: str, **request: Any) -> httpx2.Response:
        """Send until something answered that is neither a lost connection nor "come back later"."""
        deadline, pause = time.monotonic() + PATIENCE_SECONDS, 0.1
        while True:
            try:
                answer = await self.http.request(method, path, **request)
                if answer.status_code not in RETRIED:
                    return answer
            except httpx2.TransportError:
                if time.monotonic() > deadline:
                    raise
            else:
                if time.monotonic() > deadline:
                    return answer
            self.retries += 1
            await asyncio.sleep(pause)
            pause = min(pause * 2, 2)


@dataclass
class Person:
    """One account; signs in when it must and keeps its token as long as it lives."""

    gateway: Gateway
    username: str
    password: str | None = None
    _token: str = ""
    _until: float = 0
    _signing_in: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def get(self, path: str, **query: Any) -> Any:
        answer = await self.call("GET", path, params={k: v for k, v in query.items() if v is not None})
        return answer.json()

    async def post(self, path: str, body: object = None, **request: Any) -> Any:
        """A POST that a retry repeats under the same Idempotency-Key."""
        headers = {"Idempotency-Key": str(uuid4()), **request.pop("headers", {})}
        if body is not None:
            request["json"] = body
        answer = await self.call("POST", path, headers=headers, **request)
        return answer.json() if answer.content else None

    async def put(self, path: str, body: object, *, version: int | None = None) -> Any:
        headers = {} if version is None else {"If-Match": f'"{version}"'}
        return (await self.call("PUT", path, json=body, headers=headers)).json()

    async def call(self, method: str, path: str, **request: Any) -> httpx2.Response:
        """Raises ``Refused`` for 4xx and 5xx."""
        headers: Mapping[str, str] = request.pop("headers", {})
        answer = await self._as_me(method, path, headers, request)
        if answer.status_code == UNAUTHORISED:
            self._until = 0
            answer = await self._as_me(method, path, headers, request)
        if answer.is_error:
            raise Refused(answer)
        return answer

    async def _as_me(
        self, method: str, path: str, headers: Mapping[str, str], request: dict[str, Any]
    ) -> httpx2.Response:
        bearer = {"Authorization": f"Bearer {await self._bearer()}"}
        return await self.gateway.ask(method, path, headers={**headers, **bearer}, **request)

    async def _bearer(self) -> str:
        async with self._signing_in:
            if time.monotonic() > self._until:
                body = {"username": self.username, "password": self.password or self.gateway.password}
                answer = await self.gateway.ask("POST", "/api/identity/v1/sessions", json=body)
                if answer.is_error:
                    raise Refused(answer)
                self._token = answer.json()["access_token"]
                self._until = time.monotonic() + TOKEN_SECONDS
            return self._token


class People:
    """The accounts of one demo, by username."""

    def __init__(self, gateway: Gateway) -> None:
        self.gateway = gateway
        self._known: dict[str, Person] = {}

    def __getitem__(self, username: str) -> Person:
        return self._known.setdefault(username, Person(self.gateway, username))

    def officer(self, unit: str) -> Person:
        return self[f"{unit.lower()}.canbo"]

    def head(self, unit: str) -> Person:
        return self[f"{unit.lower()}.{'giamdoc' if unit.startswith('DN-') else 'chutich'}"]

    def appraiser(self, unit: str) -> Person:
        return self[f"{unit.lower()}.thamdinh"]

    @property
    def owner(self) -> Person:
        return self["dn-skhcn.quantri"]

    @property
    def publisher(self) -> Person:
        return self["dn-skhcn.congbo"]

    @property
    def council(self) -> Person:
        return self["75.hoidong"]
