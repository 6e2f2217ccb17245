"""What the routes need of the wiring."""

from collections.abc import Callable
from datetime import datetime
from typing import Annotated, Protocol

from messaging import Outbox
from webapi.dependencies import Wired

from scoring.storing.frameworks import Frameworks


class Application(Protocol):
    @property
    def outbox(self) -> Outbox: ...
    @property
    def frameworks(self) -> Frameworks: ...
    @property
    def clock(self) -> Callable[[], datetime]: ...


App = Annotated[Application, Wired]
