"""The same rounds with every worker, the relay's holder, Kafka and PostgreSQL killed on the way."""

import asyncio

import pytest
from disturbing import Disturber
from dti.access import Access
from dti.board import PlainBoard
from dti.demo.people import People
from dti.demo.play import play_round
from rounds import CLOCK, Rounds
from test_demo import assert_kept
from testkit.engines import Engines

ROUND_KINDS = ("round_opened", "assessment_submitted", "assessment_appraised", "ranking_published")
KILLED = (
    "scoring-worker",
    "evidence-worker",
    "notify-worker",
    "sync-worker",
    "tasks-worker",
    "identity-worker",
)


async def disturb(disturber: Disturber) -> None:
    """The kills of one round, spread over its stages; each meets work in flight."""
    await disturber.kill("scoring-worker", in_flight="scoring")
    await disturber.kill("identity-worker", in_flight="scoring")
    await disturber.kill_relay_between_answer_and_move("scoring")
    await disturber.kill("kafka", in_flight="scoring")
    await disturber.kill("postgres", in_flight="scoring")
    await disturber.kill("evidence-worker", in_flight="evidence")
    await disturber.kill("notify-worker", in_flight="scoring")
    await disturber.kill("sync-worker", in_flight="scoring")
    await disturber.kill("tasks-worker", in_flight="scoring")


@pytest.mark.disturbed
@pytest.mark.timeout(1_200)
@pytest.mark.parametrize("seed", [1, 2])
async def test_a_round_under_kills_ends_as_the_undisturbed_one(
    rounds: Rounds, loaded: Access, people: People, engines: Engines, seed: int
) -> None:
    quiet = await rounds.of_seed(seed)
    disturber = Disturber(loaded.state_file, engines)
    killing = asyncio.create_task(disturb(disturber))
    played = await play_round(loaded, PlainBoard(), seed=seed, clock=CLOCK)
    await asyncio.wait_for(killing, 5)  # all kills fell into the round
    assert {name for name, _ in disturber.kills} >= {*KILLED, "kafka", "postgres"}
    assert all(met > 0 for _, met in disturber.kills), "each kill met work in flight"
    assert played.ranking_hash == quiet.ranking_hash
    assert played.sync["receipts"] == quiet.sync["receipts"]
    for kind in ROUND_KINDS:
        assert played.notices["by_kind"].get(kind) == quiet.notices["by_kind"].get(kind), kind
    assert played.read_back == len(played.papers) == len(quiet.papers)
    await assert_kept(people, played)
