"""Who sees what, how lists are filtered, and how reading is recorded."""

from datetime import timedelta
from urllib.parse import parse_qs, urlsplit
from uuid import UUID, uuid4

import pytest
from contracts.evidence import EvidenceDownloaded
from documents.tables import read_csv
from evidence.api.evidence import DownloadView

from . import papers
from .telling import verified
from .world import Caller, World


def a_target(kind: str = "criterion", unit: str = "25195") -> dict[str, str]:
    return {"kind": kind, "id": f"{uuid4()}/2.3", "unit": unit}


@pytest.mark.parametrize("path", ["", "/download"])
async def test_evidence_of_another_unit_does_not_exist_for_an_officer(
    officer: Caller, neighbour: Caller, path: str
) -> None:
    evidence_id = await officer.keep(papers.pdf("của xã khác"))
    answer = await neighbour.get(f"/v1/evidence/{evidence_id}{path}")
    assert (answer.status_code, answer.json()["code"]) == (404, "no-such-evidence")


async def test_evidence_of_another_unit_cannot_be_completed_or_versioned(
    officer: Caller, neighbour: Caller
) -> None:
    begun = await officer.declare(papers.pdf("đừng chạm"))
    assert (await neighbour.complete(begun.evidence_id)).status_code == 404
    answer = await neighbour.post(f"/v1/uploads/{uuid4()}/completion")
    assert answer.json()["code"] == "no-such-evidence"


@pytest.mark.parametrize("role", ["system_owner", "council", "province_leader", "auditor"])
async def test_who_oversees_reads_province_wide(world: World, officer: Caller, role: str) -> None:
    content = papers.pdf(f"vai trò {role}")
    evidence_id = await officer.keep(content)
    reader = await world.person(role, "DN-SKHCN")
    assert await reader.download(evidence_id) == content


async def test_who_only_reads_is_told_the_missing_right(
    world: World, officer: Caller, appraiser: Caller
) -> None:
    begun = await officer.declare(papers.pdf("chỉ đọc"), target=await verified(world, "DN-SNV"))
    answer = await appraiser.complete(begun.evidence_id)
    assert (answer.status_code, answer.json()["code"]) == (403, "forbidden")
    assert "evidence.file.upload" in answer.json()["title"]


async def test_each_download_is_an_event(world: World, officer: Caller, appraiser: Caller) -> None:
    evidence_id = await officer.keep(papers.pdf("ai đọc"), target=await verified(world, "DN-SNV"))
    await appraiser.download(evidence_id)
    await officer.download(evidence_id, version="1")
    facts = await world.facts(EvidenceDownloaded, evidence_id)
    assert [(fact.downloaded_by, fact.version) for fact in facts] == [(appraiser.id, 1), (officer.id, 1)]


async def test_a_refused_reading_is_no_event(world: World, officer: Caller, neighbour: Caller) -> None:
    evidence_id = await officer.keep(papers.pdf("không được đọc"))
    await neighbour.get(f"/v1/evidence/{evidence_id}/download")
    assert await world.facts(EvidenceDownloaded, evidence_id) == []


async def test_a_download_link_lives_five_minutes_at_most(officer: Caller) -> None:
    link = await _link(officer, await officer.keep(papers.pdf("vài phút")))
    assert int(parse_qs(urlsplit(link.url).query)["X-Amz-Expires"][0]) <= 300
    assert link.url.startswith("/s3/")


async def test_a_download_is_an_attachment_under_its_own_name(world: World, officer: Caller) -> None:
    evidence_id = await officer.keep(papers.pdf("tên tệp"), filename="Quyết định số 1.pdf")
    answer = await world.fetch(await _link(officer, evidence_id))
    expected = "attachment; filename*=UTF-8''Quy%E1%BA%BFt%20%C4%91%E1%BB%8Bnh%20s%E1%BB%91%201.pdf"
    assert answer.headers["content-disposition"] == expected


async def test_a_tampered_download_link_is_refused(world: World, officer: Caller) -> None:
    link = await _link(officer, await officer.keep(papers.pdf("sửa đường dẫn")))
    longer = link.model_copy(update={"url": link.url.replace("X-Amz-Expires=300", "X-Amz-Expires=3000")})
    assert (await world.fetch(longer)).status_code == 403


async def test_what_is_not_kept_cannot_be_downloaded(world: World, officer: Caller) -> None:
    begun = await officer.send(papers.HTML)
    await world.verify()
    answer = await officer.get(f"/v1/evidence/{begun.evidence_id}/download")
    assert (answer.status_code, answer.json()["code"]) == (409, "nothing-kept")
    named = await officer.get(f"/v1/evidence/{begun.evidence_id}/download", version="1")
    assert (named.status_code, named.json()["code"]) == (409, "not-kept")
    absent = await officer.get(f"/v1/evidence/{begun.evidence_id}/download", version="7")
    assert (absent.status_code, absent.json()["code"]) == (404, "no-such-version")


async def test_a_target_lists_its_evidence(officer: Caller) -> None:
    target = a_target()
    mine = [await officer.keep(papers.pdf(f"mục tiêu {n}"), target=target) for n in range(2)]
    await officer.keep(papers.pdf("mục tiêu khác"), target=a_target())
    found = await officer.list(target_kind="criterion", target_id=target["id"])
    assert [row.id for row in found.items] == mine


async def test_a_list_holds_only_what_may_be_read(officer: Caller, neighbour: Caller) -> None:
    await officer.keep(papers.pdf("không lộ"))
    page = await neighbour.list(limit="500")
    assert {row.target.unit for row in page.items} <= {"25198"}


async def test_a_foreign_unit_as_filter_is_forbidden(neighbour: Caller) -> None:
    answer = await neighbour.get("/v1/evidence", unit="25195")
    assert (answer.status_code, answer.json()["code"]) == (403, "forbidden")


async def test_a_list_is_filtered_by_state_and_searched_without_marks(world: World, officer: Caller) -> None:
    target = a_target("report")
    kept = await officer.keep(papers.pdf("trạng thái"), target=target, filename="Báo cáo quý.pdf")
    await officer.send(papers.HTML, target=target, filename="trang.pdf")
    await world.verify()
    same = {"target_kind": "report", "target_id": target["id"]}
    assert [row.id for row in (await officer.list(**same, state="kept")).items] == [kept]
    assert [row.id for row in (await officer.list(**same, q="bao cao QUY")).items] == [kept]
    assert (await officer.list(**same, q="100%")).items == []


@pytest.mark.parametrize("field", ["q", "target_id", "unit"])
async def test_a_filter_with_control_characters_is_a_problem(officer: Caller, field: str) -> None:
    answer = await officer.get("/v1/evidence", **{field: "a\x00"})
    assert (answer.status_code, answer.json()["code"]) == (422, "invalid-request")


async def test_pages_follow_each_other_without_a_gap(officer: Caller) -> None:
    target = a_target("task")
    mine = [(await officer.declare(papers.pdf(f"trang {n}"), target=target)).evidence_id for n in range(5)]
    seen: list[UUID] = []
    query = {"target_id": target["id"], "target_kind": "task", "limit": "2"}
    page = await officer.list(**query)
    seen += [row.id for row in page.items]
    while page.next is not None:
        page = await officer.list(**query, after=page.next)
        seen += [row.id for row in page.items]
    assert seen == mine


async def test_the_list_opens_as_a_table(officer: Caller) -> None:
    target = a_target()
    citation = {
        "number": "=1+1",
        "issued_on": "2025-04-26",
        "issuer": "UBND tỉnh",
        "abstract": "Về việc",
    }
    evidence_id = await officer.keep(papers.pdf("bảng"), target=target, citation=citation)
    answer = await officer.get("/v1/evidence.csv", target_id=target["id"])
    (row,) = read_csv(answer.content).rows
    assert row["Mã minh chứng"] == str(evidence_id)
    assert row["Ngày ban hành"] == "26/04/2025"
    assert row["Số, ký hiệu"] == "'=1+1"
    assert "text/csv" in answer.headers["content-type"]


async def test_rights_end_with_their_grant(world: World, officer: Caller) -> None:
    evidence_id = await officer.keep(papers.pdf("hết quyền"))
    reader = await world.person("appraiser", "DN-SNV", valid_to=timedelta(days=-1))
    assert (await reader.get(f"/v1/evidence/{evidence_id}")).status_code == 404


async def _link(who: Caller, evidence_id: UUID) -> DownloadView:
    answer = await who.get(f"/v1/evidence/{evidence_id}/download")
    return DownloadView.model_validate_json(answer.content)
