"""What is checked in says what the code does."""

from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from auth import directory
from chassis.describing import descriptions
from messaging import tables as messaging_tables
from persistence import metadata_for
from scoring.__main__ import SCORING, main
from scoring.tables import metadata
from sqlalchemy import Connection
from webapi import idempotency

from .world import World

DESCRIBED = Path(__file__).parents[1] / "describe"


@pytest.mark.parametrize("name", ["openapi.json", "asyncapi.json"])
def test_a_description_is_current(name: str) -> None:
    described = (DESCRIBED / name).read_text(encoding="utf-8")
    assert described == descriptions(SCORING)[name], "run: python -m scoring describe"


async def test_migrations_make_the_tables_of_the_code(world: World) -> None:
    whole = metadata_for()
    for part in (metadata, messaging_tables.metadata, directory.metadata, idempotency.metadata):
        for table in part.tables.values():
            table.to_metadata(whole)

    def differences(connection: Connection) -> list[object]:
        return list(compare_metadata(MigrationContext.configure(connection), whole))

    async with world.wiring.database.engine.connect() as connection:
        assert await connection.run_sync(differences) == []


def test_a_process_without_its_settings_names_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SCORING_DATABASE_URL", raising=False)
    with pytest.raises(SystemExit, match="SCORING_DATABASE_URL"):
        main(["api"])
