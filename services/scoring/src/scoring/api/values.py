"""Saving a range of leaves at once, as a person pastes it."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict, Field
from webapi.dependencies import Transaction, Who
from webapi.problems import refusals
from webapi.rights import NEEDS_A_RIGHT

from scoring.api.application import App
from scoring.api.leaves import SavedView, Value
from scoring.api.rights import may_enter
from scoring.commands.enter_value import Entry
from scoring.commands.enter_values import enter_values
from scoring.domain import assessment_refusals as refuse
from scoring.refusals import NoSuchAssessment, ValuesRefused

router = APIRouter(tags=["leaves"], responses=NEEDS_A_RIGHT | refusals(NoSuchAssessment))


class LeafValue(Value):
    """A value with the leaf it is for and the version of that leaf the person saw."""

    leaf: Annotated[str, Field(max_length=64)]
    version: int

    def entry(self) -> Entry:
        return self.entry_of(self.leaf, self.version)


class Range(BaseModel):
    model_config = ConfigDict(extra="forbid")

    values: Annotated[list[LeafValue], Field(min_length=1, max_length=200)]


@router.put("/v1/assessments/{assessment_id}/values", responses=refusals(refuse.StaleLeaf, ValuesRefused))
async def put_values(assessment_id: UUID, body: Range, who: Who, session: Transaction, app: App) -> SavedView:
    """Save many leaves of one sheet, all or none."""
    entries = [value.entry() for value in body.values]
    saved = await enter_values(
        session, app.outbox, app.frameworks, assessment_id, entries, permit=may_enter(who), at=app.clock()
    )
    return SavedView.of(saved)
