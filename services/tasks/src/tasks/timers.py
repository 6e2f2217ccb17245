"""Due-time work: opening cycles, and warning of due dates."""

from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime, timedelta

from messaging import Outbox, Timer
from persistence import Database, Session
from webapi.clock import Clock
from webapi.idempotency import forget_answers

from tasks.commands.alerting import warn_due_soon, warn_overdue
from tasks.commands.cycles import open_cycles

ANSWERS_KEPT = timedelta(days=7)


def timers(database: Database, outbox: Outbox, clock: Clock, every: timedelta) -> Sequence[Timer]:
    """The service's timers; each turn is one transaction."""

    def timer(name: str, work: Callable[[Session, datetime], Awaitable[bool]]) -> Timer:
        async def run() -> bool:
            async with database.transaction() as session:
                return await work(session, clock())

        return Timer(name, every, run)

    async def forget(session: Session, at: datetime) -> bool:
        return await forget_answers(session, before=at - ANSWERS_KEPT) > 0

    return (
        timer("tasks.cycles", lambda session, at: open_cycles(session, at=at)),
        timer("tasks.due-soon", lambda session, at: warn_due_soon(session, outbox, at=at)),
        timer("tasks.overdue", lambda session, at: warn_overdue(session, outbox, at=at)),
        timer("tasks.answers", forget),
    )
