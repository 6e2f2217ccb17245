"""The assessments of a round, one line each."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from typing import cast
from uuid import UUID

from auth import Principal
from documents import fold
from persistence import ReadSession
from pydantic import BaseModel
from sqlalchemy import ColumnElement, Numeric, Select, case, false, or_, select, true
from webapi.pages import Cursor, Key, beyond

from scoring.domain.sheet import Status
from scoring.queries.rounds import progress_of
from scoring.showing.sight import own_units, sees_all, sees_signed, verifies
from scoring.tables import assessment, round_unit


class Sort(StrEnum):
    UNIT = "unit"
    NAME = "name"
    ENTERED = "entered"
    TOTAL = "total"
    """The greatest first."""


class AssessmentLine(BaseModel):
    """Totals are hidden from who may not see them."""

    id: UUID
    round: str
    group: str
    unit: str
    name: str
    short_name: str
    type: str
    status: str
    progress: str
    entered: int
    leaves: int
    due: datetime
    submitted_at: datetime | None
    late: bool
    version: int
    total: str | None
    normalised: str | None
    complete: bool | None


@dataclass(frozen=True)
class Wanted:
    round: str
    group: str | None = None
    status: str | None = None
    text: str | None = None
    sort: Sort = Sort.UNIT


HIDDEN_LAST = 1
"""A total sorts as its negative, so that one sorts behind every total."""

_exact = assessment.c.total["exact"].astext.cast(Numeric)
_SORTS: Mapping[Sort, tuple[ColumnElement[object], ...]] = {
    Sort.UNIT: (assessment.c.unit,),
    Sort.NAME: (round_unit.c.folded, assessment.c.unit),
    Sort.ENTERED: (assessment.c.entered, assessment.c.unit),
}


async def lines(
    session: ReadSession, who: Principal, wanted: Wanted, *, after: Cursor | None, limit: int
) -> list[tuple[AssessmentLine, tuple[Key, ...]]]:
    """One row more than ``limit``, each with its place in the order; only what the caller may see."""
    order = _order(wanted.sort, _totals_open_to(who))
    keys = [column.label(f"key{position}") for position, column in enumerate(order)]
    query = lines_for(who).add_columns(*keys).where(*_filters(wanted), beyond(after, *order))
    query = query.order_by(*order).limit(limit + 1)
    rows = (await session.execute(query)).mappings()
    found = [cast("Mapping[str, object]", row) for row in rows]
    return [(line_of(row), _place(row, len(keys))) for row in found]


def lines_for(who: Principal) -> Select[tuple[object, ...]]:
    """What `line_of` reads, of every assessment the caller may see."""
    unit = (round_unit.c.round == assessment.c.round) & (round_unit.c.unit == assessment.c.unit)
    names = (round_unit.c.name, round_unit.c.short_name, round_unit.c.type)
    open_to = _totals_open_to(who).label("open_to")
    return (
        select(assessment, *names, progress_of.label("progress"), open_to)
        .join(round_unit, unit)
        .where(_seen_by(who))
    )


def _filters(wanted: Wanted) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = [assessment.c.round == wanted.round]
    if wanted.group is not None:
        found.append(assessment.c.group == wanted.group)
    if wanted.status is not None:
        found.append(or_(progress_of == wanted.status, assessment.c.status == wanted.status))
    if wanted.text:
        found.append(round_unit.c.folded.contains(fold(wanted.text), autoescape=True))
    return found


def _order(sort: Sort, open_to: ColumnElement[bool]) -> tuple[ColumnElement[object], ...]:
    """Hidden totals come last and alike: neither the order nor a page's cursor may tell them."""
    if sort is not Sort.TOTAL:
        return _SORTS[sort]
    return (case((open_to, -_exact), else_=HIDDEN_LAST), assessment.c.unit)


def _seen_by(who: Principal) -> ColumnElement[bool]:
    if sees_signed(who) or verifies(who):
        return true()
    return or_(_of_own_unit(who), _published_to(who))


def _totals_open_to(who: Principal) -> ColumnElement[bool]:
    if sees_all(who):
        return true()
    signed = assessment.c.status != Status.OPEN.value if sees_signed(who) else false()
    # the newest total has the decisions in it, which the unit sees once all are made
    own = _of_own_unit(who) & (assessment.c.status != Status.UNDER_APPRAISAL.value)
    return or_(own, _published_to(who), signed)


def _of_own_unit(who: Principal) -> ColumnElement[bool]:
    return assessment.c.unit.in_(own_units(who))


def _published_to(who: Principal) -> ColumnElement[bool]:
    return assessment.c.published_at.is_not(None) if who.may("scoring.assessment.read") else false()


def line_of(row: Mapping[str, object]) -> AssessmentLine:
    total = cast("dict[str, object]", row["total"]) if row["open_to"] else dict[str, object]()
    shown = {"total": total.get("displayed"), "normalised": total.get("normalised")}
    return AssessmentLine.model_validate(dict(row) | shown | {"complete": total.get("complete")})


def _place(row: Mapping[str, object], width: int) -> tuple[Key, ...]:
    return tuple(cast("str | int | Decimal", row[f"key{position}"]) for position in range(width))
