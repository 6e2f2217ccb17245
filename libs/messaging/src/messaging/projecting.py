"""Versions of read models: a changed projector empties its tables and reads the log again."""

from persistence import Database, ReadSession, Session
from sqlalchemy import delete, func, insert, select, update

from messaging.consumer import Projector
from messaging.tables import fuse, inbox, parked, projector


class Superseded(Exception):
    """Another version or generation owns the tables; this process must start again."""


async def prepare(database: Database, declared: Projector) -> Projector:
    """Take over the read model before the first message: rebuild it when the version grew.

    Answers the projector of the generation to deliver to. Raises ``Superseded`` when a newer release owns it.
    """
    async with database.transaction() as session:
        query = select(projector).where(projector.c.name == declared.group).with_for_update()
        row = (await session.execute(query)).mappings().first()
        if row is None:
            await session.execute(insert(projector).values(name=declared.group, version=declared.version))
            return declared
        if row["version"] > declared.version:
            raise Superseded(
                f"{declared.group} is at version {row['version']}, this release has {declared.version}"
            )
        if row["version"] < declared.version:
            await _empty(session, declared)
            mine = update(projector).where(projector.c.name == declared.group)
            await session.execute(mine.values(version=declared.version))
        return declared.of_generation(row["generation"])


async def rebuild(database: Database, mine: Projector) -> None:
    """Empty the read model and start a new generation; workers notice and read the topic from its start."""
    async with database.transaction() as session:
        await session.execute(select(projector).where(projector.c.name == mine.group).with_for_update())
        await _empty(session, mine)
        await session.execute(
            update(projector)
            .where(projector.c.name == mine.group)
            .values(generation=projector.c.generation + 1)
        )


async def confirm(session: Session | ReadSession, mine: Projector) -> None:
    """Still the owner? Raises ``Superseded``. Holds the row in share mode until the effects commit."""
    query = select(projector.c.version, projector.c.generation).where(projector.c.name == mine.group)
    row = (await session.execute(query.with_for_update(read=True))).first()
    if row is None or (row.version, row.generation) != (mine.version, mine.generation):
        raise Superseded(mine.name)


async def _empty(session: Session, mine: Projector) -> None:
    for table in mine.tables:
        await session.execute(delete(table))
    former = f"{mine.group}.v"
    for table in (inbox, fuse):
        await session.execute(delete(table).where(table.c.consumer.startswith(former, autoescape=True)))
    # The log is read again, so what waits here comes by itself.
    waits = parked.c.consumer.startswith(former, autoescape=True) & parked.c.replayed_at.is_(None)
    await session.execute(update(parked).where(waits).values(replayed_at=func.now()))
