"""Cycles open as periods begin; warnings come once per task, kind and day."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest
import pytest_asyncio
from contracts.tasks import TaskDueSoon, TaskOverdue

from .packages import a_document, a_package, a_recurring_task, a_task, renamed, with_plan
from .world import Caller, World

START = datetime(2025, 10, 1, 2, 0, tzinfo=UTC)
DUE = datetime(2025, 10, 19, 16, 59, 59, tzinfo=UTC)
WEEK = timedelta(days=7)


@pytest_asyncio.fixture(loop_scope="session", autouse=True)
async def at_start(world: World) -> None:
    world.clock.now = START


async def _cycles(owner: Caller, code: str) -> list[str]:
    """Keys of the cycles of a task, newest first."""
    task_id = (await owner.find(code))["id"]
    return [cycle["key"] for cycle in (await owner.get(f"/v1/tasks/{task_id}")).json()["cycles"]]


async def _soon(world: World, code: str, owner: Caller) -> list[TaskDueSoon]:
    task_id = (await owner.find(code))["id"]
    return [event for event in await world.facts(TaskDueSoon) if str(event.task_id) == task_id]


async def _overdue(world: World, code: str, owner: Caller) -> list[TaskOverdue]:
    task_id = (await owner.find(code))["id"]
    return [event for event in await world.facts(TaskOverdue) if str(event.task_id) == task_id]


async def test_the_next_cycle_opens_when_its_month_begins(world: World, owner: Caller) -> None:
    await owner.bring_in(renamed(a_package(a_recurring_task()), "next"))
    world.clock.now = datetime(2025, 10, 31, 16, 59, 59, tzinfo=UTC)
    await world.turn("tasks.cycles")
    before = await _cycles(owner, "t-rec-next")
    world.clock.now = datetime(2025, 10, 31, 17, 0, tzinfo=UTC)
    await world.turn("tasks.cycles")
    assert (before, await _cycles(owner, "t-rec-next")) == (["2025-10"], ["2025-11", "2025-10"])


async def test_cycles_missed_in_a_long_silence_are_opened_too(world: World, owner: Caller) -> None:
    await owner.bring_in(renamed(a_package(a_recurring_task()), "gap"))
    world.clock.now = datetime(2026, 1, 5, tzinfo=UTC)
    await world.turn("tasks.cycles")
    assert await _cycles(owner, "t-rec-gap") == ["2026-01", "2025-12", "2025-11", "2025-10"]
    assert (await owner.find("t-rec-gap"))["cycles"] == {
        "total": 4,
        "on_time": 0,
        "late": 0,
        "overdue": 3,
        "on_time_rate": "0",
    }


async def test_turning_again_opens_nothing_twice(world: World, owner: Caller) -> None:
    await owner.bring_in(renamed(a_package(a_recurring_task()), "twice"))
    for _ in range(3):
        await world.turn("tasks.cycles")
    assert await _cycles(owner, "t-rec-twice") == ["2025-10"]


async def test_two_workers_at_once_open_and_warn_once(world: World, owner: Caller) -> None:
    await owner.bring_in(renamed(a_package(a_task(), a_recurring_task()), "two"))
    world.clock.now = DUE + timedelta(days=20)
    names = ("tasks.cycles", "tasks.cycles", "tasks.overdue", "tasks.overdue", "tasks.overdue")
    await asyncio.gather(*(world.turn(name) for name in names))
    assert await _cycles(owner, "t-rec-two") == ["2025-11", "2025-10"]
    assert len(await _overdue(world, "t-1-two", owner)) == 1


@pytest.mark.parametrize(("text", "mark"), [("", "end"), ("hằng tháng", "end-words")])
async def test_a_recurring_task_with_an_end_stops(world: World, owner: Caller, text: str, mark: str) -> None:
    task = a_recurring_task(due_on="2025-11-30", deadline_text=text)
    await owner.bring_in(renamed(a_package(task), mark))
    world.clock.now = datetime(2026, 3, 5, tzinfo=UTC)
    await world.turn("tasks.cycles")
    assert await _cycles(owner, f"t-rec-{mark}") == ["2025-11", "2025-10"]


@pytest.mark.parametrize(
    ("shift", "due"),
    [
        ("none", "2026-02-19T16:59:59Z"),
        ("previous", "2026-02-13T16:59:59Z"),
        ("next", "2026-02-23T16:59:59Z"),
    ],
)
async def test_a_cycle_due_in_tet_moves_as_the_plan_says(
    world: World, owner: Caller, shift: str, due: str
) -> None:
    world.clock.now = datetime(2026, 2, 2, tzinfo=UTC)
    task = a_recurring_task(deadline_text="trước ngày 20 hằng tháng")
    await owner.bring_in(with_plan(renamed(a_package(task), f"tet-{shift}"), shift=shift))
    cycle = (await owner.find(f"t-rec-tet-{shift}"))["current_cycle"]
    assert isinstance(cycle, dict)
    assert cycle["due_at"] == due


async def test_a_lead_is_warned_when_due_is_near_and_only_once(world: World, owner: Caller) -> None:
    await owner.bring_in(renamed(a_package(a_task()), "soon"))
    world.clock.now = DUE - WEEK - timedelta(seconds=1)
    await world.turn("tasks.due-soon")
    early = await _soon(world, "t-1-soon", owner)
    for days in (7, 7, 3, 1):
        world.clock.now = DUE - timedelta(days=days)
        await world.turn("tasks.due-soon")
    assert (early, [event.lead for event in await _soon(world, "t-1-soon", owner)]) == ([], ["DN-SNV"])


async def test_a_lead_is_told_of_overdue_once(world: World, owner: Caller) -> None:
    await owner.bring_in(renamed(a_package(a_task()), "over"))
    world.clock.now = DUE
    await world.turn("tasks.overdue")
    early = await _overdue(world, "t-1-over", owner)
    for days in (1, 2, 30):
        world.clock.now = DUE + timedelta(days=days)
        await world.turn("tasks.overdue")
    assert (early, len(await _overdue(world, "t-1-over", owner))) == ([], 1)


async def test_another_due_day_is_warned_of_again(world: World, owner: Caller) -> None:
    await owner.bring_in(renamed(a_package(a_task()), "again"))
    world.clock.now = DUE - timedelta(days=1)
    await world.turn("tasks.due-soon")
    await owner.bring_in(renamed(a_package(a_task(deadline_text="trước 30/10/2025")), "again"))
    world.clock.now = DUE + timedelta(days=9)
    await world.turn("tasks.due-soon")
    assert len(await _soon(world, "t-1-again", owner)) == 2


async def test_a_submitted_completion_is_not_urged(world: World, owner: Caller, officer: Caller) -> None:
    await owner.bring_in(renamed(a_package(a_task()), "done"))
    await officer.work("t-1-done", "acceptance")
    await officer.work("t-1-done", "completion", {"text": "xong"})
    world.clock.now = DUE + timedelta(days=1)
    await world.turn("tasks.overdue")
    assert await _overdue(world, "t-1-done", owner) == []


async def test_an_overdue_cycle_names_its_cycle(world: World, owner: Caller) -> None:
    await owner.bring_in(renamed(a_package(a_recurring_task()), "cyc"))
    world.clock.now = datetime(2025, 11, 2, tzinfo=UTC)
    await world.turn("tasks.overdue")
    await world.turn("tasks.overdue")
    assert [event.cycle for event in await _overdue(world, "t-rec-cyc", owner)] == ["2025-10"]


async def test_relative_deadlines_use_the_table_of_holidays(world: World, owner: Caller) -> None:
    await owner.put("/v1/holidays/2025-10-16", {"name": "Nghỉ đột xuất"})
    task = a_task(deadline_text="trong 03 ngày làm việc kể từ ngày ban hành")
    await owner.bring_in(renamed(a_package(task, documents=[a_document()]), "hol"))
    assert (await owner.find("t-1-hol"))["due_on"] == "2025-10-20"
    await owner.delete("/v1/holidays/2025-10-16")
