"""The twelve processes of the six services."""
