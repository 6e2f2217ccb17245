# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false
# Reason: asyncpg ships no types, and pytest does not type a request's module.
"""Fixtures for tests on real engines; loaded by pytest as a plugin."""

import re
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from uuid import uuid4

import asyncpg
import pytest
import pytest_asyncio
from persistence import Database

from testkit.engines import Engines, find_engines


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what needs engines, so that the unit suite can leave it out."""
    for item in items:
        if "engines" in getattr(item, "fixturenames", ()):
            item.add_marker("engines")


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "engines: needs PostgreSQL, Kafka and the store")


@pytest.fixture(scope="session")
def engines() -> Engines:
    """The engines of this run."""
    return find_engines()


async def _administer(engines: Engines, statement: str) -> None:
    connection = await asyncpg.connect(engines.postgres.url("postgres", driver="postgresql"))
    try:
        await connection.execute(statement)
    finally:
        await connection.close()


@asynccontextmanager
async def empty_database(engines: Engines, name: str) -> AsyncGenerator[str]:
    """The URL of an empty database, dropped afterwards."""
    await _administer(engines, f'CREATE DATABASE "{name}"')
    yield engines.postgres.url(name)
    await _administer(engines, f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')


@pytest_asyncio.fixture(loop_scope="session", scope="module")
async def fresh_database(engines: Engines, request: pytest.FixtureRequest) -> AsyncGenerator[str]:
    """The URL of an empty database of this test module, dropped afterwards."""
    module = re.sub(r"\W", "_", request.module.__name__)[-30:].lower()
    name = f"t_{module}_{uuid4().hex[:8]}"
    async with empty_database(engines, name) as url:
        yield url


@pytest_asyncio.fixture(loop_scope="session", scope="module")
async def database(fresh_database: str) -> AsyncGenerator[Database]:
    """A Database on the module's empty database."""
    opened = Database(fresh_database, name="tests")
    yield opened
    await opened.dispose()


@pytest.fixture(scope="module")
def topic_prefix() -> str:
    """Keeps this module's topics and groups apart on the shared broker."""
    return f"t{uuid4().hex[:10]}."
