"""One migrated database per service."""

import asyncio
from collections.abc import AsyncGenerator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from uuid import uuid4

from persistence.migrating import upgrade
from testkit.engines import Engines
from testkit.plugin import empty_database

from rights.reading import ROOT, SERVICES


@asynccontextmanager
async def migrated_databases(engines: Engines) -> AsyncGenerator[Mapping[str, str]]:
    """The URL of each service's database; all are dropped afterwards."""
    async with AsyncExitStack() as stack:
        found: dict[str, str] = {}
        for service in SERVICES:
            name = f"t_rights_{service}_{uuid4().hex[:8]}"
            found[service] = await stack.enter_async_context(empty_database(engines, name))
            migrations = ROOT / "services" / service / "migrations"
            await asyncio.to_thread(upgrade, found[service], migrations)
        yield found
