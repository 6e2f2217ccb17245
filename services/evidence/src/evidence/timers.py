"""Due-time work: verify what has arrived, clear what was left behind."""

import asyncio
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from tempfile import SpooledTemporaryFile
from typing import BinaryIO, cast

from messaging import Outbox, Timer
from observability import get_logger
from persistence import Database
from webapi.clock import Clock
from webapi.idempotency import forget_answers

from evidence.commands.clearing import claim_leftovers, forget_leftovers
from evidence.commands.deciding import Claim, claim_due, keep_version, postpone, refuse_version
from evidence.domain.reasons import Reason
from evidence.domain.version import StoreVersion
from evidence.inspection.content import inspect
from evidence.store import FAULTS, Fetched, Missing, Store

log = get_logger()

AT_ONCE = 16
IN_MEMORY = 1024 * 1024
ANSWERS_KEPT = timedelta(days=2)


@dataclass(frozen=True)
class Chores:
    """The work of the timers; calls to the store lie between short transactions, never inside one."""

    database: Database
    store: Store
    outbox: Outbox
    clock: Clock

    def timers(self) -> list[Timer]:
        return [
            Timer("evidence.verify", timedelta(seconds=0.5), self.verify),
            Timer("evidence.clear", timedelta(minutes=1), self.clear),
            Timer("evidence.forget-answers", timedelta(minutes=1), self.forget),
        ]

    async def verify(self) -> bool:
        """Verify one batch; a version whose fault heals comes again later."""
        async with self.database.transaction() as session:
            claims = await claim_due(session, limit=AT_ONCE, at=self.clock())
        # Not a TaskGroup: a file that trips a bug must not take its fifteen neighbours with it.
        ended = await asyncio.gather(*map(self.verify_one, claims), return_exceptions=True)
        bugs = [fault for fault in ended if isinstance(fault, Exception)]
        if bugs:
            raise ExceptionGroup("versions that cannot be verified", bugs)
        return bool(claims)

    async def clear(self) -> bool:
        """Expire uploads never completed and remove one batch of staged objects nobody waits for."""
        async with self.database.transaction() as session:
            leftovers = await claim_leftovers(session, limit=AT_ONCE, at=self.clock())
        try:
            for leftover in leftovers:
                await self.store.discard(leftover.staging_key, in_parts=leftover.in_parts)
        except FAULTS as fault:
            log.warning("staging cannot be cleared", error=repr(fault)[:300])
            return False
        if leftovers:
            async with self.database.transaction() as session:
                await forget_leftovers(session, leftovers)
        return bool(leftovers)

    async def forget(self) -> bool:
        """Forget the stored answers of old Idempotency-Keys."""
        async with self.database.transaction() as session:
            return bool(await forget_answers(session, before=self.clock() - ANSWERS_KEPT))

    async def verify_one(self, claim: Claim) -> None:
        try:
            verdict = await self.verdict(claim)
        except FAULTS as fault:
            log.warning("store does not answer", evidence=claim.evidence_id, error=repr(fault)[:300])
            async with self.database.transaction() as session:
                await postpone(session, claim, at=self.clock())
            return
        await self._decide(claim, verdict)
        # What this cannot remove, the clearing timer removes after the form has expired.
        with suppress(*FAULTS):
            await self.store.discard(claim.staging_key, in_parts=claim.in_parts)

    async def verdict(self, claim: Claim) -> Reason | StoreVersion:
        with SpooledTemporaryFile(max_size=IN_MEMORY) as spool:
            file = cast("BinaryIO", spool)
            try:
                arrived = await self.store.fetch(claim.staging_key, file, limit=claim.size)
            except Missing:
                return Reason.MISSING
            reason = await asyncio.to_thread(judge, claim, arrived, file)
            if reason is not None:
                return reason
            # The very bytes that were hashed are kept: the staged object could change until its form expires.
            return await self.store.keep(claim.sha256, file, size=claim.size, media_type=claim.media_type)

    async def _decide(self, claim: Claim, verdict: Reason | StoreVersion) -> None:
        async with self.database.transaction() as session:
            if isinstance(verdict, Reason):
                await refuse_version(session, self.outbox, claim, verdict, at=self.clock())
            else:
                await keep_version(session, self.outbox, claim, verdict, at=self.clock())


def judge(claim: Claim, arrived: Fetched, file: BinaryIO) -> Reason | None:
    """Why the bytes that arrived are not what was declared, or None."""
    if arrived.size != claim.size:
        return Reason.SIZE_DIFFERS
    if arrived.sha256 != claim.sha256:
        return Reason.HASH_DIFFERS
    return inspect(file, claim.media_type)
