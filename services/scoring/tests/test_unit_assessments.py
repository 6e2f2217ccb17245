"""The assessments of a unit in all rounds."""

from datetime import timedelta

from .packages import appendix_a
from .stages import UNIT, published
from .world import COMMUNES, World, ok


async def test_who_works_for_a_unit_has_its_sheets_the_newest_first(world: World) -> None:
    opened = await world.opens(appendix_a())
    world.clock.advance(timedelta(minutes=1))
    newer = await world.opens(appendix_a())
    lines = ok(await (await world.person("officer", UNIT)).get("/v1/assessments"))["items"]
    assert [line["id"] for line in lines[:2]] == [newer.sheets[UNIT], opened.sheets[UNIT]]
    assert {line["unit"] for line in lines} == {UNIT}
    shown = ok(await (await world.owner()).get(f"/v1/rounds/{opened.code}"))
    assert (lines[1]["round_name"], lines[1]["sample"]) == (shown["name"], shown["sample"])
    assert lines[1]["due"] == shown["calendar"]["self_assessment_until"]


async def test_the_sheets_of_another_unit_are_there_once_published(world: World) -> None:
    opened = await world.opens(appendix_a())
    released = await published(world)
    neighbour = await world.person("officer", COMMUNES[1])
    other = ok(await neighbour.get(f"/v1/assessments?unit={UNIT}"))["items"]
    assert opened.sheets[UNIT] not in [line["id"] for line in other]
    assert {line["id"]: line["total"] for line in other}[released.sheets[UNIT]] == "99.41"


async def test_who_works_for_the_province_names_the_unit(world: World) -> None:
    opened = await world.opens(appendix_a())
    owner = await world.owner()
    assert opened.sheets[UNIT] not in [line["id"] for line in ok(await owner.get("/v1/assessments"))["items"]]
    named = ok(await owner.get(f"/v1/assessments?unit={UNIT}"))["items"]
    assert opened.sheets[UNIT] in [line["id"] for line in named]
    assert {line["unit"] for line in named} == {UNIT}
    assert len(ok(await owner.get(f"/v1/assessments?unit={UNIT}&limit=1"))["items"]) == 1
    assert ok(await owner.get("/v1/assessments?unit=00000"))["items"] == []
