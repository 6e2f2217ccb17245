"""What became of a mail, and how patiently it is tried."""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum


class State(StrEnum):
    WAITING = "waiting"
    SENT = "sent"
    FAILED = "failed"


@dataclass(frozen=True)
class Taken:
    """The server answered that it has the mail."""


@dataclass(frozen=True)
class Again:
    """No answer, or one that may differ later."""

    why: str


@dataclass(frozen=True)
class Untried:
    """Its batch had no time left for it: due again at once, and no attempt."""


@dataclass(frozen=True)
class Refused:
    """The server will never take this mail."""

    why: str


type Outcome = Taken | Again | Untried | Refused


@dataclass(frozen=True)
class Persistence:
    """Doubling delays between bounds, so many times."""

    first: timedelta
    longest: timedelta
    attempts: int

    def delay(self, attempt: int) -> timedelta:
        """The wait after the given attempt, counted from one."""
        doublings = min(attempt - 1, 30)
        return min(self.first * 2**doublings, self.longest)

    def gives_up(self, attempt: int) -> bool:
        return attempt >= self.attempts
