"""A clock that only moves when told."""

from datetime import UTC, datetime, timedelta


class StillClock:
    """Callable like the real clock; starts at a fixed Monday noon."""

    def __init__(self, now: datetime = datetime(2026, 11, 23, 5, 0, tzinfo=UTC)) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def advance(self, by: timedelta) -> None:
        self.now += by
