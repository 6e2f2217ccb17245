"""One world per test module; a person of its own per test."""

import asyncio
from collections.abc import AsyncGenerator

import pytest_asyncio
from persistence.migrating import upgrade
from testkit.engines import Engines

from .world import MIGRATIONS, Caller, World, settings_for


@pytest_asyncio.fixture(loop_scope="session", scope="module")
async def world(engines: Engines, fresh_database: str, topic_prefix: str) -> AsyncGenerator[World]:
    await asyncio.to_thread(upgrade, fresh_database, MIGRATIONS)
    made = await World.on(engines, settings_for(engines, fresh_database, topic_prefix))
    yield made
    await made.close()


@pytest_asyncio.fixture(loop_scope="session")
async def officer(world: World) -> Caller:
    """The officer of commune 25195."""
    return await world.person("officer", "25195")


@pytest_asyncio.fixture(loop_scope="session")
async def neighbour(world: World) -> Caller:
    """The officer of commune 25198."""
    return await world.person("officer", "25198")


@pytest_asyncio.fixture(loop_scope="session")
async def appraiser(world: World) -> Caller:
    """An appraiser of the department of home affairs, which verifies what ``verified`` says."""
    return await world.person("appraiser", "DN-SNV")
