"""Each verb does what its name says, and a process that cannot start says why."""

import asyncio
import json
from pathlib import Path

import pytest
from chassis.describing import descriptions
from chassis.running import run
from sqlalchemy import func, select
from testkit.engines import Engines

from .notes import Wiring, notes, post

SETTINGS = {
    "DATABASE_URL": "postgresql+asyncpg://nobody@127.0.0.1:9/none",
    "KAFKA_SERVERS": "127.0.0.1:9",
    "JWKS_URL": "http://127.0.0.1:9/jwks",
    "ISSUER": "none",
    "API_PORT": "1",
    "WORKER_PORT": "2",
    "ENVIRONMENT": "local",
    "COLOUR": "red",
}


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    for name, value in SETTINGS.items():
        monkeypatch.setenv(f"NOTES_{name}", value)
    return monkeypatch


def test_describe_writes_what_is_served_and_heard_without_any_setting(tmp_path: Path) -> None:
    service = notes(tmp_path)
    run(service, ["describe"])
    written = {file.name: file.read_text(encoding="utf-8") for file in (tmp_path / "describe").iterdir()}
    assert written == descriptions(service)
    assert set(json.loads(written["asyncapi.json"])["operations"]) == {"notes.people", "notes.units"}


def test_a_setting_that_is_missing_is_named(tmp_path: Path, told: pytest.MonkeyPatch) -> None:
    told.delenv("NOTES_COLOUR")
    with pytest.raises(SystemExit, match="NOTES_COLOUR"):
        run(notes(tmp_path), ["worker"])


@pytest.mark.parametrize("arguments", [[], ["wroker"], ["replay", "notes.people"]])
def test_an_unknown_verb_is_answered_with_all_verbs(
    tmp_path: Path, told: pytest.MonkeyPatch, arguments: list[str]
) -> None:
    with pytest.raises(SystemExit, match=r"python -m notes api \| worker \| migrate \| describe \| parked"):
        run(notes(tmp_path), arguments)


async def test_migrate_makes_the_tables_and_then_what_the_service_owes(
    tmp_path: Path,
    told: pytest.MonkeyPatch,
    engines: Engines,
    topic_prefix: str,
    fresh_database: str,
) -> None:
    told.setenv("NOTES_DATABASE_URL", fresh_database)
    told.setenv("NOTES_KAFKA_SERVERS", engines.kafka)
    told.setenv("NOTES_TOPIC_PREFIX", topic_prefix)
    found: list[int | None] = []

    async def count_posts(wiring: Wiring) -> None:
        async with wiring.database.reading() as session:
            found.append(await session.scalar(select(func.count()).select_from(post)))

    service = notes(tmp_path, found=count_posts)
    for _ in range(2):
        await asyncio.to_thread(run, service, ["migrate"])
    assert found == [0, 0]


def test_an_operators_verb_knows_the_read_models_of_the_worker(
    tmp_path: Path, told: pytest.MonkeyPatch
) -> None:
    with pytest.raises(SystemExit, match=r"there are: notes\.people, notes\.units"):
        run(notes(tmp_path), ["rebuild", "notes.rounds"])
