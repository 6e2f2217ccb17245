"""Failed sign-ins: five within a quarter of an hour close the door for a quarter of an hour."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from identity.domain.refusals import TooManyAttempts

ALLOWED = 5
WINDOW = timedelta(minutes=15)
LOCK = timedelta(minutes=15)


@dataclass(frozen=True, slots=True)
class Attempts:
    """The attempts since the window opened; each is counted before its password is looked at."""

    count: int
    opened_at: datetime
    locked_until: datetime | None = None

    def next(self, at: datetime) -> "Attempts":
        """Count one more attempt; refuses with TooManyAttempts."""
        if self.locked_until is not None and at < self.locked_until:
            raise TooManyAttempts.until(self.locked_until, at)
        if self.locked_until is not None or at - self.opened_at >= WINDOW:
            return first_attempt(at)
        if self.count >= ALLOWED:
            # as many passwords as allowed are being looked at this very moment
            raise TooManyAttempts.until(at + timedelta(minutes=1), at)
        return replace(self, count=self.count + 1)

    def failed(self, at: datetime) -> "Attempts":
        """The password was wrong; the last allowed failure locks."""
        return replace(self, locked_until=at + LOCK) if self.count >= ALLOWED else self


def first_attempt(at: datetime) -> Attempts:
    """A window that opens with this attempt."""
    return Attempts(1, at)
