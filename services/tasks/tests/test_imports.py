"""A plan package is written whole or not at all, and every wrong row is told."""

import pytest
from contracts.tasks import PlanImported, TaskAssigned
from tasks.api.plan_imports import ImportView
from tasks.projections import units

from .packages import (
    a_collective_task,
    a_document,
    a_package,
    a_plan,
    a_recurring_task,
    a_task,
    an_objective,
    renamed,
)
from .world import COMMUNES, DEPARTMENTS, SCORED, Caller, Json, World, a_unit

NOBODY: list[Json] = [{}]


async def _problems(owner: Caller, package: Json) -> list[tuple[str, int, str, str]]:
    """Section, row, field and code of what a dry run tells."""
    answer = await owner.bring_in(package, "?dry_run=true")
    errors = ImportView.model_validate(answer).errors
    return [(it.section, it.row, it.field, it.code) for it in errors]


async def test_before_units_are_known_the_answer_is_behind(empty_world: World) -> None:
    owner = await empty_world.person("system_owner", "DN-SKHCN")
    answer = await owner.post("/v1/plan-imports", a_package())
    assert (answer.status_code, answer.json()["code"]) == (409, "behind")


async def test_a_package_tells_what_it_added(world: World, owner: Caller) -> None:
    told = await owner.bring_in(renamed(a_package(), "add"))
    assert (told["added"], told["changed"], told["unchanged"]) == (6 + len(SCORED), 0, 0)


async def test_the_same_package_again_changes_nothing_and_tells_nobody(world: World, owner: Caller) -> None:
    package = renamed(a_package(), "again")
    await owner.bring_in(package)
    before = await world.told()
    told = await owner.bring_in(package)
    assert (told["added"], told["changed"], told["unchanged"]) == (0, 0, 6 + len(SCORED))
    assert await world.told() == before


async def test_a_dry_run_counts_and_writes_nothing(world: World, owner: Caller) -> None:
    package = renamed(a_package(), "dry")
    before = await world.told()
    told = await owner.bring_in(package, "?dry_run=true")
    assert told["added"] == 6 + len(SCORED)
    assert (await owner.get("/v1/plans/p-1-dry")).status_code == 404
    assert await world.told() == before


async def test_a_collective_lead_becomes_one_child_per_scored_unit(world: World, owner: Caller) -> None:
    await owner.bring_in(renamed(a_package(a_collective_task()), "fan"))
    parent = await owner.find("t-all-fan")
    children = (await owner.get("/v1/tasks", parent=str(parent["id"]))).json()["items"]
    assert sorted(child["lead"]["unit"] for child in children) == sorted(SCORED)
    assert (parent["lead"], parent["units"]) == (None, {"total": len(SCORED), "completed": 0})


async def test_a_collective_lead_may_be_the_departments_only(world: World, owner: Caller) -> None:
    lead = {"collective": "Các Sở, ban ngành tỉnh", "units": "departments"}
    told = await owner.bring_in(renamed(a_package(a_collective_task(lead=lead)), "dep"))
    sections = told["sections"]
    assert isinstance(sections, dict)
    assert sections["children"]["added"] == len(DEPARTMENTS)


async def test_each_lead_is_told_once(world: World, owner: Caller) -> None:
    await owner.bring_in(renamed(a_package(a_collective_task()), "tell"))
    leads = [event.lead for event in await world.facts(TaskAssigned) if event.plan == "p-1-tell"]
    assert sorted(leads) == sorted(SCORED)


async def test_an_import_is_told_per_plan(world: World, owner: Caller) -> None:
    await owner.bring_in(renamed(a_package(), "plan"))
    told = [event for event in await world.facts(PlanImported) if event.plan == "p-1-plan"]
    assert [(event.tasks, event.objectives) for event in told] == [(3, 1)]


async def test_a_changed_deadline_changes_the_task_and_its_children(world: World, owner: Caller) -> None:
    await owner.bring_in(renamed(a_package(a_collective_task()), "due"))
    later = renamed(a_package(a_collective_task(deadline_text="trước 25/10/2025")), "due")
    told = await owner.bring_in(later)
    assert (told["added"], told["changed"]) == (0, 1 + len(SCORED))
    assert (await owner.find("t-all-due/25195"))["due_on"] == "2025-10-24"


async def test_changed_coordinators_alone_are_a_change(world: World, owner: Caller) -> None:
    await owner.bring_in(renamed(a_package(a_task()), "coo"))
    told = await owner.bring_in(renamed(a_package(a_task(coordinators=[{"unit": "DN-CA"}])), "coo"))
    assert told["changed"] == 1


async def test_another_lead_is_told_while_nobody_has_accepted(world: World, owner: Caller) -> None:
    await owner.bring_in(renamed(a_package(a_task()), "move"))
    await owner.bring_in(renamed(a_package(a_task(lead={"unit": "DN-VPUB"})), "move"))
    leads = [event.lead for event in await world.facts(TaskAssigned) if event.code == "t-1-move"]
    assert leads == ["DN-SNV", "DN-VPUB"]


async def test_an_accepted_task_keeps_its_lead(world: World, owner: Caller, officer: Caller) -> None:
    await owner.bring_in(renamed(a_package(a_task()), "keep"))
    await officer.work("t-1-keep", "acceptance")
    moved = renamed(a_package(a_task(lead={"unit": "DN-VPUB"})), "keep")
    assert await _problems(owner, moved) == [("tasks", 1, "lead", "lead-at-work")]


@pytest.mark.parametrize(
    ("lead", "count"),
    [
        ({"collective": "Các Sở, ban ngành", "units": "departments"}, len(COMMUNES)),
        ({"unit": "DN-SNV"}, len(SCORED)),
    ],
)
async def test_units_that_hold_a_child_are_not_dropped_by_an_import(
    world: World, owner: Caller, lead: Json, count: int
) -> None:
    mark = f"drop-{count}"
    await owner.bring_in(renamed(a_package(a_collective_task()), mark))
    narrower = renamed(a_package(a_collective_task(lead=lead)), mark)
    assert await _problems(owner, narrower) == [("tasks", 1, "lead", "children-remain")]
    refused = (await owner.post("/v1/plan-imports", narrower)).json()
    assert refused["errors"][0]["reason_en"].startswith(f"{count} units")


async def test_a_unit_that_exists_no_more_keeps_its_child_as_history(world: World, owner: Caller) -> None:
    package = renamed(a_package(a_collective_task()), "closed")
    await world.hears(units, a_unit("25888", "communes"))
    await owner.bring_in(package)
    await world.hears(units, a_unit("25888", "communes", version=2).model_copy(update={"active": False}))
    assert await _problems(owner, package) == []


async def test_a_recurring_task_keeps_its_days_and_its_end(world: World, owner: Caller) -> None:
    twice = "trước ngày 15 tháng 6 và trước ngày 01 tháng 12"
    task = a_recurring_task(deadline_text=twice, cycle="half_year", due_on="2026-12-31")
    await owner.bring_in(renamed(a_package(task), "half"))
    found = await owner.find("t-rec-half")
    cycle = found["current_cycle"]
    assert isinstance(cycle, dict)
    assert (found["due_on"], cycle["key"], cycle["due_at"]) == (
        "2026-12-31",
        "2025-H2",
        "2025-11-30T16:59:59Z",
    )


async def test_the_list_of_units_can_be_named_by_its_hash(world: World, owner: Caller) -> None:
    told = await owner.bring_in(renamed(a_package(), "hash"), "?dry_run=true")
    right, wrong = told["units_hash"], "0" * 64
    package = renamed(a_package(), "hash")
    assert (await owner.post(f"/v1/plan-imports?units_hash={wrong}", package)).json()["code"] == "behind"
    assert (await owner.post(f"/v1/plan-imports?units_hash={right}", package)).status_code == 200


@pytest.mark.parametrize(
    ("package", "problem"),
    [
        (a_package(a_task(lead={"unit": ["DN-SNV", "DN-VPUB"]})), ("tasks", 1, "lead", "more-than-one-lead")),
        (a_package(a_task(lead=["DN-SNV", "DN-VPUB"])), ("tasks", 1, "lead", "more-than-one-lead")),
        (a_package(a_task(lead={"unit": "DN-SNV; DN-STC"})), ("tasks", 1, "lead", "more-than-one-lead")),
        (
            a_package(objectives=[an_objective(lead="DN-SNV, DN-STC")]),
            ("objectives", 1, "lead", "more-than-one-lead"),
        ),
        (a_package(a_task(lead={})), ("tasks", 1, "lead", "no-lead")),
        (a_package(a_task(lead={"unit": "DN-SNV", "collective": "các Sở"})), ("tasks", 1, "lead", "no-lead")),
        (a_package(a_task(lead={"unit": "DN-XYZ"})), ("tasks", 1, "lead.unit", "unknown-unit")),
        (a_package(objectives=[an_objective(lead="XYZ")]), ("objectives", 1, "lead", "unknown-unit")),
        (a_package(plans=[a_plan(owner_unit="XYZ")]), ("plans", 1, "owner_unit", "unknown-unit")),
        (
            a_package(a_task(coordinators=[{"unit": "XYZ"}])),
            ("tasks", 1, "coordinators.0.unit", "unknown-unit"),
        ),
        (a_package(a_task(coordinators=NOBODY)), ("tasks", 1, "coordinators.0", "unit-or-group")),
        (a_package(a_task(plan="nowhere")), ("tasks", 1, "plan", "unknown-reference")),
        (a_package(plans=[a_plan(document="nowhere")]), ("plans", 1, "document", "unknown-reference")),
        (a_package(a_task(), a_task()), ("tasks", 2, "code", "repeated-code")),
        (
            a_package(a_task(deadline_text="khẩn trương")),
            ("tasks", 1, "deadline_text", "unreadable-deadline"),
        ),
        (a_package(a_task(deadline_text="trước 31/4/2026")), ("tasks", 1, "deadline_text", "no-such-day")),
        (a_package(a_task(deadline_text="thường xuyên")), ("tasks", 1, "kind", "kind-disagrees")),
        (a_package(a_task(due_on="2025-10-20")), ("tasks", 1, "due_on", "due-disagrees")),
        (
            a_package(a_recurring_task(deadline_text="ngày 10 và ngày 20 hằng tháng")),
            ("tasks", 1, "deadline_text", "days-in-one-period"),
        ),
        (a_package(a_task(kind="sometimes")), ("tasks", 1, "kind", "unreadable-value")),
        (a_package(a_task(surprise=1)), ("tasks", 1, "surprise", "unreadable-value")),
        (a_package(a_task(code="a b")), ("tasks", 1, "code", "unreadable-value")),
        (
            a_package(documents=[a_document(issued_on=None)], tasks=[a_task(deadline_text="trong 15 ngày")]),
            ("tasks", 1, "deadline_text", "no-anchor-day"),
        ),
    ],
)
async def test_a_wrong_row_is_told_with_its_place(
    world: World, owner: Caller, package: Json, problem: tuple[str, int, str, str]
) -> None:
    assert await _problems(owner, renamed(package, "row")) == [problem]


async def test_every_wrong_row_is_told_at_once(world: World, owner: Caller) -> None:
    package = renamed(a_package(a_task(lead={"unit": "X1"}), a_task(code="t-2", lead={"unit": "X2"})), "all")
    assert [row for _, row, _, _ in await _problems(owner, package)] == [1, 2]


async def test_a_wrong_package_is_refused_in_both_languages_and_leaves_no_trace(
    world: World, owner: Caller
) -> None:
    package = renamed(a_package(a_task(lead={"unit": "DN-XYZ"})), "bad")
    answer = await owner.post("/v1/plan-imports", package)
    problem = answer.json()
    assert (answer.status_code, problem["code"]) == (422, "package-refused")
    assert problem["errors"][0]["field"] == "tasks[1].lead.unit"
    assert problem["errors"][0]["reason_vi"] == "Không có đơn vị mã “DN-XYZ”."
    assert problem["errors"][0]["reason_en"] == "There is no unit with the code “DN-XYZ”."
    assert (await owner.get("/v1/plans/p-1-bad")).status_code == 404


async def test_the_same_paper_under_another_code_is_refused(world: World, owner: Caller) -> None:
    await owner.bring_in({"documents": [a_document(code="first", number="77/KH")]})
    again: Json = {"documents": [a_document(code="second", number="77/KH")]}
    assert await _problems(owner, again) == [("documents", 1, "number", "repeated-document")]


async def test_a_task_without_a_deadline_is_kept_and_warned_of(world: World, owner: Caller) -> None:
    told = await owner.bring_in(renamed(a_package(a_task(deadline_text="")), "none"))
    assert [it.code for it in ImportView.model_validate(told).warnings] == ["deadline-missing"]
    found = await owner.find("t-1-none")
    assert (found["schedule"], found["class"], found["due_on"]) == ("incomplete", "undated", None)


async def test_a_condition_waits(world: World, owner: Caller) -> None:
    await owner.bring_in(renamed(a_package(a_task(deadline_text="khi có hướng dẫn")), "wait"))
    found = await owner.find("t-1-wait")
    assert (found["schedule"], found["class"]) == ("waiting", "undated")


async def test_the_phrase_stays_as_written(world: World, owner: Caller) -> None:
    await owner.bring_in(renamed(a_package(a_task()), "text"))
    found = await owner.find("t-1-text")
    assert (found["deadline_text"], found["due_on"]) == ("Hoàn thành trước 20/10/2025", "2025-10-19")


async def test_the_current_cycle_is_open_at_load(world: World, owner: Caller) -> None:
    await owner.bring_in(renamed(a_package(a_recurring_task()), "rec"))
    found = await owner.find("t-rec-rec")
    cycle = found["current_cycle"]
    assert isinstance(cycle, dict)
    assert (cycle["key"], cycle["due_at"]) == ("2025-10", "2025-10-31T16:59:59Z")


async def test_a_unit_that_arrives_later_gets_its_child(world: World, owner: Caller) -> None:
    package = renamed(a_package(a_collective_task()), "late")
    await owner.bring_in(package)
    await world.hears(units, a_unit("25999", "communes"))
    told = await owner.bring_in(package)
    assert (told["added"], told["changed"]) == (1, 1)


async def test_an_officer_may_not_import(world: World, officer: Caller) -> None:
    answer = await officer.post("/v1/plan-imports", a_package())
    assert (answer.status_code, answer.json()["code"]) == (403, "forbidden")
    assert "tasks.plan.manage" in answer.json()["title_en"]


async def test_an_import_under_an_idempotency_key_happens_once(world: World, owner: Caller) -> None:
    package = renamed(a_package(), "key")
    headers = {"Idempotency-Key": "import-1"}
    first = await owner.post("/v1/plan-imports", package, **headers)
    second = await owner.post("/v1/plan-imports", package, **headers)
    assert first.json()["added"] > 0
    assert second.json() == first.json()
