"""A fresh world per test module."""

import asyncio
from collections.abc import AsyncGenerator

import pytest_asyncio
from observability import configure
from persistence.migrating import upgrade
from testkit.engines import Engines

from .world import MIGRATIONS, Caller, World, settings_for


@pytest_asyncio.fixture(loop_scope="session", scope="module")
async def empty_world(engines: Engines, fresh_database: str, topic_prefix: str) -> AsyncGenerator[World]:
    """Migrated, but no unit is known."""
    configure("tasks")
    await asyncio.to_thread(upgrade, fresh_database, MIGRATIONS)
    made = await World.on(settings_for(engines, fresh_database, topic_prefix))
    yield made
    await made.close()


@pytest_asyncio.fixture(loop_scope="session", scope="module")
async def world(empty_world: World) -> World:
    await empty_world.knows_units()
    return empty_world


@pytest_asyncio.fixture(loop_scope="session", scope="module")
async def owner(world: World) -> Caller:
    """The system owner: manages plans, confirms completions, reads province-wide."""
    return await world.person("system_owner", "DN-SKHCN")


@pytest_asyncio.fixture(loop_scope="session", scope="module")
async def officer(world: World) -> Caller:
    """The officer of DN-SNV."""
    return await world.person("officer", "DN-SNV")
