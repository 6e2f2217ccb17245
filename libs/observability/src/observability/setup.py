from observability import logs, traces


def configure(service: str, otlp_endpoint: str | None = None, *, environment: str = "local") -> None:
    """Set up logs and traces of this process, once, before anything else runs.

    Spans leave over OTLP/HTTP only when an endpoint (base address of the collector) is given;
    their ids reach the logs either way.
    """
    logs.configure(service, environment)
    traces.configure(service, environment, otlp_endpoint)
