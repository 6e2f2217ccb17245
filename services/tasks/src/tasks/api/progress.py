"""Public progress: published plans per unit, as a page, as JSON and as a table."""

from typing import Literal

from documents import write_csv
from fastapi import APIRouter, Request, Response
from webapi.dependencies import Reading
from webapi.problems import refusals

from tasks.api.application import App
from tasks.api.open_answers import Plan, Tag, answered
from tasks.api.progress_page import page
from tasks.api.progress_views import ProgressView, progress_view
from tasks.api.statistics_views import HEADER, cells
from tasks.api.words import SAMPLE
from tasks.domain.local_time import day_of
from tasks.domain.refusals import NoSuchPlan
from tasks.queries.progress import published, published_plans, published_tasks
from tasks.queries.statistics import statistics_of
from tasks.queries.units import unit_names

router = APIRouter(prefix="/public/v1", tags=["public"])

type Form = Literal["html", "json", "csv"]

TYPES = {
    "html": "text/html; charset=utf-8",
    "json": "application/json",
    "csv": "text/csv; charset=utf-8",
}


async def _progress(session: Reading, app: App, plan: str | None) -> ProgressView:
    now = app.clock()
    plans = await published_plans(session, plan)
    if plan is not None and not plans:
        raise NoSuchPlan(plan=plan)
    tasks = await published_tasks(session, plan, now=now)
    counted = await statistics_of(session, published(plan), now=now)
    names = await unit_names(session, day_of(now))
    return progress_view(plans, tasks, counted, names, now=now, sample=app.sample)


def _answer(view: ProgressView, form: Form, known: str | None) -> Response:
    return answered(_body(view, form), TYPES[form], known)


def _body(view: ProgressView, form: Form) -> bytes:
    match form:
        case "html":
            return page(view).encode()
        case "json":
            return view.model_dump_json(by_alias=True).encode()
        case "csv":
            note = SAMPLE if view.sample else None
            lines = ((*cells(plan.code, unit), note) for plan in view.plans for unit in plan.units)
            return write_csv((*HEADER, "Ghi chú"), lines)


@router.get("/progress", responses=refusals(NoSuchPlan), response_class=Response)
async def read_progress(
    request: Request, session: Reading, app: App, plan: Plan = None, if_none_match: Tag = None
) -> Response:
    """The form the caller accepts: a page unless JSON or CSV is asked for."""
    accepted = request.headers.get("accept", "")
    form: Form = "json" if "json" in accepted else "csv" if "text/csv" in accepted else "html"
    return _answer(await _progress(session, app, plan), form, if_none_match)


@router.get("/progress.json", responses=refusals(NoSuchPlan), response_model=ProgressView)
async def read_progress_json(
    session: Reading, app: App, plan: Plan = None, if_none_match: Tag = None
) -> Response:
    return _answer(await _progress(session, app, plan), "json", if_none_match)


@router.get("/progress.csv", responses=refusals(NoSuchPlan), response_class=Response)
async def read_progress_csv(
    session: Reading, app: App, plan: Plan = None, if_none_match: Tag = None
) -> Response:
    return _answer(await _progress(session, app, plan), "csv", if_none_match)


@router.get("/progress.html", responses=refusals(NoSuchPlan), response_class=Response)
async def read_progress_page(
    session: Reading, app: App, plan: Plan = None, if_none_match: Tag = None
) -> Response:
    return _answer(await _progress(session, app, plan), "html", if_none_match)
