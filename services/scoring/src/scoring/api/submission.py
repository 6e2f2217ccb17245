"""The head's sign-off and its recall."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter
from pydantic import BaseModel, Field
from webapi.dependencies import Transaction, Who
from webapi.problems import refusals
from webapi.rights import CONFIRMED, NEEDS_A_RIGHT, NEEDS_CONFIRMATION

from scoring.api.application import App
from scoring.api.rights import may_submit
from scoring.commands.sign import recall, submit
from scoring.domain import assessment_refusals as refuse
from scoring.refusals import Behind, NoSuchAssessment

router = APIRouter(
    prefix="/v1/assessments/{assessment_id}",
    tags=["submission"],
    responses=NEEDS_A_RIGHT | refusals(NoSuchAssessment),
)


class SubmissionBody(BaseModel):
    """The evidence the head relies on; scoring answers ``behind`` until it knows all of it."""

    evidence: Annotated[list[UUID], Field(max_length=2000)] = []


class Submitted(BaseModel):
    """The leaves handed over, those of them without a value, and who verifies them."""

    late: bool
    leaves: list[str]
    missing: list[str]
    verifiers: list[str]


class Recalled(BaseModel):
    id: UUID
    status: str


@router.post(
    "/submission",
    dependencies=[CONFIRMED],
    responses=NEEDS_CONFIRMATION
    | refusals(
        Behind, refuse.NothingToSubmit, refuse.OwnEntrySigned, refuse.EvidenceMissing,
        refuse.ValueImpossible, refuse.GroupClosed,
    ),
)  # fmt: skip
async def post_submission(
    assessment_id: UUID, body: SubmissionBody, who: Who, session: Transaction, app: App
) -> Submitted:
    """Sign off: the assessment is locked and goes to its verifiers; returned leaves are handed back."""
    made = await submit(
        session,
        app.outbox,
        app.frameworks,
        assessment_id,
        body.evidence,
        permit=may_submit(who),
        at=app.clock(),
    )
    return Submitted(
        late=made.late, leaves=list(made.leaves), missing=list(made.missing), verifiers=sorted(made.verifiers)
    )


@router.post("/recall", responses=refusals(refuse.NotSubmitted, refuse.AppraisalBegun, refuse.GroupClosed))
async def post_recall(assessment_id: UUID, who: Who, session: Transaction, app: App) -> Recalled:
    """Take the submission back, until the appraisal begins."""
    sheet = await recall(
        session, app.outbox, app.frameworks, assessment_id, permit=may_submit(who), at=app.clock()
    )
    return Recalled(id=sheet.id, status=sheet.status)
