"""Many writers on one cell: for each version exactly one wins, and nothing anybody won is lost."""

import asyncio

from .packages import appendix_a
from .world import COMMUNES, World, leaf_of, ok

UNIT = COMMUNES[0]
WRITERS = 50


async def test_fifty_writers_on_one_cell_lose_nothing(world: World) -> None:
    opened = await world.opens(appendix_a())
    officer, sheet = await world.person("officer", UNIT), opened.sheets[UNIT]
    answers = await asyncio.gather(
        *(officer.saves(sheet, "1.3", count=str(count)) for count in range(WRITERS))
    )
    won = [count for count, answer in enumerate(answers) if answer.status_code == 200]
    assert sorted(answer.status_code for answer in answers) == [200] + [412] * (WRITERS - 1)
    leaf = leaf_of(await officer.document(sheet), "1.3")
    assert (leaf["version"], leaf["inputs"]) == (2, {"count": str(won[0])})


async def test_every_writer_who_tries_again_is_in_the_history(world: World) -> None:
    opened = await world.opens(appendix_a())
    officer, sheet = await world.person("officer", UNIT), opened.sheets[UNIT]

    async def insist(count: int) -> None:
        version = 1
        while (answer := await officer.saves(sheet, "1.3", version, count=str(count))).status_code == 412:
            version = answer.json()["current"]["version"]
        ok(answer)

    await asyncio.gather(*(insist(count) for count in range(10)))
    path = f"/v1/assessments/{sheet}/leaves/1.3/history"
    past = ok(await officer.get(path))["items"]
    assert [one["version"] for one in past] == list(range(2, 12))
    assert sorted(int(one["inputs"]["count"]) for one in past) == list(range(10))


async def test_writers_on_different_cells_all_win_and_the_total_knows_them(world: World) -> None:
    opened = await world.opens(appendix_a())
    officer, sheet = await world.person("officer", UNIT), opened.sheets[UNIT]
    values = {"1.1": {"answer": "yes"}, "1.2": {"choice": "chair"}, "1.3": {"count": "4"}}
    for answer in await asyncio.gather(*(officer.saves(sheet, leaf, **one) for leaf, one in values.items())):
        ok(answer)
    assert (await officer.document(sheet))["totals"]["self"]["displayed"] == "40.00"
