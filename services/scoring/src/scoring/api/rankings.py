"""Rankings before publication, and their publication by two people."""

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict, Field
from webapi.dependencies import Reading, Transaction, Who
from webapi.pages import DEFAULT_LIMIT, Limit, Page
from webapi.problems import refusals
from webapi.rights import CONFIRMED, NEEDS_A_RIGHT, NEEDS_CONFIRMATION

from scoring.api.application import App
from scoring.api.rights import Previews, Proposes, Publishes
from scoring.commands.publish import Decided, propose, publish
from scoring.domain import publication as refuse
from scoring.queries.ranking import (
    ProposalView,
    RankedTrack,
    RankingView,
    StandingView,
    proposals,
    ranking_view,
    standing_view,
)
from scoring.refusals import NoStanding, NoSuchAssessment, NoSuchGroup, NoSuchProposal, NotRanked

router = APIRouter(tags=["rankings"], responses=NEEDS_A_RIGHT)
GROUP = "/v1/rounds/{code}/groups/{group}"


class ProposalBody(BaseModel):
    model_config = ConfigDict(extra="forbid")

    decision_number: Annotated[str, Field(max_length=100)]
    decision_date: date
    ranking_hash: Annotated[str, Field(pattern="^[0-9a-f]{64}$")]


class Proposed(BaseModel):
    id: UUID
    ranking_hash: str


class PublishedView(BaseModel):
    publication_id: UUID
    version: int
    ranking_hash: str
    published_at: datetime
    path: str


@router.get(f"{GROUP}/ranking", responses=refusals(NoSuchGroup, NotRanked, refuse.NotApproved))
async def get_ranking(
    code: str,
    group: str,
    who: Previews,
    session: Reading,
    app: App,
    track: RankedTrack = RankedTrack.LATEST,
) -> RankingView:
    """The provisional ranking as last computed, or the final one once the council has approved."""
    return await ranking_view(session, code, group, track, who, at=app.clock())


@router.get("/v1/assessments/{assessment_id}/standing", responses=refusals(NoSuchAssessment, NoStanding))
async def get_standing(assessment_id: UUID, who: Who, session: Reading) -> StandingView:
    """The unit's own place; nothing of the others."""
    return await standing_view(session, assessment_id, who)


@router.get(f"{GROUP}/publication-proposals", responses=refusals(NoSuchGroup))
async def list_proposals(
    code: str, group: str, _who: Previews, session: Reading, limit: Limit = DEFAULT_LIMIT
) -> Page[ProposalView]:
    """The newest proposals; a group has a few, so there is one page."""
    return Page(items=await proposals(session, code, group, limit=limit))


@router.post(
    f"{GROUP}/publication-proposals",
    status_code=201,
    responses=refusals(
        NoSuchGroup, NotRanked, refuse.NotApproved, refuse.RankingMoved, refuse.NoDecision,
        refuse.DecidedInFuture,
    ),
)  # fmt: skip
async def post_proposal(
    code: str, group: str, body: ProposalBody, who: Proposes, session: Transaction, app: App
) -> Proposed:
    """Propose the final ranking under a decision; the hash says which ranking was seen."""
    decided = Decided(body.decision_number, body.decision_date, body.ranking_hash)
    made = await propose(
        session, app.outbox, app.frameworks, code, group, decided, by=who.person, at=app.clock()
    )
    return Proposed(id=made.id, ranking_hash=made.ranking_hash)


@router.post(
    "/v1/publication-proposals/{proposal_id}/publication",
    status_code=201,
    dependencies=[CONFIRMED],
    responses=NEEDS_CONFIRMATION
    | refusals(
        NoSuchProposal, refuse.SamePerson, refuse.AlreadyPublished, refuse.ProposalOutdated,
        refuse.RankingMoved,
    ),
)  # fmt: skip
async def post_publication(
    proposal_id: UUID, who: Publishes, session: Transaction, app: App
) -> PublishedView:
    """Publish what another person proposed; from here on it never changes."""
    at = app.clock()
    made = await publish(session, app.outbox, app.frameworks, proposal_id, by=who.person, at=at)
    about = made.snapshot.about
    return PublishedView(
        publication_id=made.id,
        version=made.version,
        ranking_hash=made.snapshot.ranking_hash,
        published_at=at,
        path=f"/public/v1/rankings/{about.round_code}/{about.group}",
    )
