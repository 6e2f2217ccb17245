"""Event classes, topic names and the JSON Schema snapshot of every event."""

from contracts import evidence, identity, notify, scoring, sync, tasks

__all__ = ["evidence", "identity", "notify", "scoring", "sync", "tasks"]
