"""A browser's session: how long it lives, and the secret that changes with every refresh.

The cookie is ``<handle>.<secret>``. The handle stays and finds the session; whoever shows a right handle
with a wrong secret holds an old copy of the cookie. The next secret is made from the last one, so that
calls which race, or whose answer was lost, are all given the same.
"""

import hashlib
import hmac
from base64 import urlsafe_b64encode
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID

IDLE = timedelta(minutes=30)
IDLE_SHARED = timedelta(minutes=15)
LONGEST = timedelta(hours=12)
GRACE = timedelta(seconds=30)


class Reason(StrEnum):
    """Why a session was ended before its time."""

    SIGNED_OUT = "signed_out"
    REPLACED = "replaced"
    ENDED_ELSEWHERE = "ended_elsewhere"
    REUSED = "reused"
    PASSWORD_CHANGED = "password_changed"  # noqa: S105 - a reason
    ACCOUNT_CLOSED = "account_closed"


@dataclass(frozen=True, slots=True)
class BrowserSession:
    """One browser of one person, in real time; secrets are kept as hashes only."""

    id: UUID
    person: UUID
    handle_hash: bytes
    secret_hash: bytes
    former_hash: bytes | None
    rotated_at: datetime
    rotation_key: bytes
    csrf: str
    shared_computer: bool
    device: str
    opened_at: datetime
    authenticated_at: datetime
    used_at: datetime
    ends_at: datetime
    ended_at: datetime | None = None

    @property
    def runs_out_at(self) -> datetime:
        """The last moment, if nobody uses it until then."""
        idle = IDLE_SHARED if self.shared_computer else IDLE
        return min(self.used_at + idle, self.ends_at)

    def over(self, now: datetime) -> bool:
        """Whether it was ended, was left idle, or is too old."""
        return self.ended_at is not None or now >= self.runs_out_at

    def last_given(self, secret: str) -> bool:
        """Whether it is the latest secret of the cookie."""
        return hmac.compare_digest(hashed(secret), self.secret_hash)

    def refreshed(self, secret: str, now: datetime, *, active: bool) -> "tuple[BrowserSession, str] | None":
        """The session and its next secret; None when the secret is an old one.

        Only a call on behalf of somebody ``active`` keeps the session from running idle.
        """
        used = replace(self, used_at=now) if active else self
        shown, following = hashed(secret), self._after(secret)
        if hmac.compare_digest(shown, self.secret_hash):
            next_one = {"secret_hash": hashed(following), "former_hash": shown, "rotated_at": now}
            return replace(used, **next_one), following
        lately = now - self.rotated_at <= GRACE
        if lately and self.former_hash is not None and hmac.compare_digest(shown, self.former_hash):
            return used, following
        return None

    def _after(self, secret: str) -> str:
        return _text(hmac.digest(self.rotation_key, secret.encode(), "sha256"))


@dataclass(frozen=True, slots=True)
class Cookie:
    """What the browser keeps of its session."""

    handle: str
    secret: str

    def __str__(self) -> str:
        return f"{self.handle}.{self.secret}"

    @classmethod
    def read(cls, text: str) -> "Cookie | None":
        """The parts of a cookie; None when it is none of ours."""
        handle, _, secret = text.partition(".")
        return cls(handle, secret) if handle and secret else None


@dataclass(frozen=True, slots=True)
class Seeds:
    """Fresh random bytes for a session."""

    handle: bytes
    secret: bytes
    rotation_key: bytes
    csrf: bytes


def opened(
    session: UUID, person: UUID, seeds: Seeds, now: datetime, *, device: str, shared_computer: bool
) -> tuple[BrowserSession, Cookie]:
    """A session that begins now, and the cookie that finds it."""
    cookie = Cookie(_text(seeds.handle), _text(seeds.secret))
    begun = BrowserSession(
        id=session,
        person=person,
        handle_hash=hashed(cookie.handle),
        secret_hash=hashed(cookie.secret),
        former_hash=None,
        rotated_at=now,
        rotation_key=seeds.rotation_key,
        csrf=_text(seeds.csrf),
        shared_computer=shared_computer,
        device=device,
        opened_at=now,
        authenticated_at=now,
        used_at=now,
        ends_at=now + LONGEST,
    )
    return begun, cookie


def hashed(secret: str) -> bytes:
    """A random secret needs no slow hash."""
    return hashlib.sha256(secret.encode()).digest()


def _text(secret: bytes) -> str:
    return urlsafe_b64encode(secret).decode().rstrip("=")
