"""The checked-in descriptions: what identity serves and tells."""

import json
from pathlib import Path

from joserfc.jwk import ECKey
from messaging import asyncapi

from identity.settings import Settings
from identity.signing import CURRENT, Signer
from identity.wiring import SERVICE, Parts

ABOUT = "Units with dated names, people with dated roles, sign-in and tokens."


def _nowhere() -> Settings:
    """Nothing is reached while describing: the settings only have the right form."""
    return Settings(
        database_url="postgresql+asyncpg://nobody@localhost/none",
        kafka_servers="localhost:9",
        jwks_url="http://localhost/jwks",
        issuer="none",
        api_port=1,
        worker_port=2,
        environment="local",
        keys_dir=Path("none"),
    )


def documents() -> dict[str, str]:
    """File name to text of both descriptions."""
    signer = Signer({CURRENT: ECKey.generate_key("P-256", auto_kid=True)}, "none")
    app = Parts.of(_nowhere()).api(signer)
    told = {"openapi.json": app.openapi(), "asyncapi.json": asyncapi(SERVICE, ABOUT, ())}
    return {
        name: json.dumps(document, ensure_ascii=False, indent=2) + "\n" for name, document in told.items()
    }


def describe(folder: Path) -> None:
    """Write both descriptions."""
    folder.mkdir(exist_ok=True)
    for name, document in documents().items():
        (folder / name).write_text(document, encoding="utf-8")
