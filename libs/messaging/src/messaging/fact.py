"""A received message, read as far as it can be read."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from aiokafka import ConsumerRecord


@dataclass(frozen=True)
class Fact:
    """The CloudEvents attributes of one message, and where it lay."""

    id: UUID
    type: str
    key: str
    sequence: int
    time: datetime
    traceparent: str | None
    payload: bytes


@dataclass(frozen=True)
class Origin:
    """A message as it lay in Kafka, before anything of it was believed."""

    topic: str
    partition: int
    offset: int
    key: str
    headers: dict[str, str]
    payload: bytes

    @classmethod
    def of(cls, record: "ConsumerRecord[Any, Any]") -> "Origin":
        headers = {_storable(name.encode()): _storable(value or b"") for name, value in record.headers}
        key = _storable(record.key or b"")
        return cls(record.topic, record.partition, record.offset, key, headers, record.value or b"")

    @property
    def type(self) -> str:
        return self.headers.get("ce_type", "")


def _storable(raw: bytes) -> str:
    """As text that PostgreSQL takes, whatever it was."""
    return raw.decode(errors="backslashreplace").replace("\x00", "\\x00")


class Unreadable(Exception):
    """Not a CloudEvent of ours; parked, for no retry will help."""


def fact_of(origin: Origin) -> Fact:
    """Read the CloudEvents headers; raises ``Unreadable``."""
    headers = origin.headers
    try:
        return Fact(
            id=UUID(headers["ce_id"]),
            type=headers["ce_type"],
            key=origin.key,
            sequence=int(headers.get("ce_sequence", "0")),
            time=datetime.fromisoformat(headers["ce_time"]),
            traceparent=headers.get("traceparent"),
            payload=origin.payload,
        )
    except (KeyError, ValueError) as error:
        raise Unreadable(f"no CloudEvent: {error!r}") from error
