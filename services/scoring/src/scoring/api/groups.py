"""What happens to a whole ranking group: closing and approval."""

from fastapi import APIRouter
from pydantic import BaseModel
from webapi.dependencies import Transaction
from webapi.problems import refusals
from webapi.rights import CONFIRMED, NEEDS_A_RIGHT, NEEDS_CONFIRMATION

from scoring.api.application import App
from scoring.api.rights import Approves, ManagesRounds
from scoring.commands.approve_group import approve_group
from scoring.commands.close_group import close_group
from scoring.domain import assessment_refusals as refuse
from scoring.refusals import NoSuchGroup, NotDueYet

router = APIRouter(
    prefix="/v1/rounds/{code}/groups/{group}",
    tags=["groups"],
    dependencies=[CONFIRMED],
    responses=NEEDS_A_RIGHT | NEEDS_CONFIRMATION | refusals(NoSuchGroup),
)


class Closed(BaseModel):
    """The leaves closed without a value, by unit: they count 0."""

    missing: dict[str, list[str]]


class Approved(BaseModel):
    assessments: int


@router.post("/closing", responses=refusals(NotDueYet))
async def post_closing(code: str, group: str, who: ManagesRounds, session: Transaction, app: App) -> Closed:
    """End the units' part; a second closing changes nothing."""
    empty = await close_group(session, app.outbox, app.frameworks, code, group, by=who.person, at=app.clock())
    return Closed(missing={unit: list(leaves) for unit, leaves in empty.items() if leaves})


@router.post("/approval", responses=refusals(refuse.NotClosed, refuse.NotAppraised, refuse.AlreadyApproved))
async def post_approval(code: str, group: str, who: Approves, session: Transaction, app: App) -> Approved:
    """The council's approval: the appraised track becomes final."""
    made = await approve_group(
        session, app.outbox, app.frameworks, code, group, by=who.person, at=app.clock()
    )
    return Approved(assessments=made)
