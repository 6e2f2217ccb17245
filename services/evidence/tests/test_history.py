"""Versions are never overwritten, links come and go and leave their history."""

from uuid import UUID, uuid4

import pytest
from contracts.evidence import EvidenceKept, EvidenceLinked, EvidenceUnlinked
from evidence.queries.views import LinkView

from . import papers
from .telling import verified
from .world import Caller, World, a_declaration


def a_link(unit: str = "25195", kind: str = "task") -> dict[str, dict[str, str]]:
    return {"target": {"kind": kind, "id": f"t-{uuid4()}", "unit": unit}}


async def test_an_old_version_stays_what_it_was(world: World, officer: Caller) -> None:
    first, second = papers.pdf("bản một"), papers.pdf("bản hai")
    evidence_id = await officer.keep(first)
    begun = await officer.send_version(evidence_id, second)
    await world.verify()
    assert begun.version == 2
    assert await officer.download(evidence_id, version="1") == first
    assert await officer.download(evidence_id, version="2") == second
    assert await officer.download(evidence_id) == second
    assert [fact.version for fact in await world.facts(EvidenceKept, evidence_id)] == [1, 2]


async def test_a_refused_version_leaves_the_kept_one_in_force(world: World, officer: Caller) -> None:
    content = papers.pdf("bản tốt")
    evidence_id = await officer.keep(content)
    await officer.send_version(evidence_id, papers.HTML)
    await world.verify()
    seen = await officer.see(evidence_id)
    assert (seen.kept_version, [v.state for v in seen.versions]) == (1, ["kept", "refused"])
    assert await officer.download(evidence_id) == content


async def test_a_number_is_not_used_again(world: World, officer: Caller) -> None:
    evidence_id = await officer.keep(papers.pdf("số một"))
    await officer.send_version(evidence_id, papers.HTML)
    await world.verify()
    assert (await officer.send_version(evidence_id, papers.pdf("số ba"))).version == 3


async def test_each_version_has_its_own_citation(officer: Caller) -> None:
    evidence_id = await officer.keep(papers.pdf("trích dẫn một"))
    citation = {"number": "5/QĐ", "issued_on": "2026-01-05", "issuer": "Sở", "abstract": "Sửa đổi"}
    await officer.send_version(evidence_id, papers.pdf("trích dẫn hai"), citation=citation)
    seen = await officer.see(evidence_id)
    assert [version.citation.number for version in seen.versions] == ["492/UBND-HCC", "5/QĐ"]


async def test_only_the_owner_adds_versions(world: World, officer: Caller, appraiser: Caller) -> None:
    target = await verified(world, "DN-SNV")
    evidence_id = await officer.keep(papers.pdf("chủ sở hữu"), target=target)
    answer = await appraiser.post(f"/v1/evidence/{evidence_id}/versions", _file())
    assert answer.status_code == 403
    stranger = await world.person("officer", "25198")
    answer = await stranger.post(f"/v1/evidence/{evidence_id}/versions", _file())
    assert answer.status_code == 404


async def test_one_paper_proves_a_further_target(world: World, officer: Caller) -> None:
    evidence_id = await officer.keep(papers.pdf("hai mục tiêu"))
    body = a_link()
    link = await _add(officer, evidence_id, body)
    (fact,) = await world.facts(EvidenceLinked, evidence_id)
    assert ([one.id for one in fact.targets], fact.linked_by) == ([body["target"]["id"]], officer.id)
    found = await officer.list(target_kind="task", target_id=body["target"]["id"])
    assert [row.id for row in found.items] == [evidence_id]
    assert link.id in {one.id for one in (await officer.see(evidence_id)).links}


async def test_an_ended_link_stays_in_the_history(world: World, officer: Caller) -> None:
    evidence_id = await officer.keep(papers.pdf("gỡ liên kết"))
    body = a_link()
    link = await _add(officer, evidence_id, body)
    answer = await officer.delete(f"/v1/evidence/{evidence_id}/links/{link.id}")
    assert answer.status_code == 200
    assert len(await world.facts(EvidenceUnlinked, evidence_id)) == 1
    assert (await officer.list(target_id=body["target"]["id"])).items == []
    ended = [one for one in (await officer.see(evidence_id)).links if one.unlinked_at is not None]
    assert [(one.id, one.unlinked_by) for one in ended] == [(link.id, officer.id)]


async def test_a_link_ends_once(officer: Caller) -> None:
    evidence_id = await officer.keep(papers.pdf("gỡ một lần"))
    link = await _add(officer, evidence_id, a_link())
    path = f"/v1/evidence/{evidence_id}/links/{link.id}"
    await officer.delete(path)
    assert (await officer.delete(path)).json()["code"] == "no-such-link"


async def test_a_target_is_linked_once_at_a_time(officer: Caller) -> None:
    evidence_id = await officer.keep(papers.pdf("liên kết lại"))
    body = a_link()
    link = await _add(officer, evidence_id, body)
    again = await officer.post(f"/v1/evidence/{evidence_id}/links", body)
    assert (again.status_code, again.json()["code"]) == (409, "already-linked")
    await officer.delete(f"/v1/evidence/{evidence_id}/links/{link.id}")
    assert (await _add(officer, evidence_id, body)).id != link.id


async def test_what_is_not_kept_proves_nothing_more(officer: Caller) -> None:
    begun = await officer.declare(papers.pdf("chưa lưu"))
    answer = await officer.post(f"/v1/evidence/{begun.evidence_id}/links", a_link())
    assert (answer.status_code, answer.json()["code"]) == (409, "nothing-kept")


async def test_a_link_for_another_unit_needs_that_units_right(officer: Caller) -> None:
    evidence_id = await officer.keep(papers.pdf("đơn vị khác"))
    answer = await officer.post(f"/v1/evidence/{evidence_id}/links", a_link("25198"))
    assert (answer.status_code, answer.json()["code"]) == (403, "forbidden")


async def test_a_link_opens_the_evidence_to_the_linked_unit(
    world: World, officer: Caller, neighbour: Caller
) -> None:
    content = papers.pdf("mở cho đơn vị liên kết")
    evidence_id = await officer.keep(content)
    both = await world.person("officer", "25195", also="25198")
    link = await _add(both, evidence_id, a_link("25198"))
    assert await neighbour.download(evidence_id) == content
    await both.delete(f"/v1/evidence/{evidence_id}/links/{link.id}")
    assert (await neighbour.get(f"/v1/evidence/{evidence_id}")).status_code == 404


async def test_one_upload_may_prove_many_targets(world: World, officer: Caller) -> None:
    also = [a_link(kind="criterion")["target"] for _ in range(3)]
    begun = await officer.send(papers.pdf("nhiều chỉ số"), also=also)
    assert await world.facts(EvidenceLinked, begun.evidence_id) == []
    await world.verify()
    (fact,) = await world.facts(EvidenceLinked, begun.evidence_id)
    assert fact.linked_by == officer.id
    assert [target.id for target in fact.targets] == [one["id"] for one in also]
    found = await officer.list(target_kind="criterion", target_id=also[2]["id"])
    assert [row.id for row in found.items] == [begun.evidence_id]


async def test_links_are_told_once_however_many_versions_follow(world: World, officer: Caller) -> None:
    also = [a_link(kind="criterion")["target"]]
    begun = await officer.send(papers.HTML, also=also)
    await world.verify()
    assert await world.facts(EvidenceLinked, begun.evidence_id) == []
    for n in range(2):
        await officer.send_version(begun.evidence_id, papers.pdf(f"bản sau {n}"))
        await world.verify()
    assert len(await world.facts(EvidenceLinked, begun.evidence_id)) == 1


async def test_a_target_given_up_stays_given_up_when_a_version_follows(world: World, officer: Caller) -> None:
    evidence_id = await officer.keep(papers.pdf("bỏ mục tiêu"))
    (link,) = (await officer.see(evidence_id)).links
    await officer.delete(f"/v1/evidence/{evidence_id}/links/{link.id}")
    await officer.send_version(evidence_id, papers.pdf("bản sau khi bỏ"))
    await world.verify()
    assert [fact.version for fact in await world.facts(EvidenceKept, evidence_id)] == [1, 2]
    facts = await world.facts(EvidenceUnlinked, evidence_id)
    assert [fact.target.id for fact in facts] == [link.target.id] * 2


@pytest.mark.parametrize(
    ("also", "status", "code"),
    [
        ({"kind": "task", "id": "t-1", "unit": "25198"}, 403, "forbidden"),
        ({"kind": "task", "id": "t-1", "unit": "00000"}, 422, "unknown-unit"),
        ({"kind": "criterion", "id": "a/1.1", "unit": "25195"}, 409, "already-linked"),
    ],
)
async def test_every_further_target_is_judged_like_the_first(
    officer: Caller, also: dict[str, str], status: int, code: str
) -> None:
    target = {"kind": "criterion", "id": "a/1.1", "unit": "25195"}
    answer = await officer.post("/v1/uploads", a_declaration(papers.pdf(), target=target, also=[also]))
    assert (answer.status_code, answer.json()["code"]) == (status, code)


async def _add(who: Caller, evidence_id: UUID, body: dict[str, dict[str, str]]) -> LinkView:
    answer = await who.post(f"/v1/evidence/{evidence_id}/links", body)
    assert answer.status_code == 201, answer.text
    return LinkView.model_validate_json(answer.content)


def _file() -> dict[str, object]:
    return {
        "filename": "a.pdf",
        "size": 10,
        "sha256": "a" * 64,
        "media_type": "application/pdf",
        "citation": {"number": "1", "issued_on": "2026-01-01", "issuer": "Sở", "abstract": "Về việc"},
    }
