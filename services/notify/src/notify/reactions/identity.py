"""What happened to an account."""

from collections.abc import Callable
from datetime import datetime

from contracts.identity import PeopleImported, SignInLocked, UnitsImported
from contracts.topics import IDENTITY_EVENTS
from messaging import Consumer

from notify.commands.telling import About, Desk
from notify.domain.audience import person
from notify.domain.changes import changed
from notify.domain.kinds import Kind
from notify.reactions.rules import Concern, Shown

TABLE = (
    Concern(
        SignInLocked,
        Kind.SIGN_IN_LOCKED,
        who=lambda event: person(event.person),
        about=lambda event: About({"kind": "account"}, words={"until": event.locked_until}),
        shows=lambda _event: [],
    ),
    Shown(UnitsImported, lambda _event: [changed("units")]),
    Shown(PeopleImported, lambda _event: [changed("people", permission="identity.person.manage")]),
)


def on_identity(desk: Desk, clock: Callable[[], datetime]) -> Consumer:
    """The consumer of identity's events."""
    consumer = Consumer("notify.on-identity", IDENTITY_EVENTS)
    for row in TABLE:
        row.listen(consumer, desk, clock)
    return consumer
