"""Reading units through the API."""

import pytest

from .world import Caller, many, read


async def _codes(caller: Caller, **query: str) -> list[object]:
    answer = await caller.get("/v1/units", **query)
    assert answer.status_code == 200, answer.text
    return [unit["code"] for unit in many(read(answer)["items"])]


async def test_a_day_has_the_units_of_that_day(admin: Caller) -> None:
    assert "DN-HUYEN" in await _codes(admin, as_of="2025-06-30")
    assert "DN-HUYEN" not in await _codes(admin, as_of="2025-07-01")


@pytest.mark.parametrize(
    ("day", "name"),
    [("2026-04-29", "Xã Lộc Ninh"), ("2026-04-30", "Phường Lộc Ninh")],
)
async def test_a_unit_has_the_name_of_the_day(admin: Caller, day: str, name: str) -> None:
    found = many(read(await admin.get("/v1/units", as_of=day, q="loc ninh"))["items"])
    assert [unit["name"] for unit in found] == [name]


@pytest.mark.parametrize("q", ["loc ninh", "LỘC NINH", "Xã Lộc Ninh", "25270", "lo\u0323\u0302c"])
async def test_search_folds_accents_and_knows_former_names(admin: Caller, q: str) -> None:
    assert await _codes(admin, q=q) == ["25270"]


@pytest.mark.parametrize("q", ["Sở KH&CN", "kh&cn"])
async def test_search_knows_short_names(admin: Caller, q: str) -> None:
    assert await _codes(admin, q=q) == ["DN-SKHCN"]


@pytest.mark.parametrize("q", ["%", "_", "\\"])
async def test_search_takes_wildcards_literally(admin: Caller, q: str) -> None:
    assert await _codes(admin, q=q) == []


async def test_a_group_is_a_filter(admin: Caller) -> None:
    assert await _codes(admin, group="departments") == ["DN-SKHCN"]


async def test_an_unknown_group_is_refused_by_field(admin: Caller) -> None:
    answer = await admin.get("/v1/units", group="villages")
    assert (answer.status_code, many(read(answer)["errors"])[0]["field"]) == (422, "group")


async def test_pages_follow_each_other_without_gap_or_repetition(admin: Caller) -> None:
    seen: list[object] = []
    after: dict[str, str] = {}
    while True:
        page = read(await admin.get("/v1/units", limit="2", as_of="2026-05-01", **after))
        seen += [unit["code"] for unit in many(page["items"])]
        if not page.get("next"):
            break
        after = {"after": str(page["next"])}
    assert seen == await _codes(admin, as_of="2026-05-01")
    assert len(seen) == len(set(seen)) == 5


async def test_the_list_is_a_spreadsheet_too(admin: Caller) -> None:
    answer = await admin.get("/v1/units", accept="text/csv", group="departments")
    lines = answer.content.decode("utf-8-sig").splitlines()
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    assert lines[0].startswith("code;name;short_name")
    assert lines[1].startswith("DN-SKHCN;Sở Khoa học và Công nghệ;")


async def test_one_unit_has_its_whole_history(admin: Caller) -> None:
    told = read(await admin.get("/v1/units/25270"))
    assert [period["valid_from"] for period in many(told["periods"])] == ["2025-07-01", "2026-04-30"]


async def test_a_closed_unit_names_its_successors(admin: Caller) -> None:
    assert read(await admin.get("/v1/units/DN-HUYEN"))["successors"] == ["25195", "25210"]


async def test_an_unknown_code_is_named(admin: Caller) -> None:
    answer = await admin.get("/v1/units/99999")
    assert (answer.status_code, read(answer)["code"]) == (404, "no-such-unit")
    assert "99999" in str(read(answer)["title_vi"])


async def test_the_hash_of_a_list_moves_with_its_names(admin: Caller) -> None:
    hashes = [
        read(await admin.get("/v1/unit-lists", as_of=day))["hash"]
        for day in ("2026-04-28", "2026-04-29", "2026-04-30")
    ]
    assert hashes[0] == hashes[1] != hashes[2]
