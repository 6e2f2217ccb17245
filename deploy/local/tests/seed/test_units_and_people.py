import csv
import unicodedata
from collections import Counter
from datetime import date, timedelta
from pathlib import Path

from documents.tables import read_csv
from dti.seed import loading
from identity.domain import person_import, units
from identity.domain.person_import import read_people
from identity.domain.unit_import import plan_units

ROOT = Path(loading.__file__).parent
type Row = dict[str, str]


def rows(name: str) -> list[Row]:
    return list(csv.DictReader((ROOT / name).read_text(encoding="utf-8").splitlines()))


def valid_at(day: str) -> dict[str, Row]:
    return {
        row["code"]: row
        for row in rows("units.csv")
        if row["valid_from"] <= day and (not row["valid_to"] or day <= row["valid_to"])
    }


def types_at(day: str) -> Counter[str]:
    return Counter(row["type"] for row in valid_at(day).values())


def test_every_text_is_nfc() -> None:
    for path in sorted(ROOT.rglob("*.csv")) + sorted(ROOT.rglob("*.json")):
        text = path.read_text(encoding="utf-8")
        assert text == unicodedata.normalize("NFC", text), path.name


def test_ten_communes_became_wards_on_30_april_2026() -> None:
    assert (types_at("2026-04-29")["commune"], types_at("2026-04-29")["ward"]) == (72, 23)
    assert (types_at("2026-04-30")["commune"], types_at("2026-04-30")["ward"]) == (62, 33)


def test_the_province_is_a_city_from_30_april_2026() -> None:
    assert valid_at("2026-04-29")["75"]["name"] == "Tỉnh Đồng Nai"
    assert valid_at("2026-04-30")["75"]["name"] == "Thành phố Đồng Nai"


def test_no_name_keeps_the_word_of_the_old_province() -> None:
    today = valid_at("2026-04-30").values()
    assert [row["name"] for row in today if "tỉnh" in row["name"].lower().split()] == []


def test_scored_groups_have_95_communes_and_13_departments() -> None:
    groups = Counter(row["group"] for row in valid_at("2026-07-01").values())
    assert (groups["communes"], groups["departments"]) == (95, 13)


def test_40_communes_come_from_binh_phuoc_and_55_from_dong_nai() -> None:
    communes = [row for row in valid_at("2026-07-01").values() if row["group"] == "communes"]
    assert Counter(row["former_province"] for row in communes) == {"Bình Phước": 40, "Đồng Nai": 55}


def test_versions_of_a_unit_follow_each_other_without_gap_or_overlap() -> None:
    last: dict[str, str] = {}
    for row in rows("units.csv"):
        if row["code"] in last:
            day_after = date.fromisoformat(last[row["code"]]) + timedelta(days=1)
            assert row["valid_from"] == day_after.isoformat(), row["code"]
        last[row["code"]] = row["valid_to"]


def test_districts_closed_when_two_tiers_began() -> None:
    assert "DN-HUYEN" in valid_at("2025-06-30")
    assert "DN-HUYEN" not in valid_at("2025-07-01")


def test_successors_and_parents_exist() -> None:
    known = {row["code"] for row in rows("units.csv")}
    named = {code for row in rows("units.csv") for code in (row["parent"], *row["successors"].split(";"))}
    assert named - {""} <= known


def test_each_commune_has_a_place() -> None:
    communes = {row["code"] for row in rows("units.csv") if row["group"] == "communes"}
    assert {row["code"] for row in rows("places.csv")} == communes


def test_each_scored_unit_and_the_province_has_an_officer_and_a_head() -> None:
    posts = {(row["unit"], row["role"]) for row in rows("people.csv")}
    today = valid_at("2026-07-01")
    scored = [code for code, row in today.items() if row["group"] in {"communes", "departments", "province"}]
    assert [code for code in scored if not {(code, "officer"), (code, "unit_head")} <= posts] == []


def test_people_are_posts_of_known_units_with_one_account_each() -> None:
    people = rows("people.csv")
    assert len({row["username"] for row in people}) == len(people)
    assert {row["unit"] for row in people} <= set(valid_at("2026-07-01"))
    assert all(row["email"] == f"{row['username']}@dongnai.example" for row in people)
    assert "password" not in people[0]


def test_every_unit_that_verifies_a_leaf_has_an_appraiser() -> None:
    verifiers = {
        leaf["verifier"]
        for name in loading.FRAMEWORKS
        for group in loading.framework(name)["groups"]
        for leaf in group["leaves"]
    }
    second = {
        unit for name in loading.FRAMEWORKS for unit in loading.framework(name)["second_verifier"].values()
    }
    appraisers = {row["unit"] for row in rows("people.csv") if row["role"] == "appraiser"}
    assert verifiers | second <= appraisers


def test_identity_takes_every_unit_and_every_post() -> None:
    planned = plan_units({}, read_csv(loading.units_csv()).rows)
    people = read_people(read_csv(loading.people_csv()).rows, planned.changed.keys())
    assert (planned.problems, people.problems) == ((), ())
    assert planned.tally.added == len(rows("units.csv"))
    assert len(people.rows) == len(rows("people.csv"))


def test_tables_have_only_columns_that_identity_knows() -> None:
    assert set(rows("units.csv")[0]) == units.COLUMNS
    assert set(rows("people.csv")[0]) <= person_import.COLUMNS
