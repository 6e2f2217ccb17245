"""The services this stack runs, in the order of their ports."""

SERVICES = ("identity", "tasks", "scoring", "evidence", "sync", "notify")
ROLES = ("api", "worker")
