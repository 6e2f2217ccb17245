"""A broker that answers no more must not hang the relay, nor lose what was recorded meanwhile."""

import asyncio
import os
import signal
import subprocess
import time
from collections.abc import Generator
from pathlib import Path

import pytest
from dti import places
from dti.engines import kafka
from dti.places import Places
from dti.ports import Ports
from ledger import OUTBOX, accepted
from measured import Moved
from messaging import Bus, Relay, provision
from messaging.gauges import measure_log
from persistence import Database
from sqlalchemy import text
from testkit.waiting import eventually

BASE = 19_200
BATCH_SECONDS = 3


@pytest.fixture
def own_broker(tmp_path: Path) -> Generator[subprocess.Popen[bytes]]:
    """A real broker that only this test stops and continues."""
    home = Places(tmp_path, root=places.ROOT)
    home.logs.mkdir(parents=True)
    kafka.prepare(home, Ports(BASE))
    program = kafka.program(home, Ports(BASE))
    running = program.start(home.log("kafka"))
    assert isinstance(running, subprocess.Popen)
    deadline = time.monotonic() + 60
    while not program.healthy():
        assert time.monotonic() < deadline, home.log("kafka").read_text()[-2000:]
        time.sleep(0.2)
    yield running
    os.killpg(running.pid, signal.SIGKILL)
    running.wait(20)


async def waiting(database: Database) -> int:
    async with database.reading() as session:
        query = text(
            "SELECT count(*) FROM event, relay_cursor WHERE sequence IS NULL OR sequence > sent_through"
        )
        return int(await session.scalar(query) or 0)


async def sent(database: Database) -> bool:
    return await waiting(database) == 0


async def test_a_frozen_broker_ends_the_relay_in_time_and_loses_nothing(
    ledger_database: Database, own_broker: subprocess.Popen[bytes]
) -> None:
    bus = Bus(f"127.0.0.1:{Ports(BASE).of('kafka')}", "frozen.")
    await provision(bus)
    relaying = asyncio.create_task(Relay(ledger_database, bus, batch_seconds=BATCH_SECONDS).run())
    async with ledger_database.transaction() as session:
        await OUTBOX.record(session, accepted("before"))
    await eventually(lambda: sent(ledger_database))

    own_broker.send_signal(signal.SIGSTOP)
    async with ledger_database.transaction() as session:
        await OUTBOX.record(session, accepted("during"))
    done, _ = await asyncio.wait([relaying], timeout=30)
    assert done, "the relay hangs with its lock held"
    assert isinstance(relaying.exception(), TimeoutError), "its process ends and is started again"
    assert await waiting(ledger_database) == 1
    waits, age = Moved("outbox_waiting_events"), Moved("outbox_oldest_seconds")
    await measure_log(ledger_database, [])
    assert waits.by == 1
    assert age.by >= BATCH_SECONDS, "an operator sees that the broker does not answer"

    own_broker.send_signal(signal.SIGCONT)
    again = asyncio.create_task(Relay(ledger_database, bus).run())
    await eventually(lambda: sent(ledger_database), within=30)
    again.cancel()
    await asyncio.gather(again, return_exceptions=True)
