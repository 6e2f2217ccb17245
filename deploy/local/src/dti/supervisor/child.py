"""One supervised program: its current run, its deaths and how it is ended."""

import contextlib
import os
import signal
import time
from collections import deque
from enum import StrEnum
from pathlib import Path

from dti.supervisor.program import Program, Running

FORGOTTEN_AFTER = 60.0
TOO_MANY_DEATHS = 5
_FIRST_PAUSE, _LONGEST_PAUSE = 0.5, 8.0


class Health(StrEnum):
    STARTING = "starting"
    HEALTHY = "healthy"
    UNHEALTHY = "unhealthy"
    RESTARTING = "restarting"
    STOPPED = "stopped"


class Child:
    """Counts its deaths; who starts it again, and when, decides the supervisor."""

    def __init__(self, program: Program, log: Path) -> None:
        self.program = program
        self.log = log
        self.health = Health.STOPPED
        self.restarts = 0
        self.exit_code: int | None = None
        self.start_again_at = 0.0
        self._running: Running | None = None
        self._deaths: deque[float] = deque(maxlen=TOO_MANY_DEATHS)

    @property
    def name(self) -> str:
        return self.program.name

    @property
    def pid(self) -> int | None:
        return None if self._running is None else self._running.pid

    def start(self) -> None:
        self._running = self.program.start(self.log)
        self.health = Health.STARTING

    def died(self) -> bool:
        """Whether it ended since it was last asked; its whole session is ended with it."""
        if self._running is None:
            return False
        self.exit_code = self._running.poll()
        if self.exit_code is None:
            return False
        self.signal(signal.SIGKILL)
        self._running = None
        self.health = Health.STOPPED
        return True

    def count_death(self) -> bool:
        """Plan the next start after a pause that doubles; False when it died too often."""
        now = time.monotonic()
        self._deaths.append(now)
        recent = sum(1 for death in self._deaths if now - death < FORGOTTEN_AFTER)
        if recent >= TOO_MANY_DEATHS:
            return False
        self.restarts += 1
        self.health = Health.RESTARTING
        self.start_again_at = now + min(_FIRST_PAUSE * 2 ** (recent - 1), _LONGEST_PAUSE)
        return True

    def signal(self, number: signal.Signals) -> None:
        """To the program and everything in its session's group."""
        if self._running is None:
            return
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(self._running.pid, number)

    def ended(self) -> bool:
        return self._running is None or self.died()
