"""One line of the ledger: a leaf on its way to the ministry."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from fractions import Fraction
from hashlib import sha256
from uuid import UUID

from sync.domain.answer import Acknowledged, Again, Refused, Verdict
from sync.domain.refusals import AlreadyAcknowledged, OnItsWay


class State(StrEnum):
    WAITING = "waiting"
    ACKNOWLEDGED = "acknowledged"
    REFUSED = "refused"
    FAILED = "failed"


@dataclass(frozen=True)
class Persistence:
    """How patiently a record is tried: doubling delays between bounds, with jitter, so many times."""

    first: timedelta
    longest: timedelta
    attempts: int

    def delay(self, attempt: int, jitter: Fraction) -> timedelta:
        """The wait after that attempt: between half and all of the doubled delay (jitter 0…1)."""
        doubled = min(self.first * 2 ** min(attempt - 1, 30), self.longest)
        return doubled * float((1 + jitter) / 2)


@dataclass(eq=False)
class Record:
    """A leaf's sending; ``tries`` counts since a person last asked, ``attempts`` since the beginning.

    ``leaf_values`` is the leaf as it was finalised, ``content`` the body that is sent, byte for byte.
    """

    id: UUID
    transmission_id: UUID
    round: str
    leaf: str
    leaf_values: dict[str, object]
    due_at: datetime
    indicator: str | None = None
    content: str | None = None
    version: int = 1
    state: State = State.WAITING
    tries: int = 0
    attempts: int = 0
    receipt: str | None = None
    acknowledged_at: datetime | None = None
    refused_field: str | None = None
    reason: str | None = None
    leased_until: datetime | None = None

    def settle(self, verdict: Verdict, policy: Persistence, jitter: Fraction, at: datetime) -> None:
        """What becomes of the record after one answer."""
        self.leased_until = None
        match verdict:
            case Acknowledged(receipt):
                self.state, self.receipt, self.acknowledged_at = State.ACKNOWLEDGED, receipt, at
                self.refused_field = self.reason = None
            case Refused(field, reason):
                self.refuse(field, reason)
            case Again(reason, after):
                self.reason = reason
                self.due_at = at + max(policy.delay(self.tries, jitter), timedelta(seconds=after))
                if self.tries >= policy.attempts:
                    self.state = State.FAILED

    def refuse(self, field: str | None, reason: str) -> None:
        self.state, self.refused_field, self.reason = State.REFUSED, field, reason

    @property
    def key(self) -> str:
        """Round, indicator and version: the ministry recognises a repeat of the same sending by it."""
        return f"{self.round}:{self.indicator}:{self.version}"

    @property
    def content_sha256(self) -> str:
        return sha256((self.content or "").encode()).hexdigest()

    def offer(self, indicator: str, body: Mapping[str, object], at: datetime) -> bool:
        """Take the values that stand; True when they differ and go as a version, and a key, of their own."""
        if self.indicator == indicator and self.content == _text(body, self.version):
            return False
        if self.content is not None:
            self.version += 1
        self.indicator, self.content = indicator, _text(body, self.version)
        self._wait(at)
        return True

    def withdraw(self, field: str, reason: str) -> None:
        """There is nothing that can be sent; what may still be on its way no longer counts."""
        if self.content is not None:
            self.version += 1
        self.content = self.leased_until = self.receipt = self.acknowledged_at = None
        self.refuse(field, reason)

    def guard_resend(self, at: datetime) -> None:
        """Raises ``OnItsWay`` while an answer is awaited."""
        if self.leased_until is not None and self.leased_until > at:
            raise OnItsWay

    def resend(self, at: datetime) -> None:
        """A person asks again with the same content, under the same key; raises ``AlreadyAcknowledged``."""
        if self.state is State.ACKNOWLEDGED:
            raise AlreadyAcknowledged(receipt=self.receipt or "")
        self._wait(at)

    def _wait(self, at: datetime) -> None:
        self.state, self.due_at, self.tries = State.WAITING, at, 0
        self.leased_until = self.receipt = self.acknowledged_at = None
        self.refused_field = self.reason = None


def _text(body: Mapping[str, object], version: int) -> str:
    return json.dumps({**body, "version": version}, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
