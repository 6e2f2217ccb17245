# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false
# pyright: reportUnknownLambdaType=false
# Reason: aiokafka and asyncpg ship no types.
"""From a publication to the notice of it: one trace, parent by parent, across gateway, outbox and Kafka."""

import asyncio

from aiokafka import AIOKafkaConsumer
from contracts.topics import SCORING_EVENTS
from in_flight import connection
from noticed import kinds_of
from rounds import SEEDS, Rounds
from testkit.collector import Collector, SeenSpan
from testkit.engines import Engines
from testkit.waiting import eventually

IN_OUTBOX = "SELECT headers ->> 'traceparent' FROM event WHERE id = $1"


async def test_a_notice_hangs_in_the_trace_of_its_publication(
    rounds: Rounds, collector: Collector, engines: Engines
) -> None:
    await rounds.of_seed(SEEDS[0])

    async def told() -> list[list[SeenSpan]]:
        heard = collector.named("notify-worker", "notify.on-scoring ranking")
        return [chain for chain in map(collector.chain, heard) if chain[-1].name.endswith("/publication")]

    consumed, requested = (await eventually(told, within=60, every=1))[0]
    assert (requested.service, requested.name.split(" ")[0]) == ("scoring-api", "POST")
    assert consumed.trace == requested.trace

    carried = [requested.trace, requested.id]
    event = consumed.attributes["messaging.message.id"]
    async with connection(engines, "scoring") as database:
        assert ids(await database.fetchval(IN_OUTBOX, event)) == carried, "the outbox keeps it"
    assert ids(await on_kafka(engines, event)) == carried, "Kafka carries it"
    assert consumed.parent == requested.id, "the consumer takes it up"
    assert await eventually(lambda: kinds_of(engines, event), within=60) == ["ranking_published"]


def ids(traceparent: object) -> list[str]:
    """Trace and span of a W3C traceparent, between its version and its flags."""
    return str(traceparent).split("-")[1:3]


async def on_kafka(engines: Engines, event: str) -> str:
    """The trace that the message of an event carries."""
    consumer = AIOKafkaConsumer(SCORING_EVENTS, bootstrap_servers=engines.kafka, auto_offset_reset="earliest")
    await consumer.start()
    try:
        async with asyncio.timeout(60):
            async for record in consumer:
                headers = {name: value.decode() for name, value in record.headers}
                if headers["ce_id"] == event:
                    return headers["traceparent"]
    finally:
        await consumer.stop()
    raise AssertionError(f"{event} is not on Kafka")
