"""Putting one record's leaf into the ministry's terms, under the mapping in force."""

from datetime import datetime
from typing import NamedTuple

from contracts.scoring import LeafResult
from contracts.sync import RecordRefused
from messaging import Outbox
from persistence import Session

from sync.domain.mapping import Mapping, Unmappable, content_of
from sync.domain.record import Record
from sync.domain.values import Leaf


class Sender(NamedTuple):
    period: str
    unit: str


def renewed(one: Record, mapping: Mapping | None, sender: Sender, at: datetime) -> bool:
    """Whether the record has other content than before; without any it is refused, with the reason."""
    try:
        row, content = content_of(mapping, _leaf(one))
    except Unmappable as why:
        one.withdraw(why.field, why.vi)
        return False
    body: dict[str, object] = {
        "period": sender.period,
        "province": sender.unit,
        "round": one.round,
        "status": content.status,
        "values": dict(content.values),
    }
    return one.offer(row.indicator, body, at)


def mappable(one: Record, mapping: Mapping | None) -> bool:
    """Whether there is anything the ministry could be sent of the record."""
    try:
        content_of(mapping, _leaf(one))
    except Unmappable:
        return False
    return True


def _leaf(one: Record) -> Leaf:
    found = LeafResult.model_validate(one.leaf_values)
    return Leaf(found.code, found.inputs, found.displayed, found.exact, found.state)


async def tell_refused(session: Session, outbox: Outbox, one: Record, at: datetime) -> None:
    """Let the others know that a person must act."""
    event = RecordRefused(
        record_id=one.id,
        round=one.round,
        indicator=one.indicator or one.leaf,
        field=one.refused_field,
        reason=one.reason or "",
        refused_at=at,
    )
    await outbox.record(session, event, at=at)
