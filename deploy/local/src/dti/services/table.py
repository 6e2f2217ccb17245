"""The services this stack runs, in the order of their ports."""

SERVICES: tuple[str, ...] = ("identity", "tasks", "scoring", "evidence", "sync", "notify")
ROLES: tuple[str, ...] = ("api", "worker")
