from datetime import datetime

from persistence import ReadSession
from pydantic import BaseModel
from sqlalchemy import ColumnElement, Select, desc, func, select

from sync.domain.record import State
from sync.tables import attempt, record, transmission


class LastError(BaseModel):
    indicator: str | None
    at: datetime
    status: int | None
    excerpt: str | None


class RefusedField(BaseModel):
    indicator: str | None
    leaf: str
    field: str | None
    reason: str | None


class TransmissionLine(BaseModel):
    round: str
    framework: str
    framework_version: str
    sample: bool
    created_at: datetime
    completed_at: datetime | None


class Summary(BaseModel):
    """The ledger at a glance; every record is in exactly one of ``by_state``."""

    records: int
    by_state: dict[State, int]
    attempts: int
    by_outcome: dict[str, int]
    receipts: int
    last_error: LastError | None
    refused_fields: list[RefusedField]
    transmissions: list[TransmissionLine]


async def summary(session: ReadSession, round_code: str | None) -> Summary:
    mine = [record.c.round == round_code] if round_code else []
    states = await _counts(
        session, select(record.c.state, func.count()).where(*mine).group_by(record.c.state)
    )
    outcomes = await _counts(session, _outcomes(mine))
    receipts = select(func.count(func.distinct(record.c.receipt))).where(*mine)
    return Summary(
        records=sum(states.values()),
        by_state={state: states.get(state, 0) for state in State},
        attempts=sum(outcomes.values()),
        by_outcome=outcomes,
        receipts=(await session.execute(receipts)).scalar_one(),
        last_error=await _last_error(session, mine),
        refused_fields=await _refused(session, mine),
        transmissions=await _transmissions(session, round_code),
    )


type Conditions = list[ColumnElement[bool]]


async def _counts(session: ReadSession, statement: Select[str, int]) -> dict[str, int]:
    return {row[0]: row[1] for row in await session.execute(statement)}


def _outcomes(mine: Conditions) -> Select[str, int]:
    outcome = func.coalesce(attempt.c.outcome, "unknown")
    joined = select(outcome, func.count()).join(record, record.c.id == attempt.c.record_id)
    return joined.where(*mine).group_by(outcome)


async def _last_error(session: ReadSession, mine: Conditions) -> LastError | None:
    statement = (
        select(record.c.indicator, attempt.c.started_at.label("at"), attempt.c.status, attempt.c.excerpt)
        .join(record, record.c.id == attempt.c.record_id)
        .where(attempt.c.outcome.in_(("again", "refused")), *mine)
        .order_by(desc(attempt.c.started_at), desc(attempt.c.number))
        .limit(1)
    )
    row = (await session.execute(statement)).mappings().first()
    return None if row is None else LastError.model_validate(dict(row))


async def _refused(session: ReadSession, mine: Conditions) -> list[RefusedField]:
    statement = (
        select(record.c.indicator, record.c.leaf, record.c.refused_field.label("field"), record.c.reason)
        .where(record.c.state == State.REFUSED, *mine)
        .order_by(record.c.id)
        .limit(200)
    )
    return [RefusedField.model_validate(dict(row)) for row in (await session.execute(statement)).mappings()]


async def _transmissions(session: ReadSession, round_code: str | None) -> list[TransmissionLine]:
    columns = (transmission.c[name] for name in TransmissionLine.model_fields)
    statement = select(*columns).order_by(desc(transmission.c.created_at)).limit(20)
    if round_code:
        statement = statement.where(transmission.c.round == round_code)
    rows = (await session.execute(statement)).mappings()
    return [TransmissionLine.model_validate(dict(row)) for row in rows]
