"""Due-time work: rows claimed with SKIP LOCKED by whoever is awake; there is no cron."""

import asyncio
import contextlib
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta

from observability import get_logger, metrics

log = get_logger()


@dataclass(frozen=True)
class Timer:
    """``run`` claims due rows, works one batch and tells whether there may be more."""

    name: str
    every: timedelta
    run: Callable[[], Awaitable[bool]]

    async def keep_running(self, progress: Callable[[str], None], stopping: asyncio.Event) -> None:
        """Turn until told to stop; a failed run is counted and tried again at the next turn."""
        while not stopping.is_set():
            progress(self.name)
            try:
                more = await self.run()
            except Exception:
                log.exception("timer failed", timer=self.name)
                metrics.timer_runs_total.labels(self.name, "failed").inc()
                more = False
            else:
                metrics.timer_runs_total.labels(self.name, "worked" if more else "idle").inc()
            if not more:
                with contextlib.suppress(TimeoutError):
                    await asyncio.wait_for(stopping.wait(), self.every.total_seconds())
