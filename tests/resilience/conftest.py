"""One prepared database per test module, emptied of effects between tests."""

import sys
from collections.abc import AsyncGenerator
from pathlib import Path

import pytest_asyncio

sys.path.insert(0, str(Path(__file__).parent))

from ledger import prepare
from persistence import Database


@pytest_asyncio.fixture(loop_scope="session", scope="module")
async def ledger_database(database: Database) -> AsyncGenerator[Database]:
    await prepare(database)
    yield database
