"""What the routes need of the wiring."""

from typing import Annotated, Protocol

from messaging import Outbox
from webapi.clock import Clock
from webapi.dependencies import Wired

from scoring.storing.frameworks import Frameworks


class Application(Protocol):
    @property
    def outbox(self) -> Outbox: ...
    @property
    def frameworks(self) -> Frameworks: ...
    @property
    def clock(self) -> Clock: ...


App = Annotated[Application, Wired]
