"""What is checked in says what the code does."""

from pathlib import Path

import pytest
from chassis.describing import descriptions
from scoring.__main__ import SCORING, main
from scoring.tables import metadata
from testkit.migrated import differences

from .world import World

DESCRIBED = Path(__file__).parents[1] / "describe"


@pytest.mark.parametrize("name", ["openapi.json", "asyncapi.json"])
def test_a_description_is_current(name: str) -> None:
    described = (DESCRIBED / name).read_text(encoding="utf-8")
    assert described == descriptions(SCORING)[name], "run: python -m scoring describe"


async def test_migrations_make_the_tables_of_the_code(world: World) -> None:
    assert await differences(world.wiring.database, metadata) == []


def test_a_process_without_its_settings_names_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SCORING_DATABASE_URL", raising=False)
    with pytest.raises(SystemExit, match="SCORING_DATABASE_URL"):
        main(["api"])
