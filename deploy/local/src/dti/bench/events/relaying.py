# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false
# Reason: aiokafka ships no types.
"""The relay emptying a log of events into Kafka, beside a bare loop that reads, sends and remembers."""

import asyncio
import json
import time
from collections.abc import AsyncGenerator, Sequence
from contextlib import asynccontextmanager
from itertools import batched, cycle, islice

from contracts.event import Event
from contracts.topics import SCORING_EVENTS
from messaging import Bus, Outbox, Relay, install
from messaging.bus import encode_headers
from messaging.relay import BATCH
from persistence import Database

from dti.bench.events import bare
from dti.bench.events.scratch import Scratch
from dti.errors import PlatformError

EVENTS = 10_000
PART, BARE = "relay", "bare"

READ = """
SELECT position, key, headers, payload FROM event WHERE position > $1 ORDER BY position LIMIT $2
"""


async def prepare(scratch: Scratch) -> None:
    """A log without events, the bare loop's memory beside it, and a topic for each of both."""
    await scratch.database(PART)
    await scratch.topic(PART)
    await scratch.topic(BARE)
    async with _log(scratch) as database, database.engine.begin() as connection:
        await connection.run_sync(install)
    async with bare.connection(scratch.url(PART)) as server:
        await server.execute("CREATE TABLE moved (through bigint); INSERT INTO moved VALUES (0)")


async def run(scratch: Scratch, samples: Sequence[Event], *, count: int = EVENTS) -> tuple[float, float]:
    """Events a second of the relay and bare, over as many events recorded for this run."""
    await record(scratch, samples, count)
    async with _log(scratch) as database:
        platform = await _drain(Relay(database, scratch.bus(PART)), scratch.bus(PART), count)
    return count / platform, count / await move(scratch, scratch.bus(BARE), count)


async def record(scratch: Scratch, samples: Sequence[Event], count: int) -> None:
    """Add events to the log as a service does, the samples again and again under ids of their own."""
    outbox = Outbox("scoring")
    async with _log(scratch) as database:
        for some in batched(islice(cycle(samples), count), BATCH, strict=False):
            async with database.transaction() as session:
                await outbox.record(session, *some)


@asynccontextmanager
async def _log(scratch: Scratch) -> AsyncGenerator[Database]:
    database = Database(scratch.url(PART, "postgresql+asyncpg"), name="bench")
    try:
        yield database
    finally:
        await database.dispose()


async def _drain(relay: Relay, bus: Bus, count: int) -> float:
    before = await _messages(bus)
    async with bare.producer(bus) as producer:
        began = time.perf_counter()
        while await relay.turn(producer):
            pass
        seconds = time.perf_counter() - began
    if await _messages(bus) != before + count:
        raise PlatformError(f"The relay did not send exactly the {count} events of its log.")
    return seconds


async def _messages(bus: Bus) -> int:
    return sum((await bare.ends(bus.servers, bus.topic(SCORING_EVENTS))).values())


async def move(scratch: Scratch, bus: Bus, count: int) -> float:
    """Seconds in which a bare loop moves the next events of the log, cursor included."""
    async with bare.connection(scratch.url(PART)) as client, bare.producer(bus) as producer:
        topic, through = bus.topic(SCORING_EVENTS), await client.fetchval("SELECT through FROM moved")
        began, left = time.perf_counter(), count
        while left and (rows := await client.fetch(READ, through, min(BATCH, left))):
            sent = [
                await producer.send(
                    topic,
                    row["payload"],
                    row["key"].encode(),
                    headers=_headers(row["headers"], row["position"]),
                )
                for row in rows
            ]
            await asyncio.gather(*sent)
            through, left = rows[-1]["position"], left - len(rows)
            await client.execute("UPDATE moved SET through = $1", through)
        seconds = time.perf_counter() - began
    if left:
        raise PlatformError(f"The log of the measurement has {left} events too few.")
    return seconds


async def rewind(scratch: Scratch) -> None:
    """Let the bare loop begin with the oldest event again."""
    async with bare.connection(scratch.url(PART)) as server:
        await server.execute("UPDATE moved SET through = 0")


def _headers(stored: str, sequence: int) -> list[tuple[str, bytes]]:
    headers: dict[str, str] = json.loads(stored)
    return encode_headers({**headers, "ce_sequence": str(sequence), "correlation_id": headers["ce_id"]})
