"""One world per test module, with units and a first administrator."""

import asyncio
from collections.abc import AsyncGenerator
from pathlib import Path

import pytest
import pytest_asyncio
from persistence.migrating import upgrade

from .browsers import Browser
from .world import MIGRATIONS, PASSWORD, UNITS, Caller, World, settings_for


@pytest_asyncio.fixture(loop_scope="session", scope="module")
async def world(fresh_database: str, tmp_path_factory: pytest.TempPathFactory) -> AsyncGenerator[World]:
    keys: Path = tmp_path_factory.mktemp("keys")
    await asyncio.to_thread(upgrade, fresh_database, MIGRATIONS)
    made = World.on(settings_for(fresh_database, keys))
    yield made
    await made.close()


@pytest_asyncio.fixture(loop_scope="session", scope="module")
async def admin(world: World) -> Caller:
    """The system administrator of a platform that knows a few units."""
    made = await world.administrator()
    answer = await made.send("/v1/unit-imports", UNITS)
    assert answer.status_code == 200, answer.text
    return made


@pytest_asyncio.fixture(loop_scope="session")
async def account(admin: Caller, request: pytest.FixtureRequest) -> str:
    """The user name of an account of the test's own, with a password."""
    username = f"25195.{abs(hash(request.node.nodeid)) % 10**10}"
    answer = await admin.opens(username, ("officer", "25195"), password=PASSWORD)
    assert answer.status_code == 201, answer.text
    return username


@pytest_asyncio.fixture(loop_scope="session")
async def browser(world: World, account: str) -> Browser:
    """Signed in to the test's own account."""
    made = Browser(world)
    assert (await made.sign_in(account, PASSWORD)).status_code == 201
    return made
