"""Verifiers: their queue, and their decisions one by one or for a whole assessment."""

from collections.abc import Sequence
from typing import Annotated
from uuid import UUID

from auth import Forbidden, Principal
from fastapi import APIRouter, Depends, Response
from pydantic import BaseModel, ConfigDict, Field
from webapi.dependencies import Reading, Transaction, Who
from webapi.etags import IfMatch, etag
from webapi.pages import DEFAULT_LIMIT, After, Limit, Page
from webapi.problems import refusals
from webapi.rights import CONFIRMED, NEEDS_A_RIGHT, NEEDS_CONFIRMATION

from scoring.api.application import App
from scoring.api.rights import may_appraise
from scoring.commands.appraise import Judgement, appraise, appraise_all
from scoring.domain import assessment_refusals as refuse
from scoring.domain.framework import NoSuchLeaf
from scoring.domain.leaf_record import Decision, LeafRecord
from scoring.domain.refusals import Refused
from scoring.queries.queue import QueueLine, Waiting, Wanted, queue
from scoring.queries.queue_counts import QueueCounts, queue_counts
from scoring.refusals import DecisionsForbidden, DecisionsRefused, DecisionsStale, NoSuchAssessment
from scoring.showing.results import ResultView
from scoring.showing.sight import sees_signed, verifies
from scoring.storing.assessments import Loaded

router = APIRouter(tags=["appraisal"], responses=NEEDS_A_RIGHT)
ONE = "/v1/assessments/{assessment_id}"


class DecisionBody(BaseModel):
    """``adjust`` needs a reason and either inputs or a score; a return and a refusal need a reason."""

    model_config = ConfigDict(extra="forbid")

    decision: Decision
    inputs: dict[str, str | None] | None = None
    score: Annotated[str | None, Field(max_length=64)] = None
    reason: Annotated[str | None, Field(max_length=4000)] = None

    def of(self, leaf: str, version: int) -> Judgement:
        return Judgement(leaf, version, self.decision, self.reason, self.inputs, self.score)


class LeafDecision(DecisionBody):
    leaf: str
    version: int


class DecisionsBody(BaseModel):
    decisions: Annotated[list[LeafDecision], Field(min_length=1, max_length=500)]


class LeafVersion(BaseModel):
    model_config = ConfigDict(extra="forbid")

    leaf: str
    version: int

    @property
    def accepted(self) -> Judgement:
        return Judgement(self.leaf, self.version, Decision.ACCEPT)


class AcceptancesBody(BaseModel):
    leaves: Annotated[list[LeafVersion], Field(min_length=1, max_length=500)]


class Asked(BaseModel):
    round: Annotated[str, Field(max_length=64)]
    verifier: Annotated[str | None, Field(max_length=64)] = None
    leaf: Annotated[str | None, Field(max_length=64)] = None
    group: Annotated[str | None, Field(max_length=64)] = None
    unit: Annotated[str | None, Field(max_length=32)] = None
    status: Waiting | None = Waiting.WAITING

    def of(self, who: Principal) -> Wanted:
        """Refuses the queue of units for which the caller does not appraise, unless everything is open."""
        mine = verifies(who)
        if not sees_signed(who) and (not mine or (self.verifier is not None and self.verifier not in mine)):
            raise Forbidden("scoring.leaf.appraise", self.verifier)
        units = mine if self.verifier is None else frozenset({self.verifier})
        return Wanted(self.round, units, self.leaf, self.status, self.group, self.unit)


class Decided(BaseModel):
    """The leaf after the decision; ``score`` is the appraised one."""

    leaf: str
    version: int
    score: ResultView


class DecidedView(Decided):
    status: str


class AllDecided(BaseModel):
    status: str
    decided: list[Decided]


@router.put(
    f"{ONE}/leaves/{{leaf}}/appraisal",
    responses=refusals(
        NoSuchAssessment, NoSuchLeaf, refuse.StaleLeaf, refuse.NotTheVerifier, refuse.OwnUnitAppraised,
        refuse.NotSubmitted, refuse.ReasonMissing, Refused,
    ),
)  # fmt: skip
async def put_appraisal(
    assessment_id: UUID,
    leaf: str,
    body: DecisionBody,
    version: IfMatch,
    who: Who,
    session: Transaction,
    app: App,
    answer: Response,
) -> DecidedView:
    """Decide one leaf of another unit; the unit's own figures stay as they are."""
    loaded = await appraise(
        session,
        app.outbox,
        app.frameworks,
        assessment_id,
        body.of(leaf, version),
        permit=may_appraise(who),
        at=app.clock(),
    )
    made = _decided(loaded, loaded.assessment.record(leaf))
    answer.headers["etag"] = etag(made.version)
    return DecidedView(**made.model_dump(), status=loaded.assessment.status)


@router.post(
    f"{ONE}/appraisals",
    responses=refusals(NoSuchAssessment, DecisionsRefused, DecisionsForbidden, DecisionsStale),
)
async def post_appraisals(
    assessment_id: UUID, body: DecisionsBody, who: Who, session: Transaction, app: App
) -> AllDecided:
    """Decide many leaves of one assessment: all, or none with every refusal named."""
    loaded = await appraise_all(
        session,
        app.outbox,
        app.frameworks,
        assessment_id,
        [one.of(one.leaf, one.version) for one in body.decisions],
        permit=may_appraise(who),
        at=app.clock(),
    )
    return _all_decided(loaded, [one.leaf for one in body.decisions])


@router.post(
    f"{ONE}/acceptances",
    dependencies=[CONFIRMED],
    responses=NEEDS_CONFIRMATION
    | refusals(NoSuchAssessment, DecisionsRefused, DecisionsForbidden, DecisionsStale),
)
async def post_acceptances(
    assessment_id: UUID, body: AcceptancesBody, who: Who, session: Transaction, app: App
) -> AllDecided:
    """Accept leaves picked over many units: all of this one's, or none with every refusal named."""
    loaded = await appraise_all(
        session,
        app.outbox,
        app.frameworks,
        assessment_id,
        [one.accepted for one in body.leaves],
        permit=may_appraise(who),
        at=app.clock(),
        named="leaves",
    )
    return _all_decided(loaded, [one.leaf for one in body.leaves])


def _all_decided(loaded: Loaded, leaves: Sequence[str]) -> AllDecided:
    sheet = loaded.assessment
    return AllDecided(status=sheet.status, decided=[_decided(loaded, sheet.record(leaf)) for leaf in leaves])


def _decided(loaded: Loaded, record: LeafRecord) -> Decided:
    decimals = loaded.assessment.framework.display_decimals
    score = ResultView.of(record.appraised_result, decimals)
    return Decided(leaf=record.leaf, version=record.version, score=score)


@router.get("/v1/appraisal-queue")
async def get_queue(
    who: Who,
    session: Reading,
    app: App,
    after: After,
    asked: Annotated[Asked, Depends()],
    limit: Limit = DEFAULT_LIMIT,
) -> Page[QueueLine]:
    """The leaves a verifying unit has before it; of other units only for those who see everything."""
    found = await queue(session, app.frameworks, asked.of(who), after=after, limit=limit)
    return Page[QueueLine].of(found, limit=limit, key=lambda line: (line.unit, line.leaf))


@router.get("/v1/appraisal-queue/counts")
async def get_queue_counts(
    who: Who, session: Reading, app: App, asked: Annotated[Asked, Depends()]
) -> QueueCounts:
    """How much of the queue is in each state, group, unit and leaf."""
    return await queue_counts(session, app.frameworks, asked.of(who))
