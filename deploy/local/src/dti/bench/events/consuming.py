# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false
# Reason: aiokafka ships no types.
"""One scoring worker taking a backlog to effect, beside a bare consumer that writes one row per event."""

import time
from collections.abc import AsyncGenerator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from uuid import UUID

from aiokafka import AIOKafkaConsumer
from aiokafka.admin import AIOKafkaAdminClient
from contracts.event import Event
from contracts.topics import SCORING_EVENTS
from messaging.listening import HEARTBEAT_MS, SESSION_MS
from scoring.reactions.scoring import on_scoring

from dti.bench.events import bare, relaying, worker
from dti.bench.events.scratch import Scratch, administrator
from dti.bench.events.worker import Worker
from dti.demo.crowd import until
from dti.errors import PlatformError

WARM_UP = 500
PART, BARE = "worker", "consumer"

TABLE = "CREATE TABLE taken (event uuid PRIMARY KEY, at timestamptz NOT NULL DEFAULT now())"
TAKE = "INSERT INTO taken (event) SELECT unnest($1::uuid[])"


@dataclass(frozen=True)
class Pair:
    """A held worker and a paused bare consumer, both waiting for the same backlog."""

    scratch: Scratch
    worker: Worker
    admin: AIOKafkaAdminClient
    consumer: AIOKafkaConsumer
    client: bare.Connection

    async def run(self, count: int) -> tuple[float, float]:
        """Events a second of the worker and bare, over a backlog of so many."""
        bus = self.scratch.bus(PART)
        await relaying.move(self.scratch, bus, count)
        return count / await self._worker(), count / await self._bare(count)

    async def _worker(self) -> float:
        bus = self.scratch.bus(PART)
        ends = await bare.ends(bus.servers, bus.topic(SCORING_EVENTS))

        async def caught_up() -> bool:
            group = bus.group(on_scoring.name)
            committed = await self.admin.list_consumer_group_offsets(group, partitions=list(ends))
            return all(committed[place].offset == end for place, end in ends.items() if end)

        began = time.perf_counter()
        self.worker.go_on()
        await until(caught_up, "the worker at the end of its topic", every=0.02)
        seconds = time.perf_counter() - began
        if await self.worker.handled(on_scoring.group) != sum(ends.values()):
            raise PlatformError("The worker did not take every event to effect: see its log.")
        self.worker.hold()
        return seconds

    async def _bare(self, count: int) -> float:
        began, left = time.perf_counter(), count
        self.consumer.resume(*self.consumer.assignment())
        while left:
            batches = await self.consumer.getmany(timeout_ms=1_000, max_records=on_scoring.batch)
            ids = [UUID(dict(one.headers)["ce_id"].decode()) for some in batches.values() for one in some]
            if ids:
                async with self.client.transaction():
                    await self.client.execute(TAKE, ids)
                await self.consumer.commit()
            left -= len(ids)
        seconds = time.perf_counter() - began
        self.consumer.pause(*self.consumer.assignment())
        return seconds


@asynccontextmanager
async def pair(scratch: Scratch) -> AsyncGenerator[Pair]:
    """Both on the database and the topics that ``prepare`` made, warm after a first small backlog."""
    async with (
        administrator(scratch.site) as admin,
        bare.connection(scratch.url(BARE)) as client,
        worker.running(scratch, PART) as running,
    ):
        bus = scratch.bus(PART)
        consumer = AIOKafkaConsumer(
            bus.topic(SCORING_EVENTS),
            bootstrap_servers=bus.servers,
            group_id=bus.group(BARE),
            enable_auto_commit=False,
            auto_offset_reset="earliest",
            session_timeout_ms=SESSION_MS,
            heartbeat_interval_ms=HEARTBEAT_MS,
            fetch_max_wait_ms=1_000,
            fetch_max_bytes=8 * 1024 * 1024,
        )
        await consumer.start()
        try:
            ready = Pair(scratch, running, admin, consumer, client)
            await ready.run(WARM_UP)
            yield ready
        finally:
            await consumer.stop()


async def prepare(scratch: Scratch, samples: Sequence[Event]) -> None:
    """The tables and topics of scoring for the worker, one table for the bare consumer.

    The backlogs are the events of the relay's log, with some more for the warming up.
    """
    await scratch.database(PART)
    await worker.migrate(scratch, PART)
    await scratch.database(BARE)
    async with bare.connection(scratch.url(BARE)) as server:
        await server.execute(TABLE)
    await relaying.record(scratch, samples, WARM_UP)
    await relaying.rewind(scratch)
