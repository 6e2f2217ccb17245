"""Talking to the ministry through the exchange platform (LGSP): a static token, a bearer token, JSON."""

import asyncio
import base64
import json
import time
from dataclasses import dataclass, field

from httpx2 import AsyncClient, HTTPError, Response, Timeout
from pydantic import BaseModel, ValidationError

from sync.domain.answer import UNAUTHORISED, Answer
from sync.settings import Lgsp, Settings

STATIC_HEADER = "lgspaccesstoken"
MARGIN_SECONDS = 5
OK = 200


class Unreached(Exception):
    """No complete answer: refused connection, time-out, no token. The values may have arrived after all."""


class _Token(BaseModel):
    access_token: str
    expires_in: int = 60


@dataclass
class _Kept:
    text: str = ""
    until: float = 0
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)


class Ministry:
    """The ministry as one province sees it; keeps the bearer token until shortly before its end."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._static = {STATIC_HEADER: static_token(settings.lgsp)}
        timeout = Timeout(settings.answer_seconds, connect=min(3, settings.answer_seconds))
        self._client = AsyncClient(base_url=settings.ministry_url, timeout=timeout)
        self._kept = _Kept()

    async def send(self, indicator: str, key: str, content: str) -> Answer:
        """One sending of one indicator; raises ``Unreached``. A 401 forgets the token, for the next one."""
        try:
            # httpx bounds each read, this bounds the whole: an answer that trickles in must end too.
            async with asyncio.timeout(self._settings.answer_seconds * 2):
                bearer = await self._bearer()
                answer = await self._post(indicator, key, content, bearer)
        except (HTTPError, TimeoutError) as error:
            raise Unreached(type(error).__name__) from error
        if answer.status_code == UNAUTHORISED and self._kept.text == bearer:
            self._kept.until = 0
        return Answer(answer.status_code, answer.content, answer.headers.get("retry-after"))

    async def close(self) -> None:
        await self._client.aclose()

    async def _post(self, indicator: str, key: str, content: str, bearer: str) -> Response:
        headers = {
            **self._static,
            "Authorization": f"Bearer {bearer}",
            "Idempotency-Key": key,
            "Content-Type": "application/json",
        }
        path = self._settings.values_path.format(indicator=indicator)
        return await self._client.post(path, headers=headers, content=content.encode())

    async def _bearer(self) -> str:
        async with self._kept.lock:
            if time.monotonic() >= self._kept.until:
                token = await self._fetch()
                self._kept.text = token.access_token
                self._kept.until = time.monotonic() + max(token.expires_in - MARGIN_SECONDS, 1)
            return self._kept.text

    async def _fetch(self) -> _Token:
        headers = {**self._static, "Content-Type": "application/x-www-form-urlencoded"}
        answer = await self._client.post(
            self._settings.token_path, headers=headers, content=b"grant_type=client_credentials"
        )
        if answer.status_code != OK:
            raise Unreached(f"token: HTTP {answer.status_code}")
        try:
            return _Token.model_validate_json(answer.content)
        except ValidationError as error:
            raise Unreached("token: unreadable") from error


def static_token(lgsp: Lgsp) -> str:
    """Base64 of the five values as JSON, the convention of the exchange platforms in use."""
    values = {
        "AccessKey": lgsp.access_key.get_secret_value(),
        "SecretKey": lgsp.secret_key.get_secret_value(),
        "AppName": lgsp.app_name,
        "PartnerCode": lgsp.partner_code,
        "PartnerCodeCus": lgsp.partner_code_cus,
    }
    return base64.b64encode(json.dumps(values, ensure_ascii=False).encode()).decode()
