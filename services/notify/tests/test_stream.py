"""Live updates: who sees what, from where, and until when."""

from uuid import uuid4

import httpx2
import pytest
from contracts.identity import PersonState
from contracts.scoring import EnteredLeaf
from notify.commands.changing import clear_changes, show
from notify.domain.changes import changed
from notify.reactions.scoring import NAMED
from sqlalchemy import text
from testkit.waiting import eventually

from . import facts
from .listening import OTHER, UNIT, Listener, Served, serving
from .sink import Sink
from .world import World


async def test_two_people_each_hear_what_is_theirs(served: Served) -> None:
    mine, theirs = await served.world.has_all(("officer", UNIT), ("officer", OTHER))
    assessment = uuid4()
    async with served.listening(mine) as here, served.listening(theirs) as there:
        await served.world.hears(facts.a_value(UNIT, assessment))
        await served.world.hears(facts.a_round())
        assert await here.hears("assessment") == {
            "kind": "assessment",
            "id": str(assessment),
            "leaves": "1.1=2",
        }
        await there.hears("round")
        await here.hears("round")
    assert there.kinds() == ["ready", "round"]
    assert here.kinds() == ["ready", "assessment", "round"]


async def test_who_previews_ranks_hears_that_they_moved(served: Served) -> None:
    owner = await served.world.has("system_owner", "DN-SKHCN")
    async with served.listening(owner) as listener:
        await served.world.hears(facts.moved_standings())
        standing = await listener.hears("standing")
    assert standing == {"kind": "standing", "round": facts.ROUND, "group": "communes"}


async def test_a_unit_hears_that_its_sheet_was_closed(served: Served) -> None:
    mine, theirs = await served.world.has_all(("officer", UNIT), ("officer", OTHER))
    async with served.listening(mine) as here, served.listening(theirs) as there:
        event = facts.a_closed_sheet(UNIT)
        await served.world.hears(event)
        assert await here.hears("assessment") == {"kind": "assessment", "id": str(event.assessment_id)}
        await served.world.hears(facts.a_round())
        await there.hears("round")
    assert there.kinds() == ["ready", "round"]


async def test_a_notice_is_announced_to_its_person_only(served: Served) -> None:
    mine, theirs = await served.world.has_all(("officer", UNIT), ("officer", OTHER))
    async with served.listening(mine) as here, served.listening(theirs) as there:
        await served.world.hears(facts.an_assignment(UNIT))
        await here.hears("notices")
        await served.world.hears(facts.an_assignment(OTHER))
        await there.hears("notices")
    assert here.kinds() == ["ready", "notices", "task"]
    assert there.kinds() == ["ready", "notices", "task"]


async def test_the_province_learns_no_id_of_a_task(served: Served) -> None:
    leader = await served.world.has("province_leader", "75")
    async with served.listening(leader) as listener:
        await served.world.hears(facts.an_assignment(UNIT))
        assert await listener.hears("tasks") == {"kind": "tasks"}
    assert listener.kinds() == ["ready", "tasks"]


async def test_a_stream_goes_on_where_the_last_one_ended(served: Served) -> None:
    officer = await served.world.has("officer", UNIT)
    first, missed, live = uuid4(), uuid4(), uuid4()
    async with served.listening(officer) as before:
        await served.world.hears(facts.a_value(UNIT, first))
        await before.hears("assessment")
    await served.world.hears(facts.a_value(UNIT, missed), facts.a_value(OTHER))
    async with served.listening(officer, last=before.last) as after:
        await served.world.hears(facts.a_value(UNIT, live))
        await eventually(lambda: _count(after, "assessment", 2), within=30)
    assert [one.get("id") for one in after.heard] == [str(missed), None, str(live)]


async def test_a_page_hears_what_changed_since_it_was_read(served: Served) -> None:
    officer = await served.world.has("officer", UNIT)
    old, recent = uuid4(), uuid4()
    await served.world.hears(facts.a_value(UNIT, old))
    async with served.world.wiring.database.transaction() as session:
        await session.execute(text("UPDATE change SET at = at - interval '1 minute'"))
    async with served.listening(officer) as meanwhile:
        await served.world.hears(facts.a_value(UNIT, recent), facts.a_value(OTHER), facts.a_round())
        await meanwhile.hears("round")
    async with served.listening(officer, recent=30) as listener:
        pass
    assert listener.kinds() == ["assessment", "round", "ready"]
    assert listener.heard[0]["id"] == str(recent)
    async with served.listening(officer, recent=30, last=meanwhile.last) as again:
        pass
    assert again.kinds() == ["ready"]


async def test_a_range_of_many_leaves_names_none(served: Served) -> None:
    officer = await served.world.has("officer", UNIT)
    entered = facts.a_value(UNIT)
    leaves = tuple(EnteredLeaf(leaf=f"1.{place}", version=2) for place in range(NAMED + 1))
    async with served.listening(officer) as listener:
        await served.world.hears(entered.model_copy(update={"leaves": leaves}))
        assert await listener.hears("assessment") == {"kind": "assessment", "id": str(entered.assessment_id)}


async def test_who_was_away_too_long_is_told_to_fetch_everything(served: Served) -> None:
    officer = await served.world.has("officer", UNIT)
    async with served.listening(officer) as before:
        pass
    async with served.listening(officer) as meanwhile:
        await served.world.hears(facts.a_value(UNIT), facts.a_round())
        await meanwhile.hears("round")  # the feed has read what is cleared here
    async with served.world.wiring.database.transaction() as session:
        await session.execute(text("UPDATE change SET at = at - interval '2 hours'"))
        cleared = await clear_changes(
            session, older_than=served.world.wiring.clearing().changes_kept, limit=100
        )
    assert cleared == 2
    async with served.world.wiring.database.transaction() as session:
        await show(session, [changed("units")])
    async with served.listening(officer, last=before.last or "0") as after:
        pass
    # What was shown meanwhile may follow once more: the feed reads on its own.
    assert after.kinds()[:2] == ["everything", "ready"]


async def test_a_stream_ends_with_its_token(served: Served) -> None:
    officer = await served.world.has("officer", UNIT)
    async with served.listening(officer, seconds=1) as listener:
        await eventually(lambda: _ended(listener), within=30)
    assert listener.ended


async def test_a_stream_ends_when_rights_change(served: Served) -> None:
    officer = await served.world.has("officer", UNIT)
    async with served.listening(officer) as listener:
        await served.world.hears(PersonState(person=officer.id, version=2, username="u", post="p"))
        await eventually(lambda: _ended(listener), within=30)
    assert listener.ended


async def test_a_quiet_stream_has_a_heart_beat(served: Served) -> None:
    officer = await served.world.has("officer", UNIT)
    async with served.listening(officer) as listener:
        await eventually(lambda: _beats(listener), within=30)
    assert listener.comments > 0


async def test_a_busy_stream_has_a_heart_beat_too(served: Served) -> None:
    officer = await served.world.has("officer", UNIT)
    async with served.listening(officer) as listener, served.busy():
        await eventually(lambda: _beats(listener), within=10)
    assert listener.comments > 0
    assert listener.kinds() == ["ready"]


async def test_a_busy_stream_ends_when_rights_change(served: Served) -> None:
    officer = await served.world.has("officer", UNIT)
    async with served.listening(officer) as listener, served.busy():
        await served.world.hears(PersonState(person=officer.id, version=2, username="u", post="p"))
        await eventually(lambda: _ended(listener), within=10)
    assert listener.ended


async def test_streams_end_at_once_when_the_service_stops(migrated: str, world: World, sink: Sink) -> None:
    officer = await world.has("officer", UNIT)
    calm = World.on(migrated, sink.port, heartbeat_seconds=60)
    async with serving(calm) as served, served.listening(officer) as listener:
        served.app.state.health.stop()
        await eventually(lambda: _ended(listener), within=5)
    await calm.wiring.database.dispose()
    assert listener.ended


@pytest.mark.parametrize(
    ("headers", "status"), [({}, 401), ({"Authorization": "Bearer x"}, 401), ({"Last-Event-ID": "x"}, 401)]
)
async def test_nobody_listens_without_a_token(served: Served, headers: dict[str, str], status: int) -> None:
    async with httpx2.AsyncClient() as client:
        assert (await client.get(f"{served.url}/v1/stream", headers=headers)).status_code == status


async def test_a_place_that_is_no_number_is_refused(served: Served) -> None:
    officer = await served.world.has("officer", UNIT)
    async with httpx2.AsyncClient() as client:
        headers = officer.signed_in() | {"Last-Event-ID": "abc"}
        answer = await client.get(f"{served.url}/v1/stream", headers=headers)
    assert (answer.status_code, answer.json()["code"]) == (400, "position-not-readable")


async def test_many_equal_changes_of_one_batch_are_one(world: World) -> None:
    await world.has("officer", UNIT)
    assessment = uuid4()
    await world.hears(*(facts.a_value(UNIT, assessment) for _ in range(20)))
    assert [row["what"]["kind"] for row in await world.changes()] == ["assessment"]


async def _count(listener: Listener, kind: str, count: int) -> bool:
    return listener.kinds().count(kind) >= count


async def _ended(listener: Listener) -> bool:
    return listener.ended


async def _beats(listener: Listener) -> bool:
    return listener.comments > 0
