"""The worker may die at any moment: each record still ends with exactly one receipt."""

import asyncio
from datetime import timedelta
from pathlib import Path

from sync.domain.record import State

from .world import LEASE, World, running_ministry


async def test_dying_between_the_answer_and_the_commit_leaves_one_receipt(world: World) -> None:
    await world.has_due("1.1")
    claim = await world.claims()
    lost = await world.sending.answer_to(claim)
    assert lost.status == 201  # the ministry has it; nothing of the answer is written down

    world.clock.advance(LEASE)
    await world.works()
    one = (await world.ledger())["1.1"]
    (got,) = world.received()
    assert (one.state, one.receipt) == (State.ACKNOWLEDGED, got["receipt_number"])
    assert got["seen"] == 2
    assert await world.outcomes() == [(None, None), (200, "acknowledged")]


async def test_a_lease_keeps_others_away_until_it_ends(world: World) -> None:
    await world.has_due("1.1")
    await world.claims()
    world.clock.advance(LEASE - timedelta(seconds=1))
    await world.works()
    assert world.received() == []


async def test_two_workers_never_send_the_same_record(world: World) -> None:
    await world.has_due(*(f"3.{n}" for n in range(12)))
    await asyncio.gather(*(world.sending.run() for _ in range(4)))
    assert [got["seen"] for got in world.received()] == [1] * 12


async def test_an_answer_that_comes_after_the_lease_changes_nothing(world: World) -> None:
    await world.has_due("1.1")
    world.fails(kind="500")
    late = await world.claims()
    late_answer = await world.sending.answer_to(late)
    world.clock.advance(LEASE)
    await world.works()
    await world.settles(late, late_answer)
    assert (await world.ledger())["1.1"].state is State.ACKNOWLEDGED
    assert await world.outcomes() == [(500, "again"), (201, "acknowledged")]


async def test_a_ministry_that_is_away_is_waited_for(migrated: str, tmp_path: Path) -> None:
    receipts = tmp_path / "receipts.jsonl"
    with running_ministry(receipts) as gone:
        world = World.on(migrated, gone, most_attempts=10)
    try:
        await world.has_due("1.1")
        await world.works(3)
        assert await world.outcomes() == [(None, "again")] * 3
    finally:
        await world.close()
