"""One's own notices over HTTP: lists, marks, counts, files, rights."""

import pytest
from documents import read_csv
from httpx2 import AsyncClient

from . import facts
from .world import World

UNIT, OTHER = "25195", "25198"


async def test_the_list_shows_one_s_own_newest_first(world: World, client: AsyncClient) -> None:
    head, other = await world.has_all(("unit_head", UNIT), ("unit_head", OTHER))
    await world.hears(facts.an_assignment(UNIT), facts.an_assignment(OTHER), facts.due_soon(UNIT))
    mine = (await client.get("/v1/notices", headers=head.signed_in())).json()
    assert [one["kind"] for one in mine["items"]] == ["task_due_soon", "task_assigned"]
    theirs = (await client.get("/v1/notices", headers=other.signed_in())).json()
    assert len(theirs["items"]) == 1


async def test_pages_join_without_gap_or_repeat(world: World, client: AsyncClient) -> None:
    head = await world.has("unit_head", UNIT)
    await world.hears(*(facts.an_assignment(UNIT) for _ in range(5)))
    found: list[str] = []
    after: str | None = ""
    while after is not None:
        query = f"limit=2&after={after}" if after else "limit=2"
        page = (await client.get(f"/v1/notices?{query}", headers=head.signed_in())).json()
        found += [one["id"] for one in page["items"]]
        after = page["next"]
    assert found == [str(row["id"]) for row in reversed(await world.notices(head))]


async def test_reading_and_taking_it_back(world: World, client: AsyncClient) -> None:
    head = await world.has("unit_head", UNIT)
    await world.hears(facts.an_assignment(UNIT), facts.due_soon(UNIT))
    first, _ = await world.notices(head)
    sign = head.signed_in()
    assert (await client.post(f"/v1/notices/{first['id']}/reading", headers=sign)).json()["read"] is True
    unread = (await client.get("/v1/notices?unread=true", headers=sign)).json()["items"]
    assert [one["kind"] for one in unread] == ["task_due_soon"]
    await client.post(f"/v1/notices/{first['id']}/unreading", headers=sign)
    counted = (await client.get("/v1/notices/summary", headers=sign)).json()
    assert counted["unread"] == 2
    assert counted["kinds"][0] == {"kind": "task_assigned", "unread": 1, "total": 1}


async def test_all_become_read_at_once_and_only_one_s_own(world: World, client: AsyncClient) -> None:
    head, officer = await world.has_all(("unit_head", UNIT), ("officer", UNIT))
    await world.hears(facts.an_assignment(UNIT), facts.due_soon(UNIT))
    sign = head.signed_in()
    assert (await client.post("/v1/notices/reading", headers=sign)).json() == {"count": 2}
    assert (await client.get("/v1/notices/summary", headers=sign)).json()["unread"] == 0
    assert (await client.get("/v1/notices/summary", headers=officer.signed_in())).json()["unread"] == 2


@pytest.mark.parametrize(("method", "path"), [("GET", ""), ("POST", "/reading"), ("POST", "/unreading")])
async def test_another_person_s_notice_does_not_exist(
    world: World, client: AsyncClient, method: str, path: str
) -> None:
    head, other = await world.has_all(("unit_head", UNIT), ("unit_head", OTHER))
    await world.hears(facts.an_assignment(UNIT))
    (notice,) = await world.notices(head)
    answer = await client.request(method, f"/v1/notices/{notice['id']}{path}", headers=other.signed_in())
    assert (answer.status_code, answer.json()["code"]) == (404, "no-such-notice")
    assert (await world.notices(head))[0]["read_at"] is None


async def test_the_list_as_a_file(world: World, client: AsyncClient) -> None:
    head = await world.has("unit_head", UNIT)
    await world.hears(facts.an_assignment(UNIT))
    answer = await client.get("/v1/notices.csv?kind=task_assigned", headers=head.signed_in())
    (row,) = read_csv(answer.content).rows
    assert row["Tiêu đề"] == "Nhiệm vụ mới: Số hóa hồ sơ"
    assert row["Thời điểm"] == "23/11/2026 12:00"


async def test_counts_of_delivery_are_for_operators(world: World, client: AsyncClient) -> None:
    head, owner = await world.has_all(("unit_head", UNIT), ("system_owner", "DN-SKHCN"))
    await world.hears(facts.a_round(UNIT))
    await world.mails()
    counted = (await client.get("/v1/deliveries/summary", headers=owner.signed_in())).json()
    assert {name: counted[name] for name in ("created", "mailed", "waiting", "failed")} == {
        "created": 1,
        "mailed": 1,
        "waiting": 0,
        "failed": 0,
    }
    assert [(one["channel"], one["delivered"]) for one in counted["counts"]] == [("email", 1), ("in-app", 1)]
    refused = await client.get("/v1/deliveries/summary", headers=head.signed_in())
    assert (refused.status_code, refused.json()["code"]) == (403, "forbidden")


@pytest.mark.parametrize("path", ["", ".csv", "/summary", f"/{facts.NOBODY}"])
async def test_nobody_reads_without_a_token(client: AsyncClient, path: str) -> None:
    assert (await client.get(f"/v1/notices{path}")).status_code == 401


async def test_a_cursor_of_another_list_is_refused(world: World, client: AsyncClient) -> None:
    head = await world.has("unit_head", UNIT)
    answer = await client.get("/v1/notices?after=bm90", headers=head.signed_in())
    assert (answer.status_code, answer.json()["code"]) == (422, "cursor-not-readable")
