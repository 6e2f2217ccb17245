"""The event table is the log: append-only, numbered after commit, limited in size."""

import asyncio
from uuid import uuid4

import pytest
from ledger import OUTBOX, accepted
from messaging import Bus, EventTooLarge, Relay
from persistence import Database
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError


async def numbers(database: Database) -> list[tuple[str, int | None]]:
    async with database.reading() as session:
        rows = await session.execute(text("SELECT key, sequence FROM event ORDER BY position"))
        return [(row.key, row.sequence) for row in rows]


def relay_of(database: Database, topic_prefix: str = "unused.") -> Relay:
    return Relay(database, Bus("127.0.0.1:1", topic_prefix))


async def test_a_transaction_that_commits_late_is_numbered_late_and_never_lost(
    ledger_database: Database,
) -> None:
    early, late = uuid4(), uuid4()
    took_position, may_commit = asyncio.Event(), asyncio.Event()

    async def slow() -> None:
        async with ledger_database.transaction() as session:
            await OUTBOX.record(session, accepted("slow", late))
            took_position.set()
            await may_commit.wait()

    writing = asyncio.create_task(slow())
    await took_position.wait()
    async with ledger_database.transaction() as session:
        await OUTBOX.record(session, accepted("quick", early))
    relay = relay_of(ledger_database)
    await relay.number()
    may_commit.set()
    await writing
    await relay.number()
    rows = dict(await numbers(ledger_database))
    positions = [key for key, _ in await numbers(ledger_database)]
    assert positions.index(str(late)) < positions.index(str(early)), "it took its position first"
    first, second = rows[str(early)], rows[str(late)]
    assert first is not None
    assert second is not None
    assert first < second, "a reader that asks after the first still meets the second"


async def test_a_rolled_back_command_leaves_no_event(ledger_database: Database) -> None:
    task = uuid4()

    async def command() -> None:
        async with ledger_database.transaction() as session:
            await OUTBOX.record(session, accepted("x", task))
            raise RuntimeError("the command failed")

    with pytest.raises(RuntimeError):
        await command()
    assert str(task) not in dict(await numbers(ledger_database))


async def test_an_event_over_the_limit_is_refused_before_it_is_recorded(ledger_database: Database) -> None:
    task = uuid4()
    with pytest.raises(EventTooLarge):
        async with ledger_database.transaction() as session:
            await OUTBOX.record(session, accepted("x" * 300_000, task))
    assert str(task) not in dict(await numbers(ledger_database))


@pytest.mark.parametrize(
    "statement",
    ["UPDATE event SET payload = ''", "UPDATE event SET sequence = 1", "DELETE FROM event", "TRUNCATE event"],
)
async def test_nobody_rewrites_the_log(ledger_database: Database, statement: str) -> None:
    async with ledger_database.transaction() as session:
        await OUTBOX.record(session, accepted("x"))
    await relay_of(ledger_database).number()
    with pytest.raises(DBAPIError, match="append-only"):
        async with ledger_database.transaction() as session:
            await session.execute(text(statement))
