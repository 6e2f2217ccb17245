"""Every message takes effect exactly once, or waits in sight; a key keeps its order."""

import asyncio
from dataclasses import replace
from uuid import uuid4

import pytest
from asyncpg import InternalClientError
from contracts.event import PREFIX
from ledger import QUICK, Ledger, accepted, origins
from messaging import Delivery, Fact, NotYet, Origin, parking
from messaging.delivery import BudgetSpent, FuseBlown
from messaging.operations import operate
from messaging.tables import parked
from persistence import Database, Session
from sqlalchemy import select


async def held(database: Database, key: str) -> list[bool]:
    async with database.reading() as session:
        query = select(parked.c.behind).where(parked.c.key == key, parked.c.replayed_at.is_(None))
        return list(await session.scalars(query.order_by(parked.c.id)))


async def drain(ledger: Ledger) -> None:
    while await ledger.delivery.replay_next():
        pass


async def test_the_same_message_counts_once(ledger_database: Database) -> None:
    ledger = Ledger(ledger_database)
    task = uuid4()
    batch = await origins(ledger_database, accepted("25195", task))
    await ledger.delivery.deliver(batch + batch)
    await ledger.delivery.deliver(batch)
    assert await ledger.leads(task) == ["25195"]


async def test_what_follows_a_parked_message_under_its_key_waits_and_replay_keeps_the_order(
    ledger_database: Database,
) -> None:
    ledger = Ledger(ledger_database, poisoned={"bad"})
    task, other = uuid4(), uuid4()
    first = await origins(
        ledger_database, accepted("one", task), accepted("bad", task), accepted("two", task)
    )
    await ledger.delivery.deliver(first + await origins(ledger_database, accepted("free", other)))
    await ledger.delivery.deliver(await origins(ledger_database, accepted("three", task)))
    assert await ledger.leads(task) == ["one"]
    assert await ledger.leads(other) == ["free"], "another key is not held up"
    assert await held(ledger_database, str(task)) == [False, True, True]

    await operate(ledger_database, [], ["replay", "ledger.on-tasks", str(task)])
    await drain(ledger)
    assert await ledger.leads(task) == ["one"], "still poisoned: nothing overtakes"

    ledger.poisoned.clear()
    await operate(ledger_database, [], ["replay", "ledger.on-tasks", str(task)])
    await drain(ledger)
    assert await ledger.leads(task) == ["one", "bad", "two", "three"]
    assert await held(ledger_database, str(task)) == []
    await ledger.delivery.deliver(await origins(ledger_database, accepted("four", task)))
    assert (await ledger.leads(task))[-1] == "four"


async def test_one_bad_message_does_not_undo_the_others_of_its_batch(ledger_database: Database) -> None:
    ledger = Ledger(ledger_database, poisoned={"bad"})
    tasks = [uuid4() for _ in range(5)]
    batch = await origins(
        ledger_database, *[accepted("bad" if i == 2 else "good", t) for i, t in enumerate(tasks)]
    )
    await ledger.delivery.deliver(batch)
    assert [await ledger.leads(task) for task in tasks] == [["good"], ["good"], [], ["good"], ["good"]]


async def test_an_unreadable_message_is_parked_with_its_bytes(ledger_database: Database) -> None:
    ledger = Ledger(ledger_database)
    broken = Origin("tasks.events.v1", 3, 77_001, "k", {"ce_id": "not a uuid"}, b"\xff\x00")
    await ledger.delivery.deliver([broken])
    async with ledger_database.reading() as session:
        row = (await session.execute(select(parked).where(parked.c.offset == 77_001))).mappings().one()
    assert row["payload"] == b"\xff\x00"
    assert "Unreadable" in row["error"]


async def test_an_unknown_type_is_passed_over(ledger_database: Database) -> None:
    ledger = Ledger(ledger_database)
    (origin,) = await origins(ledger_database, accepted("x"))
    origin.headers["ce_type"] = PREFIX + "tasks.something.else.v9"
    await ledger.delivery.deliver([origin])
    assert await held(ledger_database, origin.key) == []


async def test_a_reference_that_arrives_in_time_heals(ledger_database: Database) -> None:
    ledger = Ledger(ledger_database)
    asked, seen = asyncio.Event(), asyncio.Event()

    async def wait_for_reference(session: Session, event: object, fact: Fact) -> None:
        asked.set()
        if not seen.is_set():
            raise NotYet("evidence not known")

    wire_type = next(iter(ledger.consumer.handlers))
    known_class, _ = ledger.consumer.handlers[wire_type]
    ledger.consumer.handlers[wire_type] = (known_class, wait_for_reference)
    batch = await origins(ledger_database, accepted("x"))
    patient = Delivery(ledger_database, ledger.consumer, replace(QUICK, not_yet=30))
    delivering = asyncio.create_task(patient.deliver(batch))
    await asked.wait()
    seen.set()
    await delivering
    assert await held(ledger_database, batch[0].key) == []

    seen.clear()
    late = await origins(ledger_database, accepted("x"))
    await ledger.delivery.deliver(late)
    assert await held(ledger_database, late[0].key) == [False]


async def test_the_last_word_of_a_killed_server_parks_nothing(ledger_database: Database) -> None:
    ledger = Ledger(ledger_database)
    words = ["cannot switch to state 12; another operation (2) is in progress"] * 2

    async def interrupted(session: Session, event: object, fact: Fact) -> None:
        if words:
            raise InternalClientError(words.pop())

    wire_type = next(iter(ledger.consumer.handlers))
    known_class, _ = ledger.consumer.handlers[wire_type]
    ledger.consumer.handlers[wire_type] = (known_class, interrupted)
    batch = await origins(ledger_database, accepted("x"))
    await ledger.delivery.deliver(batch)
    assert (words, await held(ledger_database, batch[0].key)) == ([], [])


async def test_a_fault_that_does_not_heal_ends_the_process_and_parks_nothing(
    ledger_database: Database,
) -> None:
    ledger = Ledger(ledger_database)

    async def unreachable(session: Session, event: object, fact: Fact) -> None:
        raise ConnectionError("no route")

    wire_type = next(iter(ledger.consumer.handlers))
    known_class, _ = ledger.consumer.handlers[wire_type]
    ledger.consumer.handlers[wire_type] = (known_class, unreachable)
    batch = await origins(ledger_database, accepted("x"))
    with pytest.raises(BudgetSpent):
        await ledger.delivery.deliver(batch)
    assert await held(ledger_database, batch[0].key) == []


async def test_the_fuse_pauses_a_consumer_whose_every_message_fails(ledger_database: Database) -> None:
    ledger = Ledger(ledger_database, poisoned={"bad"})
    async with ledger_database.transaction() as session:
        await parking.resume(session, ledger.consumer.name)
    batch = await origins(ledger_database, *[accepted("bad") for _ in range(QUICK.fuse_limit + 2)])
    with pytest.raises(FuseBlown):
        await ledger.delivery.deliver(batch)
    reached = [key for key in (origin.key for origin in batch) if await held(ledger_database, key)]
    assert len(reached) == QUICK.fuse_limit, "it stopped before draining the topic into the parking"

    restarted = Ledger(ledger_database)
    with pytest.raises(FuseBlown):
        await restarted.delivery.deliver(batch)
    await operate(ledger_database, [], ["resume", ledger.consumer.name])
    await restarted.delivery.deliver(batch[-1:])
    assert await held(ledger_database, batch[-1].key) == []
