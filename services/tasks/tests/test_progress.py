"""What the public sees."""

from datetime import UTC, datetime, timedelta

import pytest
import pytest_asyncio

from .packages import a_collective_task, a_document, a_package, a_plan, a_recurring_task, a_task
from .world import SCORED, Caller, Json, World

START = datetime(2025, 10, 14, 2, 0, tzinfo=UTC)
SECRET = "Lời của báo cáo không công khai"


def _hidden(code: str, **changes: object) -> Json:
    document = a_document(code=f"cv-{code}", number=f"{code}/VB")
    plan = a_plan(code=code, name=f"Kế hoạch {code}", document=f"cv-{code}", **changes)
    return {"documents": [document], "plans": [plan], "tasks": [a_task(code=f"t-{code}", plan=code)]}


@pytest_asyncio.fixture(loop_scope="session", autouse=True, scope="module")
async def plans(world: World, owner: Caller, officer: Caller) -> None:
    task = a_task(content="Rà soát <b>trụ sở</b>")
    everybody = a_collective_task()["lead"]
    recurring = a_recurring_task(code="t-rec-all", order_label="4", lead=everybody, coordinators=[])
    await owner.bring_in(a_package(task, a_collective_task(), a_recurring_task(), recurring))
    await owner.bring_in(_hidden("p-province", visibility="province"))
    await owner.bring_in(_hidden("p-unit", visibility="unit"))
    await owner.bring_in(_hidden("p-draft", status="draft"))
    await officer.work("t-1", "acceptance")
    await officer.work("t-1", "reports", {"percent": 40, "text": SECRET})


async def test_only_published_plans_are_shown(world: World) -> None:
    shown = (await world.api.get("/public/v1/progress.json")).json()
    assert [plan["code"] for plan in shown["plans"]] == ["p-1"]


@pytest.mark.parametrize("code", ["p-province", "p-unit", "p-draft", "nothing"])
async def test_an_unpublished_plan_is_not_found(world: World, code: str) -> None:
    answer = await world.api.get("/public/v1/progress.json", params={"plan": code})
    assert (answer.status_code, answer.json()["code"]) == (404, "no-such-plan")


async def test_tasks_are_shown_with_class_and_units_with_counts(world: World) -> None:
    plan = (await world.api.get("/public/v1/progress.json")).json()["plans"][0]
    shown = [(it["code"], it["class"], it["lead"], it["percent"]) for it in plan["tasks"]]
    assert shown == [
        ("t-1", "due_soon", "Đơn vị DN-SNV", "40"),
        ("t-all", "due_soon", "các Sở, ban, ngành, địa phương", "0"),
        ("t-rec", "recurring", "Đơn vị DN-SNV", None),
        ("t-rec-all", "recurring", "các Sở, ban, ngành, địa phương", None),
    ]
    snv = next(unit for unit in plan["units"] if unit["unit"] == "DN-SNV")
    assert (snv["name"], snv["total"], snv["recurring"]) == ("Đơn vị DN-SNV", 4, 2)


async def test_a_recurring_task_shows_the_share_of_its_cycles_in_time(world: World, owner: Caller) -> None:
    path = "/public/v1/progress.html"
    before = (await world.api.get(path)).text
    world.clock.now = datetime(2025, 11, 3, tzinfo=UTC)
    due = (await world.api.get(path)).text
    world.clock.now = START
    shown = [page.count("chưa có kỳ đến hạn") for page in (before, due)]
    assert (shown, due.count("<td>0 % kỳ đúng hạn</td>")) == ([2, 0], 2)


async def test_the_cycles_of_a_recurring_task_are_counted(world: World) -> None:
    world.clock.now = datetime(2025, 11, 3, tzinfo=UTC)
    plan = (await world.api.get("/public/v1/progress.json")).json()["plans"][0]
    world.clock.now = START
    shown = {it["code"]: (it["units"], it["cycles"]) for it in plan["tasks"]}
    counted = {"total": 1, "on_time": 0, "late": 0, "overdue": 1, "on_time_rate": "0"}
    assert shown["t-rec"] == (None, counted)
    assert shown["t-rec-all"] == (None, counted | {"total": len(SCORED), "overdue": len(SCORED)})
    assert shown["t-1"] == (None, None)


async def test_a_page_from_here_can_run_nothing(world: World) -> None:
    for path in ("/public/v1/progress.html", "/public/v1/objectives"):
        headers = (await world.api.get(path)).headers
        assert headers["content-security-policy"].startswith("default-src 'none'")
        assert headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize("form", ["json", "csv", "html"])
async def test_no_person_and_no_report_is_shown(world: World, officer: Caller, form: str) -> None:
    text = (await world.api.get(f"/public/v1/progress.{form}")).text
    assert SECRET not in text
    assert str(officer.id) not in text


async def test_the_page_is_plain_html_with_its_text_escaped(world: World) -> None:
    answer = await world.api.get("/public/v1/progress")
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert "Rà soát &lt;b&gt;trụ sở&lt;/b&gt;" in answer.text
    assert "Sắp đến hạn" in answer.text
    assert "<script" not in answer.text


@pytest.mark.parametrize(
    ("accept", "kind"),
    [("application/json", "application/json"), ("text/csv", "text/csv; charset=utf-8"), ("*/*", "text/html")],
)
async def test_the_form_follows_what_is_accepted(world: World, accept: str, kind: str) -> None:
    answer = await world.api.get("/public/v1/progress", headers={"accept": accept})
    assert answer.headers["content-type"].startswith(kind)


@pytest.mark.parametrize("form", ["json", "csv", "html"])
async def test_what_has_not_changed_is_not_sent_again(world: World, form: str) -> None:
    path = f"/public/v1/progress.{form}"
    world.clock.now = START
    tag = (await world.api.get(path)).headers["etag"]
    world.clock.now = START + timedelta(minutes=5)
    again = await world.api.get(path, headers={"if-none-match": tag})
    assert (again.status_code, again.content) == (304, b"")


async def test_a_class_that_changed_with_the_clock_is_sent(world: World) -> None:
    world.clock.now = START
    tag = (await world.api.get("/public/v1/progress.json")).headers["etag"]
    world.clock.now = START + timedelta(days=6)
    answer = await world.api.get("/public/v1/progress.json", headers={"if-none-match": tag})
    world.clock.now = START
    assert answer.status_code == 200
    assert answer.json()["plans"][0]["tasks"][0]["class"] == "overdue"


async def test_a_spoiled_cookie_does_not_close_the_portal(world: World) -> None:
    answer = await world.api.get("/public/v1/progress.json", headers={"cookie": "dti_access=nonsense"})
    assert answer.status_code == 200


@pytest.mark.parametrize(
    ("form", "mark"), [("json", '"sample":true'), ("csv", "Dữ liệu mẫu"), ("html", "Dữ liệu mẫu")]
)
async def test_outside_production_the_progress_is_marked_as_sample(
    world: World, form: str, mark: str
) -> None:
    assert mark in (await world.api.get(f"/public/v1/progress.{form}")).text
