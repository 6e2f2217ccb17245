from datetime import datetime
from uuid import UUID

from persistence import ReadSession
from pydantic import BaseModel
from sqlalchemy import ColumnElement, select
from webapi.pages import Cursor, beyond

from sync.domain.record import State
from sync.domain.refusals import NoSuchRecord
from sync.tables import attempt, record, transmission


class RecordLine(BaseModel):
    id: UUID
    round: str
    sample: bool
    leaf: str
    indicator: str | None
    version: int
    state: State
    attempts: int
    due_at: datetime
    receipt: str | None
    acknowledged_at: datetime | None
    refused_field: str | None
    reason: str | None


class AttemptView(BaseModel):
    """One sending; without an outcome its process died, or the answer is still awaited."""

    number: int
    version: int
    request_sha256: str
    started_at: datetime
    status: int | None
    outcome: str | None
    milliseconds: int | None
    excerpt: str | None


class RecordView(RecordLine):
    """A record with what was finalised, what is sent, and every attempt."""

    leaf_values: dict[str, object]
    content: str | None
    tried: list[AttemptView]


LINE = tuple(record.c[name] for name in RecordLine.model_fields if name != "sample")


async def records(
    session: ReadSession, *, state: State | None, round_code: str | None, after: Cursor | None, limit: int
) -> list[RecordLine]:
    """One row more than ``limit``, so that the page knows whether there are others."""
    wanted: list[ColumnElement[bool]] = [beyond(after, record.c.id)]
    if state is not None:
        wanted.append(record.c.state == state)
    if round_code is not None:
        wanted.append(record.c.round == round_code)
    statement = (
        select(*LINE, transmission.c.sample)
        .join(transmission, record.c.transmission_id == transmission.c.id)
        .where(*wanted)
        .order_by(record.c.id)
        .limit(limit + 1)
    )
    return [RecordLine.model_validate(dict(row)) for row in (await session.execute(statement)).mappings()]


async def one_record(session: ReadSession, record_id: UUID) -> RecordView:
    """Raises ``NoSuchRecord``."""
    statement = (
        select(*LINE, transmission.c.sample, record.c.leaf_values, record.c.content)
        .join(transmission, record.c.transmission_id == transmission.c.id)
        .where(record.c.id == record_id)
    )
    row = (await session.execute(statement)).mappings().first()
    if row is None:
        raise NoSuchRecord
    attempts = (
        select(*(attempt.c[name] for name in AttemptView.model_fields))
        .where(attempt.c.record_id == record_id)
        .order_by(attempt.c.number)
        .limit(500)
    )
    tried = [dict(one) for one in (await session.execute(attempts)).mappings()]
    return RecordView.model_validate({**row, "tried": tried})
