"""The passwords of one stack: made once, kept in a file only its owner reads."""

import json
import os
import secrets
from typing import cast

from dti.places import Places
from dti.services.table import SERVICES

NAMES = (
    "postgres",
    "s3_access_key",
    "s3_secret_key",
    "lgsp_access_key",
    "lgsp_secret_key",
    "bootstrap",
    "demo",
)


def load(places: Places) -> dict[str, str]:
    """The passwords by name; the missing ones are made and saved."""
    known = _read(places)
    wanted = (*NAMES, *(f"database_{service}" for service in SERVICES))
    made = {name: _password() for name in wanted if name not in known}
    if made:
        known |= made
        _write(places, known)
    return known


def _password() -> str:
    # Random enough; the prefix holds every kind of character that identity asks of a password.
    return f"Dn1-{secrets.token_urlsafe(18)}"


def _read(places: Places) -> dict[str, str]:
    if not places.secrets.exists():
        return {}
    return cast("dict[str, str]", json.loads(places.secrets.read_text()))


def _write(places: Places, values: dict[str, str]) -> None:
    places.state.mkdir(parents=True, exist_ok=True)
    draft = places.secrets.with_suffix(".new")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w") as file:
        json.dump(values, file, indent=1)
    draft.replace(places.secrets)
