"""What the routes need of the wiring."""

from typing import Annotated, Protocol

from messaging import Outbox
from persistence import Database
from webapi.clock import Clock
from webapi.dependencies import Wired

from evidence.store import Store


class Application(Protocol):
    @property
    def database(self) -> Database: ...
    @property
    def store(self) -> Store: ...
    @property
    def outbox(self) -> Outbox: ...
    @property
    def clock(self) -> Clock: ...


App = Annotated[Application, Wired]
