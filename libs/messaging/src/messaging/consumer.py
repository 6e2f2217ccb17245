"""What a service listens to, declared: a group, a topic and a handler per event class."""

from collections.abc import Awaitable, Callable, Sequence
from copy import copy
from typing import Any, Protocol, Self, cast

from contracts.event import Event
from persistence import Session
from sqlalchemy import Table

from messaging.fact import Fact


class Handler[E: Event](Protocol):
    """Writes the effect of one event into the session; awaits nothing else."""

    def __call__(self, session: Session, event: E, fact: Fact, /) -> Awaitable[None]: ...


class NotYet(Exception):
    """A reference of this event has not arrived; it heals within the budget or the event is parked."""


class Consumer:
    """A reaction: one group on one topic. A rebuild never replays it."""

    def __init__(self, group: str, topic: str, *, batch: int = 200) -> None:
        self.group = group
        self.topic = topic
        self.batch = batch
        self.handlers: dict[str, tuple[type[Event], Handler[Any]]] = {}

    def handles[E: Event](self, *classes: type[E]) -> Callable[[Handler[E]], Handler[E]]:
        """Register a handler for event classes; one handler per class."""

        def register(handler: Handler[E]) -> Handler[E]:
            for event_class in classes:
                if event_class.wire_type in self.handlers:
                    raise TypeError(f"{self.group} already handles {event_class.wire_type}")
                if event_class.topic != self.topic:
                    raise TypeError(f"{event_class.wire_type} is not published on {self.topic}")
                self.handlers[event_class.wire_type] = (event_class, cast("Handler[Any]", handler))
            return handler

        return register

    @property
    def name(self) -> str:
        """The name under which the inbox and the parking remember this consumer."""
        return self.group


class Projector(Consumer):
    """Builds a read model; may be rebuilt from the log, so it must not touch the outbox or the outside.

    A greater ``version`` empties ``tables`` and reads the topic again under a group of its own. What a
    module declares is generation 0; ``prepare`` tells the generation that a database is at.
    """

    def __init__(
        self, group: str, topic: str, *, version: int, tables: Sequence[Table], batch: int = 500
    ) -> None:
        super().__init__(group, topic, batch=batch)
        self.version = version
        self.tables = tuple(tables)
        self.generation = 0

    def of_generation(self, generation: int) -> Self:
        """The same projector reading for one generation of its read model; this one stays as declared."""
        found = copy(self)
        found.generation = generation
        return found

    @property
    def name(self) -> str:
        return f"{self.group}.v{self.version}.{self.generation}"
