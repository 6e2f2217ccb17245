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
from notify.commands.mailing import Email, Sent, claim_emails, settle
from notify.settings import Settings
from notify.smtp import MailServer

log = get_logger()

GROUP = 10
"""Emails settled together: what a process that dies may send a second time."""
CLEARED = 1_000
ANSWERS_KEPT = timedelta(days=2)


@dataclass(frozen=True)
class Mailing:
    """What a run needs; ``clock`` decides what is due."""

    settings: Settings
    database: Database
    outbox: Outbox
    server: MailServer
    clock: Callable[[], datetime]

    def timer(self) -> Timer:
        return Timer("notify.mail", timedelta(seconds=self.settings.mail_every_seconds), self.run)

    async def run(self) -> bool:
        """A few batches side by side, each over one connection; True when there may be more."""
        lease = timedelta(seconds=self.settings.mail_lease_seconds)
        limit = self.settings.mail_batch * self.settings.mail_lanes
        async with self.database.transaction() as session:
            emails = await claim_emails(session, batch=limit, lease=lease, at=self.clock())
        async with asyncio.TaskGroup() as group:
            for lane in batched(emails, self.settings.mail_batch, strict=False):
                group.create_task(self._send(lane))
        return len(emails) == limit

    async def _send(self, emails: Sequence[Email]) -> None:
        group: list[Sent] = []
        async for sent in self.server.hand_over(emails):
            group.append(sent)
            if len(group) == GROUP:
                await self._settle(group)
                group = []
        await self._settle(group)

    async def _settle(self, group: Sequence[Sent]) -> None:
        async with self.database.transaction() as session:
            given_up = await settle(session, self.outbox, group, self.settings.persistence, at=self.clock())
        for email in given_up:
            log.error("mail given up", notice=email.notice_id, attempts=email.attempt)


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
