"""Reading the JSON of a plan package row by row, so that every wrong row is told at once."""

import re
from collections.abc import Iterator, Sequence
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, JsonValue, ValidationError
from webapi.validation import reasons

from tasks.commands.plan_import import Numbered, Package
from tasks.commands.plan_import.problems import MoreThanOneLead, RowProblem
from tasks.commands.plan_import.rows import DocumentRow, ObjectiveRow, PlanRow, TaskRow

type RawRow = dict[str, JsonValue]
type RawRows = Annotated[list[RawRow], Field(max_length=5000)]

SEVERAL = re.compile(r"[;,\n]|\s+và\s+")
UNREADABLE = "unreadable-value"


class PackageIn(BaseModel):
    """Documents, plans, objectives and tasks; other members of the object are passed over."""

    model_config = ConfigDict(frozen=True)

    documents: RawRows = []
    plans: RawRows = []
    objectives: RawRows = []
    tasks: RawRows = []


def read_package(given: PackageIn) -> Package:
    """The rows that can be read, and what is wrong with the others."""
    wrong: list[RowProblem] = []
    return Package(
        documents=_rows("documents", given.documents, DocumentRow, wrong),
        plans=_rows("plans", given.plans, PlanRow, wrong),
        objectives=_rows("objectives", given.objectives, ObjectiveRow, wrong),
        tasks=_rows("tasks", given.tasks, TaskRow, wrong),
        unreadable=wrong,
    )


def _rows[R: BaseModel](
    section: str, raws: Sequence[RawRow], kind: type[R], wrong: list[RowProblem]
) -> list[Numbered[R]]:
    rows: list[Numbered[R]] = []
    for number, raw in enumerate(raws, start=1):
        several = _several_leads(raw.get("lead"))
        if several is not None:
            refusal = MoreThanOneLead(field="lead", lead=several)
            wrong.append(RowProblem.of(section, number, refusal))
            continue
        try:
            rows.append(Numbered(number, kind.model_validate(raw)))
        except ValidationError as error:
            wrong.extend(_problems(section, number, error))
    return rows


def _several_leads(lead: JsonValue) -> str | None:
    """The lead cell as written, when it names more than one unit."""
    named = lead.get("unit") if isinstance(lead, dict) else lead
    if isinstance(named, list):
        return "; ".join(str(unit) for unit in named)
    return named if isinstance(named, str) and SEVERAL.search(named) else None


def _problems(section: str, number: int, error: ValidationError) -> Iterator[RowProblem]:
    for reason in reasons(error.errors(include_url=False)):
        yield RowProblem(section, number, reason.field, UNREADABLE, reason.vi, reason.en)
