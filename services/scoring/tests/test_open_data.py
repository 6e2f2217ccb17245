"""What the public pages read: definitions before publication, results after it, never a person."""

import json

from .packages import appendix_a
from .stages import UNIT, appraised, approved, proposed, published, signed
from .world import COMMUNES, Json, World, ok, refused

OTHERS = COMMUNES[1:]


async def read(world: World, path: str) -> Json:
    answer = await world.client.get(f"/public/v1/{path}")
    assert answer.status_code == 200, answer.text
    return answer.json()


async def test_a_framework_is_open_as_a_tree_once_a_round_uses_it(world: World) -> None:
    package = appendix_a()
    await world.opens(package)
    items = (await read(world, "frameworks"))["items"]
    (line,) = [one for one in items if one["code"] == package["code"]]
    assert (line["scale"], line["groups"][0]["leaves"]) == ("140", len(package["groups"][0]["leaves"]))
    found = await read(world, f"frameworks/{package['code']}/1")
    first = found["groups"][0]["leaves"][0]
    assert (first["code"], first["lead_name"]) == ("1.1", "Đơn vị DN-SNV")


async def test_a_criterion_comes_with_its_own_figures_only(world: World) -> None:
    package = appendix_a()
    await world.opens(package)
    found = await read(world, f"frameworks/{package['code']}/1/criteria/1.4")
    (group,) = found["package"]["groups"]
    assert [leaf["code"] for leaf in group["leaves"]] == ["1.4"]
    assert {item["code"] for item in found["package"]["data_items"]} == set(
        group["leaves"][0]["inputs"].values()
    )
    missing = await world.client.get(f"/public/v1/frameworks/{package['code']}/1/criteria/9.9")
    assert refused(missing) == (404, "no-such-leaf")


async def test_a_framework_without_a_round_is_not_open(world: World) -> None:
    for path in ("unused/1", "unused/1/criteria/1.1"):
        answer = await world.client.get(f"/public/v1/frameworks/{path}")
        assert refused(answer) == (404, "no-such-framework")


async def test_a_unit_stands_beside_the_median_of_its_group(world: World) -> None:
    opened = await world.opens(appendix_a())
    await appraised(world, await signed(world, opened), leaf_1_3="2")
    await appraised(world, await signed(world, opened, OTHERS[0]))
    ok(await (await world.owner()).post(f"{opened.path}/closing"))
    ok(await (await world.person("council", "75")).post(f"{opened.path}/approval"))
    ok(await (await world.person("publisher", "DN-SKHCN")).post(await proposed(world, opened)))
    found = await read(world, f"rankings/{opened.code}/communes/units/{UNIT}")
    by_code = {one["code"]: one for one in found["criteria"]}
    meetings = by_code["1.3"]
    assert (meetings["points"], meetings["median"]) == ("10.00", "12.500")
    assert (meetings["rank"], meetings["of"]) == (2, 2)
    assert (by_code["1.7"]["state"], by_code["1.7"]["rank"]) == ("not_applicable", None)
    assert found["name"] == f"Đơn vị {UNIT}"


async def test_a_criterion_is_open_with_the_figures_that_counted(world: World) -> None:
    opened = await published(world)
    found = await read(world, f"rankings/{opened.code}/communes/criteria/1.3")
    first, *rest = found["rows"]
    assert (first["unit"], first["rank"], first["effective"]["inputs"]) == (UNIT, 1, {"count": "2"})
    assert first["result"]["displayed"] == "10.00"
    assert [row["unit"] for row in rest] == list(OTHERS)
    assert {row["effective"]["missing"] for row in rest} == {"not_entered"}


async def test_no_result_is_open_before_it_is_published(world: World) -> None:
    opened = await approved(world)
    for path in (f"units/{UNIT}", "criteria/1.3"):
        answer = await world.client.get(f"/public/v1/rankings/{opened.code}/communes/{path}")
        assert refused(answer) == (404, "no-such-ranking")
    rounds = await read(world, "rounds")
    (mine,) = [one for one in rounds["rounds"] if one["code"] == opened.code]
    assert mine["groups"][0]["published_at"] is None
    assert opened.code not in {one["round"] for one in rounds["publications"]}


async def test_a_unit_outside_the_ranking_is_not_found(world: World) -> None:
    opened = await published(world)
    answer = await world.client.get(f"/public/v1/rankings/{opened.code}/communes/units/75")
    assert refused(answer) == (404, "no-such-ranking")


async def test_every_publication_is_listed_with_its_decision(world: World) -> None:
    opened = await published(world)
    (mine,) = [one for one in (await read(world, "rounds"))["publications"] if one["round"] == opened.code]
    assert (mine["version"], mine["decision_number"], mine["sample"]) == (1, "12/QĐ-UBND", True)


async def test_open_results_name_no_person_and_no_reason(world: World) -> None:
    opened = await published(world)
    texts = [
        await read(world, f"rankings/{opened.code}/communes/{path}")
        for path in (f"units/{UNIT}", "criteria/1.3")
    ]
    document = await (await world.owner()).document(opened.sheets[UNIT])
    persons = {leaf["entered_by"] for leaf in document["leaves"] if leaf["entered_by"]}
    shown = json.dumps(texts, ensure_ascii=False)
    assert persons
    assert not [one for one in (*persons, "Thiếu biên bản") if one in shown]


async def test_a_known_answer_is_not_sent_again(world: World) -> None:
    opened = await published(world)
    path = f"/public/v1/rankings/{opened.code}/communes/units/{UNIT}"
    first = await world.client.get(path)
    again = await world.client.get(path, headers={"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
