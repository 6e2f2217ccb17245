"""Delivery: every message of a consumer takes effect exactly once, or waits where a person sees it.

A batch is one transaction: inbox rows, effects and the events they cause. When one message spoils it,
the batch is handled again one by one: faults that heal are retried in place within a budget, what can
never be handled is parked, and what follows a parked message under the same key is parked behind it.
"""

import asyncio
import math
import random
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

from observability import described, get_logger, metrics, span_from
from persistence import Database, Session
from persistence.faults import DATABASE_FAULTS, heals
from sqlalchemy import bindparam, text
from sqlalchemy.dialects.postgresql import ARRAY, UUID

from messaging import parking
from messaging.consumer import Consumer, NotYet, Projector
from messaging.fact import Fact, Origin, fact_of
from messaging.projecting import Superseded, confirm

log = get_logger()

# Arrays keep each of these one prepared statement, whatever the size of the batch.
_IDS = bindparam("ids", type_=ARRAY(UUID(as_uuid=True)))
_SEEN = (
    text("SELECT event_id FROM inbox WHERE consumer = :consumer AND event_id = ANY(:ids)")
    .bindparams(_IDS)
    .columns(event_id=UUID(as_uuid=True))
)
_FIRST_TIME = (
    text("""
        INSERT INTO inbox (consumer, event_id) SELECT :consumer, unnest(:ids)
        ON CONFLICT DO NOTHING RETURNING event_id
    """)
    .bindparams(_IDS)
    .columns(event_id=UUID(as_uuid=True))
)


type Outcome = tuple[Origin, str]
"""A message and how it ended: done, repeated, passed_over or parked."""


@dataclass(frozen=True)
class Patience:
    """How long delivery waits before it gives up: seconds; ``heal`` and ``not_yet`` are a batch's in all."""

    heal: float = 120
    not_yet: float = 60
    handler: float = 60
    first_pause: float = 0.05
    longest_pause: float = 5
    fuse_poll: float = 1
    fuse_hold: float = 45
    fuse_trust: float = 5
    """How long an unbroken fuse is believed before it is asked for again."""
    fuse_limit: int = parking.FUSE_LIMIT


class BudgetSpent(Exception):
    """A fault did not heal in time: the process exits and starts again."""


class FuseBlown(Exception):
    """The consumer is paused; the batch goes back to the broker untouched."""


class Delivery:
    """Delivers the messages of one consumer into one service's database."""

    def __init__(self, database: Database, consumer: Consumer, patience: Patience | None = None) -> None:
        self._database = database
        self.consumer = consumer
        self._patience = patience or Patience()
        self._fuse_asked = -math.inf
        self._parked_lately = True

    async def deliver(self, origins: Sequence[Origin]) -> None:
        """Handle a batch; returns when every message took effect, was passed over or was parked.

        Raises ``BudgetSpent`` when a fault does not heal, ``FuseBlown`` while the fuse is out and
        ``Superseded`` when the read model belongs to another generation.
        """
        for origin in origins:
            metrics.consumer_received_total.labels(self.consumer.group, self._known_type(origin)).inc()
        origins = [origin for origin in origins if self._wanted(origin)]
        if not origins:
            return
        await self._wait_for_fuse()
        began = time.monotonic()
        try:
            await self._in_one_transaction(origins)
            self._parked_lately = False
        except Superseded:
            raise
        except Exception as error:  # noqa: BLE001 - whatever it was, one by one finds the message it belongs to
            log.warning("batch falls back to one by one", group=self.consumer.group, error=described(error))
            for origin in origins:
                await self._patiently(origin, began)
        metrics.consumer_handle_seconds.labels(self.consumer.group).observe(time.monotonic() - began)

    async def replay_next(self) -> bool:
        """Replay the first message of a key that was asked for; False when nothing is left to do.

        A message that fails again stays parked, and the rest of its key behind it; a fault that heals is
        raised, and what was asked for still stands.
        """
        name = self.consumer.name
        async with self._database.transaction() as session:
            row = (await session.execute(parking.NEXT_REPLAY, {"consumer": name})).mappings().first()
            if row is None:
                return False
            origin = Origin(
                row["topic"], row["partition"], row["offset"], row["key"], row["headers"], row["payload"]
            )
            outcomes: Sequence[Outcome] = ()
            try:
                async with session.begin_nested():
                    outcomes = await self._effects(session, [origin], heed_parked=False)
            except Exception as error:
                if heals(error) or isinstance(error, Superseded):
                    raise
                await parking.failed_again(session, name, row["key"], row["id"], _why(error))
            else:
                await parking.replayed(session, name, row["key"], row["id"])
        self._count(outcomes)
        return True

    async def _in_one_transaction(self, origins: Sequence[Origin]) -> None:
        async with asyncio.timeout(self._patience.handler), self._database.transaction() as session:
            outcomes = await self._effects(session, origins, heed_parked=True)
        self._count(outcomes)

    async def _effects(
        self, session: Session, origins: Sequence[Origin], *, heed_parked: bool
    ) -> Sequence[Outcome]:
        if isinstance(self.consumer, Projector):
            await confirm(session, self.consumer)
        outcomes: list[Outcome] = []
        facts = [(origin, fact_of(origin)) for origin in origins]
        facts = await self._unseen(session, facts, outcomes)
        if heed_parked:
            facts = await self._not_behind_parked(session, facts, outcomes)
        if not facts:
            return outcomes
        new = await self._first_time(session, [fact for _, fact in facts])
        for origin, fact in facts:
            if fact.id in new:
                new.discard(fact.id)
                await self._handle(session, fact)
                outcomes.append((origin, "done"))
        if self._parked_lately:
            await parking.recover(session, self.consumer.name)
        return outcomes

    async def _handle(self, session: Session, fact: Fact) -> None:
        event_class, handler = self.consumer.handlers[fact.type]
        with span_from(f"{self.consumer.group} {fact.type.rsplit('.', 3)[-3]}", fact.traceparent) as span:
            span.set_attribute("messaging.message.id", str(fact.id))
            await handler(session, event_class.parse(fact.payload), fact)

    def _wanted(self, origin: Origin) -> bool:
        if origin.type in self.consumer.handlers or not origin.type:
            return True
        self._count([(origin, "passed_over")])
        return False

    async def _unseen(
        self, session: Session, facts: list[tuple[Origin, Fact]], outcomes: list[Outcome]
    ) -> list[tuple[Origin, Fact]]:
        ids = [fact.id for _, fact in facts]
        seen = set(await session.scalars(_SEEN, {"consumer": self.consumer.name, "ids": ids}))
        outcomes += [(origin, "repeated") for origin, fact in facts if fact.id in seen]
        return [(origin, fact) for origin, fact in facts if fact.id not in seen]

    async def _not_behind_parked(
        self, session: Session, facts: list[tuple[Origin, Fact]], outcomes: list[Outcome]
    ) -> list[tuple[Origin, Fact]]:
        name = self.consumer.name
        held = (
            await parking.parked_keys(session, name, {fact.key for _, fact in facts}) if facts else set[str]()
        )
        behind = [origin for origin, fact in facts if fact.key in held]
        if behind:
            kept = await parking.park(session, name, behind, parking.BEHIND, behind=True)
            outcomes += [(origin, "parked") for origin in behind if (origin.partition, origin.offset) in kept]
        return [(origin, fact) for origin, fact in facts if fact.key not in held]

    async def _first_time(self, session: Session, facts: Sequence[Fact]) -> set[object]:
        ids = list({fact.id for fact in facts})
        return set(await session.scalars(_FIRST_TIME, {"consumer": self.consumer.name, "ids": ids}))

    async def _patiently(self, origin: Origin, began: float) -> None:
        pause = self._patience.first_pause
        while True:
            try:
                return await self._in_one_transaction([origin])
            except Superseded:
                raise
            except Exception as error:
                waited = time.monotonic() - began
                if heals(error) and waited >= self._patience.heal:
                    raise BudgetSpent(f"{self.consumer.group}: {described(error)}") from error
                hopeless = not heals(error) and not isinstance(error, NotYet)
                if hopeless or (isinstance(error, NotYet) and waited >= self._patience.not_yet):
                    return await self._park(origin, error)
            metrics.consumer_retries_total.labels(self.consumer.group).inc()
            await asyncio.sleep(pause * random.uniform(0.5, 1))  # noqa: S311 - jitter, not a secret
            pause = min(pause * 2, self._patience.longest_pause)

    async def _park(self, origin: Origin, error: Exception) -> None:
        name = self.consumer.name
        log.error("message parked", group=self.consumer.group, type=origin.type, error=described(error))
        if await self._insist(lambda session: parking.park(session, name, [origin], _why(error))):
            self._count([(origin, "parked")])
        await self._insist(lambda session: parking.blow(session, name, self._patience.fuse_limit))
        self._fuse_asked, self._parked_lately = -math.inf, True
        await self._wait_for_fuse()

    async def _insist[T](self, write: Callable[[Session], Awaitable[T]]) -> T:
        began = time.monotonic()
        while True:
            try:
                async with self._database.transaction() as session:
                    written = await write(session)
            except Exception as error:
                if not heals(error) or time.monotonic() - began >= self._patience.heal:
                    raise BudgetSpent(f"{self.consumer.group}: {described(error)}") from error
                await asyncio.sleep(self._patience.first_pause * 10)
            else:
                return written

    async def _wait_for_fuse(self) -> None:
        """Hold the batch while the fuse is out, then give it back before the group would miss this member."""
        paused = metrics.consumer_paused.labels(self.consumer.group)
        began = time.monotonic()
        if time.monotonic() < self._fuse_asked + self._patience.fuse_trust:
            return
        while await self._fuse_is_blown():
            paused.set(1)
            if time.monotonic() - began >= self._patience.fuse_hold:
                raise FuseBlown(self.consumer.group)
            await asyncio.sleep(self._patience.fuse_poll)
        paused.set(0)
        self._fuse_asked = time.monotonic()

    async def _fuse_is_blown(self) -> bool:
        try:
            async with self._database.glancing() as session:
                return await parking.blown(session, self.consumer.name) is not None
        except DATABASE_FAULTS as error:
            if not heals(error):
                raise
            return False

    def _known_type(self, origin: Origin) -> str:
        return origin.type if origin.type in self.consumer.handlers else "other"

    def _count(self, outcomes: Sequence[Outcome]) -> None:
        """Only what is committed, and each message once."""
        group = self.consumer.group
        for origin, outcome in outcomes:
            kind = self._known_type(origin)
            metrics.consumer_handled_total.labels(group, kind, outcome).inc()
            if outcome == "parked":
                metrics.consumer_parked_total.labels(group, kind).inc()


def _why(error: Exception) -> str:
    return f"{type(error).__name__}: {error}"
