"""What holds the service together: migrations, founding, chores, descriptions."""

import asyncio
import os
from dataclasses import replace
from datetime import timedelta

import pytest
from chassis.describing import descriptions
from identity.__main__ import IDENTITY, main
from identity.bootstrap import bootstrap
from identity.settings import Bootstrap
from identity.tables import metadata, person, sign_in_attempt
from identity.timers import Chores
from pydantic import SecretStr
from sqlalchemy import func, select
from testkit.migrated import differences

from .world import MIGRATIONS, PASSWORD, World

DESCRIBE = MIGRATIONS.parent / "describe"


async def test_the_migrations_make_the_tables_that_the_code_describes(world: World) -> None:
    assert await differences(world.wiring.database, metadata) == []


async def test_founding_twice_makes_one_administrator_who_can_sign_in(world: World) -> None:
    first = Bootstrap(username="quantri", password=SecretStr(PASSWORD))
    settings = world.wiring.settings.model_copy(update={"bootstrap": first})
    for _ in range(2):
        await bootstrap(replace(world.wiring, settings=settings))
    async with world.wiring.database.reading() as session:
        count = await session.scalar(select(func.count()).select_from(person))
    assert (count, (await world.sign_in("quantri", PASSWORD)).status_code) == (1, 201)


async def test_old_attempts_are_forgotten_and_young_ones_kept(world: World) -> None:
    await world.sign_in("ai.do", "Sai-mat-khau-1")
    world.clock.advance(timedelta(hours=25))
    await world.sign_in("ai.khac", "Sai-mat-khau-1")
    assert not await Chores(world.wiring.database, world.clock, world.now).forget_attempts()
    async with world.wiring.database.reading() as session:
        kept = (await session.scalars(select(sign_in_attempt.c.opened_at))).all()
    assert kept == [world.clock()]


def test_a_process_that_misses_a_setting_names_it(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in os.environ if name.startswith("IDENTITY_")]:
        monkeypatch.delenv(name)
    with pytest.raises(SystemExit, match="IDENTITY_KEYS_DIR"):
        main(["api"])


async def test_the_checked_in_descriptions_are_current() -> None:
    told = await asyncio.to_thread(descriptions, IDENTITY)
    kept = {name: (DESCRIBE / name).read_text(encoding="utf-8") for name in told}
    assert kept == told, "run: python -m identity describe"
