"""What is checked in says what the code does."""

import asyncio
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from auth import directory
from chassis.describing import descriptions
from messaging import tables as messaging_tables
from persistence import Database, metadata_for
from persistence.migrating import upgrade
from sqlalchemy import Connection
from tasks.__main__ import TASKS
from tasks.settings import Settings
from tasks.tables import metadata
from webapi import idempotency
from webapi.settings import SettingsRefused

from .world import MIGRATIONS

DESCRIBED = Path(__file__).parents[1] / "describe"


@pytest.mark.parametrize("name", ["openapi.json", "asyncapi.json"])
def test_a_description_is_current(name: str) -> None:
    described = (DESCRIBED / name).read_text(encoding="utf-8")
    assert described == descriptions(TASKS)[name], "run: python -m tasks describe"


async def test_migrations_make_the_tables_of_the_code(database: Database, fresh_database: str) -> None:
    await asyncio.to_thread(upgrade, fresh_database, MIGRATIONS)
    whole = metadata_for()
    for part in (metadata, messaging_tables.metadata, directory.metadata, idempotency.metadata):
        for table in part.tables.values():
            table.to_metadata(whole)

    def differences(connection: Connection) -> list[object]:
        return list(compare_metadata(MigrationContext.configure(connection), whole))

    async with database.engine.connect() as connection:
        assert await connection.run_sync(differences) == []


def test_a_missing_setting_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TASKS_DATABASE_URL", raising=False)
    with pytest.raises(SettingsRefused, match="TASKS_DATABASE_URL"):
        Settings.read()
