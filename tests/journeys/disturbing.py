# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false
# Reason: asyncpg ships no types.
"""Kills processes of the running platform with -9 while work is in flight, and says what was in flight."""

import asyncio
import contextlib
import os
import signal
import time
from collections.abc import Awaitable, Callable, Generator
from dataclasses import dataclass, field
from pathlib import Path

from dti.demo.settling import running
from in_flight import BLOCKED, LOST, OF_A_WORKER, SERVER_PID, UNSENT, connection, number
from testkit.engines import Engines

FOUND_WITHIN = 600
BACK_WITHIN = 300
LOOK_EVERY = 0.01
HELD_SECONDS = 2
"""How long the relay's row is held for a batch to come by; far below the time a batch may take."""


@dataclass
class Disturber:
    """``kills`` tells how much unfinished work the kill of each process met."""

    state_file: Path
    engines: Engines
    kills: dict[str, int] = field(default_factory=dict[str, int])

    async def kill_worker(self, service: str) -> None:
        """Kill a service's worker while the service has work for it."""
        await self._kill(f"{service}-worker", service, OF_A_WORKER[service])

    async def kill_kafka(self, service: str) -> None:
        """Kill Kafka while events of the service wait for its answer."""
        await self._kill("kafka", service, UNSENT)

    async def kill_postgres(self, service: str) -> None:
        """Kill PostgreSQL while committed events of the service are not sent."""

        async def caught(pid: int) -> int:
            async with connection(self.engines, service) as database:
                met = await number(database, UNSENT)
            if met:
                os.kill(pid, signal.SIGKILL)
            return met

        await self._until_caught("postgres", caught)

    async def kill_relay_between_answer_and_move(self, service: str) -> None:
        """Kill the relay's holder after Kafka acknowledged a batch and before ``sent_through`` moved.

        The cursor's row is locked from here, so a relay that sends is left waiting for it with Kafka's
        answer in hand; one that numbers waits as well, and is let go.
        """

        async def caught(pid: int) -> int:
            async with (
                connection(self.engines, service) as holder,
                # A transaction keeps the list of sessions that it saw first, so another one watches.
                connection(self.engines, service) as watcher,
                holder.transaction(),
            ):
                await holder.execute("SELECT 1 FROM relay_cursor FOR UPDATE")
                mine = await holder.fetchval(SERVER_PID)
                until = time.monotonic() + HELD_SECONDS
                while time.monotonic() < until:
                    waits = await watcher.fetchval(BLOCKED, mine)
                    if waits and "SET sent_through" in waits:
                        met = await number(holder, UNSENT)
                        os.kill(pid, signal.SIGKILL)
                        return met
                    if waits:
                        return 0
                    await asyncio.sleep(LOOK_EVERY)
            return 0

        await self._until_caught(f"{service}-worker", caught)

    async def _kill(self, name: str, service: str, work: str) -> None:
        """Freeze a process, see that it left work behind, kill it; thaw it and look again if it did not."""

        async def caught(pid: int) -> int:
            async with connection(self.engines, service) as database:
                while not await number(database, work):
                    await asyncio.sleep(LOOK_EVERY)
                with frozen(pid):
                    met = await number(database, work)
                    if met:
                        os.kill(pid, signal.SIGKILL)
                return met

        await self._until_caught(name, caught)

    async def _until_caught(self, name: str, caught: Callable[[int], Awaitable[int]]) -> None:
        """Try until the kill met work in flight, then wait until the process is back."""
        async with asyncio.timeout(FOUND_WITHIN):
            while True:
                pid = await self._healthy(name)
                try:
                    met = await caught(pid)
                except (ProcessLookupError, *LOST):
                    met = 0  # another kill reached this process, or the database, first
                if met:
                    break
                await asyncio.sleep(LOOK_EVERY)
        self.kills[name] = met
        await self._healthy(name, other_than=pid)

    async def _healthy(self, name: str, *, other_than: int | None = None) -> int:
        async with asyncio.timeout(BACK_WITHIN):
            while True:
                found = next(one for one in running(self.state_file) if one["name"] == name)
                if found["pid"] not in {None, other_than} and found["health"] == "healthy":
                    return int(found["pid"])
                await asyncio.sleep(0.1)


@contextlib.contextmanager
def frozen(pid: int) -> Generator[None]:
    """Stop a process for the time of the block."""
    os.kill(pid, signal.SIGSTOP)
    try:
        yield
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, signal.SIGCONT)
