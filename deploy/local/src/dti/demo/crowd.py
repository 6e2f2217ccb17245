"""Many things at once, but not too many, with a line of progress."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Iterable, Sequence

from dti.board import Board
from dti.errors import PlatformError


class NeverCame(PlatformError, TimeoutError):
    """What was waited for did not happen in time; shown in one line."""


async def all_of[T, R](
    board: Board,
    name: str,
    text: str,
    things: Iterable[T],
    act: Callable[[T], Awaitable[R]],
    *,
    at_once: int = 12,
) -> list[R]:
    """``act`` on every thing, ``at_once`` at a time; the first failure stops the rest."""
    todo: Sequence[T] = list(things)
    gate = asyncio.Semaphore(at_once)
    done = 0
    board.start(name, f"{text} (0/{len(todo)})")

    async def one(thing: T) -> R:
        nonlocal done
        async with gate:
            result = await act(thing)
        done += 1
        board.update(name, f"{text} ({done}/{len(todo)})")
        return result

    try:
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(one(thing)) for thing in todo]
    except ExceptionGroup as failures:
        raise failures.exceptions[0] from failures
    board.done(name, f"{text} ({done})")
    return [task.result() for task in tasks]


async def until[T](
    look: Callable[[], Awaitable[T | None]], what: str, *, within: float = 180, every: float = 0.3
) -> T:
    """The first truthy answer; ``NeverCame`` names what it was."""
    deadline = time.monotonic() + within
    while True:
        found = await look()
        if found:
            return found
        if time.monotonic() > deadline:
            raise NeverCame(f"{what} did not happen within {within:.0f} s (last seen: {found!r})")
        await asyncio.sleep(every)
