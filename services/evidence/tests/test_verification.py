"""The worker's verification: what is refused leaves no trace, what crashes comes again."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from hashlib import sha256

import pytest
from contracts.evidence import EvidenceKept, EvidenceRefused
from evidence.api.uploads import UploadView
from evidence.commands.deciding import FIRST_RETRY, LEASE, LEASE_OF_PARTS, claim_due, postpone
from evidence.domain.media import FORM_BYTES
from evidence.settings import Settings
from evidence.store import Store, kept_key
from evidence.tables import verification
from evidence.timers import AT_ONCE
from sqlalchemy import select

from . import papers
from .world import Caller, World


def a_hash(content: bytes) -> str:
    return sha256(content).hexdigest()


@pytest.mark.parametrize(
    ("make", "filename", "media_type", "reason"),
    [
        (lambda: papers.HTML, "trang.pdf", "application/pdf", "active-content"),
        (papers.scripted_pdf, "ma-lenh.pdf", "application/pdf", "active-content"),
        (lambda: papers.PNG, "anh.pdf", "application/pdf", "type-differs"),
        (papers.encrypted_pdf, "khoa.pdf", "application/pdf", "encrypted"),
        (
            papers.with_macro,
            "macro.docx",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "active-content",
        ),
    ],
)
async def test_refused_content_leaves_no_trace_in_the_kept_store(
    world: World, officer: Caller, make: Callable[[], bytes], filename: str, media_type: str, reason: str
) -> None:
    before, content = world.kept(), make()
    begun = await officer.send(content, filename=filename, media_type=media_type)
    await world.verify()
    (fact,) = await world.facts(EvidenceRefused, begun.evidence_id)
    assert fact.reason == reason
    assert (world.kept(), world.staged()) == (before, set())


async def test_another_hash_than_declared_leaves_no_trace(world: World, officer: Caller) -> None:
    before, content = world.kept(), papers.pdf("mã băm")
    begun = await officer.send(content, sha256=a_hash(b"another file"))
    await world.verify()
    assert await _reason(officer, begun) == "hash-differs"
    assert (world.kept(), world.staged()) == (before, set())


@pytest.mark.parametrize("suffix", [b" and more", b""])
async def test_another_size_than_declared_leaves_no_trace(
    world: World, officer: Caller, suffix: bytes
) -> None:
    content = papers.pdf("kích thước")
    before, begun = world.kept(), await officer.declare(content)
    # Whoever holds the store's own key can pass the form by; verification still measures.
    await _put_staged(world, begun, content + suffix if suffix else content[:-3])
    await officer.complete(begun.evidence_id)
    await world.verify()
    assert await _reason(officer, begun) == "size-differs"
    assert (world.kept(), world.staged()) == (before, set())


async def test_a_refusal_is_explained_in_both_languages(world: World, officer: Caller) -> None:
    begun = await officer.send(papers.HTML)
    await world.verify()
    reason = (await officer.see(begun.evidence_id)).versions[0].reason
    assert reason is not None
    assert reason.vi.startswith("Tệp chứa nội dung có thể thực thi")
    assert reason.en.startswith("The file contains active content")


async def test_a_crash_between_storing_and_committing_is_made_good(world: World, officer: Caller) -> None:
    content = papers.pdf("sập giữa chừng")
    begun = await officer.send(content)
    async with world.wiring.database.transaction() as session:
        (claim,) = await claim_due(session, limit=1, at=world.clock())
    chores = world.wiring.chores()
    stored = await chores.verdict(claim)  # the bytes lie in the kept bucket, and here the worker dies
    assert kept_key(a_hash(content)) in world.kept()
    assert await world.facts(EvidenceKept, begun.evidence_id) == []
    await world.verify()
    assert await world.facts(EvidenceKept, begun.evidence_id) == []  # the lease still stands
    world.clock.advance(LEASE)
    await world.verify()
    assert len(await world.facts(EvidenceKept, begun.evidence_id)) == 1
    assert world.stored_versions(kept_key(a_hash(content))) == [stored]
    assert await officer.download(begun.evidence_id) == content


async def test_a_worker_that_wakes_up_late_decides_nothing(world: World, officer: Caller) -> None:
    begun = await officer.send(papers.pdf("đến muộn"))
    async with world.wiring.database.transaction() as session:
        (claim,) = await claim_due(session, limit=1, at=world.clock())
    world.clock.advance(LEASE)
    await world.verify()
    await world.wiring.chores().verify_one(claim)
    assert len(await world.facts(EvidenceKept, begun.evidence_id)) == 1
    assert await world.facts(EvidenceRefused, begun.evidence_id) == []


async def test_a_claim_that_was_taken_over_is_not_given_back(world: World, officer: Caller) -> None:
    begun = await officer.send(papers.pdf("bị giành mất"))
    async with world.wiring.database.transaction() as session:
        (first,) = await claim_due(session, limit=1, at=world.clock())
    world.clock.advance(LEASE)
    async with world.wiring.database.transaction() as session:
        (second,) = await claim_due(session, limit=1, at=world.clock())
    held = await _verification(world, begun)
    async with world.wiring.database.transaction() as session:
        await postpone(session, first, at=world.clock())
    assert await _verification(world, begun) == held
    async with world.wiring.database.transaction() as session:
        await postpone(session, second, at=world.clock())
    assert await _verification(world, begun) == (world.clock() + 2 * FIRST_RETRY, None, 2)
    world.clock.advance(2 * FIRST_RETRY)
    await world.verify()


async def test_a_file_in_parts_is_held_for_longer(world: World, officer: Caller) -> None:
    small = await officer.send(papers.pdf("nhỏ"))
    big = await officer.send(papers.big_pdf(FORM_BYTES + 1, "lớn"))
    async with world.wiring.database.transaction() as session:
        await claim_due(session, limit=2, at=world.clock())
    leases = [((await _verification(world, one))[1] or world.clock()) - world.clock() for one in (small, big)]
    assert leases == [LEASE, LEASE_OF_PARTS]
    world.clock.advance(LEASE_OF_PARTS)
    await world.verify()


async def _verification(world: World, begun: UploadView) -> tuple[datetime, datetime | None, int]:
    """Until when, and for which attempt, the pending verification waits or is held."""
    table = verification.c
    query = select(table.due_at, table.claimed_until, table.attempts)
    async with world.wiring.database.reading() as session:
        found = (await session.execute(query.where(table.evidence_id == begun.evidence_id))).one()
    return found.due_at, found.claimed_until, found.attempts


async def test_the_same_bytes_are_stored_once_and_flagged(
    world: World, officer: Caller, neighbour: Caller
) -> None:
    content = papers.pdf("một tệp hai đơn vị")
    first = await officer.keep(content)
    second = await neighbour.keep(content, target={"kind": "task", "id": "t-9", "unit": "25198"})
    (fact,) = await world.facts(EvidenceKept, second)
    assert fact.also_used_by == 1
    assert len(world.stored_versions(kept_key(a_hash(content)))) == 1
    for owner, evidence_id in ((officer, first), (neighbour, second)):
        assert (await owner.see(evidence_id)).versions[0].also_used_by == 1


async def test_one_unit_using_a_file_twice_is_not_flagged(world: World, officer: Caller) -> None:
    content = papers.pdf("cùng đơn vị")
    await officer.keep(content)
    (fact,) = await world.facts(EvidenceKept, await officer.keep(content))
    assert fact.also_used_by == 0


async def test_many_files_are_verified_by_two_workers_at_once(world: World, officer: Caller) -> None:
    same = papers.pdf("trùng nhau")
    contents = [papers.pdf(f"số {n}") for n in range(AT_ONCE + 4)] + [same] * 3
    begun = await asyncio.gather(*(officer.send(content) for content in contents))
    await asyncio.gather(world.verify(), world.verify())
    for one in begun:
        assert len(await world.facts(EvidenceKept, one.evidence_id)) == 1
    assert len(world.stored_versions(kept_key(a_hash(same)))) == 1


async def test_a_dead_store_postpones_and_heals(world: World, officer: Caller, dead: Settings) -> None:
    begun = await officer.send(papers.pdf("kho tạm ngừng"))
    chores = replace(world.wiring.chores(), store=Store(dead))
    assert await chores.verify()
    assert not await chores.verify()  # nothing is due before the pause has passed
    assert (await officer.see(begun.evidence_id)).kept_version is None
    world.clock.advance(timedelta(seconds=2))
    await world.verify()
    assert (await officer.see(begun.evidence_id)).kept_version == 1


async def test_what_is_kept_can_be_neither_deleted_nor_replaced(world: World, officer: Caller) -> None:
    content = papers.pdf("khóa lại")
    evidence_id = await officer.keep(content)
    bucket, key = world.wiring.settings.kept_bucket, kept_key(a_hash(content))
    (version,) = world.stored_versions(kept_key(a_hash(content)))
    with pytest.raises(Exception, match="object lock"):
        world.bucket.remove_object(bucket, key, version_id=version)
    world.bucket.remove_object(bucket, key)  # hides the key, yet the pinned version stays
    assert await officer.download(evidence_id) == content


@pytest.fixture
def dead(world: World) -> Settings:
    return world.wiring.settings.model_copy(update={"s3_endpoint": "http://127.0.0.1:9"})


async def _reason(officer: Caller, begun: UploadView) -> str | None:
    reason = (await officer.see(begun.evidence_id)).versions[0].reason
    return reason.code if reason else None


async def _put_staged(world: World, begun: UploadView, content: bytes) -> None:
    url = world.bucket.presigned_put_object(world.wiring.settings.staging_bucket, f"{begun.evidence_id}/1")
    assert (await world.gateway.put(url, content=content)).status_code == 200
