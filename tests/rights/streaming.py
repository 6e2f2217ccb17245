"""A stream of live updates, read for as long as a test wants."""

import asyncio
from collections.abc import AsyncGenerator, Callable, Mapping, MutableMapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from fastapi import FastAPI

type Message = MutableMapping[str, Any]


@dataclass
class Stream:
    """What one listener got so far."""

    status: int = 0
    text: str = ""
    moved: asyncio.Event = field(default_factory=asyncio.Event)

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.status = int(message["status"])
        else:
            self.text += bytes(message.get("body", b"")).decode()
        self.moved.set()

    async def until(self, enough: Callable[["Stream"], bool]) -> None:
        while not enough(self):
            self.moved.clear()
            await self.moved.wait()


def _listen(
    app: FastAPI, headers: Mapping[str, str], stream: Stream, gone: asyncio.Event
) -> "asyncio.Task[None]":
    """Connected until ``gone``; the transport for clients waits for the end, which a stream has not."""
    given = [(name.encode(), value.encode()) for name, value in headers.items()]
    scope: dict[str, Any] = {
        "type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1", "method": "GET", "scheme": "https",
        "path": "/v1/stream", "raw_path": b"/v1/stream", "query_string": b"", "root_path": "",
        "headers": [(b"host", b"notify.test"), *given], "client": ("127.0.0.1", 1),
        "server": ("notify.test", 443), "state": {},
    }  # fmt: skip
    begun = False

    async def receive() -> Message:
        nonlocal begun
        if not begun:
            begun = True
            return {"type": "http.request", "body": b"", "more_body": False}
        await gone.wait()
        return {"type": "http.disconnect"}

    async def run() -> None:
        await app(scope, receive, stream.send)

    return asyncio.ensure_future(run())


@asynccontextmanager
async def listening(app: FastAPI, headers: Mapping[str, str]) -> AsyncGenerator[Stream]:
    """A stream that has said that it is ready, or has been refused."""
    stream, gone = Stream(), asyncio.Event()
    task = _listen(app, headers, stream, gone)
    try:
        async with asyncio.timeout(30):
            await stream.until(lambda it: it.status not in (0, 200) or "ready" in it.text)
            yield stream
    finally:
        gone.set()
        await task
