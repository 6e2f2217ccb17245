"""What the routes are given."""

from dataclasses import dataclass
from typing import Annotated

from messaging import Outbox
from webapi.clock import Clock
from webapi.dependencies import Wired


@dataclass(frozen=True)
class Wiring:
    """`sample` is true wherever progress is played and not real: outside production."""

    outbox: Outbox
    clock: Clock
    sample: bool


App = Annotated[Wiring, Wired]
