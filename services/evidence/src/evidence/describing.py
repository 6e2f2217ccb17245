"""The checked-in descriptions: what evidence serves, tells and hears."""

import json
from pathlib import Path

from messaging import asyncapi

from evidence.settings import Settings
from evidence.wiring import PROJECTORS, SERVICE, Parts

ABOUT = "Files that prove something: versions, hashes, citations, links and downloads."

# Nothing is reached while describing: these only have the right form.
NOWHERE = {
    "database_url": "postgresql+asyncpg://nobody@localhost/none",
    "kafka_servers": "localhost:9",
    "jwks_url": "http://localhost/jwks",
    "issuer": "none",
    "api_port": 1,
    "worker_port": 2,
    "environment": "local",
    "s3_endpoint": "http://localhost",
    "s3_access_key": "none",
    "s3_secret_key": "none",
    "public_url": "http://localhost",
}


def documents() -> dict[str, str]:
    """File name to text of both descriptions."""
    app = Parts.of(Settings.model_validate(NOWHERE)).api()
    told = {"openapi.json": app.openapi(), "asyncapi.json": asyncapi(SERVICE, ABOUT, PROJECTORS)}
    return {
        name: json.dumps(document, ensure_ascii=False, indent=2) + "\n" for name, document in told.items()
    }


def describe(folder: Path) -> None:
    folder.mkdir(exist_ok=True)
    for name, document in documents().items():
        (folder / name).write_text(document, encoding="utf-8")
