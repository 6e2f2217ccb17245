"""Due records go out: claimed in one short transaction, settled in another, sent between the two."""

import asyncio
import random
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from fractions import Fraction

from messaging import Outbox, Timer
from observability import get_logger, tracer
from persistence import Database
from webapi.idempotency import forget_answers

from sync.commands.sending import Claim, Sent, claim_due, settle
from sync.domain.answer import Again, judge
from sync.lgsp import Ministry, Unreached
from sync.settings import Settings

log = get_logger()

ANSWERS_KEPT = timedelta(days=1)
BATCH = 1000


@dataclass(frozen=True)
class Sending:
    """What a run needs; ``clock`` decides what is due."""

    settings: Settings
    database: Database
    outbox: Outbox
    ministry: Ministry
    clock: Callable[[], datetime]

    def timers(self) -> list[Timer]:
        look_every = timedelta(seconds=self.settings.look_every_seconds)
        return [
            Timer("sync.send", look_every, self.run),
            Timer("sync.forget-answers", timedelta(minutes=10), self.forget_old_answers),
        ]

    async def forget_old_answers(self) -> bool:
        """Delete a batch of answers kept for repeated requests; True when there may be more."""
        async with self.database.transaction() as session:
            return await forget_answers(session, before=self.clock() - ANSWERS_KEPT, limit=BATCH) == BATCH

    async def run(self) -> bool:
        """One batch, sent side by side; True when there may be more."""
        lease = timedelta(seconds=self.settings.lease_seconds)
        async with self.database.transaction() as session:
            claims = await claim_due(session, batch=self.settings.batch, lease=lease, at=self.clock())
        async with asyncio.TaskGroup() as group:
            for claim in claims:
                group.create_task(self._send(claim))
        return len(claims) == self.settings.batch

    async def _send(self, claim: Claim) -> None:
        with tracer.start_as_current_span("send record"):
            await self._send_and_settle(claim)

    async def _send_and_settle(self, claim: Claim) -> None:
        sent = await self.answer_to(claim)
        jitter = Fraction(random.randrange(1001), 1000)  # noqa: S311 - spreads retries, guards nothing
        async with self.database.transaction() as session:
            given_up = await settle(
                session,
                self.outbox,
                claim,
                sent,
                self.settings.persistence,
                jitter=jitter,
                at=self.clock(),
            )
        log.info(
            "record sent",
            record=claim.record_id,
            attempt=claim.number,
            status=sent.status,
            outcome=type(sent.verdict).__name__.lower(),
            milliseconds=sent.milliseconds,
        )
        if given_up:
            log.error("record given up", record=claim.record_id, attempts=claim.number)

    async def answer_to(self, claim: Claim) -> Sent:
        """Send one claimed record, outside any transaction."""
        begun = time.monotonic()
        try:
            answer = await self.ministry.send(claim.indicator, claim.key, claim.content)
        except Unreached as error:
            return Sent(Again(f"Không nhận được trả lời ({error})"), None, _since(begun), b"")
        return Sent(judge(answer, claim.content_sha256), answer.status, _since(begun), answer.body)


def _since(begun: float) -> int:
    return round((time.monotonic() - begun) * 1000)
