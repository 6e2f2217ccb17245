"""What happened to an account."""

from collections.abc import Callable
from datetime import datetime

from contracts.identity import PasswordChanged, PeopleImported, SessionEnded, SignInLocked, UnitsImported
from contracts.topics import IDENTITY_EVENTS
from messaging import Consumer

from notify.commands.telling import About, Desk
from notify.domain.audience import Audience, person
from notify.domain.changes import changed
from notify.domain.kinds import Kind
from notify.reactions.rules import Concern, Shown

REUSED = "reused"
"""Why a session ended when a cookie came that had been exchanged before: somebody may hold a copy."""


def _robbed(event: SessionEnded) -> Audience:
    """The person, unless the session ended as somebody meant it to."""
    return person(event.person) if event.reason == REUSED else Audience()


TABLE = (
    Concern(
        SignInLocked,
        Kind.SIGN_IN_LOCKED,
        who=lambda event: person(event.person),
        about=lambda event: About({"kind": "account"}, words={"until": event.locked_until}),
        shows=lambda _event: [],
    ),
    Concern(
        SessionEnded,
        Kind.SESSION_REUSED,
        who=_robbed,
        about=lambda event: About({"kind": "account"}, words={"at": event.ended_at}),
        shows=lambda _event: [],
    ),
    Concern(
        PasswordChanged,
        Kind.PASSWORD_CHANGED,
        who=lambda event: person(event.person),
        about=lambda event: About({"kind": "account"}, words={"at": event.changed_at}),
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
