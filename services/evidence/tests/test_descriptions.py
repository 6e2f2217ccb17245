"""What is checked in says what the code does."""

import asyncio
from pathlib import Path

import pytest
from chassis.describing import descriptions
from evidence.__main__ import EVIDENCE
from evidence.settings import Settings
from evidence.tables import metadata
from persistence import Database
from persistence.migrating import upgrade
from testkit.migrated import differences
from webapi.settings import SettingsRefused

from .world import MIGRATIONS, World

DESCRIBED = Path(__file__).parents[1] / "describe"


@pytest.mark.parametrize("name", ["openapi.json", "asyncapi.json"])
def test_a_description_is_current(name: str) -> None:
    assert (DESCRIBED / name).read_text(encoding="utf-8") == descriptions(EVIDENCE)[name], (
        "run: python -m evidence describe"
    )


async def test_migrations_make_the_tables_of_the_code(database: Database, fresh_database: str) -> None:
    await asyncio.to_thread(upgrade, fresh_database, MIGRATIONS)
    assert await differences(database, metadata) == []


async def test_buckets_are_made_once_and_again(world: World) -> None:
    await world.wiring.store.prepare()
    settings = world.wiring.settings
    assert world.bucket.get_bucket_versioning(settings.kept_bucket).status == "Enabled"
    assert world.bucket.get_bucket_versioning(settings.staging_bucket).status != "Enabled"


def test_a_missing_setting_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("EVIDENCE_S3_SECRET_KEY", raising=False)
    with pytest.raises(SettingsRefused, match="EVIDENCE_S3_SECRET_KEY"):
        Settings.read()
