"""Events are promises: their schemas are checked in, and only ever grow optional fields."""

import json
from pathlib import Path
from typing import Any, cast

import contracts
import pytest
from contracts.event import Event, State, event_classes
from contracts.topics import CATALOGUE

SCHEMAS = Path(contracts.__file__).parent / "schemas"
CLASSES = event_classes()


def short(event: type[Event]) -> str:
    return event.wire_type.removeprefix("vn.gov.dongnai.dti.")


def schema(event: type[Event]) -> dict[str, Any]:
    return event.model_json_schema()


def test_every_event_has_its_snapshot_and_no_snapshot_is_orphaned() -> None:
    assert {path.stem for path in SCHEMAS.glob("*.json")} == {short(event) for event in CLASSES}


@pytest.mark.parametrize("event", CLASSES, ids=short)
def test_the_snapshot_is_current(event: type[Event]) -> None:
    kept = json.loads((SCHEMAS / f"{short(event)}.json").read_text(encoding="utf-8"))
    assert kept == schema(event), (
        "run `python -m contracts.snapshots`, and read the difference as your readers will"
    )


@pytest.mark.parametrize("event", CLASSES, ids=short)
def test_an_event_is_named_after_its_topic_and_major_version(event: type[Event]) -> None:
    service, *_, version = short(event).split(".")
    assert event.topic.startswith(f"{service}.")
    assert version == "v1"
    topic = next(topic for topic in CATALOGUE if topic.name == event.topic)
    assert topic.compacted == issubclass(event, State), "states go to compacted topics, facts to event topics"


@pytest.mark.parametrize("event", CLASSES, ids=short)
def test_the_key_is_a_required_field(event: type[Event]) -> None:
    assert event.key_field in cast("list[str]", schema(event)["required"])


@pytest.mark.parametrize("event", CLASSES, ids=short)
def test_every_moment_is_aware(event: type[Event]) -> None:
    naive = [
        name
        for name, field in event.model_fields.items()
        if str(field.annotation).endswith("datetime.datetime'>")
    ]
    assert not naive, f"use AwareDatetime: {naive}"
