# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false
# Reason: aiokafka ships no types.
"""The relay on real Kafka: order, headers, crashes between its steps, two relays at once."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from typing import Any
from uuid import UUID, uuid4

import pytest
import pytest_asyncio
from aiokafka import AIOKafkaConsumer, AIOKafkaProducer, ConsumerRecord
from contracts.topics import TASKS_EVENTS
from ledger import OUTBOX, Ledger, accepted
from messaging import Bus, Origin, Relay, provision
from observability import span_from
from persistence import Database
from sqlalchemy import RowMapping, text
from sqlalchemy.exc import DBAPIError
from testkit.engines import Engines


@pytest_asyncio.fixture(loop_scope="session", scope="module")
async def bus(engines: Engines, topic_prefix: str) -> Bus:
    made = Bus(engines.kafka, topic_prefix)
    await provision(made)
    return made


@pytest_asyncio.fixture(loop_scope="session")
async def producer(bus: Bus) -> AsyncGenerator[AIOKafkaProducer]:
    made = bus.producer()
    await made.start()
    yield made
    await made.stop()


async def record(database: Database, *leads: str, task: UUID | None = None) -> UUID:
    key = task or uuid4()
    for lead in leads:
        async with database.transaction() as session:
            await OUTBOX.record(session, accepted(lead, key))
    return key


@asynccontextmanager
async def reading(bus: Bus) -> AsyncGenerator[AIOKafkaConsumer]:
    """From the beginning of the topic, for twenty seconds at most."""
    consumer = AIOKafkaConsumer(
        bus.topic(TASKS_EVENTS), bootstrap_servers=bus.servers, auto_offset_reset="earliest"
    )
    await consumer.start()
    try:
        async with asyncio.timeout(20):
            yield consumer
    finally:
        await consumer.stop()


async def some(consumer: AIOKafkaConsumer, key: UUID) -> list["ConsumerRecord[Any, Any]"]:
    batches = await consumer.getmany(timeout_ms=200)
    return [r for records in batches.values() for r in records if r.key == str(key).encode()]


async def sent(bus: Bus, key: UUID, *, at_least: int) -> list["ConsumerRecord[Any, Any]"]:
    found: list[ConsumerRecord[Any, Any]] = []
    async with reading(bus) as consumer:
        while len(found) < at_least:
            found += await some(consumer, key)
    return found


async def all_sent(bus: Bus, key: UUID) -> list["ConsumerRecord[Any, Any]"]:
    """Everything of a key up to the end that the topic has now."""
    found: list[ConsumerRecord[Any, Any]] = []
    async with reading(bus) as consumer:
        ends = await consumer.end_offsets(consumer.assignment())
        while any([await consumer.position(one) < end for one, end in ends.items()]):
            found += await some(consumer, key)
    return found


async def test_events_of_one_key_arrive_in_commit_order_with_cloudevents_headers(
    ledger_database: Database, bus: Bus, producer: AIOKafkaProducer
) -> None:
    leads = [f"u{i:02}" for i in range(30)]
    with span_from("command", None):
        task = await record(ledger_database, *leads)
    await Relay(ledger_database, bus).turn(producer)
    records = await sent(bus, task, at_least=30)
    assert len({record.partition for record in records}) == 1
    headers = [{name: value.decode() for name, value in record.headers} for record in records]
    sequences = [int(h["ce_sequence"]) for h in headers]
    assert sequences == sorted(sequences)
    assert headers[0]["ce_specversion"] == "1.0"
    assert headers[0]["ce_type"] == "vn.gov.dongnai.dti.tasks.task.accepted.v1"
    assert headers[0]["correlation_id"] == headers[0]["ce_id"]


class DiesAfterKafkaAnswered(Relay):
    """Killed between Kafka's answer and the move of ``sent_through``."""

    async def publish(self, producer: AIOKafkaProducer, rows: list[RowMapping]) -> None:
        await super().publish(producer, rows)
        raise ConnectionAbortedError("killed")


async def test_a_crash_after_kafkas_answer_repeats_the_batch_under_the_same_numbers(
    ledger_database: Database, bus: Bus, producer: AIOKafkaProducer
) -> None:
    task = await record(ledger_database, "one", "two")
    with pytest.raises(ConnectionAbortedError):
        await DiesAfterKafkaAnswered(ledger_database, bus).turn(producer)
    await Relay(ledger_database, bus).turn(producer)
    records = await sent(bus, task, at_least=4)
    ids = [dict(record.headers)["ce_id"] for record in records]
    numbers = [dict(record.headers)["ce_sequence"] for record in records]
    assert ids[:2] == ids[2:]
    assert numbers[:2] == numbers[2:]
    ledger = Ledger(ledger_database)
    await ledger.delivery.deliver([Origin.of(record) for record in records])
    assert await ledger.leads(task) == ["one", "two"]


class Freezes(Relay):
    """Stopped in the middle of a batch, and thawed much later."""

    def __init__(self, database: Database, bus: Bus) -> None:
        super().__init__(database, bus)
        self.frozen = asyncio.Event()
        self.thaw = asyncio.Event()

    async def publish(self, producer: AIOKafkaProducer, rows: list[RowMapping]) -> None:
        self.frozen.set()
        await self.thaw.wait()
        await super().publish(producer, rows)


async def test_a_thawed_old_relay_repeats_but_never_moves_the_cursor_back(
    ledger_database: Database, bus: Bus, producer: AIOKafkaProducer
) -> None:
    task = await record(ledger_database, "one")
    old = Freezes(ledger_database, bus)
    freezing = asyncio.create_task(old.turn(producer))
    await old.frozen.wait()
    async with ledger_database.transaction() as session:
        await session.execute(
            text(
                "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' "
                "AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"
            )
        )
    await record(ledger_database, "two", "three", task=task)
    while await Relay(ledger_database, bus).turn(producer):
        pass
    await Relay(ledger_database, bus).turn(producer)
    async with ledger_database.reading() as session:
        before = await session.scalar(text("SELECT sent_through FROM relay_cursor"))
    old.thaw.set()
    outcome = (await asyncio.gather(freezing, return_exceptions=True))[0]
    assert isinstance(outcome, Exception), "the old relay notices and its process ends"
    async with ledger_database.reading() as session:
        assert await session.scalar(text("SELECT sent_through FROM relay_cursor")) == before
    records = await sent(bus, task, at_least=4)
    ledger = Ledger(ledger_database)
    await ledger.delivery.deliver([Origin.of(record) for record in records])
    assert await ledger.leads(task) == ["one", "two", "three"]


async def test_the_database_takes_the_lock_from_a_relay_that_was_stopped(
    ledger_database: Database, bus: Bus
) -> None:
    stopped = Relay(ledger_database, bus, batch_seconds=0.5)

    async def asleep() -> None:
        async with ledger_database.transaction() as session:
            assert await stopped._leads(session)
            await session.execute(text("SELECT pg_sleep(5)"))

    with pytest.raises(DBAPIError) as ended:
        await asleep()
    assert ended.value.connection_invalidated


async def test_a_relay_outlives_a_lost_connection(
    ledger_database: Database, fresh_database: str, bus: Bus
) -> None:
    mine = Database(fresh_database, name="lost-relay")
    relay = Relay(mine, bus)
    running = asyncio.create_task(relay.run())
    task = uuid4()
    for place in range(4):
        await record(ledger_database, f"n{place}", task=task)
        await asyncio.sleep(0.1)
        async with ledger_database.transaction() as session:
            await session.execute(
                text(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                    "WHERE application_name = 'lost-relay'"
                )
            )
    await sent(bus, task, at_least=4)
    relay.stop()
    await running
    await mine.dispose()


async def test_two_relays_share_the_work_without_a_repeat(ledger_database: Database, bus: Bus) -> None:
    relays = [asyncio.create_task(Relay(ledger_database, bus).run()) for _ in range(2)]
    task = await record(ledger_database, *[f"n{i}" for i in range(40)])
    await sent(bus, task, at_least=40)
    await asyncio.sleep(0.5)  # time for the other one to repeat what it did not see move
    for relay in relays:
        relay.cancel()
    await asyncio.gather(*relays, return_exceptions=True)
    records = await all_sent(bus, task)
    assert len(records) == len({dict(record.headers)["ce_id"] for record in records}) == 40
