"""The descriptions are current, the migration makes the tables the code means, bad settings are named."""

import json
from pathlib import Path

import pytest
from chassis.describing import descriptions
from persistence import Database
from sync.__main__ import SYNC
from sync.domain.mapping import faults_of
from sync.mapping_documents import MappingDocument
from sync.tables import metadata
from testkit.migrated import differences

from .world import settings_for

SERVICE = Path(__file__).parents[1]
SEED = SERVICE.parents[1] / "deploy/local/src/dti/seed"
URL = "postgresql+asyncpg://u:p@h/d"


@pytest.mark.parametrize("name", ["openapi.json", "asyncapi.json"])
def test_the_checked_in_description_is_current(name: str) -> None:
    kept = (SERVICE / "describe" / name).read_text(encoding="utf-8")
    assert kept == descriptions(SYNC)[name], "run: python -m sync describe"


async def test_the_migration_makes_the_tables_the_code_means(migrated: str) -> None:
    database = Database(migrated, name="tests")
    found = await differences(database, metadata)
    await database.dispose()
    assert found == []


def test_a_lease_shorter_than_a_sending_is_refused() -> None:
    with pytest.raises(ValueError, match="LEASE_SECONDS"):
        settings_for(URL, "http://ministry", lease_seconds=2.0)


def test_secrets_do_not_show() -> None:
    assert "dongnai-secret" not in repr(settings_for(URL, "http://ministry"))


def test_the_seeded_mapping_feeds_all_29_indicators_from_the_framework_s_inputs() -> None:
    mapping = json.loads((SEED / "mappings/province-2026.1.json").read_text(encoding="utf-8"))
    framework = json.loads((SEED / "frameworks/province-2026.1.json").read_text(encoding="utf-8"))
    leaves = {leaf["code"]: set(leaf["inputs"]) for group in framework["groups"] for leaf in group["leaves"]}
    document = MappingDocument.model_validate(mapping).mapping()
    assert faults_of(document) == []
    assert len(document.indicators) == 29
    assert {row.leaf for row in document.rows} == set(leaves)
    for row in document.rows:
        sources = {part for field in row.fields.values() for part in field.source.split("/")}
        used = {name.removeprefix("inputs.") for name in sources if name.startswith("inputs.")}
        assert used == leaves[row.leaf], row.leaf
