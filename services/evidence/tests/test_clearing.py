"""Uploads that nobody completes end after a day and leave nothing in staging."""

from datetime import timedelta

from evidence.domain.version import FORM_LIFETIME, UPLOAD_LIFETIME

from . import papers
from .world import Caller, World


async def test_an_upload_never_completed_expires(world: World, officer: Caller) -> None:
    content = papers.pdf("bỏ dở")
    begun = await officer.declare(content)
    await world.post_file(begun.form, content)
    world.clock.advance(UPLOAD_LIFETIME)
    await world.clear()
    assert (await officer.see(begun.evidence_id)).versions[0].state == "expired"
    assert world.staged() == set()


async def test_an_expired_upload_cannot_be_completed(world: World, officer: Caller) -> None:
    begun = await officer.declare(papers.pdf("quá hạn"))
    world.clock.advance(UPLOAD_LIFETIME)
    await world.clear()
    answer = await officer.complete(begun.evidence_id)
    assert (answer.status_code, answer.json()["code"]) == (410, "upload-expired")


async def test_an_upload_within_its_day_is_left_alone(world: World, officer: Caller) -> None:
    content = papers.pdf("còn hạn")
    begun = await officer.declare(content)
    await world.post_file(begun.form, content)
    world.clock.advance(UPLOAD_LIFETIME - timedelta(seconds=1))
    await world.clear()
    await officer.complete(begun.evidence_id)
    await world.verify()
    assert (await officer.see(begun.evidence_id)).kept_version == 1


async def test_a_form_used_again_after_keeping_leaves_nothing(world: World, officer: Caller) -> None:
    content = papers.pdf("dùng lại biểu mẫu")
    begun = await officer.send(content)
    await world.verify()
    await world.post_file(begun.form, papers.pdf("dùng lại biểu MẪU"))
    assert len(world.staged()) == 1
    world.clock.advance(FORM_LIFETIME)
    await world.clear()
    assert world.staged() == set()
    assert await officer.download(begun.evidence_id) == content


async def test_clearing_is_over_when_nothing_is_left(world: World, officer: Caller) -> None:
    await officer.declare(papers.pdf("một lần"))
    world.clock.advance(UPLOAD_LIFETIME)
    chores = world.wiring.chores()
    assert await chores.clear()
    assert not await chores.clear()
