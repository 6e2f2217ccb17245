# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false
# Reason: asyncpg ships no types.
"""What the running services have not finished yet, read from their databases."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

import asyncpg
from testkit.engines import Engines

LOST = (OSError, TimeoutError, asyncpg.PostgresError, asyncpg.InterfaceError, asyncpg.InternalClientError)
UNSENT = (
    "SELECT count(*) FROM event WHERE sequence IS NULL OR sequence > (SELECT sent_through FROM relay_cursor)"
)
OF_A_WORKER = {
    "identity": UNSENT,
    "scoring": UNSENT,
    "tasks": UNSENT,
    "evidence": "SELECT count(*) FROM version WHERE state = 'verifying'",
    "notify": "SELECT count(*) FROM mail WHERE state = 'waiting'",
    "sync": "SELECT count(*) FROM record WHERE state = 'waiting'",
}
# The query of a transaction that waits for a lock of the given server process.
BLOCKED = "SELECT query FROM pg_stat_activity WHERE $1 = ANY(pg_blocking_pids(pid)) LIMIT 1"
SERVER_PID = "SELECT pg_backend_pid()"


@asynccontextmanager
async def connection(engines: Engines, service: str) -> AsyncGenerator[asyncpg.Connection]:
    """A connection to a service's database, also while the server is being started again."""
    url = engines.postgres.url(service, driver="postgresql")
    async with asyncio.timeout(120):
        while True:
            try:
                opened = await asyncpg.connect(url, timeout=10)
                break
            except LOST:
                await asyncio.sleep(0.2)
    try:
        yield opened
    finally:
        opened.terminate()


async def number(database: asyncpg.Connection, query: str) -> int:
    """The one number that a query counts."""
    return int(await database.fetchval(query) or 0)
