"""The descriptions are current, the migration makes the tables the code means, every kind has its words."""

from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from chassis.describing import descriptions
from notify.__main__ import NOTIFY
from notify.domain.kinds import Kind
from notify.reactions import evidence, identity, scoring, sync, tasks
from notify.tables import metadata
from notify.texts import Texts
from persistence import Database
from testkit.migrated import differences

from .world import settings_for

SERVICE = Path(__file__).parents[1]
URL = "postgresql+asyncpg://u:p@h/d"
TABLES = (evidence.TABLE, identity.TABLE, scoring.TABLE, sync.TABLE, tasks.TABLE)


@pytest.mark.parametrize("name", ["openapi.json", "asyncapi.json"])
def test_the_checked_in_description_is_current(name: str) -> None:
    kept = (SERVICE / "describe" / name).read_text(encoding="utf-8")
    assert kept == descriptions(NOTIFY)[name], "run: python -m notify describe"


async def test_the_migration_makes_the_tables_the_code_means(migrated: str) -> None:
    database = Database(migrated, name="tests")
    found = await differences(database, metadata)
    await database.dispose()
    assert found == []


def test_every_kind_comes_from_an_event() -> None:
    rows: Iterable[object] = (row for table in TABLES for row in table)
    assert {kind for row in rows if (kind := getattr(row, "kind", None))} == set(Kind)


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_has_words_for_everything_it_may_say(kind: Kind) -> None:
    moment = datetime(2026, 11, 23, 5, tzinfo=UTC)
    numbers = {"year": 2026, "adjusted": 1, "units": 95, "acknowledged": 28, "refused": 1, "attempts": 12}
    names = ("round", "unit", "leaf", "code", "title", "decision", "decision_date", "indicator", "field")
    words = {
        **numbers,
        **dict.fromkeys(names, "x"),
        "total": "742.10",
        "until": moment,
        "due": moment,
        "at": moment,
        "late": True,
    }
    said = Texts().notice(kind, {**words, "outcome": "met", "reason": "missing"}, sample=False)
    assert all(vars(said).values())
    assert not [one for one in vars(said).values() if "{" in one]


def test_a_lease_shorter_than_a_batch_is_refused() -> None:
    with pytest.raises(ValueError, match="MAIL_LEASE_SECONDS"):
        settings_for(URL, 25, mail_lease_seconds=20)


def test_a_password_does_not_show() -> None:
    assert "geheim" not in repr(settings_for(URL, 25, smtp_password="geheim"))
