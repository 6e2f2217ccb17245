"""What sync tells: each record's end at the ministry, and the end of a transmission."""

from uuid import UUID

from pydantic import AwareDatetime

from contracts.event import Event
from contracts.topics import SYNC_EVENTS


class RecordAcknowledged(Event, type="sync.record.acknowledged.v1", topic=SYNC_EVENTS, key="record_id"):
    record_id: UUID
    round: str
    indicator: str
    receipt: str
    attempts: int
    acknowledged_at: AwareDatetime


class RecordRefused(Event, type="sync.record.refused.v1", topic=SYNC_EVENTS, key="record_id"):
    """The ministry (or our own mapping) will not take it; a person must act."""

    record_id: UUID
    round: str
    indicator: str
    field: str | None = None
    reason: str
    refused_at: AwareDatetime


class RecordFailed(Event, type="sync.record.failed.v1", topic=SYNC_EVENTS, key="record_id"):
    """The last attempt ended without a receipt or a refusal; nothing goes before a person resends it."""

    record_id: UUID
    round: str
    indicator: str
    reason: str
    attempts: int
    failed_at: AwareDatetime


class TransmissionCompleted(
    Event, type="sync.transmission.completed.v1", topic=SYNC_EVENTS, key="transmission_id"
):
    """Every record of a round is acknowledged or refused."""

    transmission_id: UUID
    round: str
    acknowledged: int
    refused: int
    completed_at: AwareDatetime
