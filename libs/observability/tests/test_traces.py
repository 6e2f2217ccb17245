import asyncio
import threading
from collections.abc import Generator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from subprocess import run
from sys import executable

import pytest
from observability import span_from, traceparent

REMOTE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"


def test_outside_a_span_there_is_no_parent() -> None:
    assert traceparent() is None


def test_a_span_continues_its_remote_parent() -> None:
    with span_from("consume", REMOTE):
        current = traceparent()
    assert current is not None
    assert current.split("-")[1] == REMOTE.split("-")[1]
    assert current != REMOTE


@pytest.mark.parametrize("parent", [None, "", "nonsense"])
def test_without_a_parent_a_span_begins_a_trace(parent: str | None) -> None:
    with span_from("consume", parent):
        current = traceparent()
    assert current is not None
    assert REMOTE.split("-")[1] not in current


def test_an_exception_is_seen_outside_the_span() -> None:
    with pytest.raises(LookupError), span_from("consume", REMOTE):
        raise LookupError


async def test_spans_of_tasks_do_not_mix() -> None:
    async def trace_of(number: int) -> str | None:
        with span_from("consume", f"00-{number:032x}-b7ad6b7169203331-01"):
            await asyncio.sleep(0)
            return traceparent()

    found = await asyncio.gather(*(trace_of(number) for number in range(1, 9)))
    assert [str(one).split("-")[1] for one in found] == [f"{number:032x}" for number in range(1, 9)]


@contextmanager
def _collector() -> Generator[tuple[int, list[tuple[str, bytes]]]]:
    received: list[tuple[str, bytes]] = []

    class Collector(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            received.append((self.path, self.rfile.read(int(self.headers["content-length"]))))
            self.send_response(200)
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class names it so
            """The test's output stays readable."""

    server = HTTPServer(("127.0.0.1", 0), Collector)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield server.server_port, received
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def test_spans_leave_over_otlp_when_there_is_a_collector() -> None:
    with _collector() as (port, received):
        program = (
            "import observability as o, opentelemetry.trace as t;"
            f"o.configure('tasks', 'http://127.0.0.1:{port}', environment='local')\n"
            "with o.span_from('count completion', None): pass\n"
            "t.get_tracer_provider().shutdown()"
        )
        run([executable, "-c", program], check=True, timeout=60)
    path, body = received[0]
    assert path == "/v1/traces"
    assert b"tasks" in body
    assert b"count completion" in body
