"""Files above 16 MB go up in parts, go on where they stopped, and are verified as small ones are."""

import asyncio
import hashlib
from dataclasses import replace

import pytest
from contracts.evidence import EvidenceKept
from evidence.domain.media import FORM_BYTES, MAX_BYTES, MB, PART_BYTES
from evidence.domain.version import UPLOAD_LIFETIME
from evidence.store import Store, kept_key
from httpx2 import ASGITransport, AsyncClient

from . import papers
from .world import Caller, World, a_declaration

PAPER = papers.big_pdf(17 * MB, "bản quét 17 MB")
LAST = 17 * MB - 2 * PART_BYTES


def named(content: bytes) -> str:
    return kept_key(hashlib.sha256(content).hexdigest())


async def test_a_big_file_is_kept_as_it_went_up(world: World, officer: Caller) -> None:
    begun = await officer.send(PAPER)
    await world.verify()
    (fact,) = await world.facts(EvidenceKept, begun.evidence_id)
    assert (fact.size, fact.sha256) == (len(PAPER), hashlib.sha256(PAPER).hexdigest())
    assert await officer.download(begun.evidence_id) == PAPER
    assert world.staged() == set()


async def test_a_big_file_once_kept_cannot_be_deleted(world: World, officer: Caller) -> None:
    content = papers.big_pdf(17 * MB, "khóa bản lớn")
    await officer.keep(content)
    (version,) = world.stored_versions(named(content))
    with pytest.raises(Exception, match="object lock"):
        world.bucket.remove_object(world.wiring.settings.kept_bucket, named(content), version_id=version)


async def test_the_largest_file_of_a_form_still_gets_one(officer: Caller) -> None:
    answer = await officer.post("/v1/uploads", a_declaration(b"", size=FORM_BYTES))
    assert (answer.json()["form"] is None, answer.json()["parts"]) == (False, None)


async def test_a_bigger_file_is_told_its_cut(officer: Caller) -> None:
    answer = await officer.post("/v1/uploads", a_declaration(PAPER))
    assert (answer.json()["form"], answer.json()["parts"]) == (None, {"size": PART_BYTES, "count": 3})


async def test_too_big_a_file_is_told_the_limit_in_both_languages(officer: Caller) -> None:
    answer = await officer.post("/v1/uploads", a_declaration(PAPER, size=MAX_BYTES + 1))
    assert answer.status_code == 413
    assert all("100 MB" in answer.json()[title] for title in ("title_vi", "title_en"))


async def test_an_interrupted_upload_goes_on_with_what_is_missing(world: World, officer: Caller) -> None:
    begun = await officer.declare(PAPER)
    first = await officer.plan(begun.evidence_id)
    await officer.send_parts(begun.evidence_id, PAPER, only={1, 3})
    again = await officer.plan(begun.evidence_id)
    assert (again.upload_id, again.held) == (first.upload_id, [1, 3])
    assert [(part.number, part.size) for part in again.missing] == [(2, PART_BYTES)]
    await officer.send_parts(begun.evidence_id, PAPER)
    assert (await officer.complete(begun.evidence_id)).status_code == 202
    await world.verify()
    assert (await officer.see(begun.evidence_id)).kept_version == 1


async def test_completion_names_the_parts_that_are_missing(world: World, officer: Caller) -> None:
    begun = await officer.declare(PAPER)
    unplanned = await officer.complete(begun.evidence_id)
    await officer.send_parts(begun.evidence_id, PAPER, only={2})
    answer = await officer.complete(begun.evidence_id)
    assert (unplanned.status_code, answer.status_code, answer.json()["code"]) == (409, 409, "parts-missing")
    assert ("1, 2, 3" in unplanned.json()["title_vi"], "1, 3" in answer.json()["title_vi"]) == (True, True)
    await officer.send_parts(begun.evidence_id, PAPER)
    await officer.complete(begun.evidence_id)
    await world.verify()
    assert (await officer.see(begun.evidence_id)).kept_version == 1


async def test_a_part_cut_short_counts_for_nothing(world: World, officer: Caller) -> None:
    begun = await officer.declare(PAPER)
    plan = await officer.plan(begun.evidence_id)
    short = plan.missing[2].model_copy(update={"size": LAST - 1})
    assert (await world.put_part(plan, short, PAPER)).status_code == 200
    assert [part.number for part in (await officer.plan(begun.evidence_id)).missing] == [1, 2, 3]


async def test_parts_of_another_file_leave_no_trace(world: World, officer: Caller) -> None:
    before, other = world.kept(), papers.big_pdf(17 * MB, "bản khác")
    begun = await officer.declare(PAPER)
    await officer.send_parts(begun.evidence_id, other)
    await officer.complete(begun.evidence_id)
    await world.verify()
    reason = (await officer.see(begun.evidence_id)).versions[0].reason
    assert (reason.code if reason else None) == "hash-differs"
    assert (world.kept(), world.staged(), world.open_parts(str(begun.evidence_id))) == (before, set(), [])


async def test_an_upload_in_parts_that_expires_is_aborted(world: World, officer: Caller) -> None:
    begun = await officer.declare(PAPER)
    await officer.send_parts(begun.evidence_id, PAPER, only={1})
    # What a crash left open before its id was written down.
    await world.wiring.store.parts.begin(f"{begun.evidence_id}/1", "application/pdf")
    assert len(world.open_parts(str(begun.evidence_id))) == 2
    world.clock.advance(UPLOAD_LIFETIME)
    await world.clear()
    asked = await officer.post(f"/v1/uploads/{begun.evidence_id}/parts")
    assert (world.open_parts(str(begun.evidence_id)), asked.json()["code"]) == ([], "upload-expired")


@pytest.mark.parametrize(
    ("told", "forged"),
    [("partNumber=1", "partNumber=2"), ("uploadId=", "uploadId=0"), ("X-Amz-Expires=", "X-Amz-Expires=9")],
)
async def test_the_store_refuses_a_tampered_address(
    world: World, officer: Caller, told: str, forged: str
) -> None:
    begun = await officer.declare(PAPER)
    plan = await officer.plan(begun.evidence_id)
    url = plan.missing[0].url
    assert told in url
    # Only the first bytes: the store hangs up before it has read a whole part it does not want.
    part = plan.missing[0].model_copy(update={"url": url.replace(told, forged, 1), "size": 100})
    assert (await world.put_part(plan, part, PAPER)).status_code == 403
    assert (await officer.plan(begun.evidence_id)).held == []


async def test_a_crash_after_the_assembly_is_made_good(world: World, officer: Caller) -> None:
    content = papers.big_pdf(17 * MB, "sập sau khi ghép")
    begun = await officer.declare(content)
    await officer.send_parts(begun.evidence_id, content)
    plan, key, parts = (
        await officer.plan(begun.evidence_id),
        f"{begun.evidence_id}/1",
        world.wiring.store.parts,
    )
    await parts.assemble(key, plan.upload_id, await parts.held(key, plan.upload_id))  # and here the API dies
    assert (await officer.plan(begun.evidence_id)).missing == []
    assert (await officer.complete(begun.evidence_id)).status_code == 202
    await world.verify()
    assert await officer.download(begun.evidence_id) == content


async def test_what_a_killed_worker_left_half_stored_is_cleared(world: World, officer: Caller) -> None:
    content = papers.big_pdf(17 * MB, "sập khi đang cất")
    bucket, begun = world.wiring.settings.kept_bucket, await officer.send(content)
    left = replace(world.wiring.store.parts, bucket=bucket)
    await left.begin(named(content), "application/pdf")
    await world.verify()
    assert (await officer.see(begun.evidence_id)).kept_version == 1
    assert world.open_parts(named(content), bucket) == []


async def test_parts_the_store_has_lost_are_asked_for_again(world: World, officer: Caller) -> None:
    begun = await officer.declare(PAPER)
    await officer.send_parts(begun.evidence_id, PAPER)
    await world.wiring.store.parts.drop(f"{begun.evidence_id}/1")
    assert (await officer.complete(begun.evidence_id)).json()["code"] == "parts-missing"
    await officer.send_parts(begun.evidence_id, PAPER)
    await officer.complete(begun.evidence_id)
    await world.verify()
    assert (await officer.see(begun.evidence_id)).kept_version == 1


async def test_two_completions_at_once_keep_one_version(world: World, officer: Caller) -> None:
    begun = await officer.declare(PAPER)
    await officer.send_parts(begun.evidence_id, PAPER)
    answers = await asyncio.gather(*(officer.complete(begun.evidence_id) for _ in range(4)))
    # Whoever comes while the store is at it is told to come again, never that all is well.
    assert {answer.status_code for answer in answers} <= {202, 409, 503}
    assert (await officer.complete(begun.evidence_id)).status_code == 202
    await world.verify()
    assert len(await world.facts(EvidenceKept, begun.evidence_id)) == 1


async def test_a_next_version_may_be_big(world: World, officer: Caller) -> None:
    evidence_id = await officer.keep(papers.pdf("bản một"))
    await officer.send_version(evidence_id, PAPER)
    await world.verify()
    assert await officer.download(evidence_id) == PAPER


async def test_what_awaits_no_part_says_why(world: World, officer: Caller) -> None:
    small = await officer.declare(papers.pdf("nhỏ"))
    big = await officer.send(PAPER)
    codes = [
        (await officer.post(f"/v1/uploads/{one.evidence_id}/parts")).json()["code"] for one in (small, big)
    ]
    assert codes == ["sent-by-form", "upload-complete"]
    await world.verify()


async def test_a_silent_store_is_said_to_be_one(world: World, officer: Caller) -> None:
    begun = await officer.declare(PAPER)
    dead = world.wiring.settings.model_copy(update={"s3_endpoint": "http://127.0.0.1:9"})
    api = replace(world.wiring, store=Store(dead)).api()
    transport = ASGITransport(app=api, raise_app_exceptions=False)
    async with AsyncClient(transport=transport, base_url="http://evidence") as client:
        answer = await client.post(f"/v1/uploads/{begun.evidence_id}/parts", headers=officer.bearer())
    assert (answer.status_code, answer.json()["code"]) == (503, "store-unavailable")
    assert answer.headers["retry-after"] == "2"
