"""What the ministry took, refused, and did not answer."""

from collections.abc import Callable, Sequence
from datetime import datetime

from contracts.sync import RecordAcknowledged, RecordFailed, RecordRefused, TransmissionCompleted
from contracts.topics import SYNC_EVENTS
from messaging import Consumer

from notify.commands.telling import About, Desk
from notify.domain.audience import holding
from notify.domain.changes import Change, changed
from notify.domain.kinds import Kind
from notify.reactions.rules import Concern, Shown

type Ended = RecordAcknowledged | RecordRefused | RecordFailed | TransmissionCompleted


def _changed(event: Ended) -> Sequence[Change]:
    return [changed("records", permission="sync.record.read", round=event.round)]


TABLE = (
    Concern(
        RecordRefused,
        Kind.RECORD_REFUSED,
        who=lambda _event: holding("system_owner"),
        about=lambda event: About(
            {"kind": "record", "record": str(event.record_id)},
            round=event.round,
            words={"indicator": event.indicator, "field": event.field},
        ),
        shows=_changed,
    ),
    Concern(
        RecordFailed,
        Kind.RECORD_FAILED,
        who=lambda _event: holding("system_owner"),
        about=lambda event: About(
            {"kind": "record", "record": str(event.record_id)},
            round=event.round,
            words={"indicator": event.indicator, "attempts": event.attempts},
        ),
        shows=_changed,
    ),
    Concern(
        TransmissionCompleted,
        Kind.TRANSMISSION_COMPLETED,
        who=lambda _event: holding("system_owner"),
        about=lambda event: About(
            {"kind": "transmission", "transmission": str(event.transmission_id)},
            round=event.round,
            words={"acknowledged": event.acknowledged, "refused": event.refused},
        ),
        shows=_changed,
    ),
    Shown(RecordAcknowledged, _changed),
)


def on_sync(desk: Desk, clock: Callable[[], datetime]) -> Consumer:
    """The consumer of sync's events."""
    consumer = Consumer("notify.on-sync", SYNC_EVENTS)
    for row in TABLE:
        row.listen(consumer, desk, clock)
    return consumer
