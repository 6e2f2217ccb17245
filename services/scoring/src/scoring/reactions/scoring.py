"""An assessment's total moved: its group is ranked again, once for many movements."""

from contracts.scoring import (
    AssessmentFinalised,
    AssessmentRecalled,
    AssessmentSubmitted,
    LeafReturned,
    LeavesAppraised,
    RoundOpened,
    ValuesEntered,
)
from contracts.topics import SCORING_EVENTS
from messaging import Consumer, Fact
from persistence import Session
from sqlalchemy import Select, select
from sqlalchemy.dialects.postgresql import Insert, insert

from scoring.storing.groups import touch
from scoring.tables import assessment, round_group, touched_group

type Moved = ValuesEntered | AssessmentSubmitted | LeavesAppraised | AssessmentFinalised

on_scoring = Consumer("scoring.on-scoring", SCORING_EVENTS)


@on_scoring.handles(ValuesEntered, AssessmentSubmitted, LeavesAppraised, AssessmentFinalised)
async def rank_again(session: Session, event: Moved, _fact: Fact) -> None:
    await touch(session, event.round, event.group)


@on_scoring.handles(AssessmentRecalled, LeafReturned)
async def rank_group_of_assessment(
    session: Session, event: AssessmentRecalled | LeafReturned, _fact: Fact
) -> None:
    table = assessment.c
    group = select(table.round, table.group).where(table.id == event.assessment_id)
    await session.execute(_touch_found(group))


@on_scoring.handles(RoundOpened)
async def rank_all_groups(session: Session, event: RoundOpened, _fact: Fact) -> None:
    table = round_group.c
    await session.execute(_touch_found(select(table.round, table.group).where(table.round == event.round)))


def _touch_found(groups: Select[str, str]) -> Insert:
    statement = insert(touched_group).from_select(["round", "group"], groups)
    return statement.on_conflict_do_nothing()
