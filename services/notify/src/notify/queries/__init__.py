"""Plain SELECTs returning view models."""
