"""Where the real engines of this test run are; ``./dti test`` starts them and says so."""

import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import cast

VARIABLE = "DTI_TEST_ENGINES"


class NoEngines(Exception):
    """Tests above unit level need the real engines."""


@dataclass(frozen=True)
class Postgres:
    host: str
    port: int
    user: str
    password: str

    def url(self, database: str, *, driver: str = "postgresql+asyncpg") -> str:
        return f"{driver}://{self.user}:{self.password}@{self.host}:{self.port}/{database}"


@dataclass(frozen=True)
class Store:
    endpoint: str
    access_key: str
    secret_key: str


@dataclass(frozen=True)
class Engines:
    postgres: Postgres
    kafka: str
    s3: Store


def find_engines() -> Engines:
    """Read the file the runner wrote; raises ``NoEngines``."""
    path = os.environ.get(VARIABLE)
    if not path:
        raise NoEngines(
            f"{VARIABLE} is not set: run ./dti test, which starts PostgreSQL, Kafka and the store"
        )
    described = json.loads(Path(path).read_text(encoding="utf-8"))
    return Engines(
        Postgres(**described["postgres"]), cast("str", described["kafka"]), Store(**described["s3"])
    )
