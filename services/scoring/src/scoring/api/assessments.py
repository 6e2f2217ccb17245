"""A unit's assessments as lines, and one of them as a document."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query, Response
from webapi.dependencies import Reading, Who
from webapi.etags import etag
from webapi.pages import DEFAULT_LIMIT, Limit, Page
from webapi.problems import refusals
from webapi.rights import NEEDS_A_RIGHT

from scoring.api.application import App
from scoring.queries.assessments import one_assessment
from scoring.queries.unit_assessments import UnitAssessmentLine, unit_assessments
from scoring.refusals import NoSuchAssessment
from scoring.showing.sheets import AssessmentView
from scoring.showing.sight import own_units

router = APIRouter(prefix="/v1/assessments", tags=["assessments"], responses=NEEDS_A_RIGHT)

UnitCode = Annotated[str | None, Query(max_length=32)]


@router.get("")
async def list_unit_assessments(
    who: Who, session: Reading, unit: UnitCode = None, limit: Limit = DEFAULT_LIMIT
) -> Page[UnitAssessmentLine]:
    """The unit's assessments in all rounds, or those of the caller's units; the newest, there is one page."""
    units = own_units(who) if unit is None else {unit}
    return Page(items=await unit_assessments(session, who, units, limit=limit))


@router.get("/{assessment_id}", responses=refusals(NoSuchAssessment))
async def get_assessment(
    assessment_id: UUID, who: Who, session: Reading, app: App, answer: Response
) -> AssessmentView:
    """Every leaf with its tracks, and the totals they lead to."""
    found = await one_assessment(session, app.frameworks, assessment_id, who)
    answer.headers["etag"] = etag(found.version)
    return found
