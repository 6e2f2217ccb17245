"""The same rounds with every worker, the relay's holder, Kafka and PostgreSQL killed on the way."""

import asyncio
import csv
import io
from itertools import count

import pytest
from disturbing import Disturber
from dti.access import Access
from dti.board import PlainBoard
from dti.demo.people import Gateway, People, Person
from dti.demo.play import play_round
from dti.seed import loading
from keeping import assert_kept, assert_received
from noticed import told_in, told_twice
from rounds import CLOCK, SEEDS, Rounds
from testkit.engines import Engines

KILLED = {
    "identity-worker",
    "scoring-worker",
    "evidence-worker",
    "tasks-worker",
    "sync-worker",
    "notify-worker",
    "kafka",
    "postgres",
}
BYSTANDER = "dn-ttr.giamsat"
"""A post that takes no part in a round and is told nothing of it."""
RECORDS = 29
"""Indicators of the province."""
EVERY_ROUND = {"round_opened", "assessment_submitted", "assessment_finalised", "ranking_published"}
"""Kinds of notices that no round ends without."""


async def disturb(disturber: Disturber, platform: Access) -> None:
    """The kills of one round; each waits for work in flight, whichever stage brings it.

    Each worker is killed once and then meets the outages of both engines: the supervisor gives up a
    process that dies five times a minute.
    """
    async with asyncio.TaskGroup() as kills:
        for service in ("evidence", "tasks", "sync", "notify"):
            kills.create_task(disturber.kill_worker(service))
        kills.create_task(_identity(disturber, platform))
        kills.create_task(_relay_and_engines(disturber))


async def _relay_and_engines(disturber: Disturber) -> None:
    await disturber.kill_relay_between_answer_and_move("scoring")
    await disturber.kill_kafka("scoring")
    await disturber.kill_postgres("scoring")


async def _identity(disturber: Disturber, platform: Access) -> None:
    """A round makes no event of identity, so an administrator renames a post until the kill has landed."""
    gateway = Gateway(platform.gateway, platform.demo_password)
    administrator = Person(gateway, platform.username, platform.password)
    async with asyncio.TaskGroup() as group:
        killing = group.create_task(disturber.kill_worker("identity"))
        for number in count():
            await _rename(administrator, f" ({number})")
            if killing.done():
                break
    await _rename(administrator, "")
    await gateway.http.aclose()


async def _rename(administrator: Person, suffix: str) -> None:
    posts = csv.DictReader(io.StringIO(loading.people_csv().decode("utf-8-sig")))
    row = next(post for post in posts if post["username"] == BYSTANDER)
    out = io.StringIO()
    table = csv.DictWriter(out, row)
    table.writeheader()
    table.writerow(row | {"post": row["post"] + suffix})
    await administrator.post(
        "/api/identity/v1/person-imports",
        content=out.getvalue().encode(),
        headers={"content-type": "text/csv"},
        params={"dry_run": "false"},
    )


@pytest.mark.timeout(1_500)
@pytest.mark.parametrize("seed", SEEDS)
async def test_a_round_under_kills_ends_as_the_undisturbed_one(
    rounds: Rounds, loaded: Access, people: People, engines: Engines, seed: int
) -> None:
    quiet = await rounds.of_seed(seed)
    disturber = Disturber(loaded.state_file, engines)
    async with asyncio.TaskGroup() as group:
        killing = group.create_task(disturb(disturber, loaded))
        played = await play_round(loaded, PlainBoard(), seed=seed, clock=CLOCK)
        assert disturber.kills.keys() == KILLED, "all kills fell into the round"
        await killing
    assert min(disturber.kills.values()) > 0, "each kill met work in flight"
    assert played.ranking_hash == quiet.ranking_hash
    assert played.sync["by_state"] == quiet.sync["by_state"]
    assert played.sync["receipts"] == quiet.sync["receipts"] == RECORDS
    await assert_received(loaded.ministry, people, played)
    told = await told_in(engines, played.story.code)
    assert told == await told_in(engines, quiet.story.code)
    assert {kind for _, kind in told} >= EVERY_ROUND
    assert await told_twice(engines) == [], "each round finds other tasks to work on; none is told twice"
    assert played.read_back == len(played.papers) == len(quiet.papers)
    await assert_kept(people, played)
