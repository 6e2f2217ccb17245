"""Traces: one tracer, remote parents carried as W3C ``traceparent`` text."""

from collections.abc import Generator, Mapping
from contextlib import contextmanager

from opentelemetry import trace
from opentelemetry.sdk.resources import Resource
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.trace import Span, SpanKind
from opentelemetry.trace.propagation.tracecontext import TraceContextTextMapPropagator
from opentelemetry.util.types import AttributeValue

EXPORT_EVERY_MS = 500

tracer = trace.get_tracer("dti")
_propagator = TraceContextTextMapPropagator()


def configure(service: str, environment: str, otlp_endpoint: str | None) -> None:
    if not isinstance(trace.get_tracer_provider(), TracerProvider):
        resource = Resource.create({"service.name": service, "deployment.environment.name": environment})
        trace.set_tracer_provider(TracerProvider(resource=resource))
    provider = trace.get_tracer_provider()
    if otlp_endpoint and isinstance(provider, TracerProvider):
        _export(provider, otlp_endpoint)


def _export(provider: TracerProvider, endpoint: str) -> None:
    from opentelemetry.exporter.otlp.proto.http.trace_exporter import (  # noqa: PLC0415 - it brings an HTTP client that only a process with a collector needs
        OTLPSpanExporter,
    )
    from opentelemetry.sdk.trace.export import BatchSpanProcessor  # noqa: PLC0415 - comes with it

    address = f"{endpoint.rstrip('/').removesuffix('/v1/traces')}/v1/traces"
    exporter = OTLPSpanExporter(endpoint=address, timeout=5)
    provider.add_span_processor(BatchSpanProcessor(exporter, schedule_delay_millis=EXPORT_EVERY_MS))


def traceparent() -> str | None:
    """W3C ``traceparent`` of the current span, to be stored or sent; None outside any span."""
    carrier: dict[str, str] = {}
    _propagator.inject(carrier)
    return carrier.get("traceparent")


@contextmanager
def span_from(
    name: str,
    traceparent: str | None,
    kind: SpanKind = SpanKind.CONSUMER,
    attributes: Mapping[str, AttributeValue] | None = None,
) -> Generator[Span]:
    """Run the block in a span whose parent is the remote ``traceparent``; a new trace without one."""
    context = _propagator.extract({"traceparent": traceparent}) if traceparent else None
    with tracer.start_as_current_span(name, context=context, kind=kind, attributes=attributes) as span:
        yield span
