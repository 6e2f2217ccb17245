"""What the routes are given."""

from dataclasses import dataclass
from typing import Annotated

from messaging import Outbox
from webapi.clock import Clock
from webapi.dependencies import Wired


@dataclass(frozen=True)
class Wiring:
    outbox: Outbox
    clock: Clock


App = Annotated[Wiring, Wired]
