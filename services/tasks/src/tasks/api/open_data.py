"""What the public pages draw from the plans: objectives by year with their paper, and counts of tasks."""

from fastapi import APIRouter, Response
from webapi.dependencies import Reading
from webapi.problems import refusals

from tasks.api.application import App
from tasks.api.open_answers import Plan, Tag, as_json
from tasks.api.open_views import OpenObjectives, OpenTaskCounts, open_counts, open_objectives
from tasks.domain.local_time import day_of
from tasks.domain.refusals import NoSuchPlan
from tasks.queries.progress import published_counts, published_objectives, published_papers
from tasks.queries.registry import targets_of
from tasks.queries.units import unit_names

router = APIRouter(prefix="/public/v1", tags=["public"])


def _model(model: type) -> dict[int | str, dict[str, object]]:
    return {200: {"model": model}, 304: {}}


@router.get("/objectives", response_class=Response, responses=refusals(NoSuchPlan) | _model(OpenObjectives))
async def list_open_objectives(
    session: Reading, app: App, plan: Plan = None, if_none_match: Tag = None
) -> Response:
    """Objectives of published plans with their targets by year, each plan with the paper it comes from."""
    papers = await published_papers(session, plan)
    if plan is not None and not papers:
        raise NoSuchPlan(plan=plan)
    rows = await published_objectives(session, plan)
    targets = await targets_of(session, [row["code"] for row in rows])
    names = await unit_names(session, day_of(app.clock()))
    return as_json(open_objectives(papers, rows, targets, names), if_none_match)


@router.get("/tasks/counts", response_class=Response, responses=refusals(NoSuchPlan) | _model(OpenTaskCounts))
async def count_open_tasks(
    session: Reading, app: App, plan: Plan = None, if_none_match: Tag = None
) -> Response:
    """Tasks of the published plans by class; a collective task counts once, as it is listed."""
    counted = await published_counts(session, plan, now=app.clock())
    if plan is not None and not counted:
        raise NoSuchPlan(plan=plan)
    return as_json(open_counts(counted, sample=app.sample), if_none_match)
