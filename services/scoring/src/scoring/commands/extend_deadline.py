from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from contracts.scoring import DeadlineExtended
from messaging import Outbox
from persistence import Session
from sqlalchemy import insert

from scoring.storing.assessments import Act, load_one, store
from scoring.storing.frameworks import Frameworks
from scoring.tables import deadline_history


@dataclass(frozen=True)
class Extension:
    """What the deadline of one assessment was and is."""

    former: datetime
    until: datetime
    version: int


async def extend_deadline(
    session: Session,
    outbox: Outbox,
    frameworks: Frameworks,
    assessment_id: UUID,
    until: datetime,
    reason: str,
    *,
    by: UUID,
    at: datetime,
) -> Extension:
    """One unit gets more time; raises NoSuchAssessment and what ``Assessment.extend`` refuses."""
    loaded = await load_one(session, frameworks, assessment_id)
    sheet = loaded.assessment
    former = sheet.due
    given = sheet.extend(until, reason, at=at)
    await store(session, loaded, (), Act("extended", by, at))
    kept = {"assessment_id": assessment_id, "former": former, "until": until, "reason": given}
    await session.execute(insert(deadline_history).values(kept | {"by": by, "at": at}))
    about = {"round": loaded.round, "unit": sheet.unit, "extended_by": by, "extended_at": at}
    await outbox.record(session, DeadlineExtended.model_validate(kept | about), at=at)
    return Extension(former, until, loaded.version + 1)
