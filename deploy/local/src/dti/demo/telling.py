"""The demo as a command: play, then count what the platform did, then tell."""

import json
import re
from pathlib import Path
from typing import Any

import httpx2
from rich.console import Console

from dti.access import Access
from dti.board import board
from dti.demo.play import Played, play_round
from dti.demo.report import tell
from dti.places import Places

SENT = re.compile(r'^relay_sent_events_total\{topic="([^"]+)"\} (\S+)$', re.MULTILINE)


async def play_and_tell(platform: Access, places: Places, *, seed: int) -> Played:
    """Play one round and print its report; also written as JSON for whoever checks it."""
    from dti.commands.demo import addresses  # noqa: PLC0415 - the commands import this package

    with board() as shown:
        played = await play_round(platform, shown, seed=seed, clock=places.state / "clock" / "scoring")
    events = await sent_events(running(platform.state_file))
    tell(Console(), played, events, addresses())
    return played


async def sent_events(processes: list[dict[str, Any]]) -> dict[str, int]:
    """Events each service sent since its worker started, from the workers' own metrics."""
    found: dict[str, int] = {}
    async with httpx2.AsyncClient(timeout=5) as http:
        for process in processes:
            if not process["name"].endswith("-worker"):
                continue
            scraped = (await http.get(f"http://127.0.0.1:{process['port']}/metrics")).text
            service = process["name"].removesuffix("-worker")
            found[service] = sum(int(float(count)) for _, count in SENT.findall(scraped))
    return found


def running(state_file: Path) -> list[dict[str, Any]]:
    """The processes of the stack, as the supervisor tells them."""
    found: list[dict[str, Any]] = json.loads(state_file.read_bytes())["processes"]
    return found
