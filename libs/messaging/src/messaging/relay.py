# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false
# pyright: reportUnknownLambdaType=false
# Reason: aiokafka and asyncpg ships no types.
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

import asyncpg
from aiokafka import AIOKafkaProducer
from observability import get_logger, metrics
from persistence import Database, Session
from sqlalchemy import RowMapping, text

from messaging.bus import Bus, encode_headers
from messaging.tables import CHANNEL

LOCK = 0x72656C6179  # "relay"
BATCH = 500
BATCH_SECONDS = 15
POLL_SECONDS = 5
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
_LIMIT = text(f"SET LOCAL transaction_timeout = '{BATCH_SECONDS}s'")


class Relay:
    """Moves one service's event log to Kafka; ``run`` ends only by cancellation or a fatal error."""

    def __init__(self, database: Database, bus: Bus, *, batch_seconds: float = BATCH_SECONDS) -> None:
        self._database = database
        self._bus = bus
        self._batch_seconds = batch_seconds
        self._woken = asyncio.Event()

    async def run(self) -> None:
        """Relay for ever. Any exception means the process cannot go on and must be started again."""
        producer = self._bus.producer()
        async with asyncio.timeout(BATCH_SECONDS * 2):
            await producer.start()
        listening = asyncio.create_task(self._listen())
        try:
            while True:
                if not await self.turn(producer):
                    await self._pause()
        finally:
            listening.cancel()
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(BATCH_SECONDS):
                    await producer.stop()

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
        await session.execute(_LIMIT)
        return bool(await session.scalar(_LOCK, {"lock": LOCK}))

    async def _pause(self) -> None:
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._woken.wait(), POLL_SECONDS)
            await asyncio.sleep(GATHER_SECONDS)
        self._woken.clear()

    async def _listen(self) -> None:
        """Wake on NOTIFY; the poll covers the moments without a connection."""
        url = self._database.engine.url.set(drivername="postgresql").render_as_string(hide_password=False)
        while True:
            try:
                connection = await asyncpg.connect(url, timeout=5)
                try:
                    await connection.add_listener(CHANNEL, lambda *_: self._woken.set())
                    closed = asyncio.Event()
                    connection.add_termination_listener(lambda *_, gone=closed: gone.set())
                    await closed.wait()
                finally:
                    await connection.close(timeout=2)
            except (OSError, TimeoutError, asyncpg.PostgresError, asyncpg.InterfaceError):
                await asyncio.sleep(POLL_SECONDS)
