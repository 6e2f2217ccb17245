"""The provisional ranking: as last computed, 1-2-2-4, with the versions it knows."""

from contracts.scoring import StandingsMoved

from .packages import a_leaf, a_package
from .stages import approved
from .world import COMMUNES, Opened, World, ok, refused

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
