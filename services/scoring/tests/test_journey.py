"""One round over HTTP, from the package to the published page."""

from datetime import UTC, datetime

from contracts.scoring import AssessmentFinalised, RankingPublished, RankingState

from .packages import appendix_a
from .stages import UNIT, appraised, approved, published, signed
from .world import COMMUNES, World, leaf_of

OTHERS = COMMUNES[1:]


async def test_the_appraiser_changes_the_worked_example_and_the_council_makes_it_final(world: World) -> None:
    opened = await approved(world)
    document = await (await world.owner()).document(opened.sheets[UNIT])
    totals = {name: total["displayed"] for name, total in document["totals"].items()}
    assert totals == {"self": "104.79", "appraised": "99.41", "final": "99.41"}
    leaf = leaf_of(document, "1.3")
    shown = {name: track["displayed"] for name, track in leaf["tracks"].items()}
    assert shown == {"self": "15.00", "appraised": "10.00", "final": "10.00"}
    assert (leaf["inputs"], leaf["effective"]["inputs"]) == ({"count": "3"}, {"count": "2"})
    assert leaf["appraisal"]["reason"] == "Thiếu biên bản"


async def test_a_late_unit_loses_points_after_the_total(world: World) -> None:
    opened = await approved(world)
    document = await (await world.owner()).document(opened.sheets[OTHERS[0]])
    (late,) = document["adjustments"]
    assert (late["inputs"]["submitted"], late["result"]["state"]) == (None, "missing")
    assert (document["totals"]["final"]["adjusted"], document["totals"]["final"]["displayed"]) == (
        "-2",
        "0.00",
    )


async def test_everything_is_told_when_the_council_approves(world: World) -> None:
    opened = await approved(world)
    finals = [one for one in await world.told(AssessmentFinalised) if one.round == opened.code]
    assert {one.unit: one.total.displayed for one in finals} == {
        UNIT: "99.41", OTHERS[0]: "0.00", OTHERS[1]: "0.00",
    }  # fmt: skip
    (mine,) = [one for one in finals if one.unit == UNIT]
    leaves = {leaf.code: (leaf.state, leaf.displayed, leaf.inputs) for leaf in mine.leaves}
    assert leaves["1.3"] == ("scored", "10.00", {"count": "2"})
    assert leaves["1.7"] == ("not_applicable", None, {"a": "0", "b": "0"})


async def test_a_published_ranking_is_read_by_everybody(world: World) -> None:
    opened = await published(world)
    public = (await world.client.get(f"/public/v1/rankings/{opened.code}/communes.json")).json()
    rows = [(row["rank"], row["unit"], row["total"], row["scores"]) for row in public["rows"]]
    assert rows == [
        (1, UNIT, "99.41", ["92.31"]),
        (2, OTHERS[0], "0.00", ["0.00"]),
        (2, OTHERS[1], "0.00", ["0.00"]),
    ]
    assert public["decision"] == {"number": "12/QĐ-UBND", "date": "2026-11-20"}
    listed = (await world.client.get("/public/v1/rankings")).json()["items"]
    (line,) = [line for line in listed if line["round"] == opened.code]
    assert line["path"] == f"/public/v1/rankings/{opened.code}/communes"


async def test_a_publication_is_told_as_fact_and_as_state(world: World) -> None:
    opened = await published(world)
    told = [one for one in await world.told(RankingPublished, RankingState) if one.round == opened.code]
    fact, state = told
    assert isinstance(fact, RankingPublished)
    assert isinstance(state, RankingState)
    assert (fact.sample, fact.version, state.version, state.key) == (True, 1, 1, f"{opened.code}/communes")
    assert fact.units == state.units
    assert [(unit.unit, unit.rank) for unit in fact.units] == [(UNIT, 1), (OTHERS[0], 2), (OTHERS[1], 2)]


async def test_six_working_days_late_cost_the_cap_of_two_points(world: World) -> None:
    opened = await world.opens(appendix_a())
    before = world.clock.now
    world.clock.now = datetime(2027, 1, 8, 5, tzinfo=UTC)
    sheet = await signed(world, opened)
    world.clock.now = before
    document = await (await world.owner()).document(sheet)
    totals = document["totals"]["self"]
    assert (totals["displayed"], totals["normalised"], document["late"]) == ("102.79", "0.7342", True)
    assert document["adjustments"][0]["inputs"] == {"due": "2026-12-31", "submitted": "2027-01-08"}


async def test_late_and_adjusted_the_worked_example_is_worth_both(world: World) -> None:
    opened = await world.opens(appendix_a())
    before = world.clock.now
    world.clock.now = datetime(2027, 1, 8, 5, tzinfo=UTC)
    sheet = await signed(world, opened)
    world.clock.now = before
    await appraised(world, sheet, leaf_1_3="2")
    totals = (await (await world.owner()).document(sheet))["totals"]
    assert (totals["self"]["displayed"], totals["appraised"]["displayed"]) == ("102.79", "97.41")
