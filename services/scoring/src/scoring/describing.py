"""The checked-in descriptions of what the service serves, tells and hears."""

import json
from pathlib import Path

from messaging import asyncapi

from scoring.settings import Settings
from scoring.wiring import CONSUMERS, PROJECTORS, SERVICE, Wiring

ABOUT = "Frameworks, rounds, assessments, appraisal, ranking and publication"


def describe(folder: Path) -> None:
    """Write openapi.json and asyncapi.json."""
    folder.mkdir(exist_ok=True)
    for name, document in documents().items():
        text = json.dumps(document, ensure_ascii=False, indent=2, sort_keys=True)
        (folder / name).write_text(f"{text}\n", encoding="utf-8")


def documents() -> dict[str, dict[str, object]]:
    """Both documents as plain data; nothing is connected."""
    app = Wiring.of(_unconnected()).api()
    listeners = [*PROJECTORS, *CONSUMERS]
    return {"openapi.json": app.openapi(), "asyncapi.json": asyncapi(SERVICE, ABOUT, listeners)}


def _unconnected() -> Settings:
    return Settings(
        database_url="postgresql+asyncpg://nowhere/scoring",
        kafka_servers="nowhere:9092",
        jwks_url="http://nowhere/jwks",
        issuer="-",
        api_port=1,
        worker_port=1,
        environment="local",
    )
