"""The checked-in descriptions of what the service serves, sends and hears."""

import json
from pathlib import Path

from messaging import asyncapi

from notify.settings import Settings
from notify.wiring import PROJECTORS, SERVICE, Wiring


def describe(folder: Path) -> None:
    """Write openapi.json and asyncapi.json."""
    folder.mkdir(exist_ok=True)
    for name, document in documents().items():
        text = json.dumps(document, ensure_ascii=False, indent=2, sort_keys=True)
        (folder / name).write_text(f"{text}\n", encoding="utf-8")


def documents() -> dict[str, dict[str, object]]:
    """Both documents as plain data; nothing is connected."""
    wiring = Wiring.of(_unconnected())
    listeners = [*PROJECTORS, *wiring.consumers()]
    return {
        "openapi.json": wiring.api().openapi(),
        "asyncapi.json": asyncapi(SERVICE, "Notices, e-mail and live updates", listeners),
    }


def _unconnected() -> Settings:
    nothing = "-"
    return Settings(
        database_url="postgresql+asyncpg://nowhere/notify",
        kafka_servers="nowhere:9092",
        jwks_url="http://nowhere/jwks",
        issuer=nothing,
        api_port=1,
        worker_port=1,
        environment="local",
        smtp_host="nowhere",
        smtp_port=25,
    )
