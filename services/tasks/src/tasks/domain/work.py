"""The life of a piece of work between "accepted" and "completed"."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from tasks.domain.refusals import (
    AlreadyCompleted,
    AwaitingConfirmation,
    NotAccepted,
    NothingToConfirm,
    PercentOutOfRange,
)

FULL = 100


class Status(StrEnum):
    ASSIGNED = "assigned"
    ACCEPTED = "accepted"
    IN_PROGRESS = "in_progress"
    COMPLETION_SUBMITTED = "completion_submitted"
    COMPLETED = "completed"


@dataclass(eq=False, kw_only=True)
class Work:
    """What a dated task and one cycle of a recurring task have in common."""

    status: Status
    percent: int = 0
    submitted_at: datetime | None = None
    confirmed_at: datetime | None = None

    @property
    def completed_at(self) -> datetime | None:
        """When the completion that was later confirmed was submitted."""
        return self.submitted_at if self.status is Status.COMPLETED else None

    def report(self, percent: int) -> None:
        """Note progress; 100 % is not completion."""
        self._must_be_open()
        if not 0 <= percent <= FULL:
            raise PercentOutOfRange(field="percent")
        self.percent = percent
        self.status = Status.IN_PROGRESS

    def submit_completion(self, at: datetime) -> None:
        """Say it is done; `at` is the completion moment once confirmed."""
        self._must_be_open()
        self.status = Status.COMPLETION_SUBMITTED
        self.submitted_at = at

    def confirm(self, at: datetime) -> datetime:
        """Accept the submitted completion; tells the completion moment."""
        submitted_at = self._waiting_since()
        self.status = Status.COMPLETED
        self.percent = FULL
        self.confirmed_at = at
        return submitted_at

    def reject(self) -> None:
        """Send the completion back: it never counted."""
        self._waiting_since()
        self.status = Status.IN_PROGRESS
        self.submitted_at = None

    def _must_be_open(self) -> None:
        match self.status:
            case Status.ASSIGNED:
                raise NotAccepted
            case Status.COMPLETION_SUBMITTED:
                raise AwaitingConfirmation
            case Status.COMPLETED:
                raise AlreadyCompleted
            case Status.ACCEPTED | Status.IN_PROGRESS:
                return

    def _waiting_since(self) -> datetime:
        if self.status is Status.COMPLETED:
            raise AlreadyCompleted
        if self.status is not Status.COMPLETION_SUBMITTED or self.submitted_at is None:
            raise NothingToConfirm
        return self.submitted_at
