"""Importing a plan package."""

from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import BaseModel
from webapi.dependencies import Transaction, Who
from webapi.problems import refusals
from webapi.refusal import FieldReason, Refusal

from tasks.api.application import App
from tasks.api.plan_package import PackageIn, read_package
from tasks.api.task_views import View
from tasks.commands.plan_import import ImportResult, import_plans
from tasks.commands.plan_import.problems import RowProblem
from tasks.domain.refusals import Behind

router = APIRouter(prefix="/v1", tags=["plans"])


class PackageRefused(Refusal):
    status = 422
    vi = "Gói dữ liệu có {count} lỗi; không có gì được ghi."
    en = "The package has {count} errors; nothing is written."


class CountsView(View):
    rows: int
    added: int
    changed: int
    unchanged: int


class ProblemView(View):
    """`row` counts from 1 inside its section."""

    section: str
    row: int
    field: str
    code: str
    reason_vi: str
    reason_en: str


class ImportView(BaseModel):
    """`units` counts the scored units; `units_hash` is that of identity's whole list on the same day."""

    dry_run: bool
    rows: int
    added: int
    changed: int
    unchanged: int
    sections: dict[str, CountsView]
    units: int
    units_hash: str
    errors: list[ProblemView]
    warnings: list[ProblemView]


@router.post("/plan-imports", responses=refusals(Behind, PackageRefused))
async def import_plan_package(
    body: PackageIn,
    who: Who,
    session: Transaction,
    app: App,
    units_hash: Annotated[str | None, Query(pattern="^[0-9a-f]{64}$")] = None,
    *,
    dry_run: bool = False,
) -> ImportView:
    """Write a package whole or not at all; a dry run tells what would change and every error.

    With `units_hash` (from identity's `/v1/unit-lists` of the day) a list that is still arriving answers
    409 `behind`: no collective task is spread over half of the units.
    """
    result = await import_plans(
        session,
        app.outbox,
        read_package(body),
        who,
        at=app.clock(),
        dry_run=dry_run,
        units_hash=units_hash,
    )
    if result.errors and not dry_run:
        raise PackageRefused(count=len(result.errors), errors=[_reason(it) for it in result.errors])
    return _view(result, dry_run=dry_run)


def _reason(problem: RowProblem) -> FieldReason:
    place = f"{problem.section}[{problem.row}]"
    return FieldReason(f"{place}.{problem.field}" if problem.field else place, problem.vi, problem.en)


def _view(result: ImportResult, *, dry_run: bool) -> ImportView:
    sections = {name: CountsView(**vars(counts)) for name, counts in result.counts.items()}
    return ImportView(
        dry_run=dry_run,
        rows=sum(it.rows for it in sections.values()),
        added=sum(it.added for it in sections.values()),
        changed=sum(it.changed for it in sections.values()),
        unchanged=sum(it.unchanged for it in sections.values()),
        sections=sections,
        units=result.units.scored,
        units_hash=result.units.hash,
        errors=[_problem(it) for it in result.errors],
        warnings=[_problem(it) for it in result.warnings],
    )


def _problem(it: RowProblem) -> ProblemView:
    return ProblemView(
        section=it.section, row=it.row, field=it.field, code=it.code, reason_vi=it.vi, reason_en=it.en
    )
