"""Live changes for the streams of one api process: read once, handed to every stream."""

import asyncio
import contextlib
from collections.abc import AsyncGenerator, Callable, Generator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field

from observability import described, get_logger
from persistence import Database
from persistence.faults import DATABASE_FAULTS, heals
from persistence.listening import wake_on_notify

from notify.commands.changing import CHANNEL
from notify.queries.changes import PAGE, Line, lines_after, newest

log = get_logger()

POLL_SECONDS = 1.0
HELD = 2_000
"""Lines a slow reader may be behind; then its stream ends, and it comes back with Last-Event-ID."""


@dataclass(eq=False)
class Reader:
    """One stream's place in the feed; ``gone`` when it must end, and None wakes one that waits."""

    start: int
    lines: asyncio.Queue[Line | None] = field(default_factory=lambda: asyncio.Queue(HELD))
    gone: bool = False

    def give(self, line: Line | None) -> None:
        self.gone = self.gone or line is None or self.lines.full()
        with contextlib.suppress(asyncio.QueueFull):
            self.lines.put_nowait(line)


class Feed:
    """Follows the table of changes, woken by NOTIFY; the poll covers the moments without a connection."""

    def __init__(self, database: Database, stopping: Callable[[], bool]) -> None:
        self._database = database
        self._stopping = stopping
        self._readers: set[Reader] = set()
        self._woken = asyncio.Event()
        self._begun = asyncio.Event()
        self._position = 0

    @asynccontextmanager
    async def running(self) -> AsyncGenerator[None]:
        """Follows while the block runs."""
        async with asyncio.TaskGroup() as group:
            woken = wake_on_notify(self._database, CHANNEL, self._woken.set, retry_seconds=POLL_SECONDS)
            work = [group.create_task(one) for one in (self._follow(), woken)]
            try:
                yield
            finally:
                for task in work:
                    task.cancel()

    @contextmanager
    def reading(self) -> Generator[Reader]:
        """A reader that gets everything after its ``start``."""
        reader = Reader(self._position)
        self._readers.add(reader)
        try:
            yield reader
        finally:
            self._readers.discard(reader)

    async def begun(self) -> None:
        """Returns once the feed knows where it is."""
        await self._begun.wait()

    async def _follow(self) -> None:
        while True:
            try:
                await self._turn()
            except DATABASE_FAULTS as error:
                if not heals(error):
                    raise
                log.warning("changes cannot be read", error=described(error))
                await asyncio.sleep(POLL_SECONDS)
            if self._stopping():
                for reader in self._readers:
                    reader.give(None)
            await self._pause()

    async def _turn(self) -> None:
        if not self._begun.is_set():
            async with self._database.reading() as session:
                self._position = await newest(session)
            self._begun.set()
        full = True
        while full:
            async with self._database.reading() as session:
                lines = await lines_after(session, self._position)
            for line in lines:
                for reader in self._readers:
                    reader.give(line)
                self._position = line.id
            full = len(lines) == PAGE

    async def _pause(self) -> None:
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._woken.wait(), POLL_SECONDS)
        self._woken.clear()
