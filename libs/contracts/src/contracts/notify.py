"""What notify tells: a notice reached its person."""

from uuid import UUID

from pydantic import AwareDatetime

from contracts.event import Event
from contracts.topics import NOTIFY_EVENTS


class NoticeDelivered(Event, type="notify.notice.delivered.v1", topic=NOTIFY_EVENTS, key="notice_id"):
    notice_id: UUID
    person: UUID
    kind: str
    channel: str
    delivered_at: AwareDatetime
