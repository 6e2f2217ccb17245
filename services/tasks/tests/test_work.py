"""From assignment to confirmed completion, with the rights at each step."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
import pytest_asyncio
from contracts.tasks import (
    CompletionRejected,
    CompletionSubmitted,
    Outcome,
    ReportSubmitted,
    TaskAccepted,
    TaskCompleted,
)

from .packages import a_collective_task, a_package, a_recurring_task, a_task, renamed
from .world import Caller, Json, World

START = datetime(2025, 10, 14, 2, 0, tzinfo=UTC)
DUE = datetime(2025, 10, 19, 16, 59, 59, tzinfo=UTC)
REPORT: Json = {"percent": 40, "text": "Đã rà soát 40%"}
DONE: Json = {"text": "Đã hoàn thành"}


@pytest_asyncio.fixture(loop_scope="session", autouse=True)
async def at_start(world: World) -> None:
    world.clock.now = START


async def _given(owner: Caller, mark: str, task: Json | None = None) -> str:
    code = renamed(a_package(task or a_task()), mark)
    await owner.bring_in(code)
    return f"{(task or a_task())['code']}-{mark}"


async def test_a_task_goes_from_assigned_to_completed(world: World, owner: Caller, officer: Caller) -> None:
    code = await _given(owner, "way")
    seen = [(await officer.find(code))["status"]]
    for caller, step, body in (
        (officer, "acceptance", None),
        (officer, "reports", REPORT),
        (officer, "completion", DONE),
        (owner, "completion/confirmation", None),
    ):
        answer = await caller.work(code, step, body)
        assert answer.is_success, answer.text
        seen.append((await officer.find(code))["status"])
    assert seen == ["assigned", "accepted", "in_progress", "completion_submitted", "completed"]


async def test_each_step_is_told(world: World, owner: Caller, officer: Caller) -> None:
    code = await _given(owner, "told")
    task_id = (await officer.find(code))["id"]
    await officer.work(code, "acceptance")
    await officer.work(code, "reports", REPORT)
    await officer.work(code, "completion", DONE)
    await owner.work(code, "completion/rejection", {"reason": "Thiếu tài liệu"})
    await officer.work(code, "completion", DONE)
    await owner.work(code, "completion/confirmation")
    steps = [TaskAccepted, ReportSubmitted, CompletionSubmitted, CompletionRejected, TaskCompleted]
    counts = [sum(str(event.key) == task_id for event in await world.facts(step)) for step in steps]
    assert counts == [1, 1, 2, 1, 1]


@pytest.mark.parametrize(
    ("submitted", "outcome", "shown"),
    [
        (DUE, Outcome.MET, "on_time"),
        (DUE + timedelta(seconds=1), Outcome.MISSED, "late"),
    ],
)
async def test_the_moment_of_submission_decides_not_that_of_confirmation(
    world: World, owner: Caller, officer: Caller, submitted: datetime, outcome: Outcome, shown: str
) -> None:
    code = await _given(owner, f"due-{shown}")
    await officer.work(code, "acceptance")
    world.clock.now = submitted
    await officer.work(code, "completion", DONE)
    world.clock.now = DUE + timedelta(days=20)
    await owner.work(code, "completion/confirmation")
    completed = [event for event in await world.facts(TaskCompleted) if event.code == code]
    assert [(event.outcome, event.completed_at) for event in completed] == [(outcome, submitted)]
    assert (await officer.find(code))["class"] == shown


async def test_a_rejected_completion_counts_from_the_next_one(
    world: World, owner: Caller, officer: Caller
) -> None:
    code = await _given(owner, "rej")
    await officer.work(code, "acceptance")
    await officer.work(code, "completion", DONE)
    await owner.work(code, "completion/rejection", {"reason": "Thiếu"})
    world.clock.now = DUE + timedelta(days=2)
    await officer.work(code, "completion", DONE)
    await owner.work(code, "completion/confirmation")
    found = await officer.find(code)
    assert (found["class"], found["days_late"]) == ("late", 2)


async def test_corrections_of_a_report_are_versions(world: World, owner: Caller, officer: Caller) -> None:
    code = await _given(owner, "ver")
    await officer.work(code, "acceptance")
    for percent in (40, 45):
        await officer.work(code, "reports", {"percent": percent, "text": "x"})
    world.clock.now = datetime(2025, 11, 3, tzinfo=UTC)
    await officer.work(code, "reports", {"percent": 60, "text": "y"})
    task_id = (await officer.find(code))["id"]
    reports = (await officer.get(f"/v1/tasks/{task_id}")).json()["reports"]
    shown = [(it["period"], it["version"], it["percent"]) for it in reports]
    assert shown == [("2025-11", 1, 60), ("2025-10", 2, 45), ("2025-10", 1, 40)]


async def test_a_full_report_is_no_completion(world: World, owner: Caller, officer: Caller) -> None:
    code = await _given(owner, "full")
    await officer.work(code, "acceptance")
    await officer.work(code, "reports", {"percent": 100, "text": "xong"})
    world.clock.now = DUE + timedelta(seconds=1)
    found = await officer.find(code)
    assert (found["percent"], found["status"], found["class"]) == ("100", "in_progress", "overdue")


@pytest.mark.parametrize("step", ["reports", "completion"])
async def test_evidence_that_is_not_known_yet_is_behind(
    world: World, owner: Caller, officer: Caller, step: str
) -> None:
    code = await _given(owner, f"ev-{step}")
    await officer.work(code, "acceptance")
    body = (REPORT if step == "reports" else DONE) | {"evidence": [str(uuid4())]}
    answer = await officer.work(code, step, body)
    assert (answer.status_code, answer.json()["code"]) == (409, "behind")
    assert (await officer.find(code))["status"] == "accepted"


async def test_kept_evidence_is_named_by_a_report(world: World, owner: Caller, officer: Caller) -> None:
    code = await _given(owner, "kept")
    evidence_id = str(await world.knows_evidence())
    await officer.work(code, "acceptance")
    await officer.work(code, "reports", REPORT | {"evidence": [evidence_id, evidence_id]})
    task_id = (await officer.find(code))["id"]
    reports = (await officer.get(f"/v1/tasks/{task_id}")).json()["reports"]
    assert reports[0]["evidence"] == [evidence_id]


async def test_whoever_submitted_may_not_decide(world: World, owner: Caller) -> None:
    task = a_task(lead={"unit": "DN-SKHCN"}, assigner="DN-SKHCN")
    code = await _given(owner, "own", task)
    both = await world.person("officer", "DN-SKHCN")
    await world.grant(both, "officer", "system_owner", unit="DN-SKHCN")
    await both.work(code, "acceptance")
    await both.work(code, "completion", DONE)
    answer = await both.work(code, "completion/confirmation")
    assert (answer.status_code, answer.json()["code"]) == (403, "own-completion")


@pytest.mark.parametrize(
    ("step", "body", "right"),
    [
        ("acceptance", None, "tasks.task.report"),
        ("reports", REPORT, "tasks.task.report"),
        ("completion", DONE, "tasks.completion.submit"),
        ("completion/confirmation", None, "tasks.completion.confirm"),
        ("completion/rejection", {"reason": "x"}, "tasks.completion.confirm"),
    ],
)
async def test_another_unit_may_not_act(
    world: World, owner: Caller, officer: Caller, step: str, body: Json | None, right: str
) -> None:
    mark = f"r-{step.replace('/', '-')}"
    code = await _given(owner, mark)
    neighbour = await world.person("officer", "25195")
    task_id = (await officer.find(code))["id"]
    answer = await neighbour.post(f"/v1/tasks/{task_id}/{step}", body)
    assert (answer.status_code, answer.json()["code"]) == (403, "forbidden")
    assert right in answer.json()["title_en"]


async def test_the_council_reads_the_task_and_no_report(world: World, owner: Caller, officer: Caller) -> None:
    code = await _given(owner, "council")
    await officer.work(code, "acceptance")
    await officer.work(code, "reports", REPORT)
    path = f"/v1/tasks/{(await officer.find(code))['id']}"
    council, leader = await world.person("council", "75"), await world.person("province_leader", "75")
    told = [len((await who.get(path)).json()["reports"]) for who in (leader, council)]
    assert told == [1, 0]


async def test_a_specialist_reports_but_does_not_submit(world: World, owner: Caller, officer: Caller) -> None:
    code = await _given(owner, "spec")
    specialist = await world.person("specialist", "DN-SNV")
    await officer.work(code, "acceptance")
    assert (await specialist.work(code, "reports", REPORT)).status_code == 201
    assert (await specialist.work(code, "completion", DONE)).status_code == 403


async def test_a_head_accepts_for_the_unit(world: World, owner: Caller) -> None:
    code = await _given(owner, "head")
    head = await world.person("unit_head", "DN-SNV")
    assert (await head.work(code, "acceptance")).json()["status"] == "accepted"


async def test_nobody_works_on_the_collective_task_itself(world: World, owner: Caller) -> None:
    code = await _given(owner, "par", a_collective_task())
    answer = await owner.work(code, "acceptance")
    assert (answer.status_code, answer.json()["code"]) == (409, "collective-task")


async def test_a_collective_task_is_done_when_every_unit_is(world: World, owner: Caller) -> None:
    lead = {"collective": "các Sở", "units": "departments"}
    code = await _given(owner, "sum", a_collective_task(lead=lead))
    shown: list[object] = []
    for unit in ("DN-SNV", "DN-VPUB", "DN-SKHCN"):
        unit_officer = await world.person("officer", unit)
        await unit_officer.work(f"{code}/{unit}", "acceptance")
        await unit_officer.work(f"{code}/{unit}", "completion", DONE)
        await owner.work(f"{code}/{unit}", "completion/confirmation")
        parent = await owner.find(code)
        shown.append((parent["percent"], parent["status"], parent["class"]))
    assert shown == [
        ("33.33", "in_progress", "due_soon"),
        ("66.67", "in_progress", "due_soon"),
        ("100", "completed", "on_time"),
    ]


async def test_a_cycle_is_completed_without_the_task(world: World, owner: Caller, officer: Caller) -> None:
    code = await _given(owner, "cyc", a_recurring_task())
    await officer.work(code, "acceptance")
    await officer.work(code, "reports", REPORT)
    await officer.work(code, "completion", DONE)
    await owner.work(code, "completion/confirmation", {"cycle": "2025-10"})
    found = await officer.find(code)
    cycle = found["current_cycle"]
    assert isinstance(cycle, dict)
    assert (cycle["key"], cycle["status"], cycle["class"]) == ("2025-10", "completed", "on_time")
    assert (found["status"], found["class"]) == ("in_progress", "recurring")
    assert found["cycles"] == {
        "total": 1,
        "on_time": 1,
        "late": 0,
        "overdue": 0,
        "on_time_rate": "100",
    }


async def test_a_cycle_that_does_not_exist_is_refused(world: World, owner: Caller, officer: Caller) -> None:
    code = await _given(owner, "cyx", a_recurring_task())
    await officer.work(code, "acceptance")
    answer = await officer.work(code, "completion", DONE | {"cycle": "2031-01"})
    assert (answer.status_code, answer.json()["code"]) == (404, "no-such-cycle")


@pytest.mark.parametrize(
    ("step", "body", "status", "code"),
    [
        ("reports", {"percent": 101, "text": "x"}, 422, "percent-out-of-range"),
        ("reports", {"percent": 1, "text": "  "}, 422, "text-required"),
        ("completion", {"text": ""}, 422, "text-required"),
        ("completion/confirmation", None, 409, "nothing-to-confirm"),
        ("acceptance", None, 409, "already-accepted"),
    ],
)
async def test_a_refused_step_says_why(
    world: World, owner: Caller, officer: Caller, step: str, body: Json | None, status: int, code: str
) -> None:
    task = await _given(owner, f"why-{code}-{len(str(body))}")
    await officer.work(task, "acceptance")
    answer = await (owner if "confirm" in step else officer).work(task, step, body)
    assert (answer.status_code, answer.json()["code"]) == (status, code)


async def test_an_unknown_task_is_not_found(world: World, officer: Caller) -> None:
    answer = await officer.post(f"/v1/tasks/{uuid4()}/acceptance")
    assert (answer.status_code, answer.json()["code"]) == (404, "no-such-task")


async def test_a_report_under_an_idempotency_key_is_one_version(
    world: World, owner: Caller, officer: Caller
) -> None:
    code = await _given(owner, "idem")
    await officer.work(code, "acceptance")
    path = f"/v1/tasks/{(await officer.find(code))['id']}/reports"
    answers = [await officer.post(path, REPORT, **{"Idempotency-Key": "r1"}) for _ in range(2)]
    assert [answer.json()["version"] for answer in answers] == [1, 1]
    assert answers[0].json()["id"] == answers[1].json()["id"]
