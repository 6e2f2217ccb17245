"""Where messages wait that could not be handled: nothing is dropped, and a key keeps its order."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from persistence import ReadSession, Session
from sqlalchemy import ColumnElement, Text, func, select, text, update
from sqlalchemy.dialects.postgresql import ARRAY, aggregate_order_by, insert

from messaging.fact import Origin
from messaging.tables import fuse, parked

FUSE_LIMIT = 20
ERROR_LENGTH = 2_000
BEHIND = "parked behind an earlier message of the same key"


async def parked_keys(session: Session, consumer: str, keys: Collection[str]) -> set[str]:
    """Which of these keys have a message waiting; whatever follows under them waits too.

    Holds the waiting messages until the transaction ends: a replay of the last one is either over, and the
    key free, or comes later and finds what was parked behind it.
    """
    statement = select(parked.c.key).where(
        parked.c.consumer == consumer, parked.c.key.in_(keys), parked.c.replayed_at.is_(None)
    )
    return set(await session.scalars(statement.order_by(parked.c.id).with_for_update(read=True)))


async def park(
    session: Session, consumer: str, origins: Sequence[Origin], error: str, *, behind: bool = False
) -> set[tuple[int, int]]:
    """Keep messages with their origin and error, the same offset once; partitions and offsets of the new."""
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
            "error": _kept(error),
            "behind": behind,
        }
        for origin in origins
    ]
    kept = insert(parked).values(rows).on_conflict_do_nothing()
    found = await session.execute(kept.returning(parked.c.partition, parked.c.offset))
    return {(row.partition, row.offset) for row in found}


async def blow(session: Session, consumer: str, limit: int) -> None:
    """Count one more parked in a row; at the limit that blows the fuse."""
    statement = (
        insert(fuse)
        .values(consumer=consumer, parked_in_a_row=1)
        .on_conflict_do_update(
            index_elements=["consumer"], set_={"parked_in_a_row": fuse.c.parked_in_a_row + 1}
        )
        .returning(fuse.c.parked_in_a_row)
    )
    count = await session.scalar(statement)
    if count is not None and count >= limit:
        await session.execute(update(fuse).where(fuse.c.consumer == consumer).values(blown_at=func.now()))


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
    errors = func.array_agg(aggregate_order_by(parked.c.error, parked.c.id), type_=ARRAY(Text))
    statement = (
        select(parked.c.consumer, parked.c.key, func.count().label("messages"), errors[1])
        .where(parked.c.replayed_at.is_(None))
        .group_by(parked.c.consumer, parked.c.key)
        .order_by(parked.c.consumer, parked.c.key)
        .limit(limit)
    )
    return [Waiting(*row) for row in (await session.execute(statement)).all()]


async def ask_replay(session: Session, consumer: str, key: str) -> int:
    """Ask the workers to drain a key in order; the number of messages it will replay."""
    asked = update(parked).where(*_waits(consumer, key)).values(replay_asked_at=func.now())
    return len((await session.execute(asked.returning(parked.c.id))).all())


async def replayed(session: Session, consumer: str, key: str, message: int) -> None:
    """A message went well at last; what was parked behind it since it was asked for goes on after it."""
    await session.execute(update(parked).where(parked.c.id == message).values(replayed_at=func.now()))
    rest = update(parked).where(*_waits(consumer, key), parked.c.replay_asked_at.is_(None))
    await session.execute(rest.values(replay_asked_at=func.now()))


async def failed_again(session: Session, consumer: str, key: str, message: int, error: str) -> None:
    """A message stays parked with its new error, and the rest of its key behind it."""
    await session.execute(update(parked).where(parked.c.id == message).values(error=_kept(error)))
    await session.execute(update(parked).where(*_waits(consumer, key)).values(replay_asked_at=None))


def _waits(consumer: str, key: str) -> tuple[ColumnElement[bool], ...]:
    return parked.c.consumer == consumer, parked.c.key == key, parked.c.replayed_at.is_(None)


def _kept(error: str) -> str:
    return error.replace("\x00", "")[:ERROR_LENGTH]


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
