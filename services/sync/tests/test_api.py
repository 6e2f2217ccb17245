"""The HTTP side: who may do what, and what is shown."""

from collections.abc import AsyncGenerator
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import httpx2
import pytest
import pytest_asyncio
from documents import read_csv
from sync.domain.record import State

from .world import World, a_leaf, a_mapping

MAPPING = "/v1/mappings/province/2026.1"


@pytest_asyncio.fixture(loop_scope="session")
async def client(world: World) -> AsyncGenerator[httpx2.AsyncClient]:
    transport = httpx2.ASGITransport(world.api())
    headers = await world.signs_in("system_owner")
    async with httpx2.AsyncClient(transport=transport, base_url="http://sync.test", headers=headers) as made:
        yield made


def a_document(*leaves: str) -> dict[str, Any]:
    return a_mapping(*leaves).model_dump(mode="json", by_alias=True)


async def test_a_mapping_is_kept_and_read_back(client: httpx2.AsyncClient) -> None:
    document = a_document("1.1", uuid4().hex[:6])
    saved = await client.put(MAPPING, json=document)
    assert (saved.status_code, saved.json()["rows"], saved.json()["changed"]) == (200, 2, True)
    assert (await client.put(MAPPING, json=document)).json()["changed"] is False
    assert (await client.get(MAPPING)).json() == document


async def test_every_bad_row_is_named_and_nothing_is_saved(client: httpx2.AsyncClient) -> None:
    kept = a_document("1.1")
    await client.put(MAPPING, json=kept)
    document = a_document("1.1", "1.2")
    document["rows"][1]["indicator"] = "DTI-P-1.1"
    document["rows"][0]["fields"]["tu_so"]["from"] = "os.environ"
    refused = await client.put(MAPPING, json=document)
    assert (refused.status_code, refused.json()["code"]) == (422, "mapping-faulty")
    fields = {error["field"] for error in refused.json()["errors"]}
    assert fields == {"rows.1.indicator", "rows.2.indicator", "rows.1.fields.tu_so.from"}
    assert (await client.get(MAPPING)).json() == kept


async def test_a_mapping_that_does_not_exist_is_a_404(client: httpx2.AsyncClient) -> None:
    answer = await client.get("/v1/mappings/province/1999.1")
    assert (answer.status_code, answer.json()["code"]) == (404, "no-such-mapping")


async def test_coverage_tells_what_is_fed_and_what_is_lost(world: World, client: httpx2.AsyncClient) -> None:
    await world.maps("1.1")
    await world.opens_round()
    await world.finalises(a_leaf("1.1"), a_leaf("8.8"))
    document = a_document("1.1", "1.2")
    document["rows"] = [document["rows"][0]]
    await client.put(MAPPING, json=document)
    shown = (await client.get(f"{MAPPING}/coverage")).json()
    assert (shown["indicators"], shown["fed"], shown["unfed"]) == (2, 1, ["DTI-P-1.2"])
    assert "8.8" in shown["unmapped_leaves"]


async def test_the_ledger_is_listed_by_round_and_state_in_pages(
    world: World, client: httpx2.AsyncClient
) -> None:
    await world.has_due("1.1", "1.2", "1.3")
    await world.works()
    asked = {"round": world.round, "state": "acknowledged", "limit": "2"}
    first = (await client.get("/v1/records", params=asked)).json()
    rest = (await client.get("/v1/records", params={**asked, "after": first["next"]})).json()
    assert [one["leaf"] for one in first["items"] + rest["items"]] == ["1.1", "1.2", "1.3"]
    assert first["items"][0]["sample"] is True
    assert rest.get("next") is None
    none = (await client.get("/v1/records", params={**asked, "state": "refused"})).json()
    assert none["items"] == []


async def test_one_record_shows_every_attempt(world: World, client: httpx2.AsyncClient) -> None:
    world.fails(kind="500")
    await world.has_due("1.1")
    await world.works(2)
    record_id = (await world.ledger())["1.1"].id
    shown = (await client.get(f"/v1/records/{record_id}")).json()
    assert [one["status"] for one in shown["tried"]] == [500, 201]
    assert len({one["request_sha256"] for one in shown["tried"]}) == 1
    assert (await client.get(f"/v1/records/{uuid4()}")).status_code == 404


async def test_the_summary_adds_up(world: World, client: httpx2.AsyncClient) -> None:
    world.fails(kind="422", field="values.diem", match="DTI-P-1.2")
    world.fails(kind="500", match="DTI-P-1.1")
    await world.has_due("1.1", "1.2", "1.3")
    await world.works(2)
    shown = (await client.get("/v1/records/summary", params={"round": world.round})).json()
    assert shown["by_state"] == {"waiting": 0, "acknowledged": 2, "refused": 1, "failed": 0}
    assert (shown["records"], shown["attempts"], shown["receipts"]) == (3, 4, 2)
    assert shown["by_outcome"] == {"acknowledged": 2, "again": 1, "refused": 1}
    assert [one["field"] for one in shown["refused_fields"]] == ["values.diem"]
    assert shown["last_error"]["status"] in {422, 500}
    assert shown["transmissions"][0]["completed_at"] is not None


async def test_the_ledger_as_csv_disarms_formulas(world: World, client: httpx2.AsyncClient) -> None:
    world.fails(kind="422", field="=HYPERLINK(1)")
    await world.has_due("1.1")
    await world.works()
    answer = await client.get("/v1/records.csv", params={"round": world.round})
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    assert answer.headers["content-disposition"] == 'attachment; filename="so-gui-so-lieu.csv"'
    (row,) = read_csv(answer.content).rows
    shown = [row[name] for name in ("Kỳ đánh giá", "Tiêu chí", "Trạng thái", "Trường bị từ chối")]
    assert shown == [world.round, "1.1", "refused", "'=HYPERLINK(1)"]


async def test_a_person_resends_after_correcting_the_mapping(
    world: World, client: httpx2.AsyncClient
) -> None:
    await world.maps("1.1")
    await world.opens_round()
    await world.finalises(a_leaf("9.9"))
    await world.maps("9.9")
    record_id = (await world.ledger())["9.9"].id
    assert (await client.post(f"/v1/records/{record_id}/resend")).status_code == 202
    await world.works()
    assert (await world.ledger())["9.9"].state is State.ACKNOWLEDGED
    again = await client.post(f"/v1/records/{record_id}/resend")
    assert (again.status_code, again.json()["code"]) == (409, "already-acknowledged")


async def test_a_receipt_outlives_the_mapping_of_its_leaf(world: World, client: httpx2.AsyncClient) -> None:
    await world.has_due("1.1")
    await world.works()
    kept = (await world.ledger())["1.1"]
    await world.maps("1.2")
    answer = await client.post(f"/v1/records/{kept.id}/resend")
    assert (answer.status_code, answer.json()["code"]) == (409, "already-acknowledged")
    assert (await world.ledger())["1.1"].receipt == kept.receipt is not None


async def test_a_repeated_resend_is_answered_from_memory_for_a_day(
    world: World, client: httpx2.AsyncClient
) -> None:
    world.fails(kind="422")
    await world.has_due("1.1")
    await world.works()
    path = f"/v1/records/{(await world.ledger())['1.1'].id}/resend"
    first = await client.post(path, headers={"Idempotency-Key": world.round})
    await world.works()
    again = await client.post(path, headers={"Idempotency-Key": world.round})
    assert (first.status_code, again.status_code) == (202, 202)
    world.clock.now = datetime.now(UTC) + timedelta(days=2)
    assert not await world.sending.forget_old_answers()
    late = await client.post(path, headers={"Idempotency-Key": world.round})
    assert late.json()["code"] == "already-acknowledged"


async def test_nobody_resends_what_is_on_its_way(world: World, client: httpx2.AsyncClient) -> None:
    await world.has_due("1.1")
    claim = await world.claims()
    answer = await client.post(f"/v1/records/{claim.record_id}/resend")
    assert (answer.status_code, answer.json()["code"]) == (409, "on-its-way")


@pytest.mark.parametrize(
    ("role", "method", "path", "status"),
    [
        ("officer", "GET", "/v1/records", 403),
        ("officer", "GET", "/v1/records.csv", 403),
        ("officer", "GET", "/v1/records/summary", 403),
        ("officer", "GET", f"{MAPPING}/coverage", 403),
        ("province_leader", "GET", "/v1/records", 200),
        ("province_leader", "PUT", MAPPING, 403),
        ("auditor", "POST", f"/v1/records/{UUID(int=7)}/resend", 403),
        ("system_owner", "POST", f"/v1/records/{UUID(int=7)}/resend", 404),
    ],
)
async def test_rights(
    world: World, client: httpx2.AsyncClient, role: str, method: str, path: str, status: int
) -> None:
    body = a_document("1.1") if method == "PUT" else None
    answer = await client.request(method, path, json=body, headers=await world.signs_in(role))
    assert answer.status_code == status
    if status == 403:
        assert "sync.record." in answer.json()["title_en"]
