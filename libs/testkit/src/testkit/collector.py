"""A small OTLP collector: keeps the spans that processes export, by trace."""

import threading
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Self

from opentelemetry.proto.collector.trace.v1.trace_service_pb2 import ExportTraceServiceRequest


@dataclass(frozen=True)
class SeenSpan:
    """One exported span; ids in hexadecimal, ``parent`` empty for a root."""

    service: str
    name: str
    trace: str
    id: str
    parent: str


class Collector:
    """Listens on a loopback port for OTLP over HTTP (protobuf) while it is open."""

    def __init__(self, port: int) -> None:
        self.spans: list[SeenSpan] = []
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
                self.spans += [
                    SeenSpan(service, s.name, s.trace_id.hex(), s.span_id.hex(), s.parent_span_id.hex())
                    for s in scope.spans
                ]

    def chain(self, span: SeenSpan) -> list[SeenSpan]:
        """The span and its parents, the nearest first, as far as they were exported."""
        by_id = {one.id: one for one in self.spans}
        found = [span]
        while found[-1].parent in by_id:
            found.append(by_id[found[-1].parent])
        return found
