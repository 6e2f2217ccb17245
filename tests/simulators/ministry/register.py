"""What the ministry has received: one receipt per key and per version of an indicator, kept for good."""

import hashlib
import os
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple, Self

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, model_validator


class Values(BaseModel):
    """The body of one sending, as the ministry's interface demands it."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    period: str = Field(pattern=r"^\d{4}$")
    province: str = Field(pattern=r"^\d{2}$")
    round: str = Field(min_length=1, max_length=64)
    version: int = Field(ge=1)
    status: str = Field(min_length=1, max_length=32)
    values: dict[str, str] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _values_unless_not_applicable(self) -> Self:
        if self.status == "value" and not self.values:
            raise ValueError("values: at least one is required when status is 'value'")
        return self


class Received(BaseModel):
    model_config = ConfigDict(frozen=True)

    receipt_number: str
    received_at: AwareDatetime
    key: str
    indicator: str
    content_sha256: str
    body: Values


class Outcome(StrEnum):
    ACCEPTED = "accepted"
    DUPLICATE = "duplicate"
    KEY_REUSED = "key_reused"
    VERSION_KNOWN = "version_known"


class Answer(NamedTuple):
    outcome: Outcome
    record: Received


class Register:
    def __init__(self, file: Path | None) -> None:
        self._file = file
        self.seen: dict[str, int] = {}
        self.by_key: dict[str, Received] = {}
        self._by_version: dict[tuple[str, ...], Received] = {}
        if file is not None and file.exists():
            for line in file.read_text(encoding="utf-8").splitlines():
                self._remember(Received.model_validate_json(line))

    def receive(self, key: str, indicator: str, content: bytes, at: datetime) -> Answer:
        """Keep the values under their key; the same key and body always give the same receipt."""
        body = Values.model_validate_json(content)
        digest = hashlib.sha256(content).hexdigest()
        self.seen[key] = self.seen.get(key, 0) + 1
        if (known := self.by_key.get(key)) is not None:
            same = known.content_sha256 == digest and known.indicator == indicator
            return Answer(Outcome.DUPLICATE if same else Outcome.KEY_REUSED, known)
        if (known := self._by_version.get(_identity(indicator, body))) is not None:
            return Answer(Outcome.VERSION_KNOWN, known)
        record = Received(
            receipt_number=_receipt_number(key, body.period),
            received_at=at,
            key=key,
            indicator=indicator,
            content_sha256=digest,
            body=body,
        )
        self._write(record)
        self._remember(record)
        return Answer(Outcome.ACCEPTED, record)

    def forget(self) -> None:
        for known in (self.seen, self.by_key, self._by_version):
            known.clear()
        if self._file is not None:
            self._file.unlink(missing_ok=True)

    def _remember(self, record: Received) -> None:
        self.by_key[record.key] = record
        self._by_version[_identity(record.indicator, record.body)] = record

    def _write(self, record: Received) -> None:
        if self._file is None:
            return
        with self._file.open("a", encoding="utf-8") as out:
            out.write(record.model_dump_json() + "\n")
            out.flush()
            os.fsync(out.fileno())


def _identity(indicator: str, body: Values) -> tuple[str, ...]:
    return indicator, body.province, body.round, str(body.version)


def _receipt_number(key: str, period: str) -> str:
    # From the key and not from a counter: two runs of one round can then be compared receipt by receipt.
    return f"BKHCN-{period}-{hashlib.sha256(key.encode()).hexdigest()[:12].upper()}"
