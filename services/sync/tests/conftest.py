"""One database and one ministry per module, a round of its own per test."""

import asyncio
from collections.abc import AsyncGenerator, Generator

import httpx2
import pytest
import pytest_asyncio
from persistence.migrating import upgrade

from .world import MIGRATIONS, World, running_ministry


@pytest.fixture(scope="module")
def ministry(tmp_path_factory: pytest.TempPathFactory) -> Generator[httpx2.Client]:
    with running_ministry(tmp_path_factory.mktemp("ministry") / "receipts.jsonl") as client:
        yield client


@pytest_asyncio.fixture(loop_scope="session", scope="module")
async def migrated(fresh_database: str) -> str:
    await asyncio.to_thread(upgrade, fresh_database, MIGRATIONS)
    return fresh_database


@pytest_asyncio.fixture(loop_scope="session")
async def world(migrated: str, ministry: httpx2.Client) -> AsyncGenerator[World]:
    ministry.delete("/faults")
    made = World.on(migrated, ministry)
    yield made
    await made.close()
