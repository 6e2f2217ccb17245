"""The criteria of each assessment: which unit verifies one, and whether its evidence is locked."""

from contracts.scoring import (
    AssessmentClosed,
    AssessmentOpened,
    AssessmentRecalled,
    AssessmentSubmitted,
    LeafReturned,
)
from contracts.topics import SCORING_EVENTS
from messaging import Fact, Projector
from persistence import Session
from sqlalchemy import update
from sqlalchemy.dialects.postgresql import insert

from evidence.tables import criterion

criteria = Projector("evidence.criteria", SCORING_EVENTS, version=2, tables=[criterion])


@criteria.handles(AssessmentOpened)
async def keep_criteria(session: Session, event: AssessmentOpened, _fact: Fact) -> None:
    sheet = event.assessment_id
    rows = [
        {
            "target_id": f"{sheet}/{leaf}",
            "assessment_id": sheet,
            "leaf": leaf,
            "verifier": verifier,
            "locked": False,
        }
        for leaf, verifier in event.verifiers.items()
    ]
    if rows:
        statement = insert(criterion)
        verifier = {"verifier": statement.excluded.verifier}
        await session.execute(
            statement.on_conflict_do_update(index_elements=["target_id"], set_=verifier), rows
        )


@criteria.handles(AssessmentSubmitted, AssessmentClosed)
async def lock_sheet(session: Session, event: AssessmentSubmitted | AssessmentClosed, _fact: Fact) -> None:
    # The head signs the whole sheet, also when only returned leaves are handed back.
    sheet = criterion.c.assessment_id == event.assessment_id
    await session.execute(update(criterion).where(sheet).values(locked=True))


@criteria.handles(AssessmentRecalled)
async def unlock_sheet(session: Session, event: AssessmentRecalled, _fact: Fact) -> None:
    sheet = criterion.c.assessment_id == event.assessment_id
    await session.execute(update(criterion).where(sheet).values(locked=False))


@criteria.handles(LeafReturned)
async def unlock_leaf(session: Session, event: LeafReturned, _fact: Fact) -> None:
    returned = criterion.c.target_id == f"{event.assessment_id}/{event.leaf}"
    await session.execute(update(criterion).where(returned).values(locked=False))
