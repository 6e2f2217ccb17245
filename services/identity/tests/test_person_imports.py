"""Importing people through the API."""

import pytest
from contracts.identity import PeopleImported, PersonState

from .world import PASSWORD, Caller, World, many, read

HEADER = "username,post,email,password,role,unit,from,to"


def _table(*lines: str) -> str:
    return "\n".join([HEADER, *lines]) + "\n"


def _line(
    username: str, role: str, unit: str, *, post: str = "Cán bộ", password: str = "", to: str = ""
) -> str:
    return f"{username},{post},,{password},{role},{unit},2025-07-01,{to}"


async def _import(caller: Caller, *lines: str) -> dict[str, object]:
    answer = await caller.send("/v1/person-imports", _table(*lines))
    assert answer.status_code == 200, answer.text
    return dict(read(answer))


async def test_one_person_may_fill_several_rows(world: World, admin: Caller) -> None:
    lines = [_line("nhap.hai", "officer", "25195"), _line("nhap.hai", "unit_head", "25210")]
    assert (await _import(admin, *lines))["added"] == 2
    states = [state for state in await world.told(PersonState) if state.username == "nhap.hai"]
    assert [len(state.roles) for state in states] == [2]


async def test_the_same_file_again_changes_nothing(world: World, admin: Caller) -> None:
    lines = [_line("nhap.lai", "officer", "25195", password=PASSWORD)]
    await _import(admin, *lines)
    told = len(await world.told(PersonState))
    again = await _import(admin, *lines)
    assert (again["added"], again["changed"], again["unchanged"]) == (0, 0, 1)
    assert len(await world.told(PersonState)) == told


async def test_an_imported_password_signs_in(world: World, admin: Caller) -> None:
    await _import(admin, _line("nhap.vao", "officer", "25195", password=PASSWORD))
    assert (await world.sign_in("nhap.vao", PASSWORD)).status_code == 201


async def test_an_import_does_not_replace_a_password(world: World, admin: Caller) -> None:
    await _import(admin, _line("nhap.giu", "officer", "25195", password=PASSWORD))
    await _import(admin, _line("nhap.giu", "officer", "25195", password="Mat-khau-khac-9"))
    assert (await world.sign_in("nhap.giu", PASSWORD)).status_code == 201


async def test_ending_a_role_ends_older_tokens_and_the_right(world: World, admin: Caller) -> None:
    await _import(admin, _line("nhap.thoi", "officer", "25195"))
    state = [one for one in await world.told(PersonState) if one.username == "nhap.thoi"][-1]
    before = Caller(world, state.person, state.version)
    await _import(admin, _line("nhap.thoi", "officer", "25195", to="2026-01-31"))
    assert (await before.get("/v1/me")).json()["code"] == "stale-token"
    after = Caller(world, state.person, state.version + 1)
    assert (await after.get("/v1/me")).json()["roles"] == []


async def test_a_row_that_would_leave_the_role_open_beside_itself_is_refused(
    world: World, admin: Caller
) -> None:
    await _import(admin, _line("nhap.ho", "officer", "25195"))
    told = len(await world.told(PersonState))
    line = _line("nhap.ho", "officer", "25195", to="2026-01-31").replace("2025-07-01", "2025-08-01")
    wrong = _table(_line("a.b", "wizard", "25195"), line)
    report = read(await admin.send("/v1/person-imports", wrong, dry_run="true"))
    found = [(each["row"], each["field"], each["code"]) for each in many(report["errors"])]
    assert found == [(2, "role", "unknown-role"), (3, "valid_from", "overlapping-roles")]
    answer = await admin.send("/v1/person-imports", _table(line))
    assert (answer.status_code, many(read(answer)["errors"])[0]["field"]) == (422, "rows.2.valid_from")
    assert "2025-07-01" in str(read(answer)["detail"])
    assert len(await world.told(PersonState)) == told


async def test_a_role_is_ended_and_given_again_in_one_file(world: World, admin: Caller) -> None:
    await _import(admin, _line("nhap.noi", "officer", "25195"))
    again = _line("nhap.noi", "officer", "25195").replace("2025-07-01", "2026-02-01")
    await _import(admin, again, _line("nhap.noi", "officer", "25195", to="2026-01-31"))
    state = [one for one in await world.told(PersonState) if one.username == "nhap.noi"][-1]
    assert [str(role.valid_to) for role in state.roles] == ["2026-01-31", "None"]


async def test_an_import_is_told_once(world: World, admin: Caller) -> None:
    before = len(await world.told(PeopleImported))
    await _import(admin, _line("nhap.ke", "officer", "25195"))
    facts = await world.told(PeopleImported)
    assert (len(facts) - before, facts[-1].rows, facts[-1].imported_by) == (1, 1, admin.id)


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param([_line("a.b", "wizard", "25195")], (2, "role", "unknown-role"), id="role"),
        pytest.param([_line("a.b", "officer", "99999")], (2, "unit", "unknown-unit"), id="unit"),
        pytest.param([_line("a.b", "officer", "25195", to="nay")], (2, "valid_to", "bad-date"), id="date"),
        pytest.param(
            [_line("a.b", "officer", "25195", password="12345")],
            (2, "password", "weak-password"),
            id="password",
        ),
        pytest.param(
            [_line("a.b", "officer", "25195"), _line("a.b", "officer", "25195")],
            (3, "valid_from", "duplicate"),
            id="twice",
        ),
        pytest.param(
            [_line("a.b", "officer", "25195"), _line("a.b", "unit_head", "25195", post="Khác")],
            (3, "username", "contradicting-rows"),
            id="two posts",
        ),
    ],
)
async def test_a_dry_run_names_row_field_and_reason(
    admin: Caller, lines: list[str], expected: tuple[int, str, str]
) -> None:
    report = read(await admin.send("/v1/person-imports", _table(*lines), dry_run="true"))
    found = [(each["row"], each["field"], each["code"]) for each in many(report["errors"])]
    assert found == [expected]


async def test_one_bad_row_keeps_every_row_out(world: World, admin: Caller) -> None:
    lines = [_line("nhap.tot", "officer", "25195"), _line("nhap.xau", "officer", "99999")]
    answer = await admin.send("/v1/person-imports", _table(*lines))
    assert (answer.status_code, many(read(answer)["errors"])[0]["field"]) == (422, "rows.3.unit")
    assert "nhap.tot" not in {state.username for state in await world.told(PersonState)}


async def test_a_refused_password_is_not_repeated(admin: Caller) -> None:
    table = _table(_line("a.b", "officer", "25195", password="bimat12345"))
    for query in ({}, {"dry_run": "true"}):
        assert "bimat12345" not in (await admin.send("/v1/person-imports", table, **query)).text


async def test_an_import_cannot_climb(admin: Caller) -> None:
    local = await admin.makes("25195.qtnhap", ("unit_admin", "25195"))
    answer = await local.send("/v1/person-imports", _table(_line("25195.qtnhap", "system_admin", "75")))
    assert (answer.status_code, read(answer)["code"]) == (403, "escalation")


@pytest.mark.parametrize("role", ["publisher", "officer"])
async def test_the_owner_gives_the_own_account_no_second_role(admin: Caller, role: str) -> None:
    name = f"so.chuquan.{role}"
    owner = await admin.makes(name, ("system_owner", "DN-SKHCN"))
    row = _line(name, role, "DN-SKHCN", post=f"Post {name}")
    answer = await owner.send("/v1/person-imports", _table(row))
    assert (answer.status_code, read(answer)["code"]) == (403, "escalation")


async def test_a_row_that_repeats_the_own_role_changes_nothing(admin: Caller) -> None:
    owner = await admin.makes("so.nhuthe", ("system_owner", "DN-SKHCN"))
    row = _line("so.nhuthe", "system_owner", "DN-SKHCN", post="Post so.nhuthe")
    assert (await _import(owner, row))["unchanged"] == 1


async def test_an_import_cannot_take_over_a_higher_account(admin: Caller) -> None:
    local = await admin.makes("25195.qtchiem", ("unit_admin", "25195"))
    await admin.makes("25195.thutruong", ("unit_head", "25195"))
    row = _line("25195.thutruong", "officer", "25195", password=PASSWORD, post="Post 25195.thutruong")
    answer = await local.send("/v1/person-imports", _table(row))
    assert (answer.status_code, read(answer)["code"]) == (403, "not-yours-to-change")
