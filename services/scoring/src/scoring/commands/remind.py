"""Asking units that have not signed off to do so, at most once a day each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import cast
from uuid import UUID

from auth.directory import ICT
from contracts.scoring import AssessmentReminded
from messaging import Outbox
from persistence import Session
from sqlalchemy import insert, select

from scoring.domain.sheet import Status
from scoring.refusals import NoSuchRound
from scoring.tables import assessment, reminder, round_


class Left(StrEnum):
    """Why a unit was not reminded."""

    NOT_ASSESSED = "not_assessed"
    SIGNED = "signed"
    CLOSED = "closed"
    TODAY = "reminded_today"


@dataclass(frozen=True)
class Reminded:
    units: tuple[str, ...]
    left: dict[str, Left]


async def remind(
    session: Session, outbox: Outbox, round_code: str, units: Sequence[str], *, by: UUID, at: datetime
) -> Reminded:
    """Remind those of the units that still have to sign off; raises NoSuchRound."""
    # The lock keeps two people from reminding the same unit at once.
    locked = select(round_.c.code).where(round_.c.code == round_code).with_for_update()
    if await session.scalar(locked) is None:
        raise NoSuchRound(round=round_code)
    found = await _assessed(session, round_code, units)
    today = await _reminded_today(session, round_code, at)
    left = dict.fromkeys(sorted(set(units) - set(found)), Left.NOT_ASSESSED)
    left |= {unit: why for unit, row in found.items() if (why := _left(row, unit in today)) is not None}
    asked = [row for unit, row in found.items() if unit not in left]
    await _record(session, outbox, asked, by, at)
    return Reminded(tuple(str(row["unit"]) for row in asked), left)


async def _assessed(
    session: Session, round_code: str, units: Sequence[str]
) -> dict[str, Mapping[str, object]]:
    table = assessment.c
    query = select(assessment).where(table.round == round_code, table.unit.in_(units)).order_by(table.unit)
    rows = (await session.execute(query)).mappings()
    return {row["unit"]: cast("Mapping[str, object]", row) for row in rows}


def _left(row: Mapping[str, object], today: bool) -> Left | None:
    if row["closed_at"] is not None:
        return Left.CLOSED
    if row["status"] != Status.OPEN.value:
        return Left.SIGNED
    return Left.TODAY if today else None


async def _reminded_today(session: Session, round_code: str, at: datetime) -> frozenset[str]:
    midnight = at.astimezone(ICT).replace(hour=0, minute=0, second=0, microsecond=0)
    table = reminder.c
    query = select(table.unit).where(table.round == round_code, table.at >= midnight).distinct()
    return frozenset(await session.scalars(query))


async def _record(
    session: Session, outbox: Outbox, asked: Sequence[Mapping[str, object]], by: UUID, at: datetime
) -> None:
    if not asked:
        return
    rows = [{"assessment_id": row["id"], "round": row["round"], "unit": row["unit"]} for row in asked]
    await session.execute(insert(reminder), [row | {"by": by, "at": at} for row in rows])
    events = [
        AssessmentReminded.model_validate(row | {"due": one["due"], "reminded_by": by, "reminded_at": at})
        for row, one in zip(rows, asked, strict=True)
    ]
    await outbox.record(session, *events, at=at)
