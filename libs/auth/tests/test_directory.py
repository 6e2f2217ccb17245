"""The directory on a real database."""

from collections.abc import AsyncGenerator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from uuid import UUID, uuid4

import pytest
import pytest_asyncio
from auth import Claims, Principal, Role, Unauthenticated, directory
from auth.errors import BehindDirectory, StaleToken
from contracts.identity import PersonState, RoleGrant
from persistence import Database, Session

NOON = datetime(2026, 5, 31, 5, 0, tzinfo=UTC)
OFFICER = RoleGrant(role="officer", unit="25195", valid_from=date(2026, 5, 1), valid_to=date(2026, 5, 31))


@dataclass
class Desk:
    session: Session
    person: UUID

    async def hears(self, version: int, *roles: RoleGrant, active: bool = True) -> bool:
        state = PersonState(
            version=version,
            person=self.person,
            active=active,
            username="25195.canbo",
            post="Cán bộ",
            roles=roles,
        )
        return await directory.apply_person(self.session, state)

    async def knows(self, version: int, *, at: datetime = NOON) -> Principal:
        claims = Claims(self.person, version, at, at)
        return await directory.principal(self.session, claims, at=at)


@pytest_asyncio.fixture(loop_scope="session", scope="module")
async def prepared(database: Database) -> Database:
    async with database.engine.begin() as connection:
        await connection.run_sync(directory.install)
    return database


@pytest_asyncio.fixture(loop_scope="session")
async def desk(prepared: Database) -> AsyncGenerator[Desk]:
    async with prepared.transaction() as session:
        yield Desk(session, uuid4())


async def test_the_bearer_has_the_grants_of_the_day(desk: Desk) -> None:
    await desk.hears(1, OFFICER)
    who = await desk.knows(1)
    assert (who.username, who.post, who.units("scoring.value.enter")) == (
        "25195.canbo",
        "Cán bộ",
        {"25195"},
    )


async def test_the_day_is_the_one_in_viet_nam(desk: Desk) -> None:
    await desk.hears(1, OFFICER)
    half_past_midnight_on_the_first_of_june = datetime(2026, 5, 31, 17, 30, tzinfo=UTC)
    assert (await desk.knows(1, at=half_past_midnight_on_the_first_of_june)).grants == ()


async def test_only_a_greater_version_applies(desk: Desk) -> None:
    assert await desk.hears(2, OFFICER)
    assert [await desk.hears(2), await desk.hears(1)] == [False, False]
    assert (await desk.knows(2)).roles("25195") == {Role.OFFICER}


async def test_a_token_of_the_future_finds_the_service_behind(desk: Desk) -> None:
    await desk.hears(1)
    with pytest.raises(BehindDirectory):
        await desk.knows(2)


async def test_an_unknown_person_finds_the_service_behind(desk: Desk) -> None:
    with pytest.raises(BehindDirectory):
        await desk.knows(1)


async def test_a_token_of_the_past_is_stale(desk: Desk) -> None:
    await desk.hears(2)
    with pytest.raises(StaleToken):
        await desk.knows(1)


async def test_a_closed_account_lets_nobody_in(desk: Desk) -> None:
    await desk.hears(2, OFFICER, active=False)
    for version in (1, 2):
        with pytest.raises(Unauthenticated):
            await desk.knows(version)


async def test_a_role_of_a_later_release_gives_nothing(desk: Desk) -> None:
    await desk.hears(1, OFFICER.model_copy(update={"role": "astronaut"}), OFFICER)
    assert (await desk.knows(1)).roles() == {Role.OFFICER}
