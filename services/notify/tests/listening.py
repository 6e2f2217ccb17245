"""Live updates over a real server, and who listens to them."""

import asyncio
import json
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import cast
from uuid import uuid4

import httpx2
import uvicorn
from fastapi import FastAPI
from notify.commands.changing import show
from notify.domain.changes import changed
from testkit.ports import free_port
from testkit.waiting import eventually

from .world import Person, World

UNIT, OTHER = "25195", "25198"

type Told = dict[str, str]


@dataclass
class Listener:
    """One browser's EventSource."""

    heard: list[Told] = field(default_factory=list["Told"])
    last: str = ""
    comments: int = 0
    ended: bool = False

    def take(self, line: str) -> None:
        name, _, value = line.partition(": ")
        if name == "data":
            self.heard.append(cast("Told", json.loads(value)))
        elif name == "id":
            self.last = value
        elif line.startswith(":"):
            self.comments += 1

    async def hears(self, kind: str) -> Told:
        async def found() -> Told | None:
            return next((one for one in self.heard if one["kind"] == kind), None)

        one = await eventually(found, within=30)
        assert one is not None
        return one

    def kinds(self) -> list[str]:
        return [one["kind"] for one in self.heard]


@dataclass
class Served:
    world: World
    app: FastAPI
    url: str

    @asynccontextmanager
    async def listening(
        self, person: Person, *, last: str = "", seconds: int = 300, recent: int | None = None
    ) -> AsyncGenerator[Listener]:
        """Connected: the stream has said that it is ready."""
        listener = Listener()
        address = f"{self.url}/v1/stream" + ("" if recent is None else f"?recent_seconds={recent}")
        headers = person.signed_in(seconds=seconds) | ({"Last-Event-ID": last} if last else {})

        async def follow() -> None:
            async with (
                httpx2.AsyncClient(timeout=30) as client,
                client.stream("GET", address, headers=headers) as response,
            ):
                assert response.status_code == 200
                assert response.headers["content-type"].startswith("text/event-stream")
                async for line in response.aiter_lines():
                    listener.take(line)
            listener.ended = True

        async with asyncio.TaskGroup() as group:
            task = group.create_task(follow())
            await listener.hears("ready")
            yield listener
            task.cancel()

    @asynccontextmanager
    async def busy(self) -> AsyncGenerator[None]:
        """Another unit's assessment changes all the time."""

        async def change() -> None:
            while True:
                line = changed("assessment", unit=OTHER, permission="scoring.assessment.read", id=uuid4())
                async with self.world.wiring.database.transaction() as session:
                    await show(session, [line])
                await asyncio.sleep(0.05)

        async with asyncio.TaskGroup() as group:
            task = group.create_task(change())
            yield
            task.cancel()


@asynccontextmanager
async def serving(world: World) -> AsyncGenerator[Served]:
    app, port = world.api(), free_port()
    server = uvicorn.Server(uvicorn.Config(app, port=port, log_config=None))
    async with asyncio.TaskGroup() as group:
        group.create_task(server.serve())
        url = f"http://127.0.0.1:{port}"
        async with httpx2.AsyncClient() as client:
            await eventually(lambda: _answers(client, url), within=30)
        yield Served(world, app, url)
        server.should_exit = True
        server.force_exit = True


async def _answers(client: httpx2.AsyncClient, url: str) -> bool:
    try:
        return (await client.get(f"{url}/health/live")).is_success
    except httpx2.ConnectError:
        return False
