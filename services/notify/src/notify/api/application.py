"""What the routes need of the wiring."""

from typing import Annotated, Protocol

from persistence import Database
from webapi.clock import Clock
from webapi.dependencies import Wired

from notify.settings import Settings


class Application(Protocol):
    @property
    def settings(self) -> Settings: ...
    @property
    def database(self) -> Database: ...
    @property
    def clock(self) -> Clock: ...


App = Annotated[Application, Wired]
