"""The catalogue of topics: the only place a topic name is written."""

from dataclasses import dataclass

PARTITIONS = 12

IDENTITY_EVENTS = "identity.events.v1"
IDENTITY_UNITS = "identity.units.v1"
IDENTITY_PEOPLE = "identity.people.v1"
TASKS_EVENTS = "tasks.events.v1"
SCORING_EVENTS = "scoring.events.v1"
SCORING_RANKINGS = "scoring.rankings.v1"
EVIDENCE_EVENTS = "evidence.events.v1"
SYNC_EVENTS = "sync.events.v1"
NOTIFY_EVENTS = "notify.events.v1"


@dataclass(frozen=True)
class Topic:
    """A topic and how Kafka keeps it: events for ever, states compacted to the newest per key."""

    name: str
    compacted: bool = False
    partitions: int = PARTITIONS

    @property
    def owner(self) -> str:
        """The service that alone may write to it."""
        return self.name.split(".", 1)[0]


CATALOGUE: tuple[Topic, ...] = (
    Topic(IDENTITY_EVENTS),
    Topic(IDENTITY_UNITS, compacted=True),
    Topic(IDENTITY_PEOPLE, compacted=True),
    Topic(TASKS_EVENTS),
    Topic(SCORING_EVENTS),
    Topic(SCORING_RANKINGS, compacted=True),
    Topic(EVIDENCE_EVENTS),
    Topic(SYNC_EVENTS),
    Topic(NOTIFY_EVENTS),
)


def topics_of(service: str) -> list[Topic]:
    """The topics a service owns and therefore provisions."""
    return [topic for topic in CATALOGUE if topic.owner == service]
