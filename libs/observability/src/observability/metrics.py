"""Every metric of the platform: name, unit, meaning and labels. Label values are small closed sets."""

from prometheus_client import (
    CONTENT_TYPE_LATEST,
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    PlatformCollector,
    ProcessCollector,
    generate_latest,
)

registry = CollectorRegistry()
ProcessCollector(registry=registry)
PlatformCollector(registry=registry)

FAST = (0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10)
SLOW = (0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120)


def _counter(name: str, meaning: str, *labels: str) -> Counter:
    return Counter(name, meaning, labels, registry=registry)


def _gauge(name: str, meaning: str, *labels: str) -> Gauge:
    return Gauge(name, meaning, labels, registry=registry)


def _seconds(name: str, meaning: str, *labels: str, buckets: tuple[float, ...] = FAST) -> Histogram:
    return Histogram(name, meaning, labels, buckets=buckets, registry=registry)


http_requests_total = _counter(
    "http_requests_total",
    "Requests answered, by route template and status",
    "service", "method", "route", "status",
)  # fmt: skip
http_request_seconds = _seconds(
    "http_request_seconds",
    "Seconds from the request's arrival to the end of its answer",
    "service", "method", "route", "status",
)  # fmt: skip
http_requests_in_flight = _gauge("http_requests_in_flight", "Requests being answered", "service")
idempotent_replays_total = _counter(
    "idempotent_replays_total", "Answers given again from the Idempotency-Key table", "service"
)

outbox_waiting_events = _gauge("outbox_waiting_events", "Committed events not acknowledged by Kafka yet")
outbox_oldest_seconds = _gauge("outbox_oldest_seconds", "Age of the oldest waiting event in seconds, or 0")
relay_sent_events_total = _counter("relay_sent_events_total", "Events acknowledged by Kafka", "topic")
relay_batch_seconds = _seconds(
    "relay_batch_seconds", "Seconds from taking a batch to moving sent_through", buckets=SLOW
)

consumer_received_total = _counter(
    "consumer_received_total", "Messages received from Kafka, repeats included", "group", "type"
)
consumer_handled_total = _counter(
    "consumer_handled_total",
    "Messages finished, by outcome: done, repeated, passed_over or parked",
    "group", "type", "outcome",
)  # fmt: skip
consumer_handle_seconds = _seconds(
    "consumer_handle_seconds",
    "Seconds per message or batch, commit included",
    "group",
    buckets=SLOW,
)
consumer_lag_events = _gauge("consumer_lag_events", "Messages the group has not committed yet", "group")
consumer_parked_events = _gauge("consumer_parked_events", "Messages parked and not replayed yet", "group")
consumer_parked_total = _counter("consumer_parked_total", "Messages parked by this process", "group", "type")
consumer_paused = _gauge("consumer_paused", "1 while the fuse pauses the consumer, else 0", "group")
consumer_retries_total = _counter("consumer_retries_total", "Retries in place after a healing fault", "group")

timer_runs_total = _counter(
    "timer_runs_total", "Runs of a timer, by outcome: worked, idle or failed", "timer", "outcome"
)

db_pool_in_use = _gauge("db_pool_in_use", "Database connections checked out of the pool", "database")


def metrics_response() -> tuple[bytes, str]:
    """Body and content type of a scrape."""
    return generate_latest(registry), CONTENT_TYPE_LATEST
