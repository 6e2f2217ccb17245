"""One JSON line per event on stdout, with trace and request ids and without personal data."""

import logging
import sys
import traceback
from collections.abc import MutableMapping
from types import TracebackType
from typing import TextIO, cast

import structlog
from opentelemetry import trace
from structlog.typing import EventDict, Processor, WrappedLogger

PERSONAL = frozenset(
    {"password", "token", "access_token", "authorization", "cookie", "secret"}
    | {"email", "phone", "full_name", "username", "address", "birth_date", "citizen_id"}
)
# Their messages quote bound values and rejected input, which may be personal.
TALKATIVE = ("sqlalchemy.", "asyncpg.", "pydantic", "aiosmtplib.")


class _Stdout:
    """Whatever stdout is when the line is written: a forked process or a test may have replaced it."""

    def write(self, text: str) -> int:
        return sys.stdout.write(text)

    def flush(self) -> None:
        sys.stdout.flush()


def get_logger() -> structlog.stdlib.BoundLogger:
    """Logger of the calling module: ``log.info("task completed", task=task.id)``."""
    return cast("structlog.stdlib.BoundLogger", structlog.get_logger())


def configure(service: str, environment: str) -> None:
    shared: list[Processor] = [
        structlog.contextvars.merge_contextvars,
        _origin(service, environment),
        structlog.processors.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        _add_trace,
        _describe_exception,
        _remove_personal,
    ]
    structlog.configure(
        processors=[*shared, structlog.processors.JSONRenderer(ensure_ascii=False, default=str)],
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
        logger_factory=structlog.PrintLoggerFactory(cast("TextIO", _Stdout())),
        cache_logger_on_first_use=False,
    )
    _adopt_libraries(shared)


def _adopt_libraries(shared: list[Processor]) -> None:
    formatter = structlog.stdlib.ProcessorFormatter(
        foreign_pre_chain=[structlog.stdlib.ExtraAdder(), structlog.stdlib.add_logger_name, *shared],
        processors=[
            structlog.stdlib.ProcessorFormatter.remove_processors_meta,
            structlog.processors.JSONRenderer(ensure_ascii=False, default=str),
        ],
    )
    handler = logging.StreamHandler(cast("TextIO", _Stdout()))
    handler.setFormatter(formatter)
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(logging.WARNING)


def _origin(service: str, environment: str) -> Processor:
    def add(_logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
        event.setdefault("service", service)
        event.setdefault("environment", environment)
        return event

    return add


def _add_trace(_logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
    context = trace.get_current_span().get_span_context()
    if context.is_valid:
        event["trace_id"] = trace.format_trace_id(context.trace_id)
        event["span_id"] = trace.format_span_id(context.span_id)
    return event


def _describe_exception(_logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
    error, frames = _raised(event.pop("exc_info", None))
    if error is None:
        return event
    kind = type(error)
    event["exception"] = f"{kind.__module__}.{kind.__qualname__}"
    if not _talkative(error):
        event["reason"] = str(error)[:300]
    event["frames"] = [f"{f.filename}:{f.lineno} {f.name}" for f in traceback.extract_tb(frames)[-12:]]
    return event


def described(error: BaseException) -> str:
    """An error in the words of a log line: its kind, and its text unless that may quote personal data."""
    kind = f"{type(error).__module__}.{type(error).__qualname__}"
    return kind if _talkative(error) else f"{kind}: {str(error)[:300]}"


def _talkative(error: BaseException) -> bool:
    return type(error).__module__.startswith(TALKATIVE)


def _raised(given: object) -> tuple[BaseException | None, TracebackType | None]:
    if given is True:
        given = sys.exc_info()[1]
    if isinstance(given, tuple):
        given = cast("tuple[object, ...]", given)[1]
    if isinstance(given, BaseException):
        return given, given.__traceback__
    return None, None


def _remove_personal(_logger: WrappedLogger, _method: str, event: EventDict) -> MutableMapping[str, object]:
    for key in PERSONAL & event.keys():
        event[key] = "[removed]"
    return event
