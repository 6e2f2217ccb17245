# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false
# Reason: aiokafka ships no types.
"""One scoring worker taking a backlog to effect, beside a bare consumer that writes the same rows."""

import asyncio
import json
import time
from collections.abc import AsyncGenerator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from uuid import UUID

from aiokafka import AIOKafkaConsumer, ConsumerRecord
from aiokafka.admin import AIOKafkaAdminClient
from contracts.event import Event
from contracts.topics import SCORING_EVENTS
from messaging.listening import HEARTBEAT_MS, SESSION_MS
from scoring.reactions.scoring import on_scoring
from scoring.timers import RANKED_EVERY

from dti.bench.events import bare, relaying, worker
from dti.bench.events.scratch import Scratch, administrator
from dti.bench.events.worker import Worker
from dti.demo.crowd import until
from dti.errors import PlatformError

WARM_UP = 500
PARTS = PART, BARE = "worker", "consumer"

TAKE = "INSERT INTO inbox (consumer, event_id) SELECT $1, unnest($2::uuid[]) ON CONFLICT DO NOTHING"
TOUCH = """
INSERT INTO touched_group (round, "group") SELECT unnest($1::text[]), unnest($2::text[])
ON CONFLICT DO NOTHING
"""
RANK = """
WITH gone AS (DELETE FROM touched_group RETURNING round, "group"),
ranked AS (
    SELECT id, version, total ->> 'displayed' AS shown, count(*) OVER one_group AS "of",
    rank() OVER (one_group ORDER BY (total ->> 'displayed')::numeric DESC) AS rank
    FROM assessment JOIN gone USING (round, "group") WINDOW one_group AS (PARTITION BY round, "group")
)
UPDATE standing SET rank = ranked.rank, "of" = ranked."of", total = shown, assessment_version = version,
computed_at = now() FROM ranked WHERE assessment_id = id
AND (standing.rank, standing."of", standing.total) IS DISTINCT FROM (ranked.rank, ranked."of", shown)
"""


@dataclass(frozen=True)
class Pair:
    """A held worker and a paused bare consumer, both waiting for the same backlog."""

    scratch: Scratch
    worker: Worker
    admin: AIOKafkaAdminClient
    consumer: AIOKafkaConsumer
    client: bare.Connection
    ranker: bare.Connection

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
        async with asyncio.TaskGroup() as beside:
            ranking = beside.create_task(self._rank())
            while left:
                batches = await self.consumer.getmany(timeout_ms=1_000, max_records=on_scoring.batch)
                if records := [one for some in batches.values() for one in some]:
                    await self._take(records)
                    await self.consumer.commit()
                left -= len(records)
            seconds = time.perf_counter() - began
            ranking.cancel()
        self.consumer.pause(*self.consumer.assignment())
        return seconds

    async def _take(self, records: Sequence[ConsumerRecord[bytes, bytes]]) -> None:
        ids = [UUID(dict(one.headers)["ce_id"].decode()) for one in records]
        moved = {
            (said["round"], said["group"]) for said in (json.loads(one.value or b"{}") for one in records)
        }
        async with self.client.transaction():
            await self.client.execute(TAKE, on_scoring.name, ids)
            await self.client.execute(TOUCH, *map(list, zip(*moved, strict=True)))

    async def _rank(self) -> None:
        while True:
            await self.ranker.execute(RANK)
            await asyncio.sleep(RANKED_EVERY.total_seconds())


@asynccontextmanager
async def pair(scratch: Scratch) -> AsyncGenerator[Pair]:
    """Both on the database and the topics that ``prepare`` made, warm after a first small backlog."""
    async with (
        administrator(scratch.site) as admin,
        bare.connection(scratch.url(BARE)) as client,
        bare.connection(scratch.url(BARE)) as ranker,
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
            ready = Pair(scratch, running, admin, consumer, client, ranker)
            await ready.run(WARM_UP)
            yield ready
        finally:
            await consumer.stop()


async def prepare(scratch: Scratch, samples: Sequence[Event]) -> None:
    """The tables of scoring for each of the two, and the topics.

    The backlogs are the events of the relay's log, with some more for the warming up.
    """
    for part in PARTS:
        await scratch.database(part)
        await worker.migrate(scratch, part)
    await relaying.record(scratch, samples, WARM_UP)
    await relaying.rewind(scratch)
