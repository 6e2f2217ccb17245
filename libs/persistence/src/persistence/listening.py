# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false
# pyright: reportUnknownLambdaType=false
# Reason: asyncpg ships no types.
"""PostgreSQL's NOTIFY as a wake-up call; whoever is woken looks for himself, and polls besides."""

import asyncio
import contextlib
from collections.abc import Callable

import asyncpg

from persistence.database import CONNECT_SECONDS, Database
from persistence.faults import LOST_DATABASE

_LOST = (*LOST_DATABASE, asyncpg.PostgresError, asyncpg.InterfaceError, OSError, TimeoutError)


async def wake_on_notify(
    database: Database, channel: str, wake: Callable[[], object], *, retry_seconds: float
) -> None:
    """Call ``wake`` at each NOTIFY of the channel, for ever; a lost connection is made anew after a pause."""
    url = database.engine.url.set(drivername="postgresql").render_as_string(hide_password=False)
    while True:
        with contextlib.suppress(*_LOST):
            await _listen(url, channel, wake)
        await asyncio.sleep(retry_seconds)


async def _listen(url: str, channel: str, wake: Callable[[], object]) -> None:
    connection = await asyncpg.connect(url, timeout=CONNECT_SECONDS)
    try:
        closed = asyncio.Event()
        connection.add_termination_listener(lambda *_: closed.set())
        await connection.add_listener(channel, lambda *_: wake())
        # Nobody heard what was told before.
        wake()
        await closed.wait()
    finally:
        await connection.close(timeout=2)
