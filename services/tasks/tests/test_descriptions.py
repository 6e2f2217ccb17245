"""What is checked in says what the code does."""

import asyncio
from pathlib import Path

import pytest
from chassis.describing import descriptions
from persistence import Database
from persistence.migrating import upgrade
from tasks.__main__ import TASKS
from tasks.settings import Settings
from tasks.tables import metadata
from testkit.migrated import differences
from webapi.settings import SettingsRefused

from .world import MIGRATIONS

DESCRIBED = Path(__file__).parents[1] / "describe"


@pytest.mark.parametrize("name", ["openapi.json", "asyncapi.json"])
def test_a_description_is_current(name: str) -> None:
    described = (DESCRIBED / name).read_text(encoding="utf-8")
    assert described == descriptions(TASKS)[name], "run: python -m tasks describe"


async def test_migrations_make_the_tables_of_the_code(database: Database, fresh_database: str) -> None:
    await asyncio.to_thread(upgrade, fresh_database, MIGRATIONS)
    assert await differences(database, metadata) == []


def test_a_missing_setting_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TASKS_DATABASE_URL", raising=False)
    with pytest.raises(SettingsRefused, match="TASKS_DATABASE_URL"):
        Settings.read()
