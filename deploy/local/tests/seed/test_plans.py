import json
from datetime import date
from decimal import Decimal
from typing import NotRequired, TypedDict

import pytest
from dti.seed import loading
from pydantic import TypeAdapter
from tasks.commands.plan_import import rows
from tasks.commands.plan_import.scheduling import schedule_of
from tasks.domain.cycle import Recurrence
from tasks.domain.deadline import Dated, Reading, Waiting, read_deadline
from tasks.domain.objective import Direction, Operator


class Lead(TypedDict):
    unit: NotRequired[str]
    collective: NotRequired[str]
    units: NotRequired[str]


class Coordinator(TypedDict):
    unit: NotRequired[str]
    group: NotRequired[str]
    phrase: NotRequired[str]


class Task(TypedDict):
    code: str
    plan: str
    content: str
    kind: str
    deadline_text: str
    due_on: str | None
    cycle: NotRequired[str]
    lead: Lead
    coordinators: list[Coordinator]
    assigner: str
    recipient: NotRequired[str]


class Relation(TypedDict):
    kind: str
    code: str


class Document(TypedDict):
    code: str
    number: str | None
    issued_on: str | None
    relations: list[Relation]


class Plan(TypedDict):
    code: str
    document: str
    owner_unit: str


class Target(TypedDict):
    year: NotRequired[int]
    operator: str
    value: NotRequired[str]
    text: str


class Objective(TypedDict):
    code: str
    plan: str
    direction: str
    baseline: NotRequired[Target]
    targets: list[Target]
    lead: str
    lead_note: str
    source_text: str


class Package(TypedDict):
    documents: list[Document]
    plans: list[Plan]
    objectives: list[Objective]
    tasks: list[Task]


type Stated = tuple[int | None, str, str | None]
"""Year, operator and value of a target, as the document states them."""


@pytest.fixture(scope="module")
def everything() -> Package:
    read = TypeAdapter(Package)
    packages = [read.validate_json(path.read_bytes()) for path in loading.plan_files()]
    return {
        "documents": [row for package in packages for row in package["documents"]],
        "plans": [row for package in packages for row in package["plans"]],
        "objectives": [row for package in packages for row in package["objectives"]],
        "tasks": [row for package in packages for row in package["tasks"]],
    }


def test_files_import_in_order_of_reference() -> None:
    seen: set[str] = set()
    for path in loading.plan_files():
        package = TypeAdapter(Package).validate_json(path.read_bytes())
        seen |= {document["code"] for document in package["documents"]}
        assert {plan["document"] for plan in package["plans"]} <= seen, path.name


def test_codes_are_unique_and_references_meet(everything: Package) -> None:
    documents = {row["code"] for row in everything["documents"]}
    plans = {row["code"] for row in everything["plans"]}
    tasks = [row["code"] for row in everything["tasks"]]
    objectives = [row["code"] for row in everything["objectives"]]
    assert len(documents) == len(everything["documents"])
    assert (len(set(tasks)), len(set(objectives))) == (len(tasks), len(objectives))
    assert {relation["code"] for row in everything["documents"] for relation in row["relations"]} <= documents
    assert {row["plan"] for row in everything["tasks"]} | {
        row["plan"] for row in everything["objectives"]
    } <= plans


def test_unsigned_copies_have_no_number_and_no_date(everything: Package) -> None:
    blank = {
        row["code"] for row in everything["documents"] if row["number"] is None and row["issued_on"] is None
    }
    assert blank == {"cv-tb46-2025", "qd-dti-2025", "kh-dti-2026-2030"}


def test_units_named_exist_and_groups_are_known(everything: Package) -> None:
    known = set(loading.units_at(date(2025, 6, 1))) | set(loading.units_at(date(2026, 11, 1)))
    leads = {task["lead"]["unit"] for task in everything["tasks"] if "unit" in task["lead"]}
    helpers = [helper for task in everything["tasks"] for helper in task["coordinators"]]
    others = {task["assigner"] for task in everything["tasks"]}
    others |= {task["recipient"] for task in everything["tasks"] if "recipient" in task}
    others |= {objective["lead"] for objective in everything["objectives"]}
    assert leads | others | {helper["unit"] for helper in helpers if "unit" in helper} <= known
    groups = {helper["group"] for helper in helpers if "group" in helper}
    assert groups <= {"scored", "departments", "communes", "closed"}


def test_a_lead_is_one_unit_or_one_collective_phrase(everything: Package) -> None:
    for task in everything["tasks"]:
        assert ("unit" in task["lead"]) != ("collective" in task["lead"]), task["code"]


def test_the_october_directive_has_eight_tasks_two_of_them_collective(everything: Package) -> None:
    tasks = [task for task in everything["tasks"] if task["plan"] == "tb-46-2025"]
    assert [task["code"] for task in tasks if "collective" in task["lead"]] == ["tb46-6", "tb46-7"]
    assert [task["kind"] for task in tasks].count("dated") == 2
    assert len(tasks) == 8


def test_every_deadline_phrase_is_one_the_calendar_reads(everything: Package) -> None:
    for task in everything["tasks"]:
        read = read_deadline(task["deadline_text"], Reading(anchor=date(2025, 10, 14)))
        fits = Recurrence if task["kind"] == "recurring" else (Dated, Waiting)
        assert isinstance(read, fits), task["code"]


def test_a_deadline_before_a_day_ends_the_day_earlier(everything: Package) -> None:
    first = next(task for task in everything["tasks"] if task["code"] == "tb46-1")
    assert read_deadline(first["deadline_text"]) == Dated(date(2025, 10, 19))


def test_monthly_reports_are_due_before_the_20th_and_the_25th(everything: Package) -> None:
    reading = Reading(anchor=date(2026, 1, 1))
    read = {
        task["deadline_text"]: read_deadline(task["deadline_text"], reading) for task in everything["tasks"]
    }
    marks = {
        text: due.marks[0].day for text, due in read.items() if isinstance(due, Recurrence) and due.marks
    }
    assert marks == {"trước ngày 25 hằng tháng": 25, "trước ngày 20 hằng tháng": 20}


def test_objectives_speak_the_language_of_the_domain(everything: Package) -> None:
    for objective in everything["objectives"]:
        assert objective["direction"] in Direction, objective["code"]
        assert objective["lead_note"] == "tạm"
        for target in [*objective["targets"], *([objective["baseline"]] if "baseline" in objective else [])]:
            assert target["operator"] in Operator, objective["code"]
            assert ("value" in target) == (target["operator"] != "text"), objective["code"]
            assert Decimal(target.get("value", "0")) >= 0


def _ranks(*values: str) -> list[Stated]:
    return [(2026 + after, "≤", value) for after, value in enumerate(values)]


@pytest.mark.parametrize(
    ("code", "direction", "baseline", "targets"),
    [
        ("492-1", "up", None, [(2025, "≥", "70")]),
        ("492-2", "up", None, [(2025, "≥", "70")]),
        ("492-3", "up", None, [(2025, "≥", "70")]),
        ("492-4", "up", None, [(2025, "≥", "80")]),
        ("492-5", "up", None, [(2025, "≥", "70")]),
        ("dvctt-toan-trinh", "up", None, [(None, "≥", "60"), (2030, "≥", "100")]),
        ("ho-so-toan-trinh", "up", None, [(2026, "≥", "30"), (2030, "≥", "90")]),
        ("ndxp", "up", None, [(None, "=", "100")]),
        ("nen-tang-con-thieu", "milestone", None, [(2026, "text", None)]),
        ("chuyen-trach-cds", "up", None, [(None, "≥", "1")]),
        ("chuyen-trach-attt", "up", None, [(None, "≥", "1")]),
        ("attt-cap-do-3", "up", None, [(year, "=", "100") for year in range(2026, 2031)]),
        ("attt-phuong-an", "up", None, [(None, "=", "100")]),
        ("dn-cong-nghe-so", "up", (None, "=", "0.36"), [(2030, "≥", "1")]),
        ("chu-ky-so", "up", (None, "<", "10"), [(2026, "≥", "50"), (2030, "≥", "70")]),
        ("kinh-te-so-grdp", "keep", None, [(2030, "text", None)]),
        ("rank-total", "down", (2024, "=", "15"), _ranks("12", "10", "8", "6", "3")),
        ("rank-1", "down", (2024, "=", "5"), _ranks("4", "3", "2", "1", "1")),
        ("rank-2", "down", (2024, "=", "27"), _ranks("9", "8", "6", "4", "2")),
        ("rank-3", "down", (2024, "=", "10"), _ranks("5", "4", "3", "2", "1")),
        ("rank-4", "down", (2024, "=", "30"), _ranks("10", "8", "6", "4", "2")),
        ("rank-5", "down", (2024, "=", "10"), _ranks("5", "4", "3", "2", "1")),
        ("rank-6", "down", (2024, "=", "2"), _ranks("1", "1", "1", "1", "1")),
    ],
)
def test_an_objective_says_what_its_document_says(
    everything: Package, code: str, direction: str, baseline: Stated | None, targets: list[Stated]
) -> None:
    (row,) = [objective for objective in everything["objectives"] if objective["code"] == code]
    start = row.get("baseline")
    assert row["direction"] == direction
    assert (None if start is None else _stated(start)) == baseline
    assert [_stated(target) for target in row["targets"]] == targets


def _stated(target: Target) -> Stated:
    return target.get("year"), target["operator"], target.get("value")


def test_the_documents_state_twenty_three_objectives(everything: Package) -> None:
    assert len(everything["objectives"]) == 23


def test_the_rank_goal_is_three_of_34_in_words_too(everything: Package) -> None:
    rank = next(objective for objective in everything["objectives"] if objective["code"] == "rank-total")
    assert rank["targets"][-1]["text"] == "≤3/34"


def test_the_importer_takes_every_row() -> None:
    for path in loading.plan_files():
        package = TypeAdapter(dict[str, list[object]]).validate_json(path.read_bytes())
        read = [
            *map(rows.DocumentRow.model_validate, package["documents"]),
            *map(rows.PlanRow.model_validate, package["plans"]),
            *map(rows.ObjectiveRow.model_validate, package["objectives"]),
        ]
        tasks = [rows.TaskRow.model_validate(task) for task in package["tasks"]]
        scheduled = [schedule_of(task, Reading()) for task in tasks]
        assert len(read) + len(scheduled) == sum(map(len, package.values())), path.name


def test_the_platform_itself_was_due_by_the_end_of_the_first_quarter_of_2026() -> None:
    package = TypeAdapter(Package).validate_json(loading.plan_files()[1].read_bytes())
    assert {task["due_on"] for task in package["tasks"]} == {"2026-03-31"}


def test_files_keep_vietnamese_readable() -> None:
    for path in loading.plan_files():
        text = path.read_text(encoding="utf-8")
        assert json.dumps(json.loads(text), ensure_ascii=False, indent=2) + "\n" == text
