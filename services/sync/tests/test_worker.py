"""The whole way on real Kafka: scoring's facts in, receipts out, with the worker killed on the way."""

import asyncio
import signal

import httpx2
from contracts.sync import TransmissionCompleted
from messaging import Outbox
from sync.domain.record import State
from testkit.engines import Engines
from testkit.waiting import eventually

from .processes import environment, migrate, worker
from .world import World, a_leaf, a_round, an_assessment


async def test_a_worker_killed_while_it_awaits_an_answer_leaves_one_receipt_per_record(
    engines: Engines, fresh_database: str, topic_prefix: str, ministry: httpx2.Client
) -> None:
    variables = environment(engines, fresh_database, topic_prefix, str(ministry.base_url))
    await asyncio.to_thread(migrate, variables)
    world = World.on(fresh_database, ministry)
    world.fails(kind="timeout", received=True, match="DTI-P-1.2")
    await world.maps("1.1", "1.2", "1.3")
    await _scoring_tells(world)

    async def the_ministry_has_what_we_do_not_know() -> bool:
        one = (await world.ledger()).get("1.2")
        there = "DTI-P-1.2" in [got["indicator"] for got in world.received()]
        return there and one is not None and one.receipt is None and one.leased_until is not None

    with worker(variables) as first:
        assert await eventually(the_ministry_has_what_we_do_not_know, within=60, every=0.02)
        first.send_signal(signal.SIGKILL)
        first.wait()
    with worker(variables):
        assert await eventually(lambda: _complete(world), within=60)
    ledger = await world.ledger()
    assert [ledger[leaf].state for leaf in ("1.1", "1.2", "1.3")] == [State.ACKNOWLEDGED] * 3
    receipts = {got["indicator"]: got["receipt_number"] for got in world.received()}
    assert receipts == {one.indicator: one.receipt for one in ledger.values()}
    assert (None, None) in await world.outcomes()  # the attempt whose process died
    await world.close()


async def _scoring_tells(world: World) -> None:
    """The worker's own relay carries scoring's facts to scoring's topic, as scoring's would."""
    facts = (a_round(world.round), an_assessment(world.round, [a_leaf(f"1.{n}") for n in (1, 2, 3)]))
    async with world.wiring.database.transaction() as session:
        await Outbox("scoring").record(session, *facts)


async def _complete(world: World) -> bool:
    return any(isinstance(one, TransmissionCompleted) for one in await world.told())
