"""Liveness by progress, readiness by checks; the same for api and worker."""

import asyncio
import inspect
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import cast

type Check = Callable[[], Awaitable[object]] | Callable[[], object]


@dataclass(frozen=True)
class Report:
    """What a probe sees: the names that are wrong, none of their details."""

    ok: bool
    failing: tuple[str, ...] = ()

    def body(self) -> dict[str, object]:
        return {"status": "ok" if self.ok else "failing", "failing": list(self.failing)}


@dataclass
class Health:
    """State of one process.

    A loop calls ``progress(name)`` each time it turns; a check raises or returns False when what it
    looks at cannot serve.
    """

    clock: Callable[[], float] = time.monotonic
    check_seconds: float = 3.0
    stopping: bool = False
    _limits: dict[str, float] = field(default_factory=dict[str, float])
    _turned: dict[str, float] = field(default_factory=dict[str, float])
    _checks: dict[str, Check] = field(default_factory=dict[str, Check])

    def watch(self, name: str, *, within_seconds: float = 60.0) -> None:
        """Expect progress of the loop ``name`` at least this often, from this moment on."""
        self._limits[name] = within_seconds
        self._turned[name] = self.clock()

    def progress(self, name: str) -> None:
        self._turned[name] = self.clock()

    def unwatch(self, name: str) -> None:
        self._limits.pop(name, None)
        self._turned.pop(name, None)

    def require(self, name: str, check: Check) -> None:
        """Readiness needs ``check`` to pass."""
        self._checks[name] = check

    def stop(self) -> None:
        """The process is going away: not ready from this moment on."""
        self.stopping = True

    def live(self) -> Report:
        now = self.clock()
        stuck = tuple(n for n, limit in self._limits.items() if now - self._turned[n] > limit)
        return Report(ok=not stuck, failing=stuck)

    async def ready(self) -> Report:
        if self.stopping:
            return Report(ok=False, failing=("stopping",))
        passed = await asyncio.gather(*(self._passes(check) for check in self._checks.values()))
        failing = tuple(name for name, ok in zip(self._checks, passed, strict=True) if not ok)
        return Report(ok=not failing, failing=failing)

    async def _passes(self, check: Check) -> bool:
        try:
            async with asyncio.timeout(self.check_seconds):
                answer = check()
                if inspect.isawaitable(answer):
                    answer = cast("object", await answer)
        except Exception:  # noqa: BLE001 - any failure of a check means "not ready"; the probe shows its name
            return False
        return answer is not False
