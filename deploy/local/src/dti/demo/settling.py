"""When everything that follows from a round has happened: no event waits and no consumer lags."""

import json
import re
from pathlib import Path
from typing import Any

import httpx2

SENT = re.compile(r'^relay_sent_events_total\{topic="([^"]+)"\} (\S+)$', re.MULTILINE)
UNFINISHED = re.compile(r"^(?:outbox_waiting_events|consumer_lag_events\{[^}]*\}) (\S+)$", re.MULTILINE)


def running(state_file: Path) -> list[dict[str, Any]]:
    """The processes of the stack, as the supervisor tells them."""
    found: list[dict[str, Any]] = json.loads(state_file.read_bytes())["processes"]
    return found


async def metrics_of_workers(state_file: Path) -> dict[str, str]:
    """What each worker tells Prometheus, by process; raises ``httpx2.TransportError`` when one is down."""
    workers = [one for one in running(state_file) if "-worker" in one["name"]]
    async with httpx2.AsyncClient(timeout=5) as http:
        return {
            one["name"]: (await http.get(f"http://127.0.0.1:{one['port']}/metrics")).text for one in workers
        }


async def unfinished(state_file: Path) -> int:
    """Events that wait for Kafka or for a consumer; at least 1 while a worker does not answer."""
    try:
        told = await metrics_of_workers(state_file)
    except httpx2.TransportError:
        return 1
    return sum(int(float(number)) for text in told.values() for number in UNFINISHED.findall(text))


async def sent_events(state_file: Path) -> dict[str, int]:
    """Events each service sent since its worker started."""
    found: dict[str, int] = {}
    for name, text in (await metrics_of_workers(state_file)).items():
        service = name.partition("-worker")[0]
        sent = sum(int(float(count)) for _, count in SENT.findall(text))
        found[service] = found.get(service, 0) + sent
    return found
