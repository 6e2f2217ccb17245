"""What waits in the parking, and how it leaves: in order, whatever arrives meanwhile."""

import asyncio
import time
from dataclasses import replace
from uuid import UUID, uuid4

from aiokafka import ConsumerRecord
from ledger import QUICK, Ledger, accepted, origins
from measured import Moved
from messaging import Delivery, Fact, NotYet, Origin, parking
from messaging.operations import operate
from messaging.tables import parked
from persistence import Database, Session
from sqlalchemy import select

GROUP = "ledger.on-tasks"


async def waiting(database: Database, task: UUID) -> int:
    async with database.reading() as session:
        query = select(parked.c.id).where(parked.c.key == str(task), parked.c.replayed_at.is_(None))
        return len((await session.execute(query)).all())


async def hears(ledger: Ledger, lead: str, task: UUID) -> None:
    await ledger.delivery.deliver(await origins(ledger.database, accepted(lead, task)))


async def mended(database: Database, task: UUID) -> Ledger:
    """A ledger with a parked message of the task, which would go well now, and is asked to."""
    ledger = Ledger(database, poisoned={"bad"})
    await hears(ledger, "bad", task)
    ledger.poisoned.clear()
    await operate(database, [], ["replay", GROUP, str(task)])
    return ledger


async def test_what_arrives_after_a_replay_was_asked_for_is_drained_with_its_key(
    ledger_database: Database,
) -> None:
    task = uuid4()
    ledger = await mended(ledger_database, task)
    await hears(ledger, "two", task)
    await hears(ledger, "three", task)
    while await ledger.delivery.replay_next():
        pass
    assert await ledger.leads(task) == ["bad", "two", "three"]
    assert await waiting(ledger_database, task) == 0


async def test_what_arrives_while_the_last_of_a_key_is_replayed_waits_for_it(
    ledger_database: Database,
) -> None:
    task = uuid4()
    ledger = await mended(ledger_database, task)
    inside, go_on = asyncio.Event(), asyncio.Event()
    kind = next(iter(ledger.consumer.handlers))
    event_class, enter = ledger.consumer.handlers[kind]

    async def held(session: Session, event: object, fact: Fact) -> None:
        inside.set()
        await go_on.wait()
        await enter(session, event, fact)

    ledger.consumer.handlers[kind] = (event_class, held)
    replaying = asyncio.create_task(ledger.delivery.replay_next())
    await inside.wait()
    ledger.consumer.handlers[kind] = (event_class, enter)
    delivering = asyncio.create_task(hears(ledger, "next", task))
    done, _ = await asyncio.wait({delivering}, timeout=0.5)
    assert not done, "it waits for the replay, and is not parked behind what is about to go"
    go_on.set()
    await asyncio.gather(replaying, delivering)
    assert await ledger.leads(task) == ["bad", "next"]
    assert await waiting(ledger_database, task) == 0


async def test_messages_of_a_batch_wait_together_for_what_has_not_arrived(ledger_database: Database) -> None:
    ledger = Ledger(ledger_database)
    kind = next(iter(ledger.consumer.handlers))
    event_class, _ = ledger.consumer.handlers[kind]

    async def unknown(session: Session, event: object, fact: Fact) -> None:
        raise NotYet("round not known")

    ledger.consumer.handlers[kind] = (event_class, unknown)
    patience = replace(QUICK, not_yet=1, fuse_limit=100)
    batch = await origins(ledger_database, *[accepted("x") for _ in range(6)])
    began = time.monotonic()
    await Delivery(ledger_database, ledger.consumer, patience).deliver(batch)
    assert time.monotonic() - began < 3 * patience.not_yet, "not one after another"
    async with ledger_database.transaction() as session:
        await parking.resume(session, GROUP)


async def test_a_foreign_record_with_zero_bytes_is_parked(ledger_database: Database) -> None:
    ledger = Ledger(ledger_database)
    record = ConsumerRecord(
        "tasks.events.v1", 5, 88_001, 0, 0, b"\x00\x01", b"\x00", None, 2, 1, (("a\x00", b"b\x00"),)
    )
    await ledger.delivery.deliver([Origin.of(record)])
    async with ledger_database.reading() as session:
        row = (await session.execute(select(parked).where(parked.c.offset == 88_001))).mappings().one()
    assert (row["key"], row["headers"], row["payload"]) == ("\\x00\x01", {"a\\x00": "b\\x00"}, b"\x00")


async def test_a_message_counts_once_by_how_it_ended(ledger_database: Database) -> None:
    ledger = Ledger(ledger_database, poisoned={"bad"})
    kind = next(iter(ledger.consumer.handlers))
    done, held = (
        Moved("consumer_handled_total", group=GROUP, type=kind, outcome=one) for one in ("done", "parked")
    )
    kept = Moved("consumer_parked_total", group=GROUP, type=kind)
    task = uuid4()
    batch = await origins(
        ledger_database, accepted("good"), accepted("bad", task), accepted("behind", task), accepted("good")
    )
    await ledger.delivery.deliver(batch)
    assert (done.by, held.by, kept.by) == (2, 2, 2)


async def test_an_operator_sees_the_error_of_the_first_that_waits(ledger_database: Database) -> None:
    task = uuid4()
    ledger = Ledger(ledger_database, poisoned={"bad"})
    await hears(ledger, "bad", task)
    await hears(ledger, "a", task)
    shown = await operate(ledger_database, [], ["parked"])
    (line,) = [one for one in shown.splitlines() if str(task) in one]
    assert "Poison: cannot enter bad" in line
