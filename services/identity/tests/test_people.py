"""Accounts through the API: opening, listing, who may."""

from datetime import timedelta

import pytest
from contracts.identity import PersonState
from identity.timers import Chores
from pydantic import JsonValue

from .world import PASSWORD, Caller, World, a_person, many, read


async def _usernames(caller: Caller, **query: str) -> set[str]:
    answer = await caller.get("/v1/people", limit="500", **query)
    assert answer.status_code == 200, answer.text
    return {str(person["username"]) for person in many(read(answer)["items"])}


async def test_a_new_account_is_told_without_secrets(world: World, admin: Caller) -> None:
    made = await admin.opens(
        "25195.moi", ("officer", "25195"), password=PASSWORD, email="25195.moi@dongnai.example"
    )
    assert made.status_code == 201, made.text
    state = (await world.told(PersonState, read(made)["id"]))[0]
    assert (state.version, state.username, [grant.role for grant in state.roles]) == (
        1,
        "25195.moi",
        ["officer"],
    )
    assert "argon2" not in state.model_dump_json()
    assert "password" not in made.text


async def test_an_account_works_the_moment_it_is_opened(admin: Caller) -> None:
    made = await admin.makes("25195.ngay", ("officer", "25195"))
    assert (await made.get("/v1/me")).status_code == 200


async def test_a_repeated_request_under_its_key_makes_one_account(world: World, admin: Caller) -> None:
    key = {"idempotency-key": "mot-lan"}
    body = a_person("25195.motlan", [("officer", "25195")])
    first = await admin.post("/v1/people", body, key)
    again = await admin.post("/v1/people", body, key)
    assert (first.json(), again.status_code) == (again.json(), 201)
    assert len(await world.told(PersonState, read(first)["id"])) == 1


async def test_a_taken_name_is_refused(admin: Caller) -> None:
    await admin.makes("25195.trung", ("officer", "25195"))
    again = await admin.opens("25195.TRUNG", ("officer", "25195"))
    assert (again.status_code, read(again)["code"]) == (409, "username-taken")


@pytest.mark.parametrize(
    ("change", "code", "field"),
    [
        ({"email": "not an address"}, "bad-email", "email"),
        ({"password": "short-A1"}, "weak-password", "password"),
        ({"roles": []}, "invalid-request", "roles"),
    ],
)
async def test_a_bad_account_is_refused_by_field(
    admin: Caller, change: dict[str, str], code: str, field: str
) -> None:
    answer = await admin.opens("25195.hong", ("officer", "25195"), **change)
    assert (answer.status_code, read(answer)["code"]) == (422, code)
    assert many(read(answer)["errors"])[0]["field"] == field


@pytest.mark.parametrize("start", ["2025-07-01", "2026-01-01"])
async def test_the_same_role_twice_on_one_day_is_refused(admin: Caller, start: str) -> None:
    body = a_person("25195.haivai", [("officer", "25195")])
    again: JsonValue = {"role": "officer", "unit": "25195", "valid_from": start}
    body["roles"] = [*many(body["roles"]), again]
    answer = await admin.post("/v1/people", body)
    assert (answer.status_code, read(answer)["code"]) == (422, "overlapping-roles")
    assert many(read(answer)["errors"])[0]["field"] == "roles"


async def test_a_user_name_with_marks_is_refused(admin: Caller) -> None:
    answer = await admin.opens("không.dấu", ("officer", "25195"))
    assert (answer.status_code, read(answer)["code"]) == (422, "bad-username")


async def test_a_role_in_an_unknown_unit_is_refused(admin: Caller) -> None:
    answer = await admin.opens("99999.canbo", ("officer", "99999"))
    assert (answer.status_code, read(answer)["code"]) == (422, "unknown-unit")


async def test_a_unit_administrator_opens_accounts_in_the_own_unit(admin: Caller) -> None:
    local = await admin.makes("25195.quantri", ("unit_admin", "25195"))
    assert (await local.opens("25195.chuyenvien", ("specialist", "25195"))).status_code == 201


@pytest.mark.parametrize(
    ("role", "unit"),
    [
        ("specialist", "25210"),
        ("unit_admin", "25195"),
        ("unit_head", "25195"),
        ("appraiser", "25195"),
        ("system_admin", "25195"),
    ],
)
async def test_a_unit_administrator_gives_nothing_beyond_the_own_reach(
    admin: Caller, role: str, unit: str
) -> None:
    local = await admin.makes(f"25195.qt.{role}.{unit}", ("unit_admin", "25195"))
    answer = await local.opens("25195.leothang", (role, unit))
    assert (answer.status_code, read(answer)["code"]) == (403, "escalation")
    assert "identity.person.manage" in str(read(answer)["title_vi"])


async def test_the_system_owner_does_not_make_administrators(admin: Caller) -> None:
    owner = await admin.makes("dn-skhcn.quantri", ("system_owner", "DN-SKHCN"))
    assert (await owner.opens("dn-skhcn.qt2", ("system_admin", "75"))).status_code == 403
    assert (await owner.opens("25210.quantri", ("unit_admin", "25210"))).status_code == 201


async def test_an_officer_manages_nobody(admin: Caller) -> None:
    officer = await admin.makes("25195.thuong", ("officer", "25195"))
    for answer in (await officer.get("/v1/people"), await officer.opens("a.b", ("officer", "25195"))):
        assert (answer.status_code, read(answer)["code"]) == (403, "forbidden")
        assert "identity.person.manage" in str(read(answer)["title_en"])


async def test_a_unit_administrator_sees_the_own_unit_alone(admin: Caller) -> None:
    local = await admin.makes("25210.qtdv", ("unit_admin", "25210"))
    await admin.makes("25210.canbo", ("officer", "25210"))
    seen = await _usernames(local)
    assert {"25210.qtdv", "25210.canbo"} <= seen
    assert not [name for name in seen if not name.startswith("25210")]
    assert (await local.get("/v1/people", unit="25195")).status_code == 403


async def test_the_administrator_sees_everybody_and_each_with_roles(admin: Caller) -> None:
    await admin.makes("hai.don.vi", ("officer", "25195"), ("officer", "25210"))
    people = many(read(await admin.get("/v1/people", unit="25210", limit="500"))["items"])
    roles = next(many(one["roles"]) for one in people if one["username"] == "hai.don.vi")
    assert [role["unit"] for role in roles] == ["25195", "25210"]


async def test_the_list_is_a_spreadsheet_that_can_be_imported_again(admin: Caller) -> None:
    await admin.makes("25195.bang", ("officer", "25195"))
    table = (await admin.get("/v1/people", accept="text/csv", unit="25195")).content.decode()
    report = read(await admin.send("/v1/person-imports", table))
    assert (report["added"], report["changed"]) == (0, 0)
    assert report["unchanged"] == len(table.splitlines()) - 1


async def test_a_stored_answer_is_replayed_for_a_day_and_then_forgotten(admin: Caller) -> None:
    world, key = admin.world, {"idempotency-key": "mot-ngay"}
    body = a_person("25195.motngay", [("officer", "25195")])
    statuses = [(await admin.post("/v1/people", body, key)).status_code for _ in range(2)]
    world.now.advance(timedelta(days=3))
    assert not await Chores(world.wiring.database, world.clock, world.now).forget_old_answers()
    assert [*statuses, (await admin.post("/v1/people", body, key)).status_code] == [201, 201, 409]
