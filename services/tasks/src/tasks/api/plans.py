"""Documents, plans, objectives and statistics."""

from typing import Annotated

from documents import write_csv
from fastapi import APIRouter, Query, Response
from sqlalchemy import and_
from webapi.dependencies import Reading, Who
from webapi.pages import DEFAULT_LIMIT, After, Limit, Page
from webapi.problems import refusals

from tasks.api.application import App
from tasks.api.registry_views import (
    DocumentView,
    ObjectiveView,
    PlanView,
    document_view,
    objective_view,
    plan_view,
)
from tasks.api.statistics_views import HEADER, UnitStatistics, cells, total_of, unit_statistics
from tasks.api.task_views import View
from tasks.domain.local_time import day_of
from tasks.domain.refusals import NoSuchPlan
from tasks.queries.registry import (
    Stretch,
    documents_of,
    objectives_of,
    plan_row,
    plans_of,
    relations_of,
    targets_of,
)
from tasks.queries.statistics import statistics_of
from tasks.queries.units import unit_names
from tasks.queries.visibility import sight
from tasks.tables import plan

router = APIRouter(prefix="/v1", tags=["plans"])

type Words = Annotated[str | None, Query(max_length=200)]

EXPORTED = 10_000
OBJECTIVES = (
    *("Mã", "Kế hoạch", "Chỉ tiêu", "Đơn vị tính", "Hướng", "Hiện trạng", "Mục tiêu"),
    *("Cơ quan chủ trì", "Trích văn bản"),
)


class StatisticsView(View):
    plan: str
    name: str
    units: list[UnitStatistics]
    total: dict[str, int]


@router.get("/documents")
async def list_documents(
    who: Who, session: Reading, app: App, after: After, limit: Limit = DEFAULT_LIMIT, q: Words = None
) -> Page[DocumentView]:
    """The register of documents."""
    seen = await sight(session, who, day_of(app.clock()))
    rows = await documents_of(session, seen, Stretch(after, limit + 1, q))
    page = Page.of(rows, limit=limit, key=lambda row: (row["code"],))
    relations = await relations_of(session, [row["code"] for row in page.items])
    items = [document_view(row, relations.get(row["code"], [])) for row in page.items]
    return Page(items=items, next=page.next)


@router.get("/plans")
async def list_plans(
    who: Who, session: Reading, app: App, after: After, limit: Limit = DEFAULT_LIMIT
) -> Page[PlanView]:
    """Plans this person may read."""
    seen = await sight(session, who, day_of(app.clock()))
    rows = await plans_of(session, seen, Stretch(after, limit + 1))
    page = Page.of(rows, limit=limit, key=lambda row: (row["code"],))
    return Page(items=[plan_view(row) for row in page.items], next=page.next)


@router.get("/plans/{code}", responses=refusals(NoSuchPlan))
async def read_plan(code: str, who: Who, session: Reading, app: App) -> PlanView:
    row = await plan_row(session, await sight(session, who, day_of(app.clock())), code)
    if row is None:
        raise NoSuchPlan(plan=code)
    return plan_view(row)


@router.get("/plans/{code}/statistics", responses=refusals(NoSuchPlan))
async def read_statistics(code: str, who: Who, session: Reading, app: App) -> StatisticsView:
    """Per lead unit: tasks by class, recurring tasks in their own column."""
    now = app.clock()
    seen = await sight(session, who, day_of(now))
    row = await plan_row(session, seen, code)
    if row is None:
        raise NoSuchPlan(plan=code)
    counted = await statistics_of(session, and_(plan.c.code == code, seen.plans(), seen.leads_of()), now=now)
    names = await unit_names(session, day_of(now))
    units = [unit_statistics(one, names) for one in counted]
    return StatisticsView(plan=code, name=row["name"], units=units, total=total_of(units))


@router.get("/plans/{code}/statistics.csv", response_class=Response, responses=refusals(NoSuchPlan))
async def export_statistics(code: str, who: Who, session: Reading, app: App) -> Response:
    """The same counts as a table for a spreadsheet."""
    counted = await read_statistics(code, who, session, app)
    table = write_csv(HEADER, (cells(code, unit) for unit in counted.units))
    headers = {"content-disposition": 'attachment; filename="thong-ke.csv"'}
    return Response(table, media_type="text/csv; charset=utf-8", headers=headers)


@router.get("/objectives")
async def list_objectives(
    who: Who,
    session: Reading,
    app: App,
    after: After,
    limit: Limit = DEFAULT_LIMIT,
    plan: str | None = None,
    lead: str | None = None,
    q: Words = None,
) -> Page[ObjectiveView]:
    """Objectives with their targets by year; years between stated ones are not filled in."""
    today = day_of(app.clock())
    seen = await sight(session, who, today)
    rows = await objectives_of(session, seen, Stretch(after, limit + 1, q), plan_code=plan, lead=lead)
    page = Page.of(rows, limit=limit, key=lambda row: (row["plan"], row["code"]))
    targets = await targets_of(session, [row["code"] for row in page.items])
    names = await unit_names(session, today)
    items = [objective_view(row, targets.get(row["code"], []), names) for row in page.items]
    return Page(items=items, next=page.next)


@router.get("/objectives.csv", response_class=Response)
async def export_objectives(
    who: Who, session: Reading, app: App, plan: str | None = None, lead: str | None = None, q: Words = None
) -> Response:
    """The same list as a table for a spreadsheet."""
    page = await list_objectives(who, session, app, None, EXPORTED, plan, lead, q)
    table = write_csv(OBJECTIVES, (_cells(one) for one in page.items))
    headers = {"content-disposition": 'attachment; filename="chi-tieu.csv"'}
    return Response(table, media_type="text/csv; charset=utf-8", headers=headers)


def _cells(one: ObjectiveView) -> tuple[object, ...]:
    targets = "; ".join(f"{it.year}: {it.text}" if it.year else it.text for it in one.targets)
    baseline = one.baseline.text if one.baseline else None
    known = (one.code, one.plan, one.name, one.unit, one.direction, baseline, targets)
    return (*known, one.lead.name, one.source_text)
