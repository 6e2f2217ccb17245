"""Due mails go out, old changes and old answers are cleared."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import batched

from messaging import Outbox, Timer
from observability import get_logger
from persistence import Database
from webapi.idempotency import forget_answers

from notify.commands.changing import clear_changes
from notify.commands.mailing import Letter, Posted, claim_letters, settle
from notify.post import Post
from notify.settings import Settings

log = get_logger()

GROUP = 10
"""Letters settled together: what a process that dies may send a second time."""
CLEARED = 1_000
ANSWERS_KEPT = timedelta(days=2)


@dataclass(frozen=True)
class Mailing:
    """What a run needs; ``clock`` decides what is due."""

    settings: Settings
    database: Database
    outbox: Outbox
    post: Post
    clock: Callable[[], datetime]

    def timer(self) -> Timer:
        return Timer("notify.mail", timedelta(seconds=self.settings.mail_every_seconds), self.run)

    async def run(self) -> bool:
        """A few batches side by side, each over one connection; True when there may be more."""
        lease = timedelta(seconds=self.settings.mail_lease_seconds)
        limit = self.settings.mail_batch * self.settings.mail_lanes
        async with self.database.transaction() as session:
            letters = await claim_letters(session, batch=limit, lease=lease, at=self.clock())
        async with asyncio.TaskGroup() as group:
            for lane in batched(letters, self.settings.mail_batch, strict=False):
                group.create_task(self._post(lane))
        return len(letters) == limit

    async def _post(self, letters: Sequence[Letter]) -> None:
        group: list[Posted] = []
        async for posted in self.post.hand_over(letters):
            group.append(posted)
            if len(group) == GROUP:
                await self._settle(group)
                group = []
        await self._settle(group)

    async def _settle(self, posted: Sequence[Posted]) -> None:
        async with self.database.transaction() as session:
            given_up = await settle(session, self.outbox, posted, self.settings.persistence, at=self.clock())
        for letter in given_up:
            log.error("mail given up", notice=letter.notice_id, attempts=letter.attempt)


@dataclass(frozen=True)
class Clearing:
    """Changes no stream asks for any more, and answers nobody repeats any more."""

    database: Database
    clock: Callable[[], datetime]
    changes_kept: timedelta

    def timers(self) -> list[Timer]:
        return [
            Timer("notify.clear-changes", timedelta(minutes=1), self.clear),
            Timer("notify.forget-answers", timedelta(hours=1), self.forget),
        ]

    async def clear(self) -> bool:
        async with self.database.transaction() as session:
            return await clear_changes(session, older_than=self.changes_kept, limit=CLEARED) == CLEARED

    async def forget(self) -> bool:
        async with self.database.transaction() as session:
            before = self.clock() - ANSWERS_KEPT
            return await forget_answers(session, before=before, limit=CLEARED) == CLEARED
