"""Writes the JSON Schema snapshot of every event: ``python -m contracts.snapshots``."""

import importlib
import json
from pathlib import Path

from contracts.event import PREFIX, event_classes

PUBLISHERS = ("identity", "tasks", "scoring", "evidence", "sync", "notify")
FOLDER = Path(__file__).parent / "schemas"


def write(folder: Path = FOLDER) -> None:
    """One file per event, named by its short wire type; files of events that are gone are removed."""
    for publisher in PUBLISHERS:
        importlib.import_module(f"contracts.{publisher}")
    folder.mkdir(exist_ok=True)
    for old in folder.glob("*.json"):
        old.unlink()
    for event in event_classes():
        text = json.dumps(event.model_json_schema(), ensure_ascii=False, indent=1, sort_keys=True)
        (folder / f"{event.wire_type.removeprefix(PREFIX)}.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    write()
