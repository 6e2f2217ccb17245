"""What the public pages need beside the published files: what is measured, when, and each result."""

from fastapi import APIRouter, Response
from webapi.dependencies import Reading
from webapi.problems import refusals

from scoring.api.application import App
from scoring.api.open_answers import IfNoneMatch, as_json
from scoring.domain.framework import NoSuchLeaf
from scoring.queries.open_frameworks import (
    CriterionDefinition,
    OpenFramework,
    OpenFrameworks,
    criterion_definition,
    open_framework,
    open_frameworks,
)
from scoring.queries.open_results import (
    CriterionResults,
    Place,
    UnitResults,
    criterion_results,
    unit_results,
)
from scoring.queries.open_rounds import OpenRounds, open_rounds
from scoring.refusals import NoSuchFramework, NoSuchRanking

router = APIRouter(prefix="/public/v1", tags=["public"])


def _model(model: type) -> dict[int | str, dict[str, object]]:
    return {200: {"model": model}, 304: {}}


@router.get("/rounds", response_class=Response, responses=_model(OpenRounds))
async def list_open_rounds(session: Reading, known: IfNoneMatch = None) -> Response:
    """The calendar of every round, and every publication with its decision."""
    return as_json(await open_rounds(session), known)


@router.get("/frameworks", response_class=Response, responses=_model(OpenFrameworks))
async def list_open_frameworks(session: Reading, app: App, known: IfNoneMatch = None) -> Response:
    """The frameworks that rounds use, each with its main groups."""
    return as_json(OpenFrameworks(items=await open_frameworks(session, app.frameworks)), known)


@router.get(
    "/frameworks/{code}/{version}",
    response_class=Response,
    responses=refusals(NoSuchFramework) | _model(OpenFramework),
)
async def get_open_framework(
    code: str, version: str, session: Reading, app: App, known: IfNoneMatch = None
) -> Response:
    """One framework as a tree of its criteria, each with its lead."""
    return as_json(await open_framework(session, app.frameworks, code, version), known)


@router.get(
    "/frameworks/{code}/{version}/criteria/{leaf}",
    response_class=Response,
    responses=refusals(NoSuchFramework, NoSuchLeaf) | _model(CriterionDefinition),
)
async def get_criterion_definition(
    code: str, version: str, leaf: str, session: Reading, app: App, known: IfNoneMatch = None
) -> Response:
    """One criterion: what it measures, its formula and its figures."""
    found = await criterion_definition(session, app.frameworks, code, version, leaf)
    return as_json(found, known)


@router.get(
    "/rankings/{round_code}/{group}/units/{unit}",
    response_class=Response,
    responses=refusals(NoSuchRanking) | _model(UnitResults),
)
async def get_unit_results(
    round_code: str, group: str, unit: str, session: Reading, app: App, known: IfNoneMatch = None
) -> Response:
    """A unit's published criteria beside the medians of its group."""
    return as_json(await unit_results(session, app.frameworks, Place(round_code, group), unit), known)


@router.get(
    "/rankings/{round_code}/{group}/criteria/{leaf}",
    response_class=Response,
    responses=refusals(NoSuchRanking, NoSuchLeaf) | _model(CriterionResults),
)
async def get_criterion_results(
    round_code: str, group: str, leaf: str, session: Reading, app: App, known: IfNoneMatch = None
) -> Response:
    """One criterion over every unit of a published ranking, with the figures that counted."""
    return as_json(await criterion_results(session, app.frameworks, Place(round_code, group), leaf), known)
