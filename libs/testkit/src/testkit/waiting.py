"""Waiting for something that happens elsewhere, with an end."""

import asyncio
import time
from collections.abc import Awaitable, Callable


class NeverHappened(AssertionError):
    """The wait ended first."""


async def eventually[T](look: Callable[[], Awaitable[T]], *, within: float = 20, every: float = 0.05) -> T:
    """The first truthy answer of ``look``; raises ``NeverHappened`` after ``within`` seconds."""
    deadline = time.monotonic() + within
    while True:
        found = await look()
        if found:
            return found
        if time.monotonic() > deadline:
            raise NeverHappened(f"still {found!r} after {within} s")
        await asyncio.sleep(every)
