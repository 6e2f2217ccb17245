"""A read model belongs to one version and generation: whoever comes late ends, and leaves nothing behind."""

import pytest
from contracts.tasks import TaskAccepted
from contracts.topics import TASKS_EVENTS
from ledger import QUICK, Ledger, accepted, entry, origins
from messaging import Delivery, Projector
from messaging.projecting import Superseded, prepare, rebuild
from messaging.tables import fuse, inbox, parked
from persistence import Database
from sqlalchemy import Table, func, select

GROUP = "ledger.entries"


def declared(ledger: Ledger, version: int) -> Projector:
    projector = Projector(GROUP, TASKS_EVENTS, version=version, tables=[entry])
    projector.handles(TaskAccepted)(ledger.enter)
    return projector


async def delivery(database: Database, projector: Projector) -> Delivery:
    return Delivery(database, await prepare(database, projector), QUICK)


async def left(database: Database, table: Table) -> int:
    """Rows that any generation of the projector still has."""
    mine = table.c.consumer.startswith(f"{GROUP}.v", autoescape=True)
    query = select(func.count()).select_from(table).where(mine)
    if table is parked:
        query = query.where(parked.c.replayed_at.is_(None))
    async with database.reading() as session:
        return await session.scalar(query) or 0


async def test_a_delivery_of_a_former_generation_ends_and_parks_nothing(ledger_database: Database) -> None:
    ledger = Ledger(ledger_database)
    projector = declared(ledger, 1)
    old = await delivery(ledger_database, projector)
    await rebuild(ledger_database, projector)
    with pytest.raises(Superseded):
        await old.deliver(await origins(ledger_database, accepted("x")))
    assert await left(ledger_database, parked) == 0


async def test_a_rebuild_ends_what_the_former_generation_had_parked(ledger_database: Database) -> None:
    ledger = Ledger(ledger_database, poisoned={"bad"})
    projector = declared(ledger, 1)
    await (await delivery(ledger_database, projector)).deliver(
        await origins(ledger_database, accepted("bad"), accepted("good"))
    )
    assert [await left(ledger_database, one) for one in (parked, fuse, inbox)] == [1, 1, 1]
    await rebuild(ledger_database, projector)
    assert [await left(ledger_database, one) for one in (parked, fuse, inbox)] == [0, 0, 0]


async def test_a_raised_version_empties_the_read_model_and_hears_the_log_again(
    ledger_database: Database,
) -> None:
    ledger = Ledger(ledger_database)
    heard = await origins(ledger_database, accepted("one"), accepted("two"))
    await (await delivery(ledger_database, declared(ledger, 1))).deliver(heard)
    before = await ledger.leads()
    raised = await delivery(ledger_database, declared(ledger, 2))
    assert await ledger.leads() == []
    await raised.deliver(heard)
    assert await ledger.leads() == before == ["one", "two"]
    with pytest.raises(Superseded):
        await prepare(ledger_database, declared(ledger, 1))
