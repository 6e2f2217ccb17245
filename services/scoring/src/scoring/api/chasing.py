"""Units that are late: more time for one of them, reminders for many."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter
from pydantic import AwareDatetime, BaseModel, ConfigDict, Field
from webapi.dependencies import Reading, Transaction
from webapi.pages import Page
from webapi.problems import refusals
from webapi.rights import NEEDS_A_RIGHT

from scoring.api.application import App
from scoring.api.rights import ManagesRounds, Previews
from scoring.commands.extend_deadline import extend_deadline
from scoring.commands.remind import Left, remind
from scoring.domain import assessment_refusals as refuse
from scoring.queries.chasing import DeadlineChange, RemindedUnit, deadline_changes, reminded_units
from scoring.refusals import NoSuchAssessment, NoSuchRound

router = APIRouter(tags=["chasing"], responses=NEEDS_A_RIGHT)
DEADLINE = "/v1/assessments/{assessment_id}/deadline"
REMINDERS = "/v1/rounds/{code}/reminders"


class DeadlineBody(BaseModel):
    model_config = ConfigDict(extra="forbid")

    until: AwareDatetime
    reason: Annotated[str, Field(max_length=4000)]


class Extended(BaseModel):
    assessment_id: UUID
    version: int
    former: datetime
    until: datetime


class RemindersBody(BaseModel):
    model_config = ConfigDict(extra="forbid")

    units: Annotated[list[Annotated[str, Field(max_length=32)]], Field(min_length=1, max_length=500)]


class RemindedView(BaseModel):
    """Who was reminded; ``left`` names the others with the reason."""

    reminded: list[str]
    left: dict[str, Left]


@router.put(
    DEADLINE,
    responses=refusals(
        NoSuchAssessment, refuse.GroupClosed, refuse.NothingToExtend, refuse.DeadlineNotLater,
        refuse.ReasonMissing,
    ),
)  # fmt: skip
async def put_deadline(
    assessment_id: UUID, body: DeadlineBody, who: ManagesRounds, session: Transaction, app: App
) -> Extended:
    """Give one unit until a later moment, with the reason."""
    made = await extend_deadline(
        session,
        app.outbox,
        app.frameworks,
        assessment_id,
        body.until,
        body.reason,
        by=who.person,
        at=app.clock(),
    )
    return Extended(assessment_id=assessment_id, version=made.version, former=made.former, until=made.until)


@router.get(f"{DEADLINE}/history")
async def get_deadline_history(assessment_id: UUID, _who: Previews, session: Reading) -> Page[DeadlineChange]:
    """The extensions of one assessment, the first first; none for one that was never extended."""
    return Page(items=await deadline_changes(session, assessment_id))


@router.post(REMINDERS, responses=refusals(NoSuchRound))
async def post_reminders(
    code: str, body: RemindersBody, who: ManagesRounds, session: Transaction, app: App
) -> RemindedView:
    """Remind units that have not signed off, each at most once a day."""
    made = await remind(session, app.outbox, code, body.units, by=who.person, at=app.clock())
    return RemindedView(reminded=list(made.units), left=made.left)


@router.get(REMINDERS)
async def list_reminders(code: str, _who: Previews, session: Reading) -> Page[RemindedUnit]:
    """How often each unit was reminded, one page: a round has a few hundred units."""
    return Page(items=await reminded_units(session, code))
