"""Which unit verifies each criterion of an assessment, as scoring tells when it opens a round."""

from contracts.scoring import AssessmentOpened
from contracts.topics import SCORING_EVENTS
from messaging import Fact, Projector
from persistence import Session
from sqlalchemy.dialects.postgresql import insert

from evidence.tables import criterion_verifier

criteria = Projector("evidence.criteria", SCORING_EVENTS, version=1, tables=[criterion_verifier])


@criteria.handles(AssessmentOpened)
async def keep_verifiers(session: Session, event: AssessmentOpened, _fact: Fact) -> None:
    rows = [
        {"target_id": f"{event.assessment_id}/{leaf}", "leaf": leaf, "verifier": verifier}
        for leaf, verifier in event.verifiers.items()
    ]
    if rows:
        statement = insert(criterion_verifier)
        verifier = {"verifier": statement.excluded.verifier}
        await session.execute(
            statement.on_conflict_do_update(index_elements=["target_id"], set_=verifier), rows
        )
