"""CloudEvents 1.0 in Kafka binary mode: the attributes travel as ``ce_*`` headers, the body is JSON.

Source: CloudEvents specification 1.0.2, Kafka protocol binding 1.0.2, §3.2 (binary content mode).
"""

from datetime import datetime
from uuid import UUID


def ce_headers(*, event_id: UUID, wire_type: str, source: str, time: datetime, key: str) -> dict[str, str]:
    """The headers of one event; ``ce_sequence`` is added by the relay, which alone knows it."""
    return {
        "ce_specversion": "1.0",
        "ce_id": str(event_id),
        "ce_type": wire_type,
        "ce_source": f"/{source}",
        "ce_time": time.isoformat(),
        "ce_partitionkey": key,
        "content-type": "application/json",
    }
