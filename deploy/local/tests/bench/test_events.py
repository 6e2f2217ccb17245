"""The measurements themselves, small, on real engines: what they move arrives, and nothing stays behind."""

import asyncio
from collections.abc import AsyncGenerator, Generator
from datetime import UTC, datetime
from uuid import UUID

import pytest
import pytest_asyncio
from contracts.scoring import EnteredLeaf, Total, ValuesEntered
from contracts.topics import SCORING_EVENTS
from dti import secrets
from dti.bench.events import bare, consuming, relaying
from dti.bench.events.scratch import MARK, Scratch, address, administrator, scratch
from dti.commands.up import options
from dti.engines.fetch import fetch_all
from dti.errors import PlatformError
from dti.places import ROOT, Places
from dti.ports import Ports
from dti.services.environment import Site
from dti.stack import Choice
from dti.supervisor import daemon

pytestmark = pytest.mark.engines
PORTS = Ports(18700)
COUNT = 1_200


@pytest.fixture(scope="module")
def site() -> Generator[Site]:
    # Not below pytest's folder, whose mode keeps the database's own user out.
    places = Places(ROOT / ".dti" / "trial")
    fetch_all(places)
    daemon.launch(places, options(PORTS, Choice(engines_only=True)))
    yield Site(places, PORTS, secrets.load(places))
    daemon.stop(places)


@pytest_asyncio.fixture(loop_scope="session")
async def made(site: Site) -> AsyncGenerator[Scratch]:
    async with scratch(site) as opened:
        yield opened


def saved(number: int) -> ValuesEntered:
    return ValuesEntered(
        assessment_id=UUID(int=number),
        round="BENCH",
        group="communes",
        unit="25195",
        leaves=(EnteredLeaf(leaf="1.1", version=1),),
        total=Total(displayed="1,00", exact="1", normalised="1", complete=False),
        entered_by=UUID(int=0),
        entered_at=datetime(2026, 3, 1, tzinfo=UTC),
    )


SAMPLES = [saved(number) for number in range(30)]


async def left(site: Site) -> list[str]:
    """The databases and topics of measurements that the engines still have."""
    async with administrator(site) as admin, bare.connection(address(site, "postgres")) as server:
        topics: list[str] = await admin.list_topics()
        databases = [row["datname"] for row in await server.fetch("SELECT datname FROM pg_database")]
    return [name for name in [*topics, *databases] if name.startswith(MARK)]


async def test_relay_and_bare_loop_move_the_same_messages(made: Scratch) -> None:
    await relaying.prepare(made)
    for _ in range(2):
        platform, raw = await relaying.run(made, SAMPLES, count=COUNT)
        assert platform > 0
        assert raw > 0
    ours, theirs = [await messages(made, part) for part in (relaying.PART, relaying.BARE)]
    assert len(ours) == 2 * COUNT
    assert ours == theirs


async def messages(made: Scratch, part: str) -> set[tuple[str, str, str, bytes]]:
    bus = made.bus(part)
    start = dict.fromkeys(await bare.ends(bus.servers, bus.topic(SCORING_EVENTS)), 0)
    found = await bare.since(bus.servers, start, ValuesEntered.wire_type, 2 * COUNT)
    return {(one.headers["ce_id"], one.headers["ce_sequence"], one.key, one.payload) for one in found}


async def test_worker_and_bare_consumer_take_every_event_of_each_backlog(made: Scratch) -> None:
    await relaying.prepare(made)
    await relaying.run(made, SAMPLES, count=2 * COUNT)
    await consuming.prepare(made, SAMPLES)
    async with consuming.pair(made) as both:
        rates = [await both.run(COUNT) for _ in range(2)]
    assert all(rate > 0 for pair in rates for rate in pair)
    async with (
        bare.connection(made.url(consuming.PART)) as ours,
        bare.connection(made.url(consuming.BARE)) as theirs,
    ):
        query = "SELECT event_id FROM inbox WHERE consumer = 'scoring.on-scoring' ORDER BY event_id"
        taken = await ours.fetch(query)
        assert taken == await theirs.fetch(query)
        assert len(taken) == consuming.WARM_UP + 2 * COUNT


async def test_an_interrupted_measurement_leaves_nothing_behind(site: Site) -> None:
    begun = asyncio.Event()

    async def measuring() -> None:
        async with scratch(site) as made:
            await relaying.prepare(made)
            begun.set()
            await asyncio.Event().wait()

    task = asyncio.create_task(measuring())
    await begun.wait()
    assert await left(site)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    assert await left(site) == []


async def test_what_a_killed_measurement_left_goes_before_the_next(site: Site) -> None:
    killed = Scratch(site, f"{MARK}killed")
    await killed.database("relay")
    await killed.topic("relay")
    assert len(await left(site)) == 2
    async with scratch(site):
        assert await left(site) == []


async def test_two_measurements_at_once_would_disturb_each_other(site: Site, made: Scratch) -> None:
    await made.database("kept")
    with pytest.raises(PlatformError, match="under way"):
        async with scratch(site):
            pass
    assert await left(site) == [f"{made.name}_kept"]
