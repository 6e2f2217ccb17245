"""The table of rights, and the operations it must cover."""

import json
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, cast

from rights.people import NOBODY, PEOPLE, named

ROOT = Path(__file__).parents[2]
TABLE = Path(__file__).parent / "table"
SERVICES = ("identity", "tasks", "scoring", "evidence", "sync", "notify")
METHODS = {"get", "post", "put", "patch", "delete"}


class Answer(StrEnum):
    ALLOWED = "allowed"
    """Done, or judged by its content."""
    FORBIDDEN = "forbidden"
    """403: it is there, and one may not."""
    HIDDEN = "hidden"
    """404: for this person it does not exist."""
    CLOSED = "closed"
    """401: sign in first."""
    BROKEN = "broken"
    """5xx: nobody is answered so."""


@dataclass(frozen=True)
class Row:
    """What everybody is answered when they ask this operation about a thing in this state."""

    service: str
    operation: str
    state: str
    answers: Mapping[str, Answer]

    def __str__(self) -> str:
        return f"{self.service} {self.operation}" + (f" ({self.state})" if self.state else "")


def rows() -> list[Row]:
    """Every row of every service's table."""
    return [row for service in SERVICES for row in _of(service)]


def _of(service: str) -> list[Row]:
    table = tomllib.loads((TABLE / f"{service}.toml").read_text(encoding="utf-8"))
    lines = cast("list[dict[str, Any]]", table["operation"])
    return [Row(service, line["is"], line.get("state", ""), _answers(line)) for line in lines]


def _answers(line: Mapping[str, Any]) -> dict[str, Answer]:
    """Whom no list names is answered by ``others``; a person in two lists is a mistake."""
    lists = {
        kind: named(line.get(kind.value, ())) for kind in (Answer.ALLOWED, Answer.FORBIDDEN, Answer.HIDDEN)
    }
    others = Answer(line["others"]) if "others" in line else None
    found: dict[str, Answer] = {}
    for person in (*PEOPLE, NOBODY):
        kinds = [kind for kind, people in lists.items() if person in people]
        if person == NOBODY and not kinds:
            kinds = [Answer.CLOSED]
        if len(kinds) > 1 or (not kinds and others is None):
            raise ValueError(f"{line['is']}: {person} must be answered in exactly one way, not {kinds}")
        found[person] = kinds[0] if kinds else cast("Answer", others)
    return found


def operations() -> set[tuple[str, str]]:
    """Service and ``METHOD /path`` of everything the checked-in descriptions offer."""
    return {
        (service, f"{method.upper()} {path}")
        for service in SERVICES
        for path, methods in _description(service).items()
        for method in methods
        if method in METHODS
    }


def _description(service: str) -> dict[str, dict[str, object]]:
    text = (ROOT / "services" / service / "describe" / "openapi.json").read_text(encoding="utf-8")
    return cast("dict[str, dict[str, object]]", json.loads(text)["paths"])
