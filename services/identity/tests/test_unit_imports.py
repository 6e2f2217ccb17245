"""Importing units through the API, on a real database."""

import hashlib
import json
from datetime import date

import pytest
from contracts.identity import UnitsImported, UnitState

from .world import UNITS, Caller, World, many, read

HEADER = UNITS.splitlines()[0]
DRY = {"dry_run": "true"}


def _table(*lines: str) -> str:
    return "\n".join([HEADER, *lines]) + "\n"


def _ward(code: str, name: str, *, parent: str = "75", start: str = "2025-07-01", end: str = "") -> str:
    return f"{code},{name},{name},ward,communes,{parent},,,{start},{end},"


async def test_the_same_file_again_changes_nothing(world: World, admin: Caller) -> None:
    told = len(await world.told(UnitState))
    report = read(await admin.send("/v1/unit-imports", UNITS))
    assert [report[count] for count in ("rows", "added", "changed", "unchanged")] == [7, 0, 0, 7]
    assert len(await world.told(UnitState)) == told


async def test_a_dry_run_counts_and_writes_nothing(admin: Caller) -> None:
    report = read(await admin.send("/v1/unit-imports", _table(_ward("26005", "Phường Hố Nai")), **DRY))
    assert (report["dry_run"], report["added"], report["errors"]) == (True, 1, [])
    assert (await admin.get("/v1/units/26005")).status_code == 404


async def test_an_import_is_told_as_state_and_as_event(world: World, admin: Caller) -> None:
    await admin.send("/v1/unit-imports", _table(_ward("26017", "Phường Tam Hiệp")))
    await admin.send("/v1/unit-imports", _table(_ward("26017", "Phường Tam Hiệp", end="2030-01-01")))
    states = await world.told(UnitState, "26017")
    assert [(state.version, state.names[0].valid_to is None) for state in states] == [(1, True), (2, False)]
    last = (await world.told(UnitsImported))[-1]
    assert (last.rows, last.added, last.changed, last.imported_by) == (1, 0, 1, admin.id)


async def test_one_bad_row_keeps_every_row_out(admin: Caller) -> None:
    answer = await admin.send(
        "/v1/unit-imports",
        _table(_ward("26020", "Phường Long Bình"), _ward("26041", "Phường Trấn Biên", parent="99")),
    )
    error = many(read(answer)["errors"])[0]
    assert (answer.status_code, read(answer)["code"], error["field"]) == (
        422,
        "import-refused",
        "rows.3.parent",
    )
    assert "99" in str(error["reason_vi"])
    assert "99" in str(error["reason_en"])
    assert (await admin.get("/v1/units/26020")).status_code == 404


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param([_ward("1", "A", parent="99")], [(2, "parent", "unknown-parent")], id="unknown parent"),
        pytest.param([_ward("1", "A", start="2026-02-30")], [(2, "valid_from", "bad-date")], id="bad date"),
        pytest.param([_ward("1", "")], [(2, "name", "missing")], id="no name"),
        pytest.param(
            [_ward("1", "A", end="2025-06-30")], [(2, "valid_to", "ends-before-start")], id="ends early"
        ),
        pytest.param(
            [_ward("1", "A"), _ward("1", "A")], [(3, "code", "duplicate")], id="the same line twice"
        ),
        pytest.param(
            [_ward("25195", "Phường Bình Phước mới", start="2026-01-01")],
            [(2, "valid_from", "overlapping-validity")],
            id="overlaps what is known",
        ),
        pytest.param(
            [_ward("1", "A", parent="2"), _ward("2", "B", parent="1")],
            [(2, "parent", "circular-parent"), (3, "parent", "circular-parent")],
            id="a circle",
        ),
    ],
)
async def test_a_dry_run_names_row_field_and_reason(
    admin: Caller, lines: list[str], expected: list[tuple[int, str, str]]
) -> None:
    report = read(await admin.send("/v1/unit-imports", _table(*lines), **DRY))
    errors = many(report["errors"])
    assert [(each["row"], each["field"], each["code"]) for each in errors] == expected
    assert all(each["reason_vi"] and each["reason_en"] for each in errors)


async def test_a_misspelt_column_is_refused(admin: Caller) -> None:
    answer = await admin.send("/v1/unit-imports", UNITS.replace("valid_to", "valid_untill"))
    assert (answer.status_code, read(answer)["code"]) == (422, "unknown-column")


async def test_a_file_that_is_no_table_is_refused(admin: Caller) -> None:
    answer = await admin.send("/v1/unit-imports", 'code,name\n"75,Đồng Nai\n')
    assert (answer.status_code, read(answer)["code"]) == (422, "file-not-readable")


async def test_an_officer_may_not_import_units(admin: Caller) -> None:
    officer = await admin.makes("25195.nhap", ("officer", "25195"))
    answer = await officer.send("/v1/unit-imports", UNITS)
    assert (answer.status_code, read(answer)["code"]) == (403, "forbidden")
    assert "identity.unit.manage" in str(read(answer)["title_vi"])


async def test_others_compute_the_same_hash_from_the_states(world: World, admin: Caller) -> None:
    day = date(2026, 4, 29)
    listed = read(await admin.get("/v1/unit-lists", as_of=day.isoformat()))
    newest = {state.code: state for state in await world.told(UnitState)}
    rows = sorted(
        [code, name.name, name.type, name.group]
        for code, state in newest.items()
        for name in state.names
        if name.valid_from <= day <= (name.valid_to or day)
    )
    canonical = json.dumps(rows, ensure_ascii=False, separators=(",", ":"))
    assert (listed["hash"], listed["count"]) == (hashlib.sha256(canonical.encode()).hexdigest(), len(rows))
    assert ["25270", "Xã Lộc Ninh", "commune", "communes"] in rows
