"""From a finalised assessment to records: what waits, what cannot be sent, what changed."""

import pytest
from contracts.cloudevents import ce_headers
from contracts.scoring import AssessmentFinalised
from contracts.sync import RecordRefused, TransmissionCompleted
from messaging import Delivery, NotYet, Origin, new_id
from sync.domain.record import State

from .world import World, a_leaf, an_assessment


def a_message(world: World, event: AssessmentFinalised) -> Origin:
    headers = ce_headers(
        event_id=new_id(), wire_type=event.wire_type, source="scoring", time=world.clock(), key=event.key
    )
    payload = event.model_dump_json().encode()
    return Origin(event.topic, 0, 1, event.key, {**headers, "ce_sequence": "1"}, payload)


async def test_the_same_event_makes_one_record_per_leaf(world: World) -> None:
    await world.maps("1.1", "1.2")
    await world.opens_round()
    message = a_message(world, an_assessment(world.round, [a_leaf("1.1"), a_leaf("1.2")]))
    delivery = Delivery(world.wiring.database, world.wiring.consumers()[0])
    await delivery.deliver([message, message])
    await delivery.deliver([message])
    assert sorted(await world.ledger()) == ["1.1", "1.2"]


async def test_other_units_are_none_of_the_ministry_s_business(world: World) -> None:
    await world.maps("1.1")
    await world.opens_round()
    message = a_message(world, an_assessment(world.round, [a_leaf("1.1")], unit="25195"))
    await Delivery(world.wiring.database, world.wiring.consumers()[0]).deliver([message])
    assert await world.ledger() == {}


async def test_a_round_that_is_not_known_yet_is_waited_for(world: World) -> None:
    with pytest.raises(NotYet):
        await world.finalises(a_leaf("1.1"))


async def test_a_leaf_without_a_mapping_is_visible_and_told(world: World) -> None:
    await world.maps("1.1")
    await world.opens_round()
    await world.finalises(a_leaf("1.1"), a_leaf("9.9"))
    lost = (await world.ledger())["9.9"]
    assert (lost.state, lost.refused_field, lost.indicator) == (State.REFUSED, "9.9", None)
    (told,) = [one for one in await world.told() if isinstance(one, RecordRefused)]
    assert (told.indicator, told.reason) == ("9.9", "Chưa có ánh xạ sang chỉ số của Bộ")


async def test_a_round_of_refusals_only_is_complete_at_once(world: World) -> None:
    await world.maps()
    await world.opens_round()
    await world.finalises(a_leaf("1.1"))
    (told,) = [one for one in await world.told() if isinstance(one, TransmissionCompleted)]
    assert (told.acknowledged, told.refused) == (0, 1)


async def test_a_leaf_that_is_not_applicable_is_sent_as_such_and_gets_a_receipt(world: World) -> None:
    await world.maps("1.1")
    await world.opens_round()
    await world.finalises(a_leaf("1.1", state="not_applicable"))
    await world.works()
    (got,) = world.received()
    assert got["body"] == {
        "period": "2026",
        "province": "75",
        "round": world.round,
        "version": 1,
        "status": "NA",
        "values": {},
    }
    assert (await world.ledger())["1.1"].receipt == got["receipt_number"]


async def test_only_changed_values_go_again_as_their_next_version(world: World) -> None:
    await world.has_due("1.1", "1.2")
    await world.works()
    before = await world.ledger()
    await world.finalises(a_leaf("1.1", a="348"), a_leaf("1.2"))
    await world.works()
    after = await world.ledger()
    assert after["1.2"].receipt == before["1.2"].receipt
    assert after["1.1"].receipt != before["1.1"].receipt
    assert (after["1.1"].version, after["1.2"].version) == (2, 1)
    assert len([one for one in await world.told() if isinstance(one, TransmissionCompleted)]) == 2


async def test_an_answer_to_older_values_does_not_acknowledge_the_corrected_ones(world: World) -> None:
    await world.has_due("1.1")
    claim = await world.claims()
    answer = await world.sending.answer_to(claim)
    await world.finalises(a_leaf("1.1", a="348"))
    await world.settles(claim, answer)
    assert (await world.ledger())["1.1"].state is State.WAITING
    await world.works()
    corrected = (await world.ledger())["1.1"]
    assert (corrected.state, corrected.version, len(world.received())) == (State.ACKNOWLEDGED, 2, 2)
