"""The SQL of lists and statistics says what the domain says, to the second."""

from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import cast
from uuid import UUID, uuid4

import pytest
import pytest_asyncio
from documents import rounded
from sqlalchemy import insert, select
from tasks.domain.local_time import end_of_day
from tasks.domain.rollup import Share, classify_collective, completion_of, mean_percent
from tasks.domain.task import Schedule
from tasks.domain.timeliness import classify
from tasks.domain.work import Status
from tasks.queries.standing import standing
from tasks.tables import task

from .packages import a_package, a_recurring_task, a_task, with_plan
from .world import Caller, Json, World

DUE = end_of_day(date(2025, 10, 19))
SECOND = timedelta(seconds=1)
WEEK = timedelta(days=7)
NOWS = [DUE - 2 * WEEK, DUE - WEEK - SECOND, DUE - WEEK, DUE - SECOND, DUE, DUE + SECOND, DUE + WEEK]
SUBMITTED = [None, DUE - WEEK, DUE, DUE + SECOND]


@pytest_asyncio.fixture(loop_scope="session", autouse=True, scope="module")
async def plan(world: World, owner: Caller) -> None:
    await owner.bring_in(a_package(a_task(), objectives=[]))


def _row(**changes: object) -> Json:
    fresh: Json = {
        "id": uuid4(),
        "code": str(uuid4()),
        "plan": "p-1",
        "position": 1,
        "order_label": "1",
        "content": "x",
        "folded": "x",
        "kind": "dated",
        "schedule": Schedule.DATED,
        "deadline_text": "x",
        "due_at": DUE,
        "marks": [],
        "marks_inclusive": False,
        "lead": "DN-SNV",
        "assigner": "75",
        "priority": "normal",
        "status": Status.IN_PROGRESS,
        "percent": 0,
        "assigned_at": DUE - 4 * WEEK,
    }
    return fresh | changes


def _leaf(submitted_at: datetime | None, **changes: object) -> Json:
    status = Status.IN_PROGRESS if submitted_at is None else Status.COMPLETED
    return _row(submitted_at=submitted_at, status=status, **changes)


async def _class(world: World, rows: list[Json], now: datetime) -> tuple[str, Decimal, datetime | None]:
    """Class, percent and completion moment of the first of these tasks; nothing stays."""
    async with world.wiring.database.transaction() as session:
        attempt = await session.begin_nested()
        for row in rows:
            await session.execute(insert(task).values(row))
        how = standing(now)
        columns = (how.c.timeliness, how.c.standing_percent, how.c.completed_at)
        found = (await session.execute(select(*columns).where(how.c.id == rows[0]["id"]))).one()
        await attempt.rollback()
        return found.timeliness, found.standing_percent, found.completed_at


@pytest.mark.parametrize("now", NOWS)
@pytest.mark.parametrize("submitted_at", SUBMITTED)
async def test_a_single_task_is_classed_as_in_the_domain(
    world: World, submitted_at: datetime | None, now: datetime
) -> None:
    shown, _, _ = await _class(world, [_leaf(submitted_at)], now)
    assert shown == classify(DUE, submitted_at, now=now)


SHARES = [
    [Share(0, DUE), Share(0, DUE)],
    [Share(50, DUE), Share(100, DUE, DUE - WEEK)],
    [Share(100, DUE, DUE - WEEK), Share(100, DUE, DUE)],
    [Share(100, DUE, DUE - WEEK), Share(100, DUE, DUE + SECOND)],
    [Share(0, DUE + WEEK), Share(100, DUE, DUE)],
    [Share(0, DUE - WEEK), Share(0, DUE)],
    [Share(100, DUE, DUE)] * 3 + [Share(50, DUE)] * 2 + [Share(0, DUE)],
]


@pytest.mark.parametrize("now", NOWS)
@pytest.mark.parametrize("shares", SHARES)
async def test_a_collective_task_is_classed_as_in_the_domain(
    world: World, shares: list[Share], now: datetime
) -> None:
    parent = _row(lead=None, lead_phrase="các đơn vị", status=Status.ASSIGNED)
    children = [
        _leaf(
            share.completed_at,
            parent_id=parent["id"],
            lead=f"U{index}",
            due_at=share.due_at,
            percent=share.percent,
        )
        for index, share in enumerate(shares)
    ]
    shown, percent, completed_at = await _class(world, [parent, *children], now)
    assert shown == classify_collective(shares, DUE, now=now)
    assert percent == rounded(mean_percent(shares), 2)
    assert completed_at == completion_of(shares)


@pytest.mark.parametrize("soon_days", [1, 7, 14])
async def test_the_days_of_the_plan_count(world: World, owner: Caller, soon_days: int) -> None:
    await owner.bring_in(with_plan(a_package(a_task(), objectives=[]), soon_days=soon_days))
    edge = DUE - timedelta(days=soon_days)
    before, _, _ = await _class(world, [_leaf(None)], edge - SECOND)
    at, _, _ = await _class(world, [_leaf(None)], edge)
    assert (before, at) == ("not_due", "due_soon")


@pytest.mark.parametrize("soon_days", [1, 14])
async def test_the_days_of_the_plan_count_for_a_cycle(world: World, owner: Caller, soon_days: int) -> None:
    recurring = a_recurring_task(code=f"t-soon-{soon_days}", deadline_text="chậm nhất ngày 19 hằng tháng")
    world.clock.now = DUE - 2 * WEEK
    await owner.bring_in(with_plan(a_package(a_task(), recurring, objectives=[]), soon_days=soon_days))
    edge = DUE - timedelta(days=soon_days)
    assert await _cycle_classes(owner, world, str(recurring["code"]), edge - SECOND) == {"not_due"}
    assert await _cycle_classes(owner, world, str(recurring["code"]), edge) == {"due_soon"}


async def _cycle_classes(owner: Caller, world: World, code: str, now: datetime) -> set[object]:
    """The class of the current cycle, in the list and in the task's own page."""
    world.clock.now = now
    found = await owner.find(code)
    detail = (await owner.get(f"/v1/tasks/{found['id']}")).json()
    current = cast("Json", found["current_cycle"])
    return {current["class"], detail["task"]["current_cycle"]["class"], detail["cycles"][0]["class"]}


@pytest.mark.parametrize("schedule", [Schedule.WAITING, Schedule.INCOMPLETE])
async def test_without_a_date_there_is_no_class(world: World, schedule: Schedule) -> None:
    shown, _, _ = await _class(world, [_leaf(None, schedule=schedule, due_at=None)], DUE)
    assert shown == "undated"


async def test_a_recurring_task_is_never_overdue_as_a_whole(world: World) -> None:
    row = _leaf(None, schedule=Schedule.RECURRING, kind="recurring", due_at=DUE)
    shown, _, _ = await _class(world, [row], DUE + WEEK)
    assert shown == "recurring"


async def test_ids_are_uuids(world: World, owner: Caller) -> None:
    assert UUID(str((await owner.find("t-1"))["id"])).version == 7
