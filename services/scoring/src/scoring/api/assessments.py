"""One assessment as a document."""

from uuid import UUID

from fastapi import APIRouter, Response
from webapi.dependencies import Reading, Who
from webapi.etags import etag
from webapi.problems import refusals
from webapi.rights import NEEDS_A_RIGHT

from scoring.api.application import App
from scoring.queries.assessments import one_assessment
from scoring.refusals import NoSuchAssessment
from scoring.showing.sheets import AssessmentView

router = APIRouter(
    prefix="/v1/assessments/{assessment_id}",
    tags=["assessments"],
    responses=NEEDS_A_RIGHT | refusals(NoSuchAssessment),
)


@router.get("")
async def get_assessment(
    assessment_id: UUID, who: Who, session: Reading, app: App, answer: Response
) -> AssessmentView:
    """Every leaf with its tracks, and the totals they lead to."""
    found = await one_assessment(session, app.frameworks, assessment_id, who)
    answer.headers["etag"] = etag(found.version)
    return found
