"""Lists of evidence."""

from collections.abc import Iterator

from auth import Principal
from documents.text import fold
from persistence import ReadSession
from pydantic import BaseModel, Field
from sqlalchemy import ColumnElement, RowMapping, select
from webapi.pages import Cursor, beyond

from evidence.domain.declaration import TargetKind
from evidence.domain.version import State
from evidence.queries.one import target_view
from evidence.queries.selecting import (
    SHOWN,
    also_used_by,
    kept_version,
    readable,
    standing,
    verifies,
    version_view,
)
from evidence.queries.text import Text
from evidence.queries.views import EvidenceRow
from evidence.tables import evidence, link, version


class Filter(BaseModel):
    """``state`` is that of the newest version; ``q`` looks in citation and file name, marks aside."""

    target_kind: TargetKind | None = None
    target_id: Text | None = Field(default=None, max_length=200)
    unit: Text | None = Field(default=None, max_length=50)
    state: State | None = None
    q: Text | None = Field(default=None, max_length=200)


async def list_evidence(
    session: ReadSession, who: Principal, chosen: Filter, *, after: Cursor | None, limit: int
) -> list[EvidenceRow]:
    """One row more than ``limit`` when there is one, in the order of beginning.

    Raises Forbidden for a unit whose evidence the person may not read; appraisers find what they verify.
    """
    if chosen.unit is not None and not verifies(who):
        who.require("evidence.file.read", chosen.unit)
    statement = (
        select(
            evidence.c.id,
            evidence.c.target_kind,
            evidence.c.target_id,
            evidence.c.unit,
            evidence.c.created_at,
            *SHOWN,
            kept_version().label("kept_version"),
            also_used_by().label("also_used_by"),
        )
        .join(version, (version.c.evidence_id == evidence.c.id) & (version.c.number == evidence.c.newest))
        .where(readable(who), beyond(after, evidence.c.id), *_conditions(chosen))
        .order_by(evidence.c.id)
        .limit(limit + 1)
    )
    return [_row(row) for row in (await session.execute(statement)).mappings()]


def _conditions(chosen: Filter) -> Iterator[ColumnElement[bool]]:
    if chosen.target_kind is not None:
        yield standing(link.c.target_kind == chosen.target_kind, *_id(chosen))
    elif chosen.target_id is not None:
        yield standing(*_id(chosen))
    if chosen.unit is not None:
        yield (evidence.c.unit == chosen.unit) | standing(link.c.unit == chosen.unit)
    if chosen.state is not None:
        yield version.c.state == chosen.state
    if chosen.q is not None and (wanted := fold(chosen.q)):
        yield version.c.search.contains(wanted, autoescape=True)


def _id(chosen: Filter) -> tuple[ColumnElement[bool], ...]:
    return () if chosen.target_id is None else (link.c.target_id == chosen.target_id,)


def _row(row: RowMapping) -> EvidenceRow:
    return EvidenceRow(
        id=row["id"],
        target=target_view(row),
        created_at=row["created_at"],
        kept_version=row["kept_version"],
        newest=version_view(row),
    )
