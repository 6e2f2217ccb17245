"""A small OTLP collector: keeps the spans that processes export, by trace."""

import threading
from collections.abc import Mapping
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Self

from opentelemetry.proto.collector.trace.v1.trace_service_pb2 import ExportTraceServiceRequest
from opentelemetry.proto.trace.v1.trace_pb2 import Span


@dataclass(frozen=True)
class SeenSpan:
    """One exported span; ids in hexadecimal, ``parent`` empty for a root."""

    service: str
    name: str
    trace: str
    id: str
    parent: str
    attributes: Mapping[str, str]


class Collector:
    """Listens on a loopback port for OTLP over HTTP (protobuf) while it is open."""

    def __init__(self, port: int) -> None:
        self._by_id: dict[str, SeenSpan] = {}
        collector = self

        class Receiver(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["content-length"]))
                collector.receive(body)
                self.send_response(200)
                self.send_header("content-length", "0")
                self.end_headers()

            def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class names it
                """Quiet: the test's output is its own."""

        self._server = ThreadingHTTPServer(("127.0.0.1", port), Receiver)
        self._thread = threading.Thread(target=self._server.serve_forever, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()

    def receive(self, body: bytes) -> None:
        request = ExportTraceServiceRequest.FromString(body)
        for resource in request.resource_spans:
            named = {one.key: one.value.string_value for one in resource.resource.attributes}
            service = named.get("service.name", "")
            for scope in resource.scope_spans:
                for span in scope.spans:
                    seen = _seen(service, span)
                    self._by_id[seen.id] = seen

    def named(self, service: str, name: str) -> list[SeenSpan]:
        """The spans of a process under one name, in the order of their arrival."""
        return [span for span in list(self._by_id.values()) if (span.service, span.name) == (service, name)]

    def chain(self, span: SeenSpan) -> list[SeenSpan]:
        """The span and its parents, the nearest first, as far as they were exported."""
        found = [span]
        while found[-1].parent in self._by_id:
            found.append(self._by_id[found[-1].parent])
        return found


def _seen(service: str, span: Span) -> SeenSpan:
    attributes = {one.key: one.value.string_value for one in span.attributes}
    return SeenSpan(
        service, span.name, span.trace_id.hex(), span.span_id.hex(), span.parent_span_id.hex(), attributes
    )
