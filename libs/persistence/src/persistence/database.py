"""A service's own database: the only place that begins and ends transactions."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from typing import NewType

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, async_sessionmaker, create_async_engine

Session = NewType("Session", AsyncSession)
"""A session inside a transaction that may write."""

ReadSession = NewType("ReadSession", AsyncSession)
"""A session inside a READ ONLY transaction: PostgreSQL itself refuses a write."""

CONNECT_SECONDS = 5
STATEMENT_SECONDS = 30
TRANSACTION_SECONDS = 60


class Database:
    """An engine with bounded pools and bounded time; ``url`` is ``postgresql+asyncpg://…``."""

    def __init__(self, url: str, *, name: str, pool_size: int = 5, max_overflow: int = 5) -> None:
        self.engine: AsyncEngine = create_async_engine(
            url,
            pool_size=pool_size,
            max_overflow=max_overflow,
            pool_timeout=10,
            pool_recycle=1800,
            connect_args={
                "timeout": CONNECT_SECONDS,
                "command_timeout": STATEMENT_SECONDS,
                "server_settings": {
                    "application_name": name,
                    "timezone": "UTC",
                    "transaction_timeout": f"{TRANSACTION_SECONDS}s",
                    "idle_in_transaction_session_timeout": f"{TRANSACTION_SECONDS}s",
                },
            },
        )
        reading = self.engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
        self._sessions = async_sessionmaker(self.engine, expire_on_commit=False)
        self._readings = async_sessionmaker(reading, expire_on_commit=False)
        glancing = self.engine.execution_options(isolation_level="AUTOCOMMIT")
        self._glances = async_sessionmaker(glancing, expire_on_commit=False)

    @asynccontextmanager
    async def transaction(self) -> AsyncGenerator[Session]:
        """One transaction: committed when the block ends well, rolled back otherwise."""
        async with self._sessions() as session, session.begin():
            yield Session(session)

    @asynccontextmanager
    async def reading(self) -> AsyncGenerator[ReadSession]:
        """One consistent, read-only view of the database."""
        async with self._readings() as session, session.begin():
            yield ReadSession(session)

    @asynccontextmanager
    async def glancing(self) -> AsyncGenerator[ReadSession]:
        """For a single SELECT: spares the two round trips that open and end a transaction."""
        async with self._glances() as session:
            yield ReadSession(session)

    async def ready(self) -> None:
        """Answers when PostgreSQL does; raises otherwise."""
        async with self.engine.connect() as connection:
            await connection.execute(text("SELECT 1"))

    async def dispose(self) -> None:
        await self.engine.dispose()
