"""Logs, traces, the metric registry and health of every process of the platform."""

from observability import metrics
from observability.health import Health, Report
from observability.logs import described, get_logger
from observability.setup import configure
from observability.traces import span_from, traceparent, tracer

__all__ = [
    "Health",
    "Report",
    "configure",
    "described",
    "get_logger",
    "metrics",
    "span_from",
    "traceparent",
    "tracer",
]
