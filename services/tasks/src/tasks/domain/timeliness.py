"""The timeliness class of a task: computed from the clock, never typed."""

from datetime import datetime, timedelta
from enum import StrEnum

from tasks.domain.local_time import day_of

SOON_DAYS = 7


class Timeliness(StrEnum):
    NOT_DUE = "not_due"
    DUE_SOON = "due_soon"
    OVERDUE = "overdue"
    ON_TIME = "on_time"
    LATE = "late"


def classify(
    due_at: datetime, completed_at: datetime | None, *, now: datetime, soon_days: int = SOON_DAYS
) -> Timeliness:
    """The class at `now`. `completed_at` is when the completion later confirmed was submitted."""
    if completed_at is not None:
        return Timeliness.ON_TIME if completed_at <= due_at else Timeliness.LATE
    if now > due_at:
        return Timeliness.OVERDUE
    return Timeliness.NOT_DUE if now < due_at - timedelta(days=soon_days) else Timeliness.DUE_SOON


def days_late(due_at: datetime, completed_at: datetime | None, *, now: datetime) -> int:
    """Calendar days in the province between the due day and completion (or now); 0 when in time."""
    until = completed_at or now
    if until <= due_at:
        return 0
    return (day_of(until) - day_of(due_at)).days
