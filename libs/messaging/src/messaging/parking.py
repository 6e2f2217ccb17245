"""Where messages wait that could not be handled: nothing is dropped, and a key keeps its order."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from observability import metrics
from persistence import ReadSession, Session
from sqlalchemy import func, select, text, update
from sqlalchemy.dialects.postgresql import insert

from messaging.fact import Origin
from messaging.tables import fuse, parked

FUSE_LIMIT = 20
ERROR_LENGTH = 2_000
BEHIND = "parked behind an earlier message of the same key"


async def parked_keys(session: Session, consumer: str, keys: Collection[str]) -> set[str]:
    """Which of these keys have a message waiting; whatever follows under them waits too."""
    statement = select(parked.c.key).where(
        parked.c.consumer == consumer, parked.c.key.in_(keys), parked.c.replayed_at.is_(None)
    )
    return set(await session.scalars(statement.distinct()))


async def park(
    session: Session, consumer: str, origins: Sequence[Origin], error: str, *, behind: bool = False
) -> None:
    """Keep messages with their origin and error; the same offset is kept once."""
    rows = [
        {
            "consumer": consumer,
            "topic": origin.topic,
            "partition": origin.partition,
            "offset": origin.offset,
            "key": origin.key,
            "type": origin.type,
            "headers": origin.headers,
            "payload": origin.payload,
            "error": error.replace("\x00", "")[:ERROR_LENGTH],
            "behind": behind,
        }
        for origin in origins
    ]
    await session.execute(insert(parked).values(rows).on_conflict_do_nothing())
    for origin in origins:
        metrics.consumer_parked_total.labels(consumer, origin.type).inc()


async def blow(session: Session, consumer: str, limit: int) -> bool:
    """Count one more parked in a row; True when that blows the fuse."""
    statement = (
        insert(fuse)
        .values(consumer=consumer, parked_in_a_row=1)
        .on_conflict_do_update(
            index_elements=["consumer"], set_={"parked_in_a_row": fuse.c.parked_in_a_row + 1}
        )
        .returning(fuse.c.parked_in_a_row)
    )
    count = await session.scalar(statement)
    if count is None or count < limit:
        return False
    await session.execute(update(fuse).where(fuse.c.consumer == consumer).values(blown_at=func.now()))
    return True


async def recover(session: Session, consumer: str) -> None:
    """A message went well: parked ones are no longer in a row."""
    await session.execute(
        update(fuse).where(fuse.c.consumer == consumer, fuse.c.parked_in_a_row > 0, fuse.c.blown_at.is_(None))
        .values(parked_in_a_row=0)
    )  # fmt: skip


async def blown(session: Session | ReadSession, consumer: str) -> datetime | None:
    """When the fuse of this consumer blew, if it did."""
    return await session.scalar(select(fuse.c.blown_at).where(fuse.c.consumer == consumer))


async def resume(session: Session, consumer: str) -> None:
    """Put the fuse back: an operator found and mended the cause."""
    await session.execute(
        update(fuse).where(fuse.c.consumer == consumer).values(parked_in_a_row=0, blown_at=None)
    )


@dataclass(frozen=True)
class Waiting:
    """Messages of one key that wait, and the error of the first."""

    consumer: str
    key: str
    messages: int
    error: str


async def waiting(session: ReadSession | Session, *, limit: int = 100) -> list[Waiting]:
    """What is parked, per consumer and key, with its first error: an operator's list."""
    statement = (
        select(parked.c.consumer, parked.c.key, func.count().label("messages"), func.min(parked.c.error))
        .where(parked.c.replayed_at.is_(None))
        .group_by(parked.c.consumer, parked.c.key)
        .order_by(parked.c.consumer, parked.c.key)
        .limit(limit)
    )
    return [Waiting(*row) for row in (await session.execute(statement)).all()]


async def ask_replay(session: Session, consumer: str, key: str) -> int:
    """Ask the workers to drain a key in order; the number of messages it will replay."""
    result = await session.execute(
        update(parked)
        .where(parked.c.consumer == consumer, parked.c.key == key, parked.c.replayed_at.is_(None))
        .values(replay_asked_at=func.now())
        .returning(parked.c.id)
    )
    return len(result.all())


async def replays_asked(session: ReadSession) -> set[str]:
    """The consumers of which some key waits to be replayed."""
    statement = select(parked.c.consumer).where(
        parked.c.replay_asked_at.is_not(None), parked.c.replayed_at.is_(None)
    )
    return set(await session.scalars(statement.distinct()))


NEXT_REPLAY = text("""
    SELECT id, topic, partition, "offset", key, headers, payload FROM parked
    WHERE id = (
        SELECT min(id) FROM parked AS head
        WHERE head.consumer = :consumer AND head.replayed_at IS NULL
        GROUP BY head.key HAVING bool_or(head.replay_asked_at IS NOT NULL) ORDER BY min(id) LIMIT 1
    )
    FOR UPDATE SKIP LOCKED
""")
