from collections.abc import Iterable

from observability import metrics
from prometheus_client import Metric

PROCESS = ("process_", "python_")


def _ours() -> Iterable[Metric]:
    return (found for found in metrics.registry.collect() if not found.name.startswith(PROCESS))


def test_every_metric_says_what_it_means() -> None:
    assert all(len(found.documentation) > 15 for found in _ours())


def test_every_metric_names_its_unit() -> None:
    units = ("_seconds", "_events", "_total", "_in_use", "_in_flight", "_paused")
    names = [f"{found.name}_total" if found.type == "counter" else found.name for found in _ours()]
    assert [name for name in names if not name.endswith(units)] == []


def test_a_scrape_shows_the_registry() -> None:
    metrics.outbox_waiting_events.set(3)
    body, content_type = metrics.metrics_response()
    assert b"outbox_waiting_events 3.0" in body
    assert content_type.startswith("text/plain")
