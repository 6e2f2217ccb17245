"""Packages and rounds: kept for good, opened over the unit list that is meant, listed with progress."""

import asyncio
from typing import Any

import pytest
from auth import directory
from contracts.scoring import AssessmentOpened, FrameworkImported, RoundOpened

from .packages import a_leaf, a_package, appendix_a
from .stages import UNIT, filled, published, signed
from .world import APPRAISED_BY, COMMUNES, DEPARTMENTS, DUE, World, a_unit, ok, refused


async def test_a_package_is_imported_once_and_never_changed(world: World) -> None:
    owner, package = await world.owner(), appendix_a()
    first = await owner.post("/v1/frameworks", package)
    again = await owner.post("/v1/frameworks", package)
    assert (first.status_code, first.json()["imported"], again.status_code) == (201, True, 200)
    other = await owner.post("/v1/frameworks", package | {"name": "Tên khác"})
    assert refused(other) == (409, "framework-differs")
    kept = ok(await owner.get(f"/v1/frameworks/{package['code']}/1"))
    assert kept == package
    told = [one for one in await world.told(FrameworkImported) if one.framework == package["code"]]
    assert len(told) == 1


async def test_two_imports_at_once_keep_one_version(world: World) -> None:
    owner, package = await world.owner(), appendix_a()
    answers = await asyncio.gather(*(owner.post("/v1/frameworks", package) for _ in range(4)))
    assert sorted(answer.status_code for answer in answers) == [200, 200, 200, 201]


async def test_of_two_contents_for_one_version_at_once_one_is_kept_and_one_refused(world: World) -> None:
    owner, package = await world.owner(), appendix_a()
    other = package | {"name": "Tên khác"}
    answers = await asyncio.gather(*(owner.post("/v1/frameworks", one) for one in (package, other)))
    assert sorted(answer.status_code for answer in answers) == [201, 409]
    assert [refused(one) for one in answers if one.is_error] == [(409, "framework-differs")]
    told = [one for one in await world.told(FrameworkImported) if one.framework == package["code"]]
    assert len(told) == 1


async def test_every_fault_of_a_package_is_named_and_nothing_is_kept(world: World) -> None:
    owner = await world.owner()
    package = appendix_a(scale="150")
    package["groups"][0]["leaves"][0]["max"] = "minus"
    answer = await owner.post("/v1/frameworks", package)
    assert refused(answer) == (422, "package-refused")
    assert {"groups[0].leaves[0].max", "scale"} <= {error["field"] for error in answer.json()["errors"]}
    assert refused(await owner.get(f"/v1/frameworks/{package['code']}/1")) == (404, "no-such-framework")


async def test_a_round_over_another_unit_list_than_known_is_behind(world: World) -> None:
    owner, package = await world.owner(), appendix_a()
    ok(await owner.post("/v1/frameworks", package))
    body = await world.round_body(package, unit_list={"as_of": "2026-11-20", "hash": "0" * 64})
    assert refused(await owner.post("/v1/rounds", body)) == (409, "behind")
    assert refused(await owner.get(f"/v1/rounds/{body['code']}")) == (404, "no-such-round")


@pytest.mark.parametrize(
    ("leaf", "more", "field"),
    [
        ({"verifier": "DN-XYZ"}, {}, "groups[0].leaves[0].verifier"),
        ({}, {"second_verifier": {"default": "DN-XYZ"}}, "second_verifier.default"),
    ],
)
async def test_a_framework_that_names_an_unlisted_unit_opens_no_round(
    world: World, leaf: dict[str, Any], more: dict[str, Any], field: str
) -> None:
    owner, package = await world.owner(), a_package([a_leaf("1.1", "F1", "10", **leaf)], **more)
    ok(await owner.post("/v1/frameworks", package))
    answer = await owner.post("/v1/rounds", await world.round_body(package))
    assert refused(answer) == (422, "package-refused")
    assert answer.json()["errors"][0]["field"] == field


@pytest.mark.parametrize(
    ("change", "status", "code"),
    [
        ({"frameworks": []}, 422, "invalid-request"),
        ({"code": "a/b"}, 422, "invalid-request"),
        ({"calendar": {"self_assessment_until": "2026-12-31T23:59", "appraisal_until": "2027-02-28"}}, 422,
         "invalid-request"),
    ],
)  # fmt: skip
async def test_a_round_that_says_nonsense_is_refused(
    world: World, change: dict[str, Any], status: int, code: str
) -> None:
    owner, package = await world.owner(), appendix_a()
    ok(await owner.post("/v1/frameworks", package))
    answer = await owner.post("/v1/rounds", await world.round_body(package, **change))
    assert refused(answer) == (status, code)


async def test_an_appraisal_ends_not_before_the_self_assessment(world: World) -> None:
    calendar = {"self_assessment_until": APPRAISED_BY.isoformat(), "appraisal_until": DUE.isoformat()}
    owner, package = await world.owner(), appendix_a()
    ok(await owner.post("/v1/frameworks", package))
    answer = await owner.post("/v1/rounds", await world.round_body(package, calendar=calendar))
    assert refused(answer) == (422, "invalid-request")
    assert [error["field"] for error in answer.json()["errors"]] == ["calendar.appraisal_until"]


async def test_the_sheets_of_a_round_that_is_not_there_are_not_there(world: World) -> None:
    owner = await world.owner()
    for form in ("", ".csv"):
        assert refused(await owner.get(f"/v1/rounds/none/assessments{form}")) == (404, "no-such-round")


async def test_a_round_needs_known_frameworks_units_and_a_free_code(world: World) -> None:
    owner, package = await world.owner(), appendix_a()
    body = await world.round_body(package)
    assert refused(await owner.post("/v1/rounds", body)) == (404, "no-such-framework")
    ok(await owner.post("/v1/frameworks", package))
    empty = await world.round_body(package, "nobody")
    assert refused(await owner.post("/v1/rounds", empty)) == (422, "no-units")
    twice = body | {"frameworks": [*body["frameworks"], *body["frameworks"]]}
    assert refused(await owner.post("/v1/rounds", twice)) == (422, "invalid-request")
    ok(await owner.post("/v1/rounds", body))
    assert refused(await owner.post("/v1/rounds", body)) == (409, "round-taken")


async def test_a_repeated_opening_under_its_key_is_answered_again(world: World) -> None:
    owner, package = await world.owner(), appendix_a()
    ok(await owner.post("/v1/frameworks", package))
    body, key = await world.round_body(package), {"Idempotency-Key": "open-once"}
    first, second = await owner.post("/v1/rounds", body, **key), await owner.post("/v1/rounds", body, **key)
    assert (first.status_code, second.status_code, first.json()) == (201, 201, second.json())


async def test_opening_is_told_with_every_unit(world: World) -> None:
    opened = await world.opens(appendix_a())
    (told,) = [one for one in await world.told(RoundOpened) if one.round == opened.code]
    assert set(told.units) == set(COMMUNES)


async def test_each_sheet_is_told_with_who_verifies_its_leaves_and_nobody_verifies_itself(
    world: World,
) -> None:
    owner = await world.owner()
    leaves = [a_leaf("1.1", "F1", "10"), a_leaf("1.2", "F1", "10", verifier="DN-SKHCN")]
    package = a_package(leaves, audience="departments")
    ok(await owner.post("/v1/frameworks", package))
    body = await world.round_body(package, "departments")
    ok(await owner.post("/v1/rounds", body))
    told = [one for one in await world.told(AssessmentOpened) if one.round == body["code"]]
    assert {one.unit: one.verifiers for one in told} == {
        "DN-SNV": {"1.1": "DN-VPUB", "1.2": "DN-SKHCN"},
        "DN-SKHCN": {"1.1": "DN-SNV", "1.2": "DN-VPUB"},
        "DN-VPUB": {"1.1": "DN-SNV", "1.2": "DN-SKHCN"},
    }


async def test_two_frameworks_run_in_one_round(world: World) -> None:
    owner, communes, departments = await world.owner(), appendix_a(), appendix_a(audience="departments")
    for package in (communes, departments):
        ok(await owner.post("/v1/frameworks", package))
    body = await world.round_body(communes)
    other = (await world.round_body(departments, "departments"))["frameworks"]
    body["frameworks"] = [*body["frameworks"], *other]
    assert ok(await owner.post("/v1/rounds", body))["assessments"] == len(COMMUNES) + len(DEPARTMENTS)
    shown = ok(await owner.get(f"/v1/rounds/{body['code']}"))
    assert [(one["group"], one["framework"], one["version"]) for one in shown["groups"]] == [
        ("communes", communes["code"], "1"), ("departments", departments["code"], "1"),
    ]  # fmt: skip


async def test_names_stay_as_they_were_at_the_opening(world: World) -> None:
    opened = await world.opens(appendix_a())
    renamed = a_unit(UNIT, "communes").model_copy(update={"version": 2})
    name = renamed.names[0].model_copy(update={"name": "Phường Mới"})
    async with world.wiring.database.transaction() as session:
        await directory.apply_unit(session, renamed.model_copy(update={"names": (name,)}))
    try:
        document = await (await world.owner()).document(opened.sheets[UNIT])
        assert document["unit"]["name"] == f"Đơn vị {UNIT}"
    finally:
        async with world.wiring.database.transaction() as session:
            back = a_unit(UNIT, "communes").model_copy(update={"version": 3})
            await directory.apply_unit(session, back)


async def test_progress_is_counted_by_group(world: World) -> None:
    opened = await world.opens(appendix_a())
    await signed(world, opened)
    await filled(world, opened, COMMUNES[1], {"1.1": {"answer": "yes"}})
    (group,) = ok(await (await world.owner()).get(f"/v1/rounds/{opened.code}"))["groups"]
    counted = {name: number for name, number in group["progress"].items() if number}
    assert counted == {"submitted": 1, "in_progress": 1, "not_started": 1}
    listed = ok(await (await world.owner()).get("/v1/rounds?limit=500"))["items"]
    assert opened.code in [one["code"] for one in listed]


async def test_a_list_is_filtered_sorted_and_paged(world: World) -> None:
    opened = await world.opens(appendix_a())
    await signed(world, opened, COMMUNES[1])
    owner, path = await world.owner(), f"/v1/rounds/{opened.code}/assessments"
    best = ok(await owner.get(f"{path}?sort=total&limit=1"))
    rest = ok(await owner.get(f"{path}?sort=total&after={best['next']}"))
    assert [line["unit"] for line in best["items"] + rest["items"]] == [COMMUNES[1], COMMUNES[0], COMMUNES[2]]
    assert rest["next"] is None
    submitted = ok(await owner.get(f"{path}?status=submitted"))["items"]
    assert [(line["unit"], line["total"], line["entered"]) for line in submitted] == [
        (COMMUNES[1], "104.79", 7)
    ]
    found = ok(await owner.get(f"{path}?q=don vi {COMMUNES[2]}&group=communes"))["items"]
    assert [line["unit"] for line in found] == [COMMUNES[2]]
    assert ok(await owner.get(f"{path}?status=not_started&sort=name"))["items"][0]["unit"] == COMMUNES[0]
    assert ok(await owner.get(f"{path}?q=100%25"))["items"] == []


async def test_a_list_is_a_file_for_spreadsheets(world: World) -> None:
    opened = await published(world)
    file = await (await world.owner()).get(f"/v1/rounds/{opened.code}/assessments.csv")
    lines = file.text.split("\r\n")
    assert lines[0].startswith("\ufeffgroup;unit;name")
    assert lines[1].startswith(f"communes;{UNIT};Đơn vị {UNIT}")
    assert file.headers["content-type"] == "text/csv; charset=utf-8"
