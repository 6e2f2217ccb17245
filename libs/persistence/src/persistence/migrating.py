"""Alembic over asyncpg: one environment for all services, one advisory lock per database."""

import asyncio
from pathlib import Path

from alembic import command, context
from alembic.config import Config
from sqlalchemy import Connection, MetaData, text
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.pool import NullPool

LOCK = 0x6474695F6D6967  # "dti_mig": two migrate jobs of one service queue up


def configuration(url: str, migrations: Path) -> Config:
    """Alembic's configuration without an ini file; ``url`` never reaches a log."""
    config = Config()
    config.set_main_option("script_location", str(migrations))
    config.attributes["url"] = url
    return config


def upgrade(url: str, migrations: Path) -> None:
    """Bring one service's database to the newest revision."""
    command.upgrade(configuration(url, migrations), "head")


def run_environment(metadata: MetaData) -> None:
    """The whole of a service's ``migrations/env.py``."""
    asyncio.run(_run(metadata))


async def _run(metadata: MetaData) -> None:
    url: str = context.config.attributes["url"]
    engine = create_async_engine(url, poolclass=NullPool)
    try:
        async with engine.connect() as connection:
            await connection.run_sync(_migrate, metadata)
            await connection.commit()
    finally:
        await engine.dispose()


def _migrate(connection: Connection, metadata: MetaData) -> None:
    connection.execute(text("SET lock_timeout = '10s'"))
    connection.execute(text("SELECT pg_advisory_lock(:lock)"), {"lock": LOCK})
    connection.commit()
    context.configure(connection=connection, target_metadata=metadata, transaction_per_migration=True)
    with context.begin_transaction():
        context.run_migrations()
