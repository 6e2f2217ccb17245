"""Declaring and sending files; what the store and the service refuse."""

import base64
import hashlib
import json

import pytest
from contracts.evidence import EvidenceKept, EvidenceRefused
from evidence.domain.media import MAX_BYTES

from . import papers
from .world import Caller, Json, World, a_declaration

FORMED = papers.pdf("khai báo")


async def test_a_verified_file_is_kept_and_told(world: World, officer: Caller) -> None:
    content = papers.pdf("giữ lại")
    begun = await officer.send(content)
    await world.verify()
    (fact,) = await world.facts(EvidenceKept, begun.evidence_id)
    assert (fact.version, fact.size, fact.media_type) == (1, len(content), "application/pdf")
    assert fact.sha256 == hashlib.sha256(content).hexdigest()
    assert (fact.target.unit, fact.citation.number, fact.citation.page) == ("25195", "492/UBND-HCC", "2")
    assert fact.uploaded_by == officer.id


async def test_what_comes_down_hashes_to_what_went_up(officer: Caller) -> None:
    content = papers.pdf("tải về") + bytes(300_000) + b"%%EOF"
    evidence_id = await officer.keep(content)
    assert await officer.download(evidence_id) == content


async def test_staging_is_empty_once_a_file_is_kept(world: World, officer: Caller) -> None:
    begun = await officer.send(papers.pdf("dọn dẹp"))
    assert f"{begun.evidence_id}/1" in world.staged()
    await world.verify()
    assert f"{begun.evidence_id}/1" not in world.staged()


async def test_a_file_is_not_seen_as_kept_before_it_is_verified(officer: Caller) -> None:
    begun = await officer.send(papers.pdf("chờ"))
    seen = await officer.see(begun.evidence_id)
    assert (seen.kept_version, seen.versions[0].state) == (None, "verifying")


@pytest.mark.parametrize(
    ("changes", "status", "code"),
    [
        ({"size": MAX_BYTES + 1}, 413, "file-too-big"),
        ({"media_type": "text/html", "filename": "a.html"}, 415, "type-not-allowed"),
        ({"filename": "a.exe"}, 422, "extension-mismatch"),
        ({"sha256": "khong-phai-ma-bam"}, 422, "hash-malformed"),
        ({"target": {"kind": "task", "id": "t-1", "unit": "99999"}}, 422, "unknown-unit"),
        ({"target": {"kind": "task", "id": "t-1", "unit": "25198"}}, 403, "forbidden"),
        ({"target": {"kind": "wish", "id": "t-1", "unit": "25195"}}, 422, "invalid-request"),
        ({"citation": None}, 422, "invalid-request"),
        ({"size": "12"}, 422, "invalid-request"),
        ({"target": {"kind": "task", "id": "t\x00", "unit": "25195"}}, 422, "invalid-request"),
    ],
)
async def test_an_impossible_declaration_is_a_problem(
    officer: Caller, changes: Json, status: int, code: str
) -> None:
    answer = await officer.post("/v1/uploads", a_declaration(papers.pdf(), **changes))
    assert (answer.status_code, answer.json()["code"]) == (status, code)
    assert answer.headers["content-type"] == "application/problem+json"


async def test_a_problem_names_its_field_in_both_languages(officer: Caller) -> None:
    answer = await officer.post("/v1/uploads", a_declaration(papers.pdf(), sha256="x"))
    (error,) = answer.json()["errors"]
    assert error["field"] == "sha256"
    assert "Mã băm" in answer.json()["title_vi"]
    assert "SHA-256" in answer.json()["title_en"]


async def test_a_missing_right_is_named(officer: Caller) -> None:
    target = {"kind": "task", "id": "t-1", "unit": "25198"}
    answer = await officer.post("/v1/uploads", a_declaration(papers.pdf(), target=target))
    assert "evidence.file.upload" in answer.json()["title"]


async def test_who_only_reads_may_not_upload(appraiser: Caller) -> None:
    answer = await appraiser.post("/v1/uploads", a_declaration(papers.pdf()))
    assert answer.status_code == 403


async def test_a_repeated_declaration_gets_the_first_answer(officer: Caller) -> None:
    body = a_declaration(papers.pdf("lặp"))
    key = {"Idempotency-Key": f"once-{officer.id}"}
    first = await officer.post("/v1/uploads", body, **key)
    assert (await officer.post("/v1/uploads", body, **key)).json() == first.json()


@pytest.mark.parametrize(
    ("tampered", "sent"),
    [
        ({"key": "somebody/else"}, FORMED),
        ({"Content-Type": "text/html"}, FORMED),
        ({"x-amz-signature": "0" * 64}, FORMED),
        ({}, FORMED + b" "),
        ({}, FORMED[:-1]),
    ],
)
async def test_the_store_refuses_a_tampered_form(
    world: World, officer: Caller, tampered: dict[str, str], sent: bytes
) -> None:
    begun = await officer.declare(FORMED)
    before = world.staged()
    answer = await world.post_file(begun.form, sent, **tampered)
    assert answer.status_code in {400, 403}
    assert world.staged() == before


async def test_the_store_refuses_a_policy_that_was_rewritten(world: World, officer: Caller) -> None:
    content = papers.pdf("chính sách")
    form = (await officer.declare(content)).form
    assert form is not None
    policy = json.loads(base64.b64decode(form.fields["policy"]))
    policy["expiration"] = "2099-01-01T00:00:00.000Z"
    forged = base64.b64encode(json.dumps(policy).encode()).decode()
    assert (await world.post_file(form, content, policy=forged)).status_code == 403


async def test_a_second_completion_changes_nothing(world: World, officer: Caller) -> None:
    begun = await officer.send(papers.pdf("hai lần"))
    assert (await officer.complete(begun.evidence_id)).json()["state"] == "verifying"
    await world.verify()
    again = await officer.complete(begun.evidence_id)
    await world.verify()
    assert (again.status_code, again.json()["state"]) == (202, "kept")
    assert len(await world.facts(EvidenceKept, begun.evidence_id)) == 1


async def test_what_was_never_posted_is_refused(world: World, officer: Caller) -> None:
    begun = await officer.declare(papers.pdf("không gửi"))
    await officer.complete(begun.evidence_id)
    await world.verify()
    (fact,) = await world.facts(EvidenceRefused, begun.evidence_id)
    assert fact.reason == "missing"
