"""What a person learns about the own account."""

import pytest
from notify.domain.kinds import Kind

from . import facts
from .world import World

UNIT = "25195"


async def test_a_copied_session_is_told_to_its_owner_alone_and_mailed(world: World) -> None:
    officer, _ = await world.has_all(("officer", UNIT), ("unit_head", UNIT))
    await world.hears(facts.an_ended_session(officer.id, "reused"))
    (told,) = await world.notices()
    assert (told["person"], told["kind"]) == (officer.id, Kind.SESSION_REUSED)
    assert "Lúc 12:00 23/11/2026" in told["text_vi"]
    assert "change your password" in told["text_en"]
    assert told["links"] == {"kind": "account"}
    assert len(await world.emails()) == 1


@pytest.mark.parametrize("reason", ["signed_out", "ended_elsewhere", "password_changed", "account_closed"])
async def test_a_session_that_ended_as_meant_is_no_news(world: World, reason: str) -> None:
    officer = await world.has("officer", UNIT)
    await world.hears(facts.an_ended_session(officer.id, reason))
    assert await world.notices() == []


async def test_what_concerns_nobody_does_not_wait_for_people(world: World) -> None:
    await world.hears(facts.an_ended_session(facts.NOBODY, "signed_out"))
    assert await world.kept_aside() == []


async def test_a_changed_password_is_told_to_its_owner_alone_and_mailed(world: World) -> None:
    officer, _ = await world.has_all(("officer", UNIT), ("unit_admin", UNIT))
    await world.hears(facts.a_new_password(officer.id))
    (told,) = await world.notices()
    assert (told["person"], told["kind"]) == (officer.id, Kind.PASSWORD_CHANGED)
    assert "đổi lúc 12:00 23/11/2026" in told["text_vi"]
    assert "other devices are signed out" in told["text_en"]
    assert len(await world.emails()) == 1


async def test_the_live_stream_tells_its_owner_alone(world: World) -> None:
    officer, _ = await world.has_all(("officer", UNIT), ("unit_head", UNIT))
    await world.hears(facts.an_ended_session(officer.id, "reused"), facts.a_new_password(officer.id))
    assert {row["person"] for row in await world.changes()} == {officer.id}
