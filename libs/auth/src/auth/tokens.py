"""Verifying access tokens; identity issues them."""

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final, Self
from uuid import UUID

from httpx2 import AsyncClient, HTTPError
from joserfc import jws, jwt
from joserfc.errors import JoseError
from joserfc.jwk import ECKey, KeySet, KeySetSerialization

from auth.errors import KeysUnavailable, Unauthenticated

ALGORITHM: Final = "ES256"
AUDIENCE: Final = "dti"
CONFIRMED_FOR: Final = timedelta(minutes=5)

_FETCH_SECONDS: Final = 3.0
_REFRESH_SECONDS: Final = 300.0
_RETRY_SECONDS: Final = 5.0
_LEEWAY_SECONDS: Final = 5


@dataclass(frozen=True, slots=True)
class Claims:
    """What a valid token says; a browser's also names its session and that session's CSRF token.

    ``authenticated_at`` is when the person last gave the password (``auth_time``, OpenID Connect Core §2).
    """

    person: UUID
    authz_version: int
    expires_at: datetime
    authenticated_at: datetime
    session: UUID | None = None
    csrf: str | None = None

    def confirmed(self, now: datetime) -> bool:
        """Whether the password was given lately enough for a step that is hard to take back."""
        return now - self.authenticated_at <= CONFIRMED_FOR


class PublishedKeys:
    """The issuer's public keys, kept for minutes and read again when an unknown key turns up."""

    def __init__(self, url: str, ticks: Callable[[], float]) -> None:
        self._url = url
        self._ticks = ticks
        self._keys: dict[str, ECKey] = {}
        self._tried_at = self._read_at = float("-inf")
        self._reading = asyncio.Lock()

    async def find(self, kid: str) -> ECKey | None:
        """The key of that id; refuses with KeysUnavailable when the issuer has never answered.

        A key that is known waits for nobody else's reading.
        """
        old = self._ticks() - self._read_at > _REFRESH_SECONDS
        if kid not in self._keys or (old and not self._reading.locked()):
            async with self._reading:
                if self._ticks() - self._tried_at > _RETRY_SECONDS:
                    await self._read()
        if not self._keys:
            raise KeysUnavailable
        return self._keys.get(kid)

    async def _read(self) -> None:
        self._tried_at = self._ticks()
        try:
            # a client's own limits are per step: an issuer that trickles would pass each of them
            async with asyncio.timeout(_FETCH_SECONDS), AsyncClient(timeout=None) as client:
                answer = await client.get(self._url)
            self._keys = _by_id(answer.raise_for_status().json())
        except (TimeoutError, HTTPError, JoseError, ValueError, KeyError, TypeError):
            return  # what was read before stays good; `find` refuses when there is nothing
        self._read_at = self._tried_at


class KnownKeys:
    """Keys that are at hand: identity's own, or a test's."""

    def __init__(self, published: KeySetSerialization) -> None:
        self._keys = _by_id(published)

    async def find(self, kid: str) -> ECKey | None:
        return self._keys.get(kid)


class Verifier:
    """Accepts ES256 tokens of one issuer for this platform, and nothing else.

    Token times are real times even where a local stack shifts the platform's clock: the gateway
    checks the same tokens and knows no shift.
    """

    def __init__(self, jwks_url: str, issuer: str, *, ticks: Callable[[], float] = time.monotonic) -> None:
        self._keys: PublishedKeys | KnownKeys = PublishedKeys(jwks_url, ticks)
        self._issuer = issuer

    @classmethod
    def knowing(cls, published: KeySetSerialization, issuer: str) -> Self:
        """A verifier that never asks the network."""
        verifier = cls("", issuer)
        verifier._keys = KnownKeys(published)
        return verifier

    async def claims(self, token: str) -> Claims:
        """The claims of a valid token; refuses with Unauthenticated or KeysUnavailable."""
        try:
            key = await self._keys.find(_key_id(token))
            if key is None:
                raise Unauthenticated
            found = jwt.decode(token, key, algorithms=[ALGORITHM]).claims
            self._rules().validate(found)
            return Claims(
                person=UUID(found["sub"]),
                authz_version=int(found["azv"]),
                expires_at=datetime.fromtimestamp(found["exp"], UTC),
                authenticated_at=datetime.fromtimestamp(found["auth_time"], UTC),
                session=UUID(found["sid"]) if "sid" in found else None,
                csrf=found.get("csrf"),
            )
        except (JoseError, ValueError, TypeError, KeyError) as error:
            raise Unauthenticated from error

    def _rules(self) -> jwt.JWTClaimsRegistry:
        return jwt.JWTClaimsRegistry(
            leeway=_LEEWAY_SECONDS,
            iss={"essential": True, "value": self._issuer},
            aud={"essential": True, "value": AUDIENCE},
            sub={"essential": True},
            azv={"essential": True},
            iat={"essential": True},
            exp={"essential": True},
            auth_time={"essential": True},
        )


def _key_id(token: str) -> str:
    header = jws.extract_compact(token.encode()).headers()
    if header.get("alg") != ALGORITHM:
        raise Unauthenticated
    return str(header["kid"])


def _by_id(published: KeySetSerialization) -> dict[str, ECKey]:
    keys = KeySet.import_key_set(published).keys
    return {key.kid: key for key in keys if isinstance(key, ECKey) and key.kid is not None}
