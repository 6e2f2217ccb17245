# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false
# pyright: reportUnknownLambdaType=false
# Reason: asyncpg ships no types.
"""Live changes for the streams of one api process: read once, handed to every stream."""

import asyncio
import contextlib
from collections.abc import AsyncGenerator, Callable, Generator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field

import asyncpg
from observability import get_logger
from persistence import Database
from sqlalchemy.exc import DBAPIError

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
            work = [group.create_task(one) for one in (self._follow(), self._listen())]
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
            except (OSError, TimeoutError, DBAPIError) as error:
                log.warning("changes cannot be read", error=type(error).__name__)
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

    async def _listen(self) -> None:
        url = self._database.engine.url.set(drivername="postgresql").render_as_string(hide_password=False)
        while True:
            try:
                connection = await asyncpg.connect(url, timeout=5)
                try:
                    await connection.add_listener(CHANNEL, lambda *_: self._woken.set())
                    closed = asyncio.Event()
                    connection.add_termination_listener(lambda *_, gone=closed: gone.set())
                    await closed.wait()
                finally:
                    await connection.close(timeout=2)
            except (OSError, TimeoutError, asyncpg.PostgresError, asyncpg.InterfaceError):
                await asyncio.sleep(POLL_SECONDS)
