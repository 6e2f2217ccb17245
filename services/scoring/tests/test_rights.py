"""Who may see and who may act: 404 where it does not exist for them, 403 naming the right where it does."""

import csv

import pytest

from .packages import a_leaf, a_package, appendix_a
from .stages import UNIT, appraised, filled, published, signed
from .world import COMMUNES, Caller, Opened, World, leaf_of, ok, refused

OTHER = COMMUNES[1]
VALUE = {"inputs": {"answer": "yes"}}
HIDDEN, FORBIDDEN = (404, "no-such-assessment"), (403, "forbidden")


async def reads(who: Caller, opened: Opened) -> tuple[int, str]:
    answer = await who.get(f"/v1/assessments/{opened.sheets[UNIT]}")
    return (200, "") if answer.is_success else refused(answer)


async def saves(who: Caller, opened: Opened) -> tuple[int, str]:
    answer = await who.put(f"/v1/assessments/{opened.sheets[UNIT]}/leaves/1.1/value", VALUE, 1)
    return (200, "") if answer.is_success else refused(answer)


async def submits(who: Caller, opened: Opened) -> tuple[int, str]:
    answer = await who.post(f"/v1/assessments/{opened.sheets[UNIT]}/submission", {})
    return (200, "") if answer.is_success else refused(answer)


OK = (200, "")
TABLE = [
    ("officer", UNIT, OK, OK, FORBIDDEN),
    ("specialist", UNIT, OK, OK, FORBIDDEN),
    ("unit_head", UNIT, OK, FORBIDDEN, OK),
    ("unit_admin", UNIT, OK, FORBIDDEN, FORBIDDEN),
    ("officer", OTHER, HIDDEN, HIDDEN, HIDDEN),
    ("unit_head", OTHER, HIDDEN, HIDDEN, HIDDEN),
    ("system_admin", "DN-SKHCN", HIDDEN, HIDDEN, HIDDEN),
    ("appraiser", "DN-CA", HIDDEN, HIDDEN, HIDDEN),
    ("appraiser", "DN-SNV", OK, FORBIDDEN, FORBIDDEN),
    ("system_owner", "DN-SKHCN", OK, FORBIDDEN, FORBIDDEN),
    ("council", "75", OK, FORBIDDEN, FORBIDDEN),
    ("province_leader", "75", HIDDEN, HIDDEN, HIDDEN),
    ("auditor", "DN-TTR", OK, FORBIDDEN, FORBIDDEN),
]


@pytest.mark.parametrize(("role", "unit", "read", "save", "submit"), TABLE)
async def test_each_role_reads_saves_and_submits_what_it_may(
    world: World, role: str, unit: str, read: tuple[int, str], save: tuple[int, str], submit: tuple[int, str]
) -> None:
    opened = await world.opens(appendix_a())
    who = await world.person(role, unit)
    found = (await reads(who, opened), await saves(who, opened), await submits(who, opened))
    assert found == (read, save, submit)


MANAGING = [
    ("/v1/frameworks", "system_owner"),
    ("/v1/rounds", "system_owner"),
    ("{path}/closing", "system_owner"),
    ("{path}/approval", "council"),
    ("{path}/publication-proposals", "system_owner"),
    ("/v1/publication-proposals/0190c0de-0000-7000-8000-000000000000/publication", "publisher"),
]


@pytest.mark.parametrize(("path", "allowed"), MANAGING)
@pytest.mark.parametrize(
    "role", ["officer", "unit_head", "appraiser", "province_leader", "council", "publisher"]
)
async def test_only_the_one_role_manages(world: World, path: str, allowed: str, role: str) -> None:
    opened = await world.opens(appendix_a())
    who = await world.person(role, "DN-SKHCN")
    answer = await who.post(path.format(path=opened.path), {})
    forbidden = refused(answer) == FORBIDDEN
    assert forbidden == (role != allowed)
    assert not forbidden or "scoring." in answer.json()["title_en"]


@pytest.mark.parametrize(
    ("role", "sees"),
    [("officer", False), ("unit_head", False), ("appraiser", False), ("council", True), ("auditor", True)],
)
async def test_the_provisional_ranking_is_for_few(world: World, role: str, sees: bool) -> None:
    opened = await world.opens(appendix_a())
    answer = await (await world.person(role, UNIT)).get(f"{opened.path}/ranking")
    assert answer.is_success == sees


async def test_a_list_shows_a_unit_only_itself_until_publication(world: World) -> None:
    opened = await world.opens(appendix_a())
    officer = await world.person("officer", OTHER)
    listed = ok(await officer.get(f"/v1/rounds/{opened.code}/assessments"))["items"]
    assert [(line["unit"], line["total"]) for line in listed] == [(OTHER, "0.00")]
    released = await published(world)
    listed = ok(await officer.get(f"/v1/rounds/{released.code}/assessments"))["items"]
    assert {line["unit"]: line["total"] for line in listed}[UNIT] == "99.41"
    assert await reads(officer, released) == OK


async def test_an_appraiser_sees_the_leaves_it_verifies_and_no_totals(world: World) -> None:
    leaves = [a_leaf("1.1", "F1", "10"), a_leaf("1.2", "F1", "10", verifier="DN-CA")]
    opened = await world.opens(a_package(leaves))
    document = await (await world.person("appraiser", "DN-CA")).document(opened.sheets[UNIT])
    assert [leaf["code"] for leaf in document["leaves"]] == ["1.2"]
    assert document["totals"] is None
    listed = ok(await (await world.person("appraiser", "DN-CA")).get(f"/v1/rounds/{opened.code}/assessments"))
    assert {line["total"] for line in listed["items"]} == {None}
    past = await (await world.person("appraiser", "DN-CA")).get(
        f"/v1/assessments/{opened.sheets[UNIT]}/leaves/1.1/history"
    )
    assert refused(past) == HIDDEN


async def test_a_unit_sees_decisions_once_all_are_made(world: World) -> None:
    leaves = [a_leaf("1.1", "F1", "10"), a_leaf("1.2", "F1", "10", verifier="DN-CA")]
    opened = await world.opens(a_package(leaves))
    sheet = await signed(world, opened, **{"1.1": {"answer": "yes"}, "1.2": {"answer": "yes"}})
    officer = await world.person("officer", UNIT)
    snv, ca = await world.person("appraiser", "DN-SNV"), await world.person("appraiser", "DN-CA")
    ok(await snv.decides(sheet, "1.1", 2, decision="adjust", score="1", reason="Sai"))
    hidden = await officer.document(sheet)
    leaf = leaf_of(hidden, "1.1")
    assert (leaf["appraisal"], leaf["displayed"], leaf["effective"]["inputs"]) == (
        None,
        "10.00",
        {"answer": "yes"},
    )
    assert (hidden["totals"]["appraised"], leaf["tracks"]["appraised"]) == (None, None)
    past = ok(await officer.get(f"/v1/assessments/{sheet}/leaves/1.1/history"))["items"]
    assert [one["act"] for one in past] == ["entered"]
    ok(await ca.decides(sheet, "1.2", 2, decision="accept"))
    shown = await officer.document(sheet)
    assert leaf_of(shown, "1.1")["effective"]["score"] == "1"
    assert shown["totals"]["appraised"]["displayed"] == "11.00"


async def test_neither_lists_nor_places_tell_the_unit_a_part_of_the_decisions(world: World) -> None:
    opened = await world.opens(a_package([a_leaf("1.1", "F1", "10"), a_leaf("1.2", "F1", "10")]))
    sheet = await signed(world, opened, **{"1.1": {"answer": "yes"}, "1.2": {"answer": "yes"}})
    officer, snv = await world.person("officer", UNIT), await world.person("appraiser", "DN-SNV")
    ok(await snv.decides(sheet, "1.1", 2, decision="adjust", score="1", reason="Sai"))
    await world.ranks()
    assert await _totals_told(officer, opened) == [None, None, "", "no-standing"]
    assert await _totals_told(await world.owner(), opened) == ["11.00"] * 4
    ok(await snv.decides(sheet, "1.2", 2, decision="accept"))
    await world.ranks()
    assert await _totals_told(officer, opened) == ["11.00"] * 4


async def _totals_told(who: Caller, opened: Opened) -> list[str | None]:
    """The unit's total in the list of its sheets, in the round's list and file, and beside its place."""
    path, sheet = f"/v1/rounds/{opened.code}/assessments", opened.sheets[UNIT]
    own = ok(await who.get(f"/v1/assessments?unit={UNIT}"))["items"]
    listed, file = ok(await who.get(path))["items"], (await who.get(f"{path}.csv")).text
    place = (await who.get(f"/v1/assessments/{sheet}/standing")).json()
    return [
        next(line["total"] for line in own if line["id"] == sheet),
        next(line["total"] for line in listed if line["id"] == sheet),
        next(row["total"] for row in csv.DictReader(file.splitlines(), delimiter=";") if row["unit"] == UNIT),
        place.get("total", place.get("code")),
    ]


async def test_nobody_without_a_token_gets_in(world: World) -> None:
    opened = await world.opens(appendix_a())
    sheet = opened.sheets[UNIT]
    paths = ("/v1/frameworks", "/v1/rounds", f"/v1/assessments/{sheet}", f"/v1/assessments/{sheet}/standing")
    assert [(await world.client.get(path)).status_code for path in paths] == [401] * len(paths)


async def test_an_unknown_assessment_is_not_there_for_anybody(world: World) -> None:
    owner = await world.owner()
    answer = await owner.get("/v1/assessments/0190c0de-0000-7000-8000-000000000000")
    assert refused(answer) == HIDDEN


async def test_an_own_place_is_shown_to_the_unit_alone(world: World) -> None:
    opened = await world.opens(appendix_a())
    await appraised(world, await signed(world, opened))
    await world.ranks()
    path = f"/v1/assessments/{opened.sheets[UNIT]}/standing"
    own = ok(await (await world.person("officer", UNIT)).get(path))
    assert (own["rank"], own["of"], own["total"]) == (1, 3, "104.79")
    assert refused(await (await world.person("officer", OTHER)).get(path)) == HIDDEN
    assert refused(await (await world.person("appraiser", "DN-SNV")).get(path)) == HIDDEN


async def test_a_leader_sees_scores_once_the_head_has_signed(world: World) -> None:
    opened = await world.opens(appendix_a())
    await filled(world, opened)
    leader, sheet = await world.person("province_leader", "75"), opened.sheets[UNIT]
    await world.ranks()
    listed = ok(await leader.get(f"/v1/rounds/{opened.code}/assessments"))["items"]
    assert {line["unit"]: line["total"] for line in listed} == dict.fromkeys(COMMUNES)
    assert refused(await leader.get(f"/v1/assessments/{sheet}/standing")) == HIDDEN
    assert await _ranked(leader, opened) == {}
    assert (await _ranked(await world.owner(), opened))[UNIT] == "104.79"
    head = await world.person("unit_head", UNIT)
    ok(await head.post(f"/v1/assessments/{sheet}/submission", {}))
    assert await reads(leader, opened) == OK
    listed = ok(await leader.get(f"/v1/rounds/{opened.code}/assessments"))["items"]
    assert {line["unit"]: line["total"] for line in listed}[UNIT] == "104.79"
    assert (await leader.get(f"/v1/assessments/{sheet}/standing")).is_success
    assert await _ranked(leader, opened) == {UNIT: "104.79"}
    ok(await head.post(f"/v1/assessments/{sheet}/recall"))
    assert await reads(leader, opened) == HIDDEN


async def _ranked(who: Caller, opened: Opened) -> dict[str, str]:
    return {row["unit"]: row["total"] for row in ok(await who.get(f"{opened.path}/ranking"))["rows"]}


@pytest.mark.parametrize(("role", "unit"), [("appraiser", "DN-SNV"), ("province_leader", "75")])
async def test_neither_order_nor_cursor_tells_a_hidden_total(world: World, role: str, unit: str) -> None:
    opened = await world.opens(appendix_a())
    await filled(world, opened, COMMUNES[2])
    path = f"/v1/rounds/{opened.code}/assessments?sort=total&limit=1"
    who, owner = await world.person(role, unit), await world.owner()
    assert ok(await owner.get(path))["items"][0]["unit"] == COMMUNES[2]
    page = ok(await who.get(path))
    assert page["items"][0]["unit"] == COMMUNES[0]
    last = ok(await who.get(f"{path}&after={ok(await who.get(f'{path}&after={page["next"]}'))['next']}"))
    assert [line["unit"] for line in last["items"]] == [COMMUNES[2]]
