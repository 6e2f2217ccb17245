"""What the routes are given."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated

from auth.directory import ICT
from webapi.clock import Clock
from webapi.dependencies import Wired

from identity.commands.import_people import Accounts
from identity.commands.session_rows import Times
from identity.commands.sign_in import Door


@dataclass(frozen=True)
class Application:
    """``clock`` is the platform's time, which a local stack may shift; ``now`` is the real one."""

    door: Door
    accounts: Accounts
    clock: Clock
    now: Callable[[], datetime]

    def today(self) -> date:
        """The day in Việt Nam."""
        return self.clock().astimezone(ICT).date()

    def times(self) -> Times:
        """Both, at this moment."""
        return Times(at=self.clock(), now=self.now())


App = Annotated[Application, Wired]
