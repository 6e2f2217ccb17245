# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false
# Reason: aiokafka ships no types.
"""A whole worker process: relay, subscriber, metrics and a clean stop, on real Kafka."""

import asyncio
import os
import signal
import sys
from collections.abc import AsyncGenerator
from pathlib import Path
from typing import Any
from uuid import uuid4

import httpx2
import pytest_asyncio
from aiokafka import AIOKafkaConsumer, ConsumerRecord, TopicPartition
from contracts.topics import PARTITIONS, TASKS_EVENTS
from ledger import OUTBOX, Ledger, accepted
from messaging import Bus, provision
from persistence import Database
from sqlalchemy import text
from testkit.engines import Engines
from testkit.ports import free_port
from testkit.waiting import eventually

HERE = Path(__file__).parent
NOBODY = "127.0.0.1:1"
GAVE_UP = 70


async def everything(bus: Bus) -> list["ConsumerRecord[Any, Any]"]:
    """All that lies on the topic at this moment."""
    consumer = AIOKafkaConsumer(bootstrap_servers=bus.servers, auto_offset_reset="earliest")
    await consumer.start()
    try:
        places = [TopicPartition(bus.topic(TASKS_EVENTS), number) for number in range(PARTITIONS)]
        consumer.assign(places)
        ends = await consumer.end_offsets(places)
        found: list[ConsumerRecord[Any, Any]] = []
        while any([await consumer.position(place) < ends[place] for place in places]):
            for records in (await consumer.getmany(timeout_ms=200)).values():
                found += records
        return found
    finally:
        await consumer.stop()


def event_id(record: "ConsumerRecord[Any, Any]") -> bytes:
    return dict(record.headers)["ce_id"]


class Process:
    """The toy service's worker as a process of its own."""

    def __init__(self, url: str, kafka: str, prefix: str, name: str = "toy") -> None:
        self.port = free_port()
        self._environment = {
            **os.environ,
            "TOY_URL": url,
            "TOY_KAFKA": kafka,
            "TOY_PREFIX": prefix,
            "TOY_PORT": str(self.port),
            "TOY_NAME": name,
        }
        self.running: asyncio.subprocess.Process | None = None

    async def start(self, **environment: str) -> None:
        await self.begin(**environment)
        await eventually(self.ready, within=30)

    async def begin(self, **environment: str) -> None:
        self.running = await asyncio.create_subprocess_exec(
            sys.executable, str(HERE / "toy_worker.py"), env=self._environment | environment
        )

    async def ended(self) -> int:
        """The exit code, once it has ended by itself."""
        assert self.running is not None
        return await asyncio.wait_for(self.running.wait(), 60)

    async def ready(self) -> bool:
        try:
            return (await self.get("/health/ready")).status_code == 200
        except httpx2.TransportError:
            return False

    async def get(self, path: str) -> httpx2.Response:
        async with httpx2.AsyncClient(timeout=5) as client:
            return await client.get(f"http://127.0.0.1:{self.port}{path}")

    async def metric(self, name: str) -> float:
        lines = (await self.get("/metrics")).text.splitlines()
        return sum(float(line.rsplit(" ", 1)[1]) for line in lines if line.startswith(name))

    async def kill(self, how: signal.Signals = signal.SIGKILL) -> int:
        assert self.running is not None
        self.running.send_signal(how)
        return await asyncio.wait_for(self.running.wait(), 30)


@pytest_asyncio.fixture(loop_scope="session")
async def worker(
    ledger_database: Database, fresh_database: str, engines: Engines, topic_prefix: str
) -> AsyncGenerator[Process]:
    await provision(Bus(engines.kafka, topic_prefix))
    process = Process(fresh_database, engines.kafka, topic_prefix)
    yield process
    if process.running and process.running.returncode is None:
        await process.kill()


async def test_events_survive_a_kill_and_count_once(ledger_database: Database, worker: Process) -> None:
    ledger = Ledger(ledger_database)
    await worker.start()
    task = uuid4()
    expected: list[str] = []
    for turn in range(3):
        for place in range(20):
            async with ledger_database.transaction() as session:
                await OUTBOX.record(session, accepted(f"{turn}-{place}", task))
            expected.append(f"{turn}-{place}")
        await worker.kill()
        await worker.start()

    async def complete() -> bool:
        return len(await ledger.leads(task)) >= len(expected)

    await eventually(complete, within=60)
    assert await ledger.leads(task) == expected


async def test_sigterm_is_a_clean_stop_in_which_the_relay_ends_its_batch(
    ledger_database: Database, worker: Process, engines: Engines, topic_prefix: str
) -> None:
    bus = Bus(engines.kafka, topic_prefix)
    earlier = {event_id(record) for record in await everything(bus)}
    for _ in range(3):
        async with ledger_database.transaction() as session:
            await OUTBOX.record(session, *[accepted("busy") for _ in range(3000)])
        before = len(await everything(bus))
        await worker.start()

        async def relaying(before: int = before) -> bool:
            return len(await everything(bus)) > before

        await eventually(relaying)
        assert await worker.kill(signal.SIGTERM) == 0
    ids = [one for one in map(event_id, await everything(bus)) if one not in earlier]
    assert len(ids) == len(set(ids)), "a batch that was cut off goes twice"


async def test_a_worker_whose_consumers_cannot_start_ends_and_does_not_linger(worker: Process) -> None:
    await worker.begin(TOY_KAFKA=NOBODY, TOY_KAFKA_RELAY=NOBODY)
    assert await worker.ended() == GAVE_UP


async def test_a_poison_message_raises_parked_and_the_rest_flows(
    ledger_database: Database, worker: Process
) -> None:
    await worker.start(TOY_POISON="poison")
    good = uuid4()
    async with ledger_database.transaction() as session:
        await OUTBOX.record(session, accepted("poison"), accepted("fine", good))
    await eventually(lambda: Ledger(ledger_database).leads(good))

    async def seen() -> bool:
        return await worker.metric("consumer_parked_events{") == 1

    await eventually(seen)
    assert await worker.metric("consumer_parked_total{") == 1


async def test_a_stopped_worker_raises_lag_until_its_twin_takes_over(
    ledger_database: Database, worker: Process, fresh_database: str, engines: Engines, topic_prefix: str
) -> None:
    await worker.start()
    twin = Process(fresh_database, engines.kafka, topic_prefix, "twin")
    await twin.start()
    assert worker.running is not None
    worker.running.send_signal(signal.SIGSTOP)
    try:
        async with ledger_database.transaction() as session:
            await OUTBOX.record(session, *[accepted("later") for _ in range(120)])

        async def behind() -> bool:
            return await twin.metric("consumer_lag_events{") >= 10

        async def caught_up() -> bool:
            return await twin.metric("consumer_lag_events{") == 0

        await eventually(behind, within=40)
        await eventually(caught_up, within=90)
    finally:
        worker.running.send_signal(signal.SIGCONT)
        await twin.kill()


async def test_an_unsent_event_ages_in_the_gauge(ledger_database: Database, worker: Process) -> None:
    await worker.start(TOY_KAFKA_RELAY=NOBODY)
    async with ledger_database.transaction() as session:
        await OUTBOX.record(session, accepted("waits"))

    async def old() -> bool:
        return await worker.metric("outbox_oldest_seconds") > 1

    await eventually(old)
    assert await worker.metric("outbox_waiting_events") >= 1
    async with ledger_database.reading() as session:
        assert await session.scalar(text("SELECT count(*) FROM event")) >= 1
