from collections.abc import AsyncGenerator

import observability
import pytest
import pytest_asyncio
from persistence import Database

from .notes import Service, serving


@pytest.fixture(autouse=True, scope="package")
def logs() -> None:
    observability.configure("notes", environment="local")


@pytest_asyncio.fixture(loop_scope="session", scope="module")
async def service(database: Database, fresh_database: str) -> AsyncGenerator[Service]:
    async with serving(database, fresh_database) as running:
        yield running
