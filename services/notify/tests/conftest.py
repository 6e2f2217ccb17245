"""One database and one mail server per module."""

import asyncio
from collections.abc import AsyncGenerator, Generator

import httpx2
import pytest
import pytest_asyncio
from persistence.migrating import upgrade

from .listening import Served, serving
from .sink import Sink, running_sink
from .world import MIGRATIONS, World


@pytest.fixture(scope="module")
def sink() -> Generator[Sink]:
    with running_sink() as running:
        yield running


@pytest_asyncio.fixture(loop_scope="session", scope="module")
async def migrated(fresh_database: str) -> str:
    await asyncio.to_thread(upgrade, fresh_database, MIGRATIONS)
    return fresh_database


@pytest_asyncio.fixture(loop_scope="session")
async def world(migrated: str, sink: Sink) -> AsyncGenerator[World]:
    """An empty platform: the tables are emptied, the mail server has seen nothing."""
    sink.clear()
    made = World.on(migrated, sink.port)
    await made.forgets()
    yield made
    await made.wiring.database.dispose()


@pytest_asyncio.fixture(loop_scope="session")
async def client(world: World) -> AsyncGenerator[httpx2.AsyncClient]:
    transport = httpx2.ASGITransport(world.api())
    async with httpx2.AsyncClient(transport=transport, base_url="http://notify") as opened:
        yield opened


@pytest_asyncio.fixture(loop_scope="session")
async def served(world: World) -> AsyncGenerator[Served]:
    async with serving(world) as running:
        yield running
