"""What an operator watches moves with what happens: each metric of delivery, the relay and timers."""

import asyncio
from datetime import timedelta
from uuid import uuid4

import pytest
from contracts.event import PREFIX
from contracts.topics import TASKS_EVENTS
from ledger import OUTBOX, Ledger, accepted, origins
from measured import Moved
from messaging import Bus, Fact, Relay, Timer, parking, provision
from messaging.delivery import FuseBlown
from messaging.operations import operate
from persistence import Database, Session
from testkit.engines import Engines
from testkit.waiting import eventually

GROUP = "ledger.on-tasks"
TYPE = PREFIX + "tasks.task.accepted.v1"


def handled(outcome: str, wire_type: str = TYPE) -> Moved:
    return Moved("consumer_handled_total", group=GROUP, type=wire_type, outcome=outcome)


async def test_each_message_is_counted_as_received_and_by_its_outcome(ledger_database: Database) -> None:
    ledger = Ledger(ledger_database, poisoned={"bad"})
    received = Moved("consumer_received_total", group=GROUP, type=TYPE)
    done, repeated, parked = handled("done"), handled("repeated"), handled("parked")
    passed_over = handled("passed_over", "other")
    batches = Moved("consumer_handle_seconds_count", group=GROUP)
    good = await origins(ledger_database, accepted("good"))
    (unknown,) = await origins(ledger_database, accepted("x"))
    unknown.headers["ce_type"] = PREFIX + "tasks.something.else.v9"
    await ledger.delivery.deliver(good)
    await ledger.delivery.deliver([*good, unknown])
    await ledger.delivery.deliver(await origins(ledger_database, accepted("bad")))
    assert received.by == 3
    assert (done.by, repeated.by, parked.by, passed_over.by) == (1, 1, 1, 1)
    assert batches.by == 3


async def test_a_poison_message_raises_what_was_parked_once(ledger_database: Database) -> None:
    ledger = Ledger(ledger_database, poisoned={"bad"})
    parked = Moved("consumer_parked_total", group=GROUP, type=TYPE)
    await ledger.delivery.deliver(await origins(ledger_database, accepted("bad"), accepted("good")))
    assert parked.by == 1


async def test_a_slow_handler_shows_in_the_seconds_of_its_group(ledger_database: Database) -> None:
    ledger = Ledger(ledger_database)

    async def slow(session: Session, event: object, fact: Fact) -> None:
        await asyncio.sleep(0.2)

    wire_type, (known_class, _) = next(iter(ledger.consumer.handlers.items()))
    ledger.consumer.handlers[wire_type] = (known_class, slow)
    seconds = Moved("consumer_handle_seconds_sum", group=GROUP)
    await ledger.delivery.deliver(await origins(ledger_database, accepted("x")))
    assert seconds.by >= 0.2


async def test_a_fault_that_heals_is_counted_as_retries(ledger_database: Database) -> None:
    ledger = Ledger(ledger_database)
    faults = [ConnectionError("no route")] * 4

    async def flaky(session: Session, event: object, fact: Fact) -> None:
        if faults:
            raise faults.pop()

    wire_type, (known_class, _) = next(iter(ledger.consumer.handlers.items()))
    ledger.consumer.handlers[wire_type] = (known_class, flaky)
    retries = Moved("consumer_retries_total", group=GROUP)
    await ledger.delivery.deliver(await origins(ledger_database, accepted("x")))
    assert retries.by == 3, "the batch, then one by one: the first of the latter is no retry"


async def test_a_blown_fuse_shows_until_an_operator_resumes(ledger_database: Database) -> None:
    ledger = Ledger(ledger_database, poisoned={"bad"})
    async with ledger_database.transaction() as session:
        await parking.resume(session, GROUP)
    paused = Moved("consumer_paused", group=GROUP)
    with pytest.raises(FuseBlown):
        await ledger.delivery.deliver(
            await origins(ledger_database, *[accepted("bad", uuid4()) for _ in range(5)])
        )
    assert paused.by == 1
    await operate(ledger_database, [], ["resume", GROUP])
    await ledger.delivery.deliver(await origins(ledger_database, accepted("good")))
    assert paused.by == 0


async def test_what_kafka_acknowledged_is_counted_with_the_seconds_it_took(
    ledger_database: Database, engines: Engines, topic_prefix: str
) -> None:
    bus = Bus(engines.kafka, topic_prefix)
    await provision(bus)
    producer = bus.producer()
    await producer.start()
    relay = Relay(ledger_database, bus)
    while await relay.turn(producer):
        pass
    await relay.turn(producer)
    sent = Moved("relay_sent_events_total", topic=TASKS_EVENTS)
    batches, seconds = Moved("relay_batch_seconds_count"), Moved("relay_batch_seconds_sum")
    async with ledger_database.transaction() as session:
        await OUTBOX.record(session, accepted("one"), accepted("two"), accepted("three"))
    await relay.turn(producer)
    await producer.stop()
    assert (sent.by, batches.by) == (3, 1)
    assert seconds.by > 0


async def test_the_runs_of_a_timer_are_counted_by_outcome() -> None:
    outcomes = iter([True, False])

    async def run() -> bool:
        return next(outcomes)  # the third run fails: nothing is left to tell

    worked, idle, failed = (
        Moved("timer_runs_total", timer="toy", outcome=outcome) for outcome in ("worked", "idle", "failed")
    )
    stopping = asyncio.Event()
    timer = Timer("toy", timedelta(milliseconds=1), run)
    turning = asyncio.create_task(timer.keep_running(lambda _: None, stopping))

    async def tried_and_failed() -> bool:
        return failed.by >= 1

    await eventually(tried_and_failed)
    stopping.set()
    await turning
    assert (worked.by, idle.by) == (1, 1)
