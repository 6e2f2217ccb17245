"""The whole way on real Kafka, the worker killed on the way: nobody is told twice, nobody is forgotten."""

import asyncio
import os
import signal
import subprocess
import sys
from collections.abc import Generator
from contextlib import contextmanager

from auth.directory import person_fact
from contracts.identity import PersonState
from messaging import Outbox
from sqlalchemy import func, select
from testkit.engines import Engines
from testkit.ports import free_port
from testkit.waiting import eventually

from . import facts
from .sink import Sink
from .world import ISSUER, World, a_state

UNITS = [str(25000 + number) for number in range(20)]


def environment(engines: Engines, database_url: str, prefix: str, smtp_port: int) -> dict[str, str]:
    given: dict[str, object] = {
        "DATABASE_URL": database_url,
        "KAFKA_SERVERS": engines.kafka,
        "TOPIC_PREFIX": prefix,
        "JWKS_URL": "http://127.0.0.1:1/jwks",
        "ISSUER": ISSUER,
        "API_PORT": free_port(),
        "WORKER_PORT": free_port(),
        "WORKER_NAME": "one",
        "ENVIRONMENT": "local",
        "SMTP_HOST": "127.0.0.1",
        "SMTP_PORT": smtp_port,
        "SMTP_SECONDS": 0.5,
        "MAIL_LEASE_SECONDS": 5,
    }
    return {**os.environ, **{f"NOTIFY_{name}": str(value) for name, value in given.items()}}


@contextmanager
def worker(variables: dict[str, str]) -> Generator[subprocess.Popen[bytes]]:
    process = subprocess.Popen([sys.executable, "-m", "notify", "worker"], env=variables)
    try:
        yield process
    finally:
        process.kill()
        process.wait()


async def test_a_killed_worker_tells_everybody_once(
    engines: Engines, fresh_database: str, topic_prefix: str, sink: Sink
) -> None:
    variables = environment(engines, fresh_database, topic_prefix, sink.port)
    migrate = [sys.executable, "-m", "notify", "migrate"]
    await asyncio.to_thread(subprocess.run, migrate, env=variables, check=True, timeout=120)
    world = World.on(fresh_database, sink.port)
    people = await _identity_tells(world)

    async def everybody_is_known() -> bool:
        async with world.wiring.database.reading() as session:
            return await session.scalar(select(func.count()).select_from(person_fact)) == len(people)

    async def some_mail_left() -> bool:
        return sink.seen().count > 0

    async def every_mail_is_settled() -> bool:
        emails = await world.emails()
        return len(emails) == 2 * len(people) and {row["state"] for row in emails} == {"sent"}

    with worker(variables) as first:
        # Who is not known yet is told nothing: topics wait for each other nowhere.
        assert await eventually(everybody_is_known, within=90)
        await _scoring_tells(world)
        assert await eventually(some_mail_left, within=90, every=0.02)
        first.send_signal(signal.SIGKILL)
        first.wait()
    with worker(variables):
        assert await eventually(every_mail_is_settled, within=120)
    told = [(row["person"], row["event_id"], row["kind"]) for row in await world.notices()]
    assert len(told) == len(set(told)) == 2 * len(people)
    assert sink.seen().distinct == 2 * len(people)
    await world.wiring.database.dispose()


async def _identity_tells(world: World) -> list[PersonState]:
    """The worker's own relay carries the others' facts to their topics, as theirs would."""
    states = [a_state(role, unit) for unit in UNITS for role in ("officer", "unit_head")]
    async with world.wiring.database.transaction() as session:
        await Outbox("identity").record(session, *states)
    return states


async def _scoring_tells(world: World) -> None:
    async with world.wiring.database.transaction() as session:
        await Outbox("scoring").record(session, facts.a_round(*UNITS), facts.a_ranking(*UNITS))
