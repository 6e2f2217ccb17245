"""The tasks of the plans go on beside the round: accepted, reported, completed, confirmed."""

from typing import Any

from dti.board import Board
from dti.demo.crowd import all_of
from dti.demo.people import CONFLICT, People, Refused

TASKS = "/api/tasks/v1/tasks"
PLAYED = 24


async def work_on_tasks(board: Board, people: People) -> int:
    """Some units accept their dated tasks, report and complete them; the owner confirms. Answers how many."""
    page = await people.owner.get(TASKS, kind="dated", limit=200)
    mine = [
        task
        for task in page["items"]
        if task["status"] == "assigned" and task["lead"] and _has_officer(task["lead"]["unit"])
    ]

    async def one(task: dict[str, Any]) -> None:
        await _work(people, task)

    await all_of(board, "tasks", "tasks worked on and confirmed", mine[:PLAYED], one, at_once=6)
    return len(mine[:PLAYED])


def _has_officer(unit: str) -> bool:
    return unit.isdecimal() or unit.startswith("DN-S") or unit == "DN-VPUB"


async def _work(people: People, task: dict[str, Any]) -> None:
    unit = task["lead"]["unit"]
    path, officer = f"{TASKS}/{task['id']}", people.officer(unit)
    report: dict[str, Any] = {
        "percent": 60,
        "text": "Đang triển khai theo kế hoạch (dữ liệu mẫu)",
        "evidence": [],
    }
    await _unless_done(officer.post(f"{path}/acceptance"))
    await _unless_done(officer.post(f"{path}/reports", report))
    await _unless_done(
        people.head(unit).post(f"{path}/completion", {"text": "Hoàn thành (dữ liệu mẫu)", "evidence": []})
    )
    await _unless_done(people.owner.post(f"{path}/completion/confirmation"))


async def _unless_done(asking: Any) -> None:
    try:
        await asking
    except Refused as refused:
        if refused.status != CONFLICT:
            raise
