"""What the routes need of the wiring."""

from collections.abc import Callable
from datetime import datetime
from typing import Annotated, Protocol

from persistence import Database
from webapi.dependencies import Wired

from notify.settings import Settings


class Application(Protocol):
    @property
    def settings(self) -> Settings: ...
    @property
    def database(self) -> Database: ...
    @property
    def clock(self) -> Callable[[], datetime]: ...


App = Annotated[Application, Wired]
