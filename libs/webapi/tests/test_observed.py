import asyncio
import json

import pytest
from observability import metrics
from opentelemetry import trace
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from sqlalchemy import text
from testkit.waiting import eventually

from .notes import Service

REMOTE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"


def _counted(route: str, status: str, method: str = "GET") -> float:
    labels = {"service": "notes", "method": method, "route": route, "status": status}
    return metrics.registry.get_sample_value("http_requests_total", labels) or 0.0


async def test_requests_are_counted_by_the_full_route_template(service: Service) -> None:
    before = _counted("/v1/notes/reports/{year}", "403")
    for year in (2025, 2026):
        await service.client.get(f"/v1/notes/reports/{year}", headers=service.bearer())
    assert _counted("/v1/notes/reports/{year}", "403") - before == 2


async def test_an_unknown_address_is_counted_under_one_label(service: Service) -> None:
    before = _counted("unmatched", "404")
    await service.client.get("/made/up/1")
    assert _counted("unmatched", "404") - before == 1


async def test_an_unknown_method_is_counted_under_one_label(service: Service) -> None:
    before = _counted("unmatched", "404", "OTHER")
    await service.client.request("BREW", "/made/up/1")
    assert _counted("unmatched", "404", "OTHER") - before == 1


async def test_a_fault_is_counted_as_500(service: Service) -> None:
    before = _counted("/v1/notes/breaking/now", "500")
    await service.client.get("/v1/notes/breaking/now", headers=service.bearer())
    assert _counted("/v1/notes/breaking/now", "500") - before == 1


async def test_a_slow_route_shows_in_its_seconds_and_while_it_is_answered(service: Service) -> None:
    labels = {"service": "notes", "method": "GET", "route": "/v1/notes/slow", "status": "200"}
    asking = asyncio.create_task(service.client.get("/v1/notes/slow", headers=service.bearer()))

    async def in_flight() -> bool:
        return metrics.registry.get_sample_value("http_requests_in_flight", {"service": "notes"}) == 1

    await eventually(in_flight, every=0.01)
    await asking
    assert not await in_flight()
    assert (metrics.registry.get_sample_value("http_request_seconds_sum", labels) or 0) >= 0.3
    quick = metrics.registry.get_sample_value("http_request_seconds_bucket", labels | {"le": "0.25"})
    assert (quick, _counted("/v1/notes/slow", "200")) == (0, 1)


async def test_an_answer_given_again_is_counted(service: Service) -> None:
    def replays() -> float:
        return metrics.registry.get_sample_value("idempotent_replays_total", {"service": "notes"}) or 0

    await service.add("counted", **{"Idempotency-Key": "counted"})
    before = replays()
    await service.add("counted", **{"Idempotency-Key": "counted"})
    assert replays() - before == 1


async def test_a_request_is_one_span_of_the_callers_trace_named_by_its_route(service: Service) -> None:
    exporter = InMemorySpanExporter()
    provider = trace.get_tracer_provider()
    assert isinstance(provider, TracerProvider)
    provider.add_span_processor(SimpleSpanProcessor(exporter))
    await service.client.get("/v1/notes", headers=service.bearer() | {"traceparent": REMOTE})
    (span,) = exporter.get_finished_spans()
    assert span.parent is not None
    assert span.context is not None
    assert (span.name, f"{span.context.trace_id:x}", f"{span.parent.span_id:x}") == (
        "GET /v1/notes",
        "af7651916cd43dd8448eb211c80319c",
        "b7ad6b7169203331",
    )


async def test_one_line_per_request_with_its_ids(
    service: Service, capsys: pytest.CaptureFixture[str]
) -> None:
    headers = service.bearer() | {"X-Request-ID": "request-0001", "traceparent": REMOTE}
    answer = await service.client.get("/v1/notes", headers=headers)
    (line,) = (json.loads(line) for line in capsys.readouterr().out.splitlines())
    assert answer.headers["x-request-id"] == line["request_id"] == "request-0001"
    assert (line["event"], line["route"], line["status"]) == ("request", "/v1/notes", 200)
    assert line["trace_id"] == "0af7651916cd43dd8448eb211c80319c"


async def test_a_request_id_that_is_no_id_is_replaced(service: Service) -> None:
    answer = await service.client.get("/public/v1/about", headers={"X-Request-ID": "a b\tc"})
    assert answer.headers["x-request-id"].isalnum()


async def test_probes_and_metrics_are_served(service: Service) -> None:
    answers = [await service.client.get(path) for path in ("/health/live", "/health/ready", "/metrics")]
    assert [answer.status_code for answer in answers] == [200, 200, 200]
    assert b"http_request_seconds_bucket" in answers[2].content


async def test_a_stopping_process_is_not_ready(service: Service, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(service.app.state.health, "stopping", True)
    answer = await service.client.get("/health/ready")
    assert (answer.status_code, answer.json()["failing"]) == (503, ["stopping"])


async def test_connections_in_use_are_shown(service: Service) -> None:
    async with service.database.reading() as session:
        await session.execute(text("SELECT 1"))
        shown = metrics.registry.get_sample_value("db_pool_in_use", {"database": "notes"})
    assert shown == 1
