"""What a service tells about itself, so that its processes can be started."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from fastapi import FastAPI
from messaging import Worker
from persistence import Database
from webapi.settings import ServiceSettings


class Wiring(Protocol):
    """A service's composition root, as its processes need it."""

    @property
    def database(self) -> Database: ...
    def api(self) -> FastAPI: ...
    def worker(self) -> Worker: ...


async def _nothing_more(_wiring: Wiring) -> None:
    return


def _as_served(wiring: Wiring) -> FastAPI:
    return wiring.api()


@dataclass(frozen=True)
class Service[S: ServiceSettings, W: Wiring]:
    """One service; ``root`` is its folder, with ``migrations`` and ``describe``.

    ``placeholders`` are settings of the right form for describing, beyond those every service has.
    ``found`` makes what ``migrate`` owes besides tables and topics; a second run must change nothing.
    ``described`` makes the app to describe where ``api()`` reads what only a founded service has.
    """

    name: str
    about: str
    root: Path
    settings: type[S]
    wiring: Callable[[S], W]
    placeholders: Mapping[str, object] = field(default_factory=dict[str, object])
    found: Callable[[W], Awaitable[None]] = _nothing_more
    described: Callable[[W], FastAPI] = _as_served
