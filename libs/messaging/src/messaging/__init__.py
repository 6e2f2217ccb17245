"""Event log and outbox, relay, inbox, delivery, parking, projectors, topics."""
