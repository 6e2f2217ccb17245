"""Every way the ministry answers, seen through the ledger; the ministry is a process of its own."""

import pytest
from contracts.sync import RecordAcknowledged, RecordFailed, RecordRefused, TransmissionCompleted
from sync.domain.record import State

from .world import SECONDS, World


async def test_every_record_gets_its_receipt_and_the_round_is_told_complete(world: World) -> None:
    await world.has_due("1.1", "1.2", "1.3")
    await world.works()
    ledger = await world.ledger()
    assert {one.state for one in ledger.values()} == {State.ACKNOWLEDGED}
    assert {one.receipt for one in ledger.values()} == {got["receipt_number"] for got in world.received()}
    told = await world.told()
    assert [type(one) for one in told] == [RecordAcknowledged] * 3 + [TransmissionCompleted]


async def test_the_ministry_reads_the_mapped_values(world: World) -> None:
    await world.has_due("1.1")
    await world.works()
    (got,) = world.received()
    assert got["indicator"] == "DTI-P-1.1"
    assert got["key"] == f"{world.round}:DTI-P-1.1:1"
    assert got["body"] == {
        "period": "2026",
        "province": "75",
        "round": world.round,
        "version": 1,
        "status": "value",
        "values": {"tu_so": "347", "diem": "16,84"},
    }


@pytest.mark.parametrize(
    ("fault", "first"),
    [
        ({"kind": "timeout"}, (None, "again")),
        ({"kind": "timeout", "received": True}, (None, "again")),
        ({"kind": "401"}, (401, "again")),
        ({"kind": "429"}, (429, "again")),
        ({"kind": "500"}, (500, "again")),
        ({"kind": "500", "received": True}, (500, "again")),
        ({"kind": "200_error_body"}, (200, "again")),
    ],
)
async def test_a_fault_that_heals_ends_with_one_receipt(
    world: World, fault: dict[str, object], first: tuple[int | None, str]
) -> None:
    world.fails(**fault)
    await world.has_due("1.1")
    await world.works(2)
    assert (await world.outcomes())[0] == first
    assert (await world.ledger())["1.1"].state is State.ACKNOWLEDGED
    assert len(world.received()) == 1


async def test_a_slow_answer_is_waited_for(world: World) -> None:
    world.fails(kind="slow", seconds=0.3)
    await world.has_due("1.1")
    await world.works()
    assert await world.outcomes() == [(201, "acknowledged")]


async def test_a_duplicate_with_its_receipt_is_an_acknowledgement(world: World) -> None:
    world.fails(kind="409")
    await world.has_due("1.1")
    await world.works()
    assert await world.outcomes() == [(409, "acknowledged")]
    assert (await world.ledger())["1.1"].receipt == world.received()[0]["receipt_number"]


@pytest.mark.parametrize("kind", ["422", "200_error_body"])
async def test_a_refused_field_stops_that_record_only_and_is_named(world: World, kind: str) -> None:
    world.fails(kind=kind, field="values.tu_so", match="DTI-P-1.2")
    await world.has_due("1.1", "1.2")
    await world.works(3)
    ledger = await world.ledger()
    assert ledger["1.1"].state is State.ACKNOWLEDGED
    assert (ledger["1.2"].state, ledger["1.2"].refused_field) == (State.REFUSED, "values.tu_so")
    assert ledger["1.2"].attempts == 1
    told = await world.told()
    assert [one.field for one in told if isinstance(one, RecordRefused)] == ["values.tu_so"]
    (completed,) = [one for one in told if isinstance(one, TransmissionCompleted)]
    assert (completed.acknowledged, completed.refused) == (1, 1)


async def test_a_record_fails_visibly_after_its_last_attempt(
    world: World, capsys: pytest.CaptureFixture[str]
) -> None:
    world.fails(kind="500", times=4)
    await world.has_due("1.1")
    await world.works(6)
    one = (await world.ledger())["1.1"]
    assert (one.state, one.attempts) == (State.FAILED, 4)
    assert one.reason == "HTTP 500 · E500 · Lỗi hệ thống"
    (told,) = await world.told()
    assert isinstance(told, RecordFailed)
    assert (told.record_id, told.indicator, told.attempts) == (one.id, "DTI-P-1.1", 4)
    assert told.reason == one.reason
    assert "record given up" in capsys.readouterr().out


async def test_nothing_is_sent_before_its_time(world: World) -> None:
    world.fails(kind="500")
    await world.has_due("1.1")
    await world.sending.run()
    await world.sending.run()
    assert len(await world.outcomes()) == 1
    world.clock.advance(2 * SECONDS)
    await world.sending.run()
    assert len(await world.outcomes()) == 2


async def test_a_full_batch_says_that_there_may_be_more(world: World) -> None:
    await world.has_due(*(f"2.{n}" for n in range(9)))
    assert await world.sending.run()
    assert not await world.sending.run()
    assert len(world.received()) == 9


async def test_one_token_serves_many_records(world: World) -> None:
    before = world.ministry.get("/received").json()["tokens_issued"]
    await world.has_due(*(f"2.{n}" for n in range(6)))
    await world.works()
    assert world.ministry.get("/received").json()["tokens_issued"] == before + 1
