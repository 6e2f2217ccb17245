"""The app factory of every service."""

from collections.abc import AsyncGenerator, Callable, Sequence
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager

from auth import Verifier
from fastapi import APIRouter, Depends, FastAPI, Request, Response
from fastapi.responses import JSONResponse
from fastapi.telemetry import TelemetryConfig
from observability import Health, Report, metrics
from persistence import Database

from webapi import problems
from webapi.clock import Clock, clock_for
from webapi.dependencies import who
from webapi.idempotency import Answer, Replay
from webapi.openapi import describe
from webapi.requests import RequestMiddleware, Routes
from webapi.settings import ServiceSettings

# RequestMiddleware makes the one span per request; FastAPI's own would double it and record rejected input.
OWN_TELEMETRY: TelemetryConfig = {
    "tracing": False,
    "metrics": False,
    "logs": False,
    "operation_spans": False,
    "auto_configure": False,
}

type Running = Callable[[FastAPI], AbstractAsyncContextManager[None]]


def create_app(  # noqa: PLR0913 - the composition of an app, all by keyword
    settings: ServiceSettings,
    *,
    title: str,
    database: Database,
    verifier: Verifier,
    routers: Sequence[APIRouter],
    wiring: object,
    public_routers: Sequence[APIRouter] = (),
    clock: Clock | None = None,
    health: Health | None = None,
    running: Running | None = None,
) -> FastAPI:
    """An app whose ``routers`` all need a signed-in caller and whose ``public_routers`` read no token.

    ``title`` is the service's name. ``running`` wraps the app's life, for what a service keeps open.
    """
    app = FastAPI(
        title=title,
        version="1",
        docs_url=None,
        redoc_url=None,
        lifespan=_lifespan(database, running),
        default_response_class=Answer,
        redirect_slashes=False,
        telemetry=OWN_TELEMETRY,
    )
    app.state.service = title
    app.state.database = database
    app.state.verifier = verifier
    app.state.wiring = wiring
    app.state.clock = clock or clock_for(settings)
    app.state.health = health or Health()
    app.state.health.require("database", database.ready)
    for router in routers:
        app.include_router(router, dependencies=[Depends(who)], default_response_class=Answer)
    for router in public_routers:
        app.include_router(router, default_response_class=Answer)
    app.include_router(_operations(app.state.health))
    problems.install(app)
    app.add_exception_handler(Replay, _replay)
    app.add_middleware(
        RequestMiddleware, service=title, routes=Routes(app), max_body_bytes=settings.max_body_bytes
    )
    metrics.db_pool_in_use.labels(title).set_function(lambda: _in_use(database))
    describe(app)
    return app


def _lifespan(
    database: Database, running: Running | None
) -> Callable[[FastAPI], AbstractAsyncContextManager[None]]:
    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncGenerator[None]:
        async with AsyncExitStack() as stack:
            stack.push_async_callback(database.dispose)
            if running is not None:
                await stack.enter_async_context(running(app))
            yield

    return lifespan


async def _replay(_request: Request, error: Exception) -> Response:
    if not isinstance(error, Replay):
        raise error
    return error.response


def _operations(health: Health) -> APIRouter:
    router = APIRouter(include_in_schema=False)

    @router.get("/health/live")
    async def live() -> Response:
        return _probe(health.live())

    @router.get("/health/ready")
    async def ready() -> Response:
        return _probe(await health.ready())

    @router.get("/metrics")
    async def scrape() -> Response:
        body, content_type = metrics.metrics_response()
        return Response(body, headers={"content-type": content_type})

    return router


def _probe(report: Report) -> Response:
    return JSONResponse(report.body(), 200 if report.ok else 503)


def _in_use(database: Database) -> float:
    return float(getattr(database.engine.pool, "checkedout", lambda: 0)())
