"""What an operator does to a service's consumers: look, replay, resume, rebuild."""

from collections.abc import Sequence

from persistence import Database

from messaging import parking
from messaging.consumer import Projector
from messaging.projecting import rebuild

USAGE = "parked | replay CONSUMER KEY | resume CONSUMER | rebuild GROUP"


async def operate(database: Database, projectors: Sequence[Projector], arguments: Sequence[str]) -> str:
    """Run one operator's verb and tell what it did; raises ``ValueError`` with the usage."""
    match list(arguments):
        case ["parked"]:
            async with database.reading() as session:
                rows = await parking.waiting(session)
            lines = [f"{row.consumer}\t{row.key}\t{row.messages}\t{row.error}" for row in rows]
            return "\n".join(lines) or "nothing is parked"
        case ["replay", consumer, key]:
            async with database.transaction() as session:
                number = await parking.ask_replay(session, consumer, key)
            return f"{number} messages of {key} will be replayed in order"
        case ["resume", consumer]:
            async with database.transaction() as session:
                await parking.resume(session, consumer)
            return f"{consumer} resumes"
        case ["rebuild", group]:
            for projector in projectors:
                if projector.group == group:
                    await rebuild(database, projector)
                    return f"{group} reads its topic from the start"
            raise ValueError(f"no projector {group}; there are: {', '.join(p.group for p in projectors)}")
        case _:
            raise ValueError(USAGE)
