"""Asks the running programs for their health, off the main thread, which alone may start programs."""

import sys
import time
from collections.abc import Callable, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import NamedTuple

from dti.supervisor.child import Child, Health
from dti.supervisor.program import Program

EVERY_STARTING, EVERY_RUNNING = 0.1, 3.0

type _Run = tuple[str, int]


class Answer(NamedTuple):
    """`alive` is what a program still says of itself when what it needs is away and it is not healthy."""

    healthy: bool
    alive: bool


class Watch:
    def __init__(self) -> None:
        self._threads = ThreadPoolExecutor(max_workers=6, thread_name_prefix="probe")
        self._asked: dict[_Run, Future[Answer]] = {}
        self._next: dict[_Run, float] = {}
        self._silent_since: dict[_Run, float] = {}
        self._faults: dict[str, str] = {}

    def look(self, children: Iterable[Child]) -> list[Child]:
        """Take the answers that came and ask whoever is due; returns those whose health changed."""
        return [child for child in children if child.pid is not None and self._look_at(child, child.pid)]

    def hung(self, child: Child) -> bool:
        """Whether a program that can say that it is alive has not done so for too long."""
        if child.pid is None or child.program.alive is None:
            return False
        now = time.monotonic()
        silent = now - self._silent_since.get((child.name, child.pid), now)
        starting = child.health is Health.STARTING
        return silent > (child.program.start_seconds if starting else child.program.hung_after)

    def close(self) -> None:
        self._threads.shutdown(wait=False, cancel_futures=True)

    def _look_at(self, child: Child, pid: int) -> bool:
        key = (child.name, pid)
        if child.health is Health.STARTING:
            self._silent_since.setdefault(key, time.monotonic())
        answer = self._asked.get(key)
        if answer is None:
            if time.monotonic() >= self._next.get(key, 0.0):
                self._asked[key] = self._threads.submit(_ask, child.program)
            return False
        if not answer.done():
            return False
        del self._asked[key]
        return self._take(child, key, self._answer(child, answer))

    def _answer(self, child: Child, told: Future[Answer]) -> Answer:
        """A probe that breaks is no answer, and no reason to stop the stack; it is said once."""
        fault = told.exception()
        if fault is None:
            return told.result()
        if self._faults.get(child.name) != repr(fault):
            self._faults[child.name] = repr(fault)
            print(f"the probe of {child.name} failed: {fault!r}", file=sys.stderr, flush=True)
        return Answer(healthy=False, alive=False)

    def _take(self, child: Child, key: _Run, answer: Answer) -> bool:
        before = child.health
        if answer.healthy:
            child.health = Health.HEALTHY
        elif before is Health.HEALTHY:
            child.health = Health.UNHEALTHY
        self._hear(child, key, answer)
        pause = EVERY_RUNNING if child.health is Health.HEALTHY else EVERY_STARTING
        self._next[key] = time.monotonic() + pause
        return child.health is not before

    def _hear(self, child: Child, key: _Run, answer: Answer) -> None:
        if answer.healthy or (answer.alive and child.health is not Health.STARTING):
            self._silent_since.pop(key, None)
        else:
            self._silent_since.setdefault(key, time.monotonic())


def _ask(program: Program) -> Answer:
    healthy = program.healthy()
    lives: Callable[[], bool] | None = program.alive
    return Answer(healthy, healthy or lives is None or lives())
