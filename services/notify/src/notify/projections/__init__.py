"""Read models built from other services' events."""
