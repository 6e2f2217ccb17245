"""The services this stack runs, in the order of their ports."""

SERVICES: tuple[str, ...] = ("identity", "tasks", "scoring", "evidence", "sync", "notify")
MOST_WORKERS = 5


def processes_of(service: str, workers: int) -> list[tuple[str, str]]:
    """Name and role of each process of a service; further workers are numbered from 2."""
    further = [(f"{service}-worker-{number}", "worker") for number in range(2, workers + 1)]
    return [(f"{service}-api", "api"), (f"{service}-worker", "worker"), *further]
