"""The checked-in descriptions of a service: what it serves, tells and hears."""

import json

from webapi.settings import ServiceSettings

from chassis.asyncapi import asyncapi
from chassis.service import Service, Wiring

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


def descriptions[S: ServiceSettings, W: Wiring](service: Service[S, W]) -> dict[str, str]:
    """File name to text of both descriptions."""
    wiring = service.wiring(service.settings.model_validate({**NOWHERE, **service.placeholders}))
    worker = wiring.worker()
    heard = asyncapi(service.name, service.about, [*worker.projectors, *worker.consumers])
    told = {"openapi.json": service.described(wiring).openapi(), "asyncapi.json": heard}
    return {name: json.dumps(one, ensure_ascii=False, indent=2) + "\n" for name, one in told.items()}


def describe[S: ServiceSettings, W: Wiring](service: Service[S, W]) -> None:
    """Write both descriptions into the service's ``describe`` folder."""
    folder = service.root / "describe"
    folder.mkdir(exist_ok=True)
    for name, text in descriptions(service).items():
        (folder / name).write_text(text, encoding="utf-8")
