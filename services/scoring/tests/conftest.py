"""One migrated database per module; every test opens rounds of its own."""

import asyncio
from collections.abc import AsyncGenerator

import pytest_asyncio
from persistence.migrating import upgrade

from .world import MIGRATIONS, World


@pytest_asyncio.fixture(loop_scope="session", scope="module")
async def migrated(fresh_database: str) -> str:
    await asyncio.to_thread(upgrade, fresh_database, MIGRATIONS)
    return fresh_database


@pytest_asyncio.fixture(loop_scope="session", scope="module")
async def world(migrated: str) -> AsyncGenerator[World]:
    made = World.on(migrated)
    await made.knows_units()
    yield made
    await made.close()
