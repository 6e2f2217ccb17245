"""Groups whose totals moved are ranked again, a quarter of a second later at most."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from messaging import Outbox, Timer
from persistence import Database
from webapi.idempotency import forget_answers

from scoring.commands.rank_groups import AT_ONCE, rank_touched

RANKED_EVERY = timedelta(milliseconds=250)
KEPT_ANSWERS = timedelta(days=7)
FORGOTTEN_AT_ONCE = 1000


@dataclass(frozen=True)
class Chores:
    database: Database
    outbox: Outbox
    clock: Callable[[], datetime]

    def timers(self) -> list[Timer]:
        return [
            Timer("scoring.rank", RANKED_EVERY, self.rank),
            Timer("scoring.forget-answers", timedelta(minutes=10), self.forget),
        ]

    async def rank(self) -> bool:
        async with self.database.transaction() as session:
            return await rank_touched(session, self.outbox, at=self.clock()) == AT_ONCE

    async def forget(self) -> bool:
        async with self.database.transaction() as session:
            gone = await forget_answers(session, before=self.clock() - KEPT_ANSWERS)
        return gone == FORGOTTEN_AT_ONCE
