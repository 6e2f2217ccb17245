# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false
# Reason: aiokafka ships no types.
"""The relay: numbers what was committed, sends it in that order, remembers how far it came.

Every worker runs one; the advisory transaction lock lets one work at a time. A sequence is committed
before it is sent, so a crash never gives a number to another event; a crash after sending repeats
the batch, which consumers suppress by event id.
"""

import asyncio
import contextlib
import time
from collections import Counter
from typing import Any

from aiokafka import AIOKafkaProducer
from observability import described, get_logger, metrics
from persistence import Database, Session
from persistence.faults import heals
from persistence.listening import wake_on_notify
from sqlalchemy import RowMapping, text

from messaging.bus import Bus, encode_headers
from messaging.tables import CHANNEL

LOCK = 0x72656C6179  # "relay"
BATCH = 500
BATCH_SECONDS = 15
POLL_SECONDS = 5
HEAL_SECONDS = 120
GATHER_SECONDS = 0.03
"""Events recorded together go together: one batch costs two commits, however large it is."""

log = get_logger()

_NUMBER = text("""
    WITH waiting AS (
        SELECT position, row_number() OVER (ORDER BY position) AS place
        FROM (SELECT position FROM event WHERE sequence IS NULL ORDER BY position LIMIT :batch) AS next
    ), numbered AS (
        UPDATE event SET sequence = relay_cursor.numbered_through + waiting.place
        FROM waiting, relay_cursor WHERE event.position = waiting.position
        RETURNING event.sequence
    )
    UPDATE relay_cursor SET numbered_through = (SELECT max(sequence) FROM numbered)
    WHERE EXISTS (SELECT 1 FROM numbered)
""")
_UNSENT = text("""
    SELECT sequence, topic, key, headers, payload FROM event
    WHERE sequence > (SELECT sent_through FROM relay_cursor) ORDER BY sequence LIMIT :batch
""")
_MOVE = text("UPDATE relay_cursor SET sent_through = :sequence WHERE sent_through < :sequence")
_LOCK = text("SELECT pg_try_advisory_xact_lock(:lock)")
# PostgreSQL starts this clock only when none runs: the session's own must be taken away first.
_LIMIT = text("""
    SELECT set_config('transaction_timeout', '0', true), set_config('transaction_timeout', :limit, true)
""")


class Relay:
    """Moves one service's event log to Kafka; ``run`` ends when it is stopped, or by a fatal error."""

    def __init__(self, database: Database, bus: Bus, *, batch_seconds: float = BATCH_SECONDS) -> None:
        self._database = database
        self._bus = bus
        self._batch_seconds = batch_seconds
        self._woken = asyncio.Event()
        self._stopping = False

    async def run(self) -> None:
        """Relay until ``stop``. Any exception means the process cannot go on and must be started again."""
        producer = self._bus.producer()
        async with asyncio.timeout(BATCH_SECONDS * 2):
            await producer.start()
        listening = asyncio.create_task(
            wake_on_notify(self._database, CHANNEL, self._woken.set, retry_seconds=POLL_SECONDS)
        )
        try:
            while not self._stopping:
                if not await self._patiently(producer):
                    await self._pause()
            # Only here: after a fault another relay has the lock, and what this one still holds is late.
            await producer.stop()
        finally:
            listening.cancel()

    def stop(self) -> None:
        """Finish the batch at hand and end."""
        self._stopping = True
        self._woken.set()

    async def _patiently(self, producer: AIOKafkaProducer) -> bool:
        """One turn, again and again while the database is away; a batch that took too long is fatal."""
        began = time.monotonic()
        while True:
            try:
                return await self.turn(producer)
            except Exception as error:
                spent = time.monotonic() - began >= HEAL_SECONDS
                if self._stopping or spent or isinstance(error, TimeoutError) or not heals(error):
                    raise
                log.warning("the relay waits for the database", error=described(error))
            await asyncio.sleep(1)

    async def turn(self, producer: AIOKafkaProducer) -> bool:
        """Number and send one batch; True when there may be more.

        The time limit is what keeps a frozen broker from holding the lock for ever: an idempotent
        send has no end of its own.
        """
        async with asyncio.timeout(self._batch_seconds):
            await self.number()
            return await self._send(producer)

    async def number(self) -> None:
        """Give committed events their place, in the order of their positions."""
        async with self._database.transaction() as session:
            if await self._leads(session):
                await session.execute(_NUMBER, {"batch": BATCH})

    async def _send(self, producer: AIOKafkaProducer) -> bool:
        async with self._database.transaction() as session:
            if not await self._leads(session):
                return False
            rows = (await session.execute(_UNSENT, {"batch": BATCH})).mappings().all()
            if not rows:
                return False
            started = time.perf_counter()
            await self.publish(producer, list(rows))
            await session.execute(_MOVE, {"sequence": rows[-1]["sequence"]})
        metrics.relay_batch_seconds.observe(time.perf_counter() - started)
        for topic, count in Counter(row["topic"] for row in rows).items():
            metrics.relay_sent_events_total.labels(topic).inc(count)
        return len(rows) == BATCH

    async def publish(self, producer: AIOKafkaProducer, rows: list[RowMapping]) -> None:
        """Hand a batch to Kafka in sequence and wait for every acknowledgement."""
        acknowledgements: list[asyncio.Future[Any]] = []
        for row in rows:
            headers = {
                **row["headers"],
                "ce_sequence": str(row["sequence"]),
                "correlation_id": row["headers"]["ce_id"],
            }
            acknowledgements.append(
                await producer.send(
                    self._bus.topic(row["topic"]),
                    value=row["payload"],
                    key=row["key"].encode(),
                    headers=encode_headers(headers),
                )
            )
        await asyncio.gather(*acknowledgements)

    async def _leads(self, session: Session) -> bool:
        """Whether this relay has the lock; the database itself takes it from a process that was stopped."""
        await session.execute(_LIMIT, {"limit": f"{self._batch_seconds * 1000:.0f}ms"})
        return bool(await session.scalar(_LOCK, {"lock": LOCK}))

    async def _pause(self) -> None:
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._woken.wait(), POLL_SECONDS)
            await asyncio.sleep(GATHER_SECONDS)
        self._woken.clear()
