"""A tiny service on the real messaging lib: it counts completions per unit, in the order they came."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from uuid import UUID, uuid4

from contracts.tasks import TaskAccepted
from contracts.topics import TASKS_EVENTS
from messaging import Consumer, Delivery, Fact, Origin, Outbox, Patience, install
from persistence import Database, Session, metadata_for
from sqlalchemy import Column, Integer, Table, Text, insert, select, text

metadata = metadata_for()
entry = Table(
    "entry",
    metadata,
    Column("place", Integer, primary_key=True, autoincrement=True),
    Column("task", Text, nullable=False),
    Column("lead", Text, nullable=False),
)

QUICK = Patience(
    heal=2, not_yet=0.3, first_pause=0.01, longest_pause=0.05, fuse_poll=0.05, fuse_hold=0.4, fuse_limit=3
)
OUTBOX = Outbox("tasks")


class Poison(Exception):
    """What a bug in a handler looks like."""


@dataclass
class Ledger:
    """The consumer under test; ``poisoned`` leads make its handler fail."""

    database: Database
    poisoned: set[str] = field(default_factory=set[str])

    def __post_init__(self) -> None:
        self.consumer = Consumer("ledger.on-tasks", TASKS_EVENTS)
        self.consumer.handles(TaskAccepted)(self.enter)
        self.delivery = Delivery(self.database, self.consumer, QUICK)

    async def enter(self, session: Session, event: TaskAccepted, fact: Fact) -> None:
        if event.lead in self.poisoned:
            raise Poison(f"cannot enter {event.lead} ({fact.sequence})")
        await session.execute(insert(entry).values(task=str(event.task_id), lead=event.lead))

    async def leads(self, task: UUID | None = None) -> list[str]:
        query = select(entry.c.lead).order_by(entry.c.place)
        if task is not None:
            query = query.where(entry.c.task == str(task))
        async with self.database.reading() as session:
            return list(await session.scalars(query))


def accepted(lead: str, task: UUID | None = None) -> TaskAccepted:
    return TaskAccepted(
        task_id=task or uuid4(), lead=lead, accepted_by=uuid4(), accepted_at=datetime.now(UTC)
    )


async def prepare(database: Database) -> None:
    """The tables of messaging and of the toy service, once per database."""
    async with database.engine.begin() as connection:
        await connection.run_sync(install)
        await connection.run_sync(metadata.create_all)


async def origins(database: Database, *events: TaskAccepted) -> list[Origin]:
    """Record events and read them back from the log as Kafka would deliver them."""
    async with database.transaction() as session:
        await OUTBOX.record(session, *events)
    async with database.reading() as session:
        query = text(
            "SELECT position, topic, key, headers, payload FROM event ORDER BY position DESC LIMIT :n"
        )
        rows = (await session.execute(query, {"n": len(events)})).mappings().all()
    return [
        Origin(
            row["topic"], 0, row["position"], row["key"],
            {**row["headers"], "ce_sequence": str(row["position"])}, row["payload"],
        )
        for row in reversed(rows)
    ]  # fmt: skip
