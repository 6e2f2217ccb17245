"""Asks the running programs for their health, off the main thread, which alone may start programs."""

import time
from collections.abc import Iterable
from concurrent.futures import Future, ThreadPoolExecutor

from dti.supervisor.child import Child, Health

EVERY_STARTING, EVERY_RUNNING = 0.1, 3.0


class Watch:
    def __init__(self) -> None:
        self._threads = ThreadPoolExecutor(max_workers=6, thread_name_prefix="probe")
        self._asked: dict[tuple[str, int], Future[bool]] = {}
        self._next: dict[tuple[str, int], float] = {}

    def look(self, children: Iterable[Child]) -> list[Child]:
        """Take the answers that came and ask whoever is due; returns those whose health changed."""
        return [child for child in children if child.pid is not None and self._look_at(child, child.pid)]

    def close(self) -> None:
        self._threads.shutdown(wait=False, cancel_futures=True)

    def _look_at(self, child: Child, pid: int) -> bool:
        key = (child.name, pid)
        answer = self._asked.get(key)
        if answer is None:
            if time.monotonic() >= self._next.get(key, 0.0):
                self._asked[key] = self._threads.submit(child.program.healthy)
            return False
        if not answer.done():
            return False
        del self._asked[key]
        return self._take(child, key, well=answer.result())

    def _take(self, child: Child, key: tuple[str, int], *, well: bool) -> bool:
        before = child.health
        if well:
            child.health = Health.HEALTHY
        elif before is Health.HEALTHY:
            child.health = Health.UNHEALTHY
        pause = EVERY_RUNNING if child.health is Health.HEALTHY else EVERY_STARTING
        self._next[key] = time.monotonic() + pause
        return child.health is not before
