"""What a collective task says of itself: always computed from the units' own tasks."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction

from tasks.domain.timeliness import SOON_DAYS, Timeliness, classify


@dataclass(frozen=True)
class Share:
    """One unit's part of a collective task."""

    percent: int
    due_at: datetime | None = None
    completed_at: datetime | None = None

    def overdue(self, now: datetime) -> bool:
        return self.due_at is not None and self.completed_at is None and now > self.due_at


def mean_percent(shares: Sequence[Share]) -> Fraction:
    """The plain mean, exact; no units means nothing done."""
    if not shares:
        return Fraction(0)
    return Fraction(sum(share.percent for share in shares), len(shares))


def completion_of(shares: Sequence[Share]) -> datetime | None:
    """When the last unit completed; None while any has not."""
    moments = [share.completed_at for share in shares if share.completed_at is not None]
    return max(moments) if shares and len(moments) == len(shares) else None


def classify_collective(
    shares: Sequence[Share], due_at: datetime, *, now: datetime, soon_days: int = SOON_DAYS
) -> Timeliness:
    """Overdue only when its own due has passed *and* a unit is overdue; else as any other task."""
    own = classify(due_at, completion_of(shares), now=now, soon_days=soon_days)
    if own is Timeliness.OVERDUE and not any(share.overdue(now) for share in shares):
        return Timeliness.DUE_SOON
    return own
