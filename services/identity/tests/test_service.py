"""What holds the service together: migrations, founding, chores, descriptions."""

import asyncio
import os
from datetime import timedelta
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from identity.__main__ import main
from identity.describing import documents
from identity.founding import found
from identity.settings import Bootstrap
from identity.tables import metadata, person, sign_in_attempt
from identity.timers import Chores
from pydantic import SecretStr
from sqlalchemy import Connection, func, select
from testkit.engines import Engines

from .world import MIGRATIONS, PASSWORD, World, settings_for

DESCRIBE = MIGRATIONS.parent / "describe"


def _differences(connection: Connection) -> list[object]:
    def ours(name: str | None, kind: str, _: object) -> bool:
        return kind != "table" or name in metadata.tables

    context = MigrationContext.configure(connection, opts={"include_name": ours})
    return list(compare_metadata(context, metadata))


async def test_the_migrations_make_the_tables_that_the_code_describes(world: World) -> None:
    async with world.parts.database.engine.connect() as connection:
        assert await connection.run_sync(_differences) == []


async def test_founding_twice_makes_one_administrator_who_can_sign_in(
    world: World, engines: Engines, topic_prefix: str, tmp_path: Path
) -> None:
    url = world.parts.settings.database_url
    told = settings_for(url, tmp_path / "keys", kafka=engines.kafka, prefix=topic_prefix)
    first = Bootstrap(username="quantri", password=SecretStr(PASSWORD))
    settings = told.model_copy(update={"bootstrap": first})
    await found(settings)
    await found(settings)
    async with world.parts.database.reading() as session:
        count = await session.scalar(select(func.count()).select_from(person))
    assert (count, (await world.sign_in("quantri", PASSWORD)).status_code) == (1, 201)


async def test_old_attempts_are_forgotten_and_young_ones_kept(world: World) -> None:
    await world.sign_in("ai.do", "Sai-mat-khau-1")
    world.clock.advance(timedelta(hours=25))
    await world.sign_in("ai.khac", "Sai-mat-khau-1")
    assert not await Chores(world.parts.database, world.clock).forget_attempts()
    async with world.parts.database.reading() as session:
        kept = (await session.scalars(select(sign_in_attempt.c.opened_at))).all()
    assert kept == [world.clock()]


def test_a_process_that_misses_a_setting_names_it(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in os.environ if name.startswith("IDENTITY_")]:
        monkeypatch.delenv(name)
    with pytest.raises(SystemExit, match="IDENTITY_KEYS_DIR"):
        main(["api"])


async def test_the_checked_in_descriptions_are_current() -> None:
    told = await asyncio.to_thread(documents)
    kept = {name: (DESCRIBE / name).read_text(encoding="utf-8") for name in told}
    assert kept == told, "run: python -m identity describe"
