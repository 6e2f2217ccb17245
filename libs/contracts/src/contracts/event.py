"""What every event is: a frozen fact with a wire type, a topic and a key."""

from typing import Any, ClassVar, Self

from pydantic import BaseModel, ConfigDict

PREFIX = "vn.gov.dongnai.dti."

_registry: dict[str, type["Event"]] = {}


class Event(BaseModel):
    """A fact that happened, promised to every reader of its topic.

    Readers ignore fields they do not know; fields are only ever added, and optional.
    Declared as ``class TaskCompleted(Event, type="tasks.task.completed.v1", topic=…, key="task_id")``.
    """

    # Rejected input may be personal, and errors are logged.
    model_config = ConfigDict(frozen=True, extra="ignore", hide_input_in_errors=True)

    wire_type: ClassVar[str]
    topic: ClassVar[str]
    key_field: ClassVar[str]

    @classmethod
    def __pydantic_init_subclass__(cls, **kwargs: Any) -> None:
        super().__pydantic_init_subclass__()
        if "type" not in kwargs:
            return
        cls.wire_type = PREFIX + kwargs["type"]
        cls.topic = kwargs["topic"]
        cls.key_field = kwargs["key"]
        if cls.wire_type in _registry:
            raise TypeError(f"two event classes claim {cls.wire_type}")
        _registry[cls.wire_type] = cls

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__()

    @property
    def key(self) -> str:
        """The aggregate's id: what keeps its place in the order of its topic."""
        value: object = getattr(self, self.key_field)
        return str(value)

    @classmethod
    def parse(cls, payload: bytes) -> Self:
        """Read the JSON body of a message; raises ``pydantic.ValidationError``."""
        return cls.model_validate_json(payload)


class State(Event):
    """The whole present state of one thing, on a compacted topic; only a greater version applies."""

    version: int


def event_class(wire_type: str) -> type[Event] | None:
    """The class of a wire type, or None when this release does not know it."""
    return _registry.get(wire_type)


def event_classes() -> list[type[Event]]:
    """Every declared event class, in the order of wire types."""
    return [_registry[name] for name in sorted(_registry)]
