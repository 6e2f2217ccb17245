"""One line of a table: an event, whom it concerns, and which screens it makes old."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from contracts.event import Event
from messaging import Consumer, Fact
from persistence import Session

from notify.commands.changing import show
from notify.commands.telling import About, Desk, tell
from notify.domain.audience import Audience
from notify.domain.changes import Change
from notify.domain.kinds import Kind


@dataclass(frozen=True)
class Concern[E: Event]:
    """An event that becomes a notice of one kind for those it concerns."""

    event: type[E]
    kind: Kind
    who: Callable[[E], Audience]
    about: Callable[[E], About]
    shows: Callable[[E], Sequence[Change]]

    def listen(self, consumer: Consumer, desk: Desk, clock: Callable[[], datetime]) -> None:
        @consumer.handles(self.event)
        async def tell_concerned(session: Session, event: E, fact: Fact) -> None:  # pyright: ignore[reportUnusedFunction] - registered by the decorator
            about = self.about(event)
            await tell(session, desk, self.kind, self.who(event), about, fact, at=clock())
            await show(session, self.shows(event))


@dataclass(frozen=True)
class Shown[E: Event]:
    """An event that concerns nobody in particular; screens fetch again."""

    event: type[E]
    shows: Callable[[E], Sequence[Change]]

    def listen(self, consumer: Consumer, _desk: Desk, _clock: Callable[[], datetime]) -> None:
        @consumer.handles(self.event)
        async def show_change(session: Session, event: E, _fact: Fact) -> None:  # pyright: ignore[reportUnusedFunction] - registered by the decorator
            await show(session, self.shows(event))
