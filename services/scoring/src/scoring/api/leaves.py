"""Saving one leaf: the hot path, with the totals it moves in the answer."""

from typing import Annotated, Self
from uuid import UUID

from fastapi import APIRouter, Response
from pydantic import BaseModel, ConfigDict, Field, model_validator
from webapi.dependencies import Reading, Transaction, Who
from webapi.etags import IfMatch, etag
from webapi.pages import DEFAULT_LIMIT, After, Limit, Page
from webapi.problems import refusals
from webapi.rights import NEEDS_A_RIGHT

from scoring.api.application import App
from scoring.api.rights import may_enter
from scoring.commands.enter_value import Entry, Saved, enter_value
from scoring.domain import assessment_refusals as refuse
from scoring.domain.framework import NoSuchLeaf
from scoring.domain.refusals import Refused
from scoring.queries.history import PastVersion, history
from scoring.refusals import NoSuchAssessment
from scoring.showing.leaves import LeafStanding, Shown
from scoring.showing.sheets import TotalsView
from scoring.showing.sight import unit_sight

router = APIRouter(
    prefix="/v1/assessments/{assessment_id}/leaves/{leaf}",
    tags=["leaves"],
    responses=NEEDS_A_RIGHT | refusals(NoSuchAssessment, NoSuchLeaf),
)


class NotApplicableWish(BaseModel):
    reason: str = Field(max_length=2000)


class Value(BaseModel):
    """Exactly one of the three; ``inputs`` null clears the leaf, a blank ``explanation`` takes it back."""

    model_config = ConfigDict(extra="forbid", strict=True)

    inputs: dict[str, str | None] | None = None
    not_applicable: NotApplicableWish | None = None
    explanation: Annotated[str, Field(max_length=2000)] | None = None

    @model_validator(mode="after")
    def _one_of_three(self) -> Self:
        given = self.model_fields_set & {"inputs", "not_applicable", "explanation"}
        says_nothing = "inputs" not in given and self.not_applicable is None and self.explanation is None
        if len(given) != 1 or says_nothing:
            raise ValueError("exactly one of inputs, not_applicable and explanation")
        return self

    def entry_of(self, leaf: str, version: int) -> Entry:
        wish = self.not_applicable
        return Entry(leaf, version, self.inputs, None if wish is None else wish.reason, self.explanation)


class SavedView(BaseModel):
    """``changed`` is every leaf whose version grew: what was entered, and what shares a figure with it."""

    changed: list[LeafStanding]
    totals: TotalsView

    @classmethod
    def of(cls, saved: Saved) -> Self:
        sheet = saved.loaded.assessment
        sight = unit_sight(sheet)
        changed = Shown(sheet, sight).standings(dict.fromkeys(record.leaf for record in saved.changed))
        return cls(changed=changed, totals=TotalsView.of(sheet, sight, saved.total))


@router.put(
    "/value", responses=refusals(refuse.StaleLeaf, refuse.AlreadySubmitted, refuse.GroupClosed, Refused)
)
async def put_value(
    assessment_id: UUID,
    leaf: str,
    value: Value,
    version: IfMatch,
    who: Who,
    session: Transaction,
    app: App,
    answer: Response,
) -> SavedView:
    """Save the unit's inputs of one leaf, its wish to have the leaf left out, or its explanation."""
    entry = value.entry_of(leaf, version)
    saved = await enter_value(
        session, app.outbox, app.frameworks, assessment_id, entry, permit=may_enter(who), at=app.clock()
    )
    answer.headers["etag"] = etag(saved.changed[0].version)
    return SavedView.of(saved)


@router.get("/history")
async def get_history(
    assessment_id: UUID,
    leaf: str,
    who: Who,
    session: Reading,
    app: App,
    after: After,
    limit: Limit = DEFAULT_LIMIT,
) -> Page[PastVersion]:
    """Every version of a leaf with its author, oldest first."""
    found = await history(session, app.frameworks, assessment_id, leaf, who, after=after, limit=limit)
    return Page[PastVersion].of(found, limit=limit, key=lambda past: (past.id,))
