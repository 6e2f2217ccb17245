"""FastStream subscribers that hand raw batches to ``Delivery``."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import Any

from aiokafka import ConsumerRecord
from faststream import AckPolicy
from faststream.kafka import KafkaBroker, KafkaMessage
from faststream.kafka.message import KafkaAckableMessage

from messaging.bus import Bus
from messaging.consumer import Consumer
from messaging.fact import Origin

type Records = tuple["ConsumerRecord[Any, Any]", ...]

SESSION_MS = 30_000
HEARTBEAT_MS = 3_000
IDLE_MS = 3_000
GRACEFUL_SECONDS = 15
GATHER_SECONDS = 0.1
"""A trickle is gathered between two batches: each batch costs a commit here and one at the broker."""


def broker(bus: Bus) -> KafkaBroker:
    """A broker that acknowledges after the handler, never creates topics and logs no line per message."""
    return KafkaBroker(
        bus.servers,
        ack_policy=AckPolicy.NACK_ON_ERROR,
        graceful_timeout=GRACEFUL_SECONDS,
        # The records go to the handler as they are: casting and injecting cost a thread hop per batch.
        apply_types=False,
        allow_auto_create_topics=False,
        log_level=logging.DEBUG,
        # Longer than a session: joining a group waits until a dead member's session has run out.
        request_timeout_ms=SESSION_MS + 10_000,
    )


def listen(
    kafka: KafkaBroker, bus: Bus, consumer: Consumer, deliver: Callable[[list[Origin]], Awaitable[None]]
) -> None:
    """Subscribe one consumer. Its own parser cannot fail, so no message slips by unseen."""

    async def parse(records: Records) -> KafkaMessage:
        source = subscriber.consumer
        if source is None:
            raise RuntimeError("a batch arrived before its consumer started")
        return KafkaAckableMessage(
            body=b"",
            headers={},
            raw_message=records,
            message_id=f"{records[0].topic}-{records[0].partition}-{records[0].offset}",
            consumer=source,
        )

    async def decode(message: KafkaMessage) -> Records:
        return message.raw_message if isinstance(message.raw_message, tuple) else (message.raw_message,)

    subscriber = kafka.subscriber(
        bus.topic(consumer.topic),
        group_id=bus.group(consumer.name),
        group_instance_id=f"{consumer.name}.{bus.member}" if bus.member else None,
        batch=True,
        max_records=consumer.batch,
        # Both end as soon as there is a record; long waits only spare an idle broker.
        batch_timeout_ms=IDLE_MS,
        fetch_max_wait_ms=IDLE_MS,
        fetch_max_bytes=8 * 1024 * 1024,
        auto_offset_reset="earliest",
        session_timeout_ms=SESSION_MS,
        heartbeat_interval_ms=HEARTBEAT_MS,
        max_poll_interval_ms=5 * 60 * 1000,
        parser=parse,
        decoder=decode,
        ack_policy=AckPolicy.NACK_ON_ERROR,
    )

    @subscriber
    async def receive(records: Records) -> None:  # pyright: ignore[reportUnusedFunction] # registered by the decorator
        await deliver([Origin.of(record) for record in records])
        if len(records) < consumer.batch:
            await asyncio.sleep(GATHER_SECONDS)
