# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false
# Reason: asyncpg ships no types.
"""Kills processes of the running platform with -9 while work is in flight, and says what was in flight."""

import asyncio
import json
import os
import signal
import time
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

import asyncpg
from testkit.engines import Engines


@dataclass
class Disturber:
    """``kills`` tells, for each kill, the process and how much unfinished work it met."""

    state_file: Path
    engines: Engines
    kills: list[tuple[str, int]] = field(default_factory=list[tuple[str, int]])

    def pid(self, name: str) -> int:
        processes = json.loads(self.state_file.read_bytes())["processes"]
        return int(next(one["pid"] for one in processes if one["name"] == name))

    async def kill(self, name: str, *, in_flight: str) -> None:
        """Kill a process at a moment when the named service has unfinished events; wait until it is back."""
        met = await self.until_in_flight(in_flight)
        pid = self.pid(name)
        os.kill(pid, signal.SIGKILL)
        self.kills.append((name, met))
        await self._back(name, pid)

    async def until_in_flight(self, service: str, *, within: float = 600) -> int:
        """The number of events of a service that Kafka has not acknowledged, once there are some."""
        deadline = time.monotonic() + within
        async with self.connection(service) as database:
            while True:
                waiting = await database.fetchval(
                    "SELECT count(*) FROM event WHERE sequence IS NULL "
                    "OR sequence > (SELECT sent_through FROM relay_cursor)"
                )
                if waiting:
                    return int(waiting)
                assert time.monotonic() < deadline, f"{service} never had work in flight"
                await asyncio.sleep(0.005)

    async def kill_relay_between_answer_and_move(self, service: str) -> None:
        """Kill the relay's holder after Kafka acknowledged a batch and before ``sent_through`` moved.

        Kafka is stopped so that the relay waits in the middle of a batch; then the cursor's row is locked
        from here, Kafka goes on and answers, and the relay is left waiting for the row.
        """
        kafka, worker = self.pid("kafka"), self.pid(f"{service}-worker")
        os.kill(kafka, signal.SIGSTOP)
        try:
            await self.until_in_flight(service)
            async with self.connection(service) as holder:
                await self._wait_for(
                    holder, "state = 'idle in transaction' AND query LIKE '%FROM event%sequence%'"
                )
                async with holder.transaction():
                    await holder.execute("SELECT 1 FROM relay_cursor FOR UPDATE")
                    os.kill(kafka, signal.SIGCONT)
                    await self._wait_for(
                        holder,
                        "wait_event_type = 'Lock' AND query LIKE 'UPDATE relay_cursor SET sent_through%'",
                    )
                    os.kill(worker, signal.SIGKILL)
        finally:
            os.kill(kafka, signal.SIGCONT)
        self.kills.append((f"{service}-worker between Kafka's answer and its note", 1))
        await self._back(f"{service}-worker", worker)

    async def _wait_for(self, database: asyncpg.Connection, condition: str) -> None:
        async with asyncio.timeout(12):
            while not await database.fetchval(
                "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() "
                f"AND pid <> pg_backend_pid() AND {condition}"
            ):
                await asyncio.sleep(0.01)

    async def _opened(self, url: str) -> asyncpg.Connection:
        """A connection, also to a server that is being started again."""
        async with asyncio.timeout(120):
            while True:
                try:
                    return await asyncpg.connect(url, timeout=10)
                except (OSError, asyncpg.PostgresError):
                    await asyncio.sleep(0.2)

    async def _back(self, name: str, old: int) -> None:
        async with asyncio.timeout(120):
            while True:
                processes = json.loads(self.state_file.read_bytes())["processes"]
                found = next(one for one in processes if one["name"] == name)
                if found["pid"] not in {None, old} and found["health"] == "healthy":
                    return
                await asyncio.sleep(0.2)

    @asynccontextmanager
    async def connection(self, service: str) -> AsyncGenerator[asyncpg.Connection]:
        url = self.engines.postgres.url(service, driver="postgresql")
        opened = await self._opened(url)
        try:
            yield opened
        finally:
            await opened.close(timeout=5)
