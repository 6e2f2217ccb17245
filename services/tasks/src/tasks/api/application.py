"""What the routes need of the wiring."""

from typing import Annotated, Protocol

from messaging import Outbox
from webapi.clock import Clock
from webapi.dependencies import Wired


class Application(Protocol):
    @property
    def outbox(self) -> Outbox: ...
    @property
    def clock(self) -> Clock: ...
    @property
    def sample(self) -> bool: ...


App = Annotated[Application, Wired]
