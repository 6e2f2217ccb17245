"""A typed door to asyncpg, which ships no types."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from typing import Protocol, cast

import asyncpg

from dti.ports import HOST

TIMEOUT = 3
FAULTS = (OSError, TimeoutError, asyncpg.PostgresError, asyncpg.InterfaceError)


class Connection(Protocol):
    async def execute(self, query: str) -> str: ...
    async def fetchval(self, query: str, *values: object) -> object: ...
    async def close(self) -> None: ...


@asynccontextmanager
async def connected(
    port: int, user: str, password: str, database: str = "postgres"
) -> AsyncGenerator[Connection]:
    """A connection to the local server; raises one of FAULTS."""
    connection = cast(
        "Connection",
        await asyncpg.connect(  # pyright: ignore[reportUnknownMemberType] - asyncpg ships no types
            host=HOST, port=port, user=user, password=password, database=database, timeout=TIMEOUT
        ),
    )
    try:
        yield connection
    finally:
        await connection.close()
