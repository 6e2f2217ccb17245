"""Signing keys in files, and the tokens made with them.

The directory holds ``current.pem``, which signs, and ``next.pem``, which is published before its time;
every other ``*.pem`` there is published too. Rotation: see the README.
"""

import os
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final, Self
from uuid import UUID, uuid4

from auth.tokens import ALGORITHM, AUDIENCE
from joserfc import jwt
from joserfc.jwk import ECKey, KeySet, KeySetSerialization

LIFETIME: Final = timedelta(minutes=15)
IN_A_BROWSER: Final = timedelta(minutes=5)
CURRENT: Final = "current.pem"
NEXT: Final = "next.pem"


@dataclass(frozen=True, slots=True)
class Token:
    """An access token and its last moment."""

    text: str
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class Bound:
    """What ties a token to a browser's session: changes must carry ``csrf``."""

    session: UUID
    csrf: str
    until: datetime
    authenticated_at: datetime


class Signer:
    """Signs with the current key and publishes every key of its directory."""

    def __init__(self, keys: dict[str, ECKey], issuer: str) -> None:
        self._current = keys[CURRENT]
        self._issuer = issuer
        self.published: KeySetSerialization = KeySet(list(keys.values())).as_dict(private=False)

    @classmethod
    def reading(cls, directory: Path, issuer: str) -> Self:
        """The signer of a directory that `make_missing_keys` has prepared."""
        return cls({path.name: _read(path) for path in sorted(directory.glob("*.pem"))}, issuer)

    @classmethod
    def ephemeral(cls, issuer: str) -> Self:
        """A signer with one key that is kept nowhere: for describing, not for serving."""
        return cls({CURRENT: ECKey.generate_key("P-256", auto_kid=True)}, issuer)

    def issue(self, person: UUID, authz_version: int, *, now: datetime, bound: Bound | None = None) -> Token:
        """A token for fifteen minutes of real time; for five, in a browser, and not beyond its session."""
        last = now + LIFETIME if bound is None else min(now + IN_A_BROWSER, bound.until)
        expires_at = last.astimezone(UTC).replace(microsecond=0)
        claims = {
            "sub": str(person),
            "azv": authz_version,
            "iss": self._issuer,
            "aud": AUDIENCE,
            "iat": int(now.timestamp()),
            "auth_time": int((now if bound is None else bound.authenticated_at).timestamp()),
            "exp": int(expires_at.timestamp()),
            "jti": str(uuid4()),
        }
        if bound is not None:
            claims |= {"sid": str(bound.session), "csrf": bound.csrf}
        header = {"alg": ALGORITHM, "kid": self._current.kid}
        return Token(jwt.encode(header, claims, self._current, algorithms=[ALGORITHM]), expires_at)


def make_missing_keys(directory: Path) -> None:
    """Create the two keys where they are missing, readable by this user alone."""
    directory.mkdir(mode=0o700, parents=True, exist_ok=True)
    for name in (CURRENT, NEXT):
        path = directory / name
        if not path.exists():
            pem = ECKey.generate_key("P-256").as_pem(private=True)
            with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
                file.write(pem)


def _read(path: Path) -> ECKey:
    pem = path.read_bytes()
    kid = ECKey.import_key(pem).thumbprint()
    return ECKey.import_key(pem, {"kid": kid, "use": "sig", "alg": ALGORITHM})
