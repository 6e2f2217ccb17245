"""One platform for the whole suite, asked once by everybody about everything."""

from collections.abc import AsyncGenerator

import pytest
import pytest_asyncio
from observability import configure
from testkit.engines import Engines

from rights.answers import Asked, ask_everything
from rights.asking import World
from rights.platform import running


@pytest_asyncio.fixture(loop_scope="session", scope="session")
async def world(engines: Engines, tmp_path_factory: pytest.TempPathFactory) -> AsyncGenerator[World]:
    configure("rights")
    async with running(engines, tmp_path_factory.mktemp("keys")) as platform:
        yield await World.planted(platform)


@pytest_asyncio.fixture(loop_scope="session", scope="session")
async def everything(world: World) -> list[Asked]:
    """Every answer to every person."""
    return await ask_everything(world)
