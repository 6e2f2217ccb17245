import argparse
import asyncio
import os
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path

import uvicorn
from aiosmtpd.smtp import SMTP
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from simulators.smtp_sink.store import Store


class Given(argparse.Namespace):
    host: str
    port: int
    admin_port: int
    file: str


def read() -> Given:
    parser = argparse.ArgumentParser(prog="simulators.smtp_sink", description="A mail server that only keeps")
    parser.add_argument("--host", default=_env("HOST", "127.0.0.1"))
    parser.add_argument("--port", type=int, default=int(_env("PORT", "8025")))
    parser.add_argument("--admin-port", type=int, default=int(_env("ADMIN_PORT", "8026")))
    parser.add_argument("--file", default=_env("FILE", ""))
    return parser.parse_args(namespace=Given())


def create_app(given: Given, store: Store) -> Starlette:
    @asynccontextmanager
    async def mail_server(_: Starlette) -> AsyncGenerator[None]:
        loop = asyncio.get_running_loop()
        server = await loop.create_server(lambda: SMTP(store, enable_SMTPUTF8=True), given.host, given.port)
        async with server:
            yield

    async def show(request: Request) -> Response:
        to = request.query_params.get("to")
        shown = [message for message in store.messages if to is None or to in message.to]
        return JSONResponse({**store.summary(), "messages": [m.model_dump(mode="json") for m in shown]})

    async def clear(_: Request) -> Response:
        store.clear()
        return JSONResponse(store.summary())

    async def health(_: Request) -> Response:
        return JSONResponse({"status": "ok"})

    routes = [
        Route("/messages", show, methods=["GET"]),
        Route("/messages", clear, methods=["DELETE"]),
        Route("/health", health, methods=["GET"]),
    ]
    return Starlette(routes=routes, lifespan=mail_server)


def _env(name: str, default: str) -> str:
    return os.environ.get(f"SMTP_SINK_{name}", default)


if __name__ == "__main__":
    given = read()
    store = Store(Path(given.file) if given.file else None)
    app = create_app(given, store)
    uvicorn.run(app, host=given.host, port=given.admin_port, log_level="warning", timeout_graceful_shutdown=1)
