"""What the public pages draw from published plans."""

from datetime import UTC, datetime, timedelta
from typing import cast

import pytest
import pytest_asyncio

from .packages import a_collective_task, a_document, a_package, a_plan, a_recurring_task, a_task, an_objective
from .world import Caller, Json, World

START = datetime(2025, 10, 14, 2, 0, tzinfo=UTC)
OBJECTIVES, COUNTS = "/public/v1/objectives", "/public/v1/tasks/counts"
PATHS = pytest.mark.parametrize("path", [OBJECTIVES, COUNTS])


def _whole(code: str, **changes: object) -> Json:
    document = a_document(code=f"cv-{code}", number=f"{code}/VB")
    return {
        "documents": [document],
        "plans": [a_plan(code=code, document=f"cv-{code}", **changes)],
        "objectives": [an_objective(code=f"o-{code}", plan=code)],
        "tasks": [a_task(code=f"t-{code}", plan=code)],
    }


@pytest_asyncio.fixture(loop_scope="session", autouse=True, scope="module")
async def plans(world: World, owner: Caller) -> None:
    await owner.bring_in(a_package(a_task(), a_collective_task(), a_recurring_task()))
    nothing: Json = {"objectives": [], "tasks": []}
    await owner.bring_in(_whole("p-empty") | nothing)
    await owner.bring_in(_whole("p-more"))
    await owner.bring_in(_whole("p-province", visibility="province"))
    await owner.bring_in(_whole("p-unit", visibility="unit"))
    await owner.bring_in(_whole("p-draft", status="draft"))


@pytest.fixture(autouse=True)
def at_the_start(world: World) -> None:
    world.clock.now = START


async def _plans(world: World, path: str) -> list[Json]:
    answer = await world.api.get(path)
    assert answer.status_code == 200, answer.text
    return cast("list[Json]", answer.json()["plans"])


@PATHS
async def test_only_published_plans_are_open(world: World, path: str) -> None:
    assert [plan["code"] for plan in await _plans(world, path)] == ["p-1", "p-empty", "p-more"]


@PATHS
@pytest.mark.parametrize("code", ["p-province", "p-unit", "p-draft", "nothing"])
async def test_another_plan_is_not_found(world: World, path: str, code: str) -> None:
    answer = await world.api.get(path, params={"plan": code})
    assert (answer.status_code, answer.json()["code"]) == (404, "no-such-plan")


@PATHS
async def test_one_plan_can_be_asked_for(world: World, path: str) -> None:
    answer = await world.api.get(path, params={"plan": "p-1"})
    assert [plan["code"] for plan in answer.json()["plans"]] == ["p-1"]


async def test_objectives_come_with_targets_by_year_and_their_paper(world: World) -> None:
    plan = (await _plans(world, OBJECTIVES))[0]
    (objective,) = cast("list[Json]", plan["objectives"])
    targets = cast("list[Json]", objective["targets"])
    assert [(it["year"], it["value"], it["text"]) for it in targets] == [
        (2026, "50", "tối thiểu 50%"),
        (2030, "70", "70%"),
    ]
    assert objective["source_text"] == "nâng tỉ lệ này lên mức tối thiểu 50%"
    assert plan["paper"] == {
        "code": "cv-1",
        "number": "492/UBND-HCC",
        "kind": "CV",
        "issuer": "UBND tỉnh",
        "issued_on": "2025-10-14",
        "abstract": "Thực hiện Thông báo 46",
    }


async def test_the_counts_are_those_of_the_public_list(world: World) -> None:
    listed = (await world.api.get("/public/v1/progress.json", params={"plan": "p-1"})).json()["plans"][0]
    classes = [task["class"] for task in listed["tasks"]]
    plan = (await _plans(world, COUNTS))[0]
    assert {
        name: count for name, count in plan.items() if name not in {"code", "name", "total"} and count
    } == {name: classes.count(name) for name in classes}
    assert plan["total"] == len(classes) == 3


async def test_the_plans_together_are_the_total(world: World) -> None:
    counted = (await world.api.get(COUNTS)).json()
    assert counted["total"]["total"] == sum(plan["total"] for plan in counted["plans"]) == 4
    assert counted["sample"] is True


@PATHS
async def test_what_has_not_changed_is_not_sent_again(world: World, path: str) -> None:
    first = await world.api.get(path)
    world.clock.now = START + timedelta(minutes=5)
    for known in (first.headers["etag"], f"W/{first.headers['etag']}"):
        again = await world.api.get(path, headers={"if-none-match": known})
        assert (again.status_code, again.content) == (304, b"")
    assert first.headers["cache-control"] == "public, max-age=30"


async def test_a_class_that_changed_with_the_clock_is_counted_anew(world: World) -> None:
    tag = (await world.api.get(COUNTS, params={"plan": "p-1"})).headers["etag"]
    world.clock.now = START + timedelta(days=6)
    answer = await world.api.get(COUNTS, params={"plan": "p-1"}, headers={"if-none-match": tag})
    counted = answer.json()["total"]
    assert (answer.status_code, counted["due_soon"], counted["overdue"]) == (200, 0, 2)
