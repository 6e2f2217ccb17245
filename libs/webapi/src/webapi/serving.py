"""Serving an app: one uvicorn worker per process, graceful on SIGTERM."""

from types import FrameType
from typing import override

import uvicorn
from fastapi import FastAPI
from observability import Health

from webapi.settings import ServiceSettings

GRACE_SECONDS = 10


class _Server(uvicorn.Server):
    def __init__(self, config: uvicorn.Config, health: Health) -> None:
        super().__init__(config)
        self._health = health

    @override
    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        self._health.stop()
        super().handle_exit(sig, frame)


def serve(app: FastAPI, settings: ServiceSettings) -> None:
    """Serve until SIGTERM: then not ready, no further connections, running requests finish."""
    config = uvicorn.Config(
        app,
        host=settings.host,
        port=settings.api_port,
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=False,
        timeout_graceful_shutdown=GRACE_SECONDS,
    )
    health = app.state.health
    if not isinstance(health, Health):
        raise TypeError("the app was not made by create_app")
    _Server(config, health).run()
