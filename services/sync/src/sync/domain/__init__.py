"""Rules of the connector: how values become the ministry's, what its answers mean, when to try again."""
