# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false
# Reason: aiokafka ships no types.
"""What a worker measures of its log and its consumers, whoever holds the partitions."""

from collections.abc import Sequence

from aiokafka import AIOKafkaConsumer
from aiokafka.admin import AIOKafkaAdminClient
from aiokafka.structs import TopicPartition
from contracts.topics import PARTITIONS
from observability import metrics
from persistence import Database
from sqlalchemy import func, select, text

from messaging.bus import Bus
from messaging.consumer import Consumer
from messaging.tables import parked

_WAITING = text("""
    SELECT count(*), coalesce(extract(epoch FROM clock_timestamp() - min(recorded_at)), 0)
    FROM event WHERE sequence IS NULL OR sequence > (SELECT sent_through FROM relay_cursor)
""")


async def measure_log(database: Database, consumers: Sequence[Consumer]) -> None:
    """Waiting events and their age; parked messages per consumer."""
    async with database.reading() as session:
        count, age = (await session.execute(_WAITING)).one()
        query = select(parked.c.consumer, func.count()).where(parked.c.replayed_at.is_(None))
        rows = (await session.execute(query.group_by(parked.c.consumer))).all()
    metrics.outbox_waiting_events.set(count)
    metrics.outbox_oldest_seconds.set(float(age))
    held: dict[str, int] = {row[0]: row[1] for row in rows}
    for consumer in consumers:
        metrics.consumer_parked_events.labels(consumer.group).set(held.get(consumer.name, 0))


async def measure_lag(
    admin: AIOKafkaAdminClient, probe: AIOKafkaConsumer, bus: Bus, consumers: Sequence[Consumer]
) -> None:
    """Messages behind the end per group, from the committed offsets: true even for a stopped worker."""
    for consumer in consumers:
        topic = bus.topic(consumer.topic)
        partitions = [TopicPartition(topic, number) for number in range(PARTITIONS)]
        ends = await probe.end_offsets(partitions)
        committed = await admin.list_consumer_group_offsets(bus.group(consumer.name), partitions=partitions)
        done = {place: max(found.offset, 0) for place, found in committed.items()}
        lag = sum(end - done.get(place, 0) for place, end in ends.items())
        metrics.consumer_lag_events.labels(consumer.group).set(lag)
