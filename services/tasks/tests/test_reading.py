"""Lists, pages, files, statistics: and who sees what."""

import csv
import io
from datetime import UTC, datetime, timedelta

import pytest
import pytest_asyncio

from .packages import (
    a_collective_task,
    a_document,
    a_package,
    a_plan,
    a_recurring_task,
    a_task,
    renamed,
    with_plan,
)
from .world import COMMUNES, SCORED, Caller, Json, World

DUE = datetime(2025, 10, 19, 16, 59, 59, tzinfo=UTC)
PRIVATE: Json = {
    "documents": [a_document(code="cv-own", number="1/NB")],
    "plans": [
        a_plan(code="p-own", document="cv-own", owner_unit="DN-SNV", level="unit", visibility="unit"),
    ],
    "tasks": [a_task(code="t-own", plan="p-own", content="Việc nội bộ riêng tư", coordinators=[])],
}


@pytest_asyncio.fixture(loop_scope="session", autouse=True, scope="module")
async def plans(world: World, owner: Caller) -> None:
    dated = a_task(code="t-soon", order_label="4", deadline_text="trước 20/12/2025", lead={"unit": "25195"})
    package = a_package(a_task(), a_collective_task(), a_recurring_task(), dated)
    await owner.bring_in(package)
    await owner.bring_in(PRIVATE)
    await owner.bring_in(renamed(a_package(a_task(coordinators=[])), "other"))


async def _codes(caller: Caller, **query: str) -> list[str]:
    answer = await caller.get("/v1/tasks", **({"limit": "500"} | query))
    assert answer.status_code == 200, answer.text
    return [item["code"] for item in answer.json()["items"]]


async def test_the_order_is_the_documents(owner: Caller) -> None:
    assert await _codes(owner, plan="p-1", top="true") == ["t-1", "t-all", "t-rec", "t-soon"]


@pytest.mark.parametrize("sort", ["order", "code", "lead", "due", "-due"])
async def test_pages_together_are_the_whole_list(owner: Caller, sort: str) -> None:
    whole = await _codes(owner, sort=sort)
    seen: list[str] = []
    after: dict[str, str] = {}
    while True:
        page = (await owner.get("/v1/tasks", sort=sort, limit="3", **after)).json()
        seen += [item["code"] for item in page["items"]]
        if "next" not in page or page["next"] is None:
            break
        after = {"after": page["next"]}
    assert seen == whole
    assert len(set(whole)) == len(whole)


async def test_by_due_the_undated_come_last(owner: Caller) -> None:
    dated = await _codes(owner, sort="due", plan="p-1", top="true")
    assert dated == ["t-1", "t-all", "t-soon", "t-rec"]


@pytest.mark.parametrize(
    ("query", "codes"),
    [
        ({"lead": "25195"}, ["t-all/25195", "t-soon"]),
        ({"kind": "recurring"}, ["t-rec"]),
        ({"class": "recurring"}, ["t-rec"]),
        ({"class": "not_due"}, ["t-soon"]),
        ({"status": "accepted"}, []),
        ({"q": "RA SOAT viec bo tri", "top": "true", "kind": "recurring"}, ["t-rec"]),
        ({"q": "100%", "top": "true"}, []),
    ],
)
async def test_filters(owner: Caller, query: dict[str, str], codes: list[str]) -> None:
    assert await _codes(owner, plan="p-1", **query) == codes


async def test_an_unknown_class_is_refused(owner: Caller) -> None:
    assert (await owner.get("/v1/tasks", **{"class": "green"})).status_code == 422


async def test_a_spoiled_cursor_is_refused(owner: Caller) -> None:
    answer = await owner.get("/v1/tasks", after="nonsense")
    assert (answer.status_code, answer.json()["code"]) == (422, "cursor-not-readable")


async def test_a_cursor_of_another_order_is_refused(owner: Caller) -> None:
    given = (await owner.get("/v1/tasks", sort="lead", limit="1")).json()["next"]
    answers = [await owner.get("/v1/tasks", sort=sort, after=given) for sort in ("due", "-due")]
    assert [(it.status_code, it.json()["code"]) for it in answers] == [(422, "cursor-not-readable")] * 2


async def test_the_file_has_the_rows_of_the_list(owner: Caller) -> None:
    answer = await owner.get("/v1/tasks.csv", plan="p-1", top="true")
    rows = list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig")), delimiter=";"))
    assert [row[1] for row in rows] == ["Mã", "t-1", "t-all", "t-rec", "t-soon"]
    assert rows[1][5:7] == ["Hoàn thành trước 20/10/2025", "19/10/2025"]
    assert [row[-2:] for row in rows[1:4]] == [["0", ""], ["0", f"0/{len(SCORED)}"], ["", ""]]


async def test_a_unit_sees_what_it_leads_and_where_it_takes_part(world: World) -> None:
    officer = await world.person("officer", "25195")
    seen = await _codes(officer, sort="code")
    assert seen == ["t-1", "t-all", "t-all/25195", "t-rec", "t-soon"]


async def test_a_unit_with_no_part_in_a_task_does_not_find_it(world: World, owner: Caller) -> None:
    officer = await world.person("officer", "25195")
    task_id = (await owner.find("t-1-other"))["id"]
    assert (await officer.get(f"/v1/tasks/{task_id}")).status_code == 404


async def test_what_a_unit_does_not_find_it_cannot_act_on(world: World, owner: Caller) -> None:
    officer = await world.person("officer", "25195")
    hidden, private = (await owner.find("t-1-other"))["id"], (await _inside(world, "t-own"))["id"]
    answers = [await officer.post(f"/v1/tasks/{task}/acceptance") for task in (hidden, private)]
    assert [(it.status_code, it.json()["code"]) for it in answers] == [(404, "no-such-task")] * 2


async def _inside(world: World, code: str) -> Json:
    return await (await world.person("officer", "DN-SNV")).find(code)


@pytest.mark.parametrize("role", ["system_owner", "appraiser", "province_leader"])
async def test_a_role_for_the_province_opens_no_private_plan_of_the_own_unit(world: World, role: str) -> None:
    who = await world.person(role, "DN-SNV")
    assert "t-own" not in await _codes(who)
    assert "cv-own" not in [
        it["code"] for it in (await who.get("/v1/documents", limit="500")).json()["items"]
    ]


async def test_a_unit_reads_unpublished_plans_and_objectives_only_where_it_has_a_part(
    world: World, owner: Caller
) -> None:
    package = renamed(a_package(a_task(coordinators=[])), "inner")
    await owner.bring_in(with_plan(package, visibility="province"))
    lead, stranger = await world.person("officer", "DN-SNV"), await world.person("officer", "25195")
    aim_lead = await world.person("officer", "DN-SKHCN")
    plan, objectives = "/v1/plans/p-1-inner", {"plan": "p-1-inner"}
    seen = [(await who.get(plan)).status_code for who in (owner, lead, aim_lead, stranger)]
    assert seen == [200, 200, 200, 404]
    found = [
        len((await who.get("/v1/objectives", **objectives)).json()["items"])
        for who in (owner, lead, aim_lead, stranger)
    ]
    assert found == [1, 0, 1, 0]


async def test_a_private_plan_stays_inside_its_unit(world: World, owner: Caller, officer: Caller) -> None:
    assert "t-own" in await _codes(officer)
    assert "t-own" not in await _codes(owner)
    assert await _codes(owner, q="rieng tu") == []
    assert (await owner.get("/v1/plans/p-own")).status_code == 404
    assert (await owner.get("/v1/plans/p-own/statistics")).status_code == 404
    assert (await officer.get("/v1/plans/p-own/statistics")).json()["total"]["total"] == 1


@pytest.mark.parametrize("role", ["publisher", "system_admin"])
@pytest.mark.parametrize(
    "path", ["/v1/tasks", "/v1/plans", "/v1/documents", "/v1/objectives", "/v1/tasks.csv"]
)
async def test_without_the_right_nothing_is_read(world: World, role: str, path: str) -> None:
    answer = await (await world.person(role, "DN-SKHCN")).get(path)
    assert (answer.status_code, answer.json()["code"]) == (403, "forbidden")


async def test_without_a_token_nothing_is_read(world: World) -> None:
    assert (await world.api.get("/v1/tasks")).status_code == 401


async def test_documents_have_their_relations(owner: Caller) -> None:
    items = (await owner.get("/v1/documents", q="thong bao 46")).json()["items"]
    assert items[0]["relations"] == [{"kind": "implements", "code": "tb-46"}]


async def test_a_plan_counts_a_collective_task_once(owner: Caller) -> None:
    plan = (await owner.get("/v1/plans/p-1")).json()
    assert (plan["tasks"], plan["recurring"], plan["objectives"]) == (4, 1, 1)


async def test_objectives_keep_operators_numbers_and_words(owner: Caller) -> None:
    items = (await owner.get("/v1/objectives", plan="p-1")).json()["items"]
    assert items[0]["baseline"] == {
        "year": None,
        "operator": "<",
        "value": "10",
        "upper": None,
        "text": "dưới 10%",
    }
    stated = [(it["year"], it["operator"], it["value"]) for it in items[0]["targets"]]
    assert stated == [(2026, "≥", "50"), (2030, "≥", "70")]


async def test_years_between_stated_ones_are_not_interpolated(owner: Caller) -> None:
    items = (await owner.get("/v1/objectives", plan="p-1")).json()["items"]
    assert [[target["year"] for target in item["targets"]] for item in items] == [[2026, 2030]]


async def test_objectives_as_a_file(owner: Caller) -> None:
    answer = await owner.get("/v1/objectives.csv", plan="p-1")
    assert "2026: tối thiểu 50%; 2030: 70%" in answer.content.decode("utf-8-sig")


async def test_statistics_count_leads_and_keep_recurring_apart(world: World, owner: Caller) -> None:
    world.clock.now = DUE + timedelta(days=1)
    counted = (await owner.get("/v1/plans/p-1/statistics")).json()
    world.clock.now = DUE - timedelta(days=5)
    snv = next(unit for unit in counted["units"] if unit["unit"] == "DN-SNV")
    assert (snv["total"], snv["overdue"], snv["recurring"], snv["cycles_total"]) == (3, 2, 1, 1)
    assert counted["total"]["total"] == len(SCORED) + 3
    assert counted["total"]["overdue"] == len(SCORED) + 1
    assert (counted["total"]["not_due"], counted["total"]["undated"]) == (1, 0)


async def test_a_unit_reads_only_its_own_counts(world: World) -> None:
    officer = await world.person("officer", COMMUNES[1])
    counted = (await officer.get("/v1/plans/p-1/statistics")).json()
    assert [unit["unit"] for unit in counted["units"]] == [COMMUNES[1]]


async def test_statistics_as_a_file(owner: Caller) -> None:
    answer = await owner.get("/v1/plans/p-1/statistics.csv")
    rows = list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig")), delimiter=";"))
    assert rows[0][:4] == ["Kế hoạch", "Mã đơn vị", "Đơn vị", "Tổng số"]
    assert len(rows) == 1 + len(SCORED)
