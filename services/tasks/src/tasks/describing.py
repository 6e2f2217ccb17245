"""The checked-in descriptions: what tasks serves, tells and hears."""

import json
from pathlib import Path

from messaging import asyncapi

from tasks.projections import PROJECTORS
from tasks.settings import Settings
from tasks.wiring import SERVICE, Parts

ABOUT = "Documents, plans, objectives, tasks with one lead each, reports, completions, due dates."

# Nothing is reached while describing: these only have the right form.
NOWHERE = {
    "database_url": "postgresql+asyncpg://nobody@localhost/none",
    "kafka_servers": "localhost:9",
    "jwks_url": "http://localhost/jwks",
    "issuer": "none",
    "api_port": 1,
    "worker_port": 2,
    "environment": "local",
}


def descriptions() -> dict[str, str]:
    """File name to text of both descriptions."""
    app = Parts.of(Settings.model_validate(NOWHERE)).api()
    told = {"openapi.json": app.openapi(), "asyncapi.json": asyncapi(SERVICE, ABOUT, PROJECTORS)}
    return {name: json.dumps(one, ensure_ascii=False, indent=2) + "\n" for name, one in told.items()}


def describe(folder: Path) -> None:
    folder.mkdir(exist_ok=True)
    for name, text in descriptions().items():
        (folder / name).write_text(text, encoding="utf-8")
