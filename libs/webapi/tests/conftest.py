from collections.abc import AsyncGenerator

import observability
import pytest_asyncio
from persistence import Database

from .notes import Service, serving

observability.configure("notes")


@pytest_asyncio.fixture(loop_scope="session", scope="module")
async def service(database: Database, fresh_database: str) -> AsyncGenerator[Service]:
    async with serving(database, fresh_database) as running:
        yield running
