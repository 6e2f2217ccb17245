"""What was done about units that are late: more time, and reminders."""

from datetime import datetime
from uuid import UUID

from persistence import ReadSession
from pydantic import BaseModel
from sqlalchemy import func, select

from scoring.tables import deadline_history, reminder


class DeadlineChange(BaseModel):
    former: datetime
    until: datetime
    reason: str
    by: UUID
    at: datetime


class RemindedUnit(BaseModel):
    """How often a unit was reminded in a round, and when last."""

    unit: str
    times: int
    last_at: datetime


async def deadline_changes(session: ReadSession, assessment_id: UUID) -> list[DeadlineChange]:
    """The extensions of one assessment, the first first."""
    query = select(deadline_history).where(deadline_history.c.assessment_id == assessment_id)
    rows = (await session.execute(query.order_by(deadline_history.c.id))).mappings()
    return [DeadlineChange.model_validate(dict(row)) for row in rows]


async def reminded_units(session: ReadSession, round_code: str) -> list[RemindedUnit]:
    table = reminder.c
    counted = select(table.unit, func.count().label("times"), func.max(table.at).label("last_at"))
    query = counted.where(table.round == round_code).group_by(table.unit).order_by(table.unit)
    return [RemindedUnit.model_validate(dict(row)) for row in (await session.execute(query)).mappings()]
