"""The table of days off is data that people change."""

import pytest

from .world import Caller, World


async def _days(owner: Caller, year: str) -> dict[str, bool]:
    return {it["day"]: it["working"] for it in (await owner.get("/v1/holidays", year=year)).json()}


@pytest.mark.parametrize(
    ("year", "day", "working"),
    [
        ("2025", "2025-01-29", False),
        ("2025", "2025-04-07", False),
        ("2025", "2025-04-26", True),
        ("2026", "2026-02-17", False),
        ("2026", "2026-04-27", False),
        ("2026", "2026-08-22", True),
        ("2026", "2026-08-31", False),
        ("2026", "2026-11-24", False),
        ("2027", "2027-02-06", False),
        ("2027", "2027-04-16", False),
    ],
)
async def test_known_days_are_there_from_the_start(
    world: World, owner: Caller, year: str, day: str, working: bool
) -> None:
    assert (await _days(owner, year))[day] is working


async def test_a_day_is_set_changed_and_removed(world: World, owner: Caller) -> None:
    path = "/v1/holidays/2026-12-24"
    await owner.put(path, {"name": "Nghỉ"})
    first = (await _days(owner, "2026"))["2026-12-24"]
    await owner.put(path, {"name": "Làm bù", "working": True})
    second = (await _days(owner, "2026"))["2026-12-24"]
    assert (first, second, (await owner.delete(path)).status_code) == (False, True, 204)
    assert "2026-12-24" not in await _days(owner, "2026")


async def test_an_ordinary_day_cannot_be_removed(world: World, owner: Caller) -> None:
    answer = await owner.delete("/v1/holidays/2026-12-25")
    assert (answer.status_code, answer.json()["code"]) == (404, "no-such-holiday")


async def test_an_officer_may_not_change_the_table(world: World, officer: Caller) -> None:
    answer = await officer.put("/v1/holidays/2026-12-25", {"name": "x"})
    assert (answer.status_code, answer.json()["code"]) == (403, "forbidden")
