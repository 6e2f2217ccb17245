"""Around every request: its id, span, metrics and log line, its size limit, and the last word on faults."""

import re
import time
from http import HTTPStatus
from uuid import uuid4

import structlog
from fastapi import FastAPI, Request
from fastapi.routing import iter_route_contexts
from observability import get_logger, metrics, span_from
from opentelemetry.trace import Span, SpanKind, StatusCode
from persistence.faults import heals
from starlette.datastructures import MutableHeaders
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from webapi.problems import TemporarilyUnavailable, UnexpectedFault, answer

log = get_logger()
QUIET = ("/health/", "/metrics")
METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})


class Routes:
    """Full route templates. ``scope["route"].path`` lacks the prefixes of included routers."""

    def __init__(self, app: FastAPI) -> None:
        self._app = app
        self._paths: dict[object, list[str]] = {}

    def template(self, scope: Scope) -> str:
        if not self._paths:
            for found in iter_route_contexts(self._app.routes):
                if found.endpoint is not None and found.path is not None:
                    self._paths.setdefault(found.endpoint, []).append(found.path)
        local = str(getattr(scope.get("route"), "path", ""))
        paths = self._paths.get(scope.get("endpoint"), [])
        return next((path for path in paths if path.endswith(local)), "unmatched")


class RequestMiddleware:
    """Outermost middleware of every app."""

    def __init__(self, app: ASGIApp, *, service: str, routes: Routes, max_body_bytes: int) -> None:
        self._app, self._service, self._routes = app, service, routes
        self._max_body_bytes = max_body_bytes

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["path"].startswith(QUIET):
            await self._app(scope, receive, send)
            return
        request = Request(scope, _limited(receive, self._max_body_bytes))
        request_id = _request_id(request.headers.get("x-request-id"))
        with (
            structlog.contextvars.bound_contextvars(request_id=request_id),
            metrics.http_requests_in_flight.labels(self._service).track_inprogress(),
            span_from(request.method, request.headers.get("traceparent"), SpanKind.SERVER) as span,
        ):
            await self._answer(request, send, request_id, span)

    async def _answer(self, request: Request, send: Send, request_id: str, span: Span) -> None:
        status, begun = 0, time.perf_counter()

        async def sending(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = int(message["status"])
                MutableHeaders(scope=message)["x-request-id"] = request_id
            await send(message)

        try:
            await self._app(request.scope, request.receive, sending)
        except Exception as error:
            if status:
                raise  # the answer has begun: only closing the connection tells the caller
            healing = heals(error)
            log.log(30 if healing else 40, "request failed", exc_info=error)
            refusal = TemporarilyUnavailable() if healing else UnexpectedFault()
            await answer(request, refusal)(request.scope, request.receive, sending)
        finally:
            self._record(request, status or 500, time.perf_counter() - begun, span)

    def _record(self, request: Request, status: int, seconds: float, span: Span) -> None:
        route = self._routes.template(request.scope)
        method = request.method if request.method in METHODS else "OTHER"
        labels = (self._service, method, route, str(status))
        metrics.http_requests_total.labels(*labels).inc()
        metrics.http_request_seconds.labels(*labels).observe(seconds)
        span.update_name(f"{method} {route}")
        span.set_attributes(
            {"http.request.method": method, "http.route": route, "http.response.status_code": status}
        )
        if status >= HTTPStatus.INTERNAL_SERVER_ERROR:
            span.set_status(StatusCode.ERROR)
        log.info("request", method=method, route=route, status=status, seconds=round(seconds, 4))


def _limited(receive: Receive, limit: int) -> Receive:
    taken = 0

    async def receiving() -> Message:
        nonlocal taken
        message = await receive()
        taken += len(message.get("body", b""))
        if taken > limit:
            raise HTTPException(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
        return message

    return receiving


def _request_id(given: str | None) -> str:
    return given if given and re.fullmatch(r"[A-Za-z0-9._-]{8,64}", given) else uuid4().hex
