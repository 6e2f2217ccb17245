"""One prepared database per test module, emptied of effects between tests."""

from collections.abc import AsyncGenerator

import pytest_asyncio
from ledger import prepare
from persistence import Database


@pytest_asyncio.fixture(loop_scope="session", scope="module")
async def ledger_database(database: Database) -> AsyncGenerator[Database]:
    await prepare(database)
    yield database
