"""The whole way on real Kafka: a saved value moves the ranking, a unit sees its own place."""

import asyncio

from testkit.engines import Engines
from testkit.waiting import eventually

from .packages import appendix_a
from .processes import environment, migrate, worker
from .world import COMMUNES, Opened, World, ok, refused

FIRST, SECOND = COMMUNES[0], COMMUNES[1]


async def test_saved_values_move_the_ranking(
    engines: Engines, fresh_database: str, topic_prefix: str
) -> None:
    variables = environment(engines, fresh_database, topic_prefix)
    await asyncio.to_thread(migrate, variables)
    world = World.on(fresh_database)
    await world.knows_units()
    with worker(variables):
        opened = await world.opens(appendix_a())
        await _enter(world, opened, FIRST, "1")
        await _enter(world, opened, SECOND, "3")
        assert await eventually(lambda: _places(world, opened, {SECOND: 1, FIRST: 2}), within=60)
        await _enter(world, opened, FIRST, "4", version=2)
        assert await eventually(lambda: _places(world, opened, {FIRST: 1, SECOND: 2}), within=60)
    officer = await world.person("officer", SECOND)
    own = ok(await officer.get(f"/v1/assessments/{opened.sheets[SECOND]}/standing"))
    assert (own["rank"], own["of"], own["total"]) == (2, 3, "15.00")
    others = await officer.get(f"/v1/assessments/{opened.sheets[FIRST]}/standing")
    assert refused(others) == (404, "no-such-assessment")
    await world.close()


async def _enter(world: World, opened: Opened, unit: str, count: str, version: int = 1) -> None:
    officer = await world.person("officer", unit)
    ok(await officer.saves(opened.sheets[unit], "1.3", version, count=count))


async def _places(world: World, opened: Opened, wanted: dict[str, int]) -> bool:
    shown = ok(await (await world.owner()).get(f"{opened.path}/ranking"))
    places = {row["unit"]: row["rank"] for row in shown["rows"]}
    return wanted.items() <= places.items()
