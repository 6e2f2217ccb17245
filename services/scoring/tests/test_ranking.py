"""The provisional ranking: as last computed, a tie leaves a place out, with the versions it knows."""

from collections.abc import Sequence

import pytest
from auth import directory
from contracts.scoring import StandingsMoved
from scoring.commands.rank_groups import rank_touched
from scoring.storing.groups import touch, touch_and_hold

from .packages import a_leaf, a_package
from .stages import approved
from .world import COMMUNES, Opened, World, a_unit, ok, refused

FIRST, SECOND, THIRD = COMMUNES


async def test_equal_printed_totals_share_a_rank_and_the_next_is_skipped(world: World) -> None:
    opened = await world.opens(a_package([a_leaf("1.1", "F3", "10")]))
    for unit, inputs in {FIRST: ("5000001", "10000000"), SECOND: ("1", "2"), THIRD: ("1", "3")}.items():
        a, b = inputs
        ok(await (await world.person("officer", unit)).saves(opened.sheets[unit], "1.1", a=a, b=b))
    await world.ranks()
    ranking = ok(await (await world.owner()).get(f"{opened.path}/ranking"))
    rows = [(row["unit"], row["rank"], row["total"], row["assessment_version"]) for row in ranking["rows"]]
    assert rows == [(FIRST, 1, "5.00", 2), (SECOND, 1, "5.00", 2), (THIRD, 3, "3.33", 2)]
    assert ranking["track"] == "latest"


# the second: the places 14 to 17 of DTI 2022, Ministry of Information and Communications
PLACES = [(1, 2, 2, 4), (*range(1, 15), 15, 15, 17)]


@pytest.mark.parametrize("places", PLACES, ids=("four", "seventeen"))
async def test_after_a_tie_of_two_a_place_is_left_out(world: World, places: Sequence[int]) -> None:
    units = [f"26{number:03}" for number in range(len(places))]
    async with world.wiring.database.transaction() as session:
        for unit in units:
            await directory.apply_unit(session, a_unit(unit, "tied"))
    opened = await world.opens(a_package([a_leaf("1.1", "F3", "1000")], audience="tied"), group="tied")
    for unit, place in zip(units, places, strict=True):
        officer = await world.person("officer", unit)
        ok(await officer.saves(opened.sheets[unit], "1.1", a=f"{1000 - place}", b="1000"))
    await world.ranks()
    rows = ok(await (await world.owner()).get(f"{opened.path}/ranking"))["rows"]
    assert [(row["unit"], row["rank"]) for row in rows] == list(zip(units, places, strict=True))


async def test_a_unit_without_one_occurrence_keeps_its_rank(world: World) -> None:
    opened = await world.opens(a_package([a_leaf("1.1", "F3", "50"), a_leaf("1.2", "F3", "50")]))
    for unit, a in {FIRST: "4", SECOND: "2", THIRD: "1"}.items():
        officer, sheet = await world.person("officer", unit), opened.sheets[unit]
        ok(await officer.saves(sheet, "1.1", a=a, b="5"))
        none = ("0", "0") if unit == SECOND else (a, "5")
        ok(await officer.saves(sheet, "1.2", a=none[0], b=none[1]))
    await world.ranks()
    rows = ok(await (await world.owner()).get(f"{opened.path}/ranking"))["rows"]
    assert [(row["unit"], row["rank"], row["total"]) for row in rows] == [
        (FIRST, 1, "80.00"), (SECOND, 2, "40.00"), (THIRD, 3, "20.00"),
    ]  # fmt: skip


async def test_a_ranking_is_what_the_worker_last_computed(world: World) -> None:
    opened = await world.opens(a_package([a_leaf("1.1", "F1", "10")]))
    owner, path = await world.owner(), f"/v1/assessments/{opened.sheets[FIRST]}/standing"
    officer = await world.person("officer", FIRST)
    assert refused(await officer.get(path)) == (404, "no-standing")
    ok(await officer.saves(opened.sheets[FIRST], "1.1", answer="no"))
    await world.ranks()
    before = ok(await owner.get(f"{opened.path}/ranking"))
    ok(await officer.saves(opened.sheets[FIRST], "1.1", 2, answer="yes"))
    assert ok(await owner.get(f"{opened.path}/ranking")) == before
    await world.ranks()
    after = ok(await owner.get(f"{opened.path}/ranking"))
    assert after["rows"][0]["total"] == "10.00"
    assert after["ranking_hash"] != before["ranking_hash"]


async def test_the_ranker_waits_for_a_closing_that_is_under_way(world: World) -> None:
    opened = await world.opens(a_package([a_leaf("1.1", "F1", "10")]))
    await world.ranks()
    database, chores = world.wiring.database, world.wiring.chores()
    async with database.transaction() as saving:
        await touch(saving, opened.code, opened.group)
    async with database.transaction() as closing:
        await touch_and_hold(closing, opened.code, opened.group)
        async with database.transaction() as meanwhile:
            assert await rank_touched(meanwhile, chores.outbox, at=world.clock()) == 0
    async with database.transaction() as later:
        assert await rank_touched(later, chores.outbox, at=world.clock()) == 1


async def test_who_watches_a_ranking_is_told_once_it_has_moved_and_only_then(world: World) -> None:
    opened = await world.opens(a_package([a_leaf("1.1", "F1", "10")]))
    officer = await world.person("officer", FIRST)
    ok(await officer.saves(opened.sheets[FIRST], "1.1", answer="yes"))
    assert await _moved(world, opened) == []
    await world.ranks()
    first = await _moved(world, opened)
    assert sum(first) == len(COMMUNES)
    await world.ranks()
    assert await _moved(world, opened) == first
    ok(await officer.saves(opened.sheets[FIRST], "1.1", 2, answer="no"))
    await world.ranks()
    assert len(await _moved(world, opened)) > len(first)


async def _moved(world: World, opened: Opened) -> list[int]:
    """How many units moved, each time somebody was told."""
    return [one.units for one in await world.told(StandingsMoved) if one.round == opened.code]


async def test_the_stored_ranking_and_the_one_summed_from_the_leaves_have_one_hash(world: World) -> None:
    opened = await approved(world)
    await world.ranks()
    owner = await world.owner()
    latest, final = (
        ok(await owner.get(f"{opened.path}/ranking")),
        ok(await owner.get(f"{opened.path}/ranking?track=final")),
    )
    assert latest["ranking_hash"] == final["ranking_hash"]
    body = {"decision_number": "1", "decision_date": "2026-11-20", "ranking_hash": latest["ranking_hash"]}
    assert (
        ok(await owner.post(f"{opened.path}/publication-proposals", body))["ranking_hash"]
        == latest["ranking_hash"]
    )


async def test_a_group_that_is_not_ranked_has_no_ranking(world: World) -> None:
    owner, package = await world.owner(), a_package([a_leaf("1.1", "F1", "10")])
    ok(await owner.post("/v1/frameworks", package))
    body = await world.round_body(package, "province")
    body["frameworks"][0]["ranked"] = False
    ok(await owner.post("/v1/rounds", body))
    path = f"/v1/rounds/{body['code']}/groups/province/ranking"
    assert refused(await owner.get(path)) == (409, "not-ranked")
