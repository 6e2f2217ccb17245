"""A service keeps identity's people and units, with what it adds of its own, and reads them again at will."""

from collections.abc import AsyncGenerator
from datetime import UTC, datetime
from uuid import uuid4

import pytest_asyncio
from auth import directory
from contracts.cloudevents import ce_headers
from contracts.identity import PersonState
from messaging import Delivery, Origin, install, new_id
from messaging.projecting import prepare, rebuild
from persistence import Database
from sqlalchemy import select

from .notes import PEOPLE, post


@pytest_asyncio.fixture(loop_scope="session", scope="module")
async def known(database: Database) -> AsyncGenerator[Database]:
    async with database.engine.begin() as connection:
        await connection.run_sync(install)
        await connection.run_sync(directory.install)
        await connection.run_sync(post.create)
    yield database


async def _hears(database: Database, state: PersonState) -> None:
    headers = ce_headers(
        event_id=new_id(), wire_type=state.wire_type, source="identity", time=datetime.now(UTC), key=state.key
    )
    origin = Origin(
        state.topic, 0, 0, state.key, headers | {"ce_sequence": "1"}, state.model_dump_json().encode()
    )
    await Delivery(database, await prepare(database, PEOPLE)).deliver([origin])


async def _kept(database: Database) -> tuple[list[str], list[str]]:
    async with database.reading() as session:
        usernames = await session.scalars(select(directory.person_fact.c.username))
        posts = await session.scalars(select(post.c.name))
        return list(usernames), list(posts)


async def test_a_person_is_kept_with_what_the_service_adds_also_after_a_rebuild(known: Database) -> None:
    officer = PersonState(person=uuid4(), version=1, username="25195.canbo", post="Cán bộ", roles=())
    await _hears(known, officer)
    first = await _kept(known)
    await rebuild(known, PEOPLE)
    emptied = await _kept(known)
    await _hears(known, officer)
    assert (first, emptied, await _kept(known)) == (
        (["25195.canbo"], ["Cán bộ"]),
        ([], []),
        (["25195.canbo"], ["Cán bộ"]),
    )


async def test_a_rebuilt_database_leaves_what_a_module_declares_as_it_is(known: Database) -> None:
    await prepare(known, PEOPLE)
    await rebuild(known, PEOPLE)
    mine = await prepare(known, PEOPLE)
    assert (PEOPLE.name, mine.generation > 0) == ("notes.people.v1.0", True)
