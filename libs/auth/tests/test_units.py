"""Units of a day, on a real database."""

import hashlib
from collections.abc import AsyncGenerator
from datetime import date

import pytest_asyncio
from auth import directory
from auth.units import unit_list_hash, unit_on, units_on
from contracts.identity import UnitName, UnitState
from persistence import Database, Session

RENAMED = date(2026, 4, 30)
BEFORE = date(2026, 4, 29)


def _name(name: str, kind: str, start: date, end: date | None = None) -> UnitName:
    return UnitName(
        name=name, short_name=name, type=kind, group="communes", parent="75", valid_from=start, valid_to=end
    )


LOC_NINH = UnitState(
    version=1,
    code="25270",
    names=(
        _name("Xã Lộc Ninh", "commune", date(2025, 7, 1), BEFORE),
        _name("Phường Lộc Ninh", "ward", RENAMED),
    ),
)


@pytest_asyncio.fixture(loop_scope="session", scope="module")
async def prepared(database: Database) -> Database:
    async with database.engine.begin() as connection:
        await connection.run_sync(directory.install)
    return database


@pytest_asyncio.fixture(loop_scope="session")
async def session(prepared: Database) -> AsyncGenerator[Session]:
    async with prepared.transaction() as session:
        yield session
        await session.rollback()


async def test_a_unit_has_the_name_of_the_day(session: Session) -> None:
    await directory.apply_unit(session, LOC_NINH)
    found = [await unit_on(session, "25270", day) for day in (date(2025, 6, 30), BEFORE, RENAMED)]
    assert [unit and unit.name for unit in found] == [None, "Xã Lộc Ninh", "Phường Lộc Ninh"]


async def test_a_list_holds_the_units_of_the_day_and_group(session: Session) -> None:
    await directory.apply_unit(session, LOC_NINH)
    assert [unit.code for unit in await units_on(session, RENAMED, group="communes")] == ["25270"]
    assert await units_on(session, RENAMED, group="departments") == []


async def test_an_older_state_changes_nothing(session: Session) -> None:
    await directory.apply_unit(session, LOC_NINH.model_copy(update={"version": 3}))
    older = LOC_NINH.model_copy(update={"version": 2, "active": False})
    assert not await directory.apply_unit(session, older)
    assert await unit_on(session, "25270", RENAMED) is not None


async def test_the_hash_is_that_of_the_canonical_list(session: Session) -> None:
    await directory.apply_unit(session, LOC_NINH)
    canonical = '[["25270","Phường Lộc Ninh","ward","communes"]]'
    assert unit_list_hash(await units_on(session, RENAMED)) == hashlib.sha256(canonical.encode()).hexdigest()
