"""Event classes, topic names and the JSON Schema snapshot of every event."""
