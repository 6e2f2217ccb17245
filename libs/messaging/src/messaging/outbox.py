"""Facts leave a service only here: in the transaction that made them true."""

from datetime import UTC, datetime

from contracts.cloudevents import ce_headers
from contracts.event import Event
from observability import traceparent
from persistence import Session
from sqlalchemy import insert

from messaging.ids import new_id
from messaging.tables import event as event_table

MAX_PAYLOAD_BYTES = 256 * 1024


class EventTooLarge(Exception):
    """Publish a hash and an address instead of the thing itself."""


class Outbox:
    """The event log of one service; ``source`` is the service's name."""

    def __init__(self, source: str) -> None:
        self._source = source

    async def record(self, session: Session, *events: Event, at: datetime | None = None) -> None:
        """Append events to the log inside the caller's transaction.

        The caller holds the aggregate's row lock, so positions of one key follow its commits.
        Raises ``EventTooLarge`` above 256 KB of JSON.
        """
        if not events:
            return
        await session.flush()
        moment = at or datetime.now(UTC)
        await session.execute(insert(event_table), [self._row(event, moment) for event in events])

    def _row(self, event: Event, moment: datetime) -> dict[str, object]:
        payload = event.model_dump_json().encode()
        if len(payload) > MAX_PAYLOAD_BYTES:
            raise EventTooLarge(f"{event.wire_type}: {len(payload)} bytes, at most {MAX_PAYLOAD_BYTES}")
        event_id = new_id()
        headers = ce_headers(
            event_id=event_id, wire_type=event.wire_type, source=self._source, time=moment, key=event.key
        )
        parent = traceparent()
        if parent is not None:
            headers["traceparent"] = parent
        return {
            "id": event_id,
            "type": event.wire_type,
            "topic": event.topic,
            "key": event.key,
            "headers": headers,
            "payload": payload,
        }
