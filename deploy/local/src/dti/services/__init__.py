"""The fourteen processes of the six services."""
