"""Assessments, loaded with their leaves under a row lock and written back where they changed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import cast
from uuid import UUID

from persistence import ReadSession, Session
from sqlalchemy import bindparam, func, insert, literal_column, select, update

from scoring.domain.assessment import Assessment, AssessmentId
from scoring.domain.leaf_record import LeafRecord
from scoring.domain.sheet import Status
from scoring.domain.totals import Total
from scoring.refusals import NoSuchAssessment
from scoring.storing.frameworks import Frameworks
from scoring.storing.records import record_of, row_of
from scoring.storing.totals import total_json
from scoring.tables import assessment as table
from scoring.tables import leaf as leaf_table
from scoring.tables import leaf_history

_LEAF_KEY = ("assessment_id", "code")
_HEAD = (
    "status",
    "due",
    "submitted_at",
    "submitted_by",
    "late",
    "closed_at",
    "approved_at",
    "approved_by",
    "published_at",
    "entered",
    "leaves",
    "total",
)
# bulk statements of the Core: the unit of work of the ORM has nothing to synchronise
_UNSYNCHRONISED = {"synchronize_session": False}
_UPDATE_LEAF = (
    update(leaf_table)
    .where(leaf_table.c.assessment_id == bindparam("of"), leaf_table.c.code == bindparam("leaf"))
    .values({column.name: bindparam(column.name) for column in leaf_table.c if column.name not in _LEAF_KEY})
)
_UPDATE_HEAD = (
    update(table)
    .where(table.c.id == bindparam("of"))
    .values({"version": table.c.version + 1, **{name: bindparam(name) for name in _HEAD}})
)


@dataclass(frozen=True)
class Loaded:
    """An assessment with the columns that the domain does not need."""

    assessment: Assessment
    round: str
    group: str
    version: int


@dataclass(frozen=True)
class Act:
    """What the history says of a change: the verb, who, when."""

    verb: str
    by: UUID | None
    at: datetime


@dataclass(frozen=True)
class Change:
    """A loaded assessment and those of its leaves that changed."""

    loaded: Loaded
    leaves: Sequence[LeafRecord] = ()


async def load_one(session: Session, frameworks: Frameworks, assessment_id: UUID) -> Loaded:
    """The assessment, locked; raises NoSuchAssessment."""
    found = await load(session, frameworks, [assessment_id], lock=True)
    if not found:
        raise NoSuchAssessment
    return found[0]


async def load(
    session: Session | ReadSession, frameworks: Frameworks, ids: Sequence[UUID], *, lock: bool = False
) -> list[Loaded]:
    """The assessments in the order of their ids; with ``lock`` nobody else changes them meanwhile."""
    query = select(table).where(table.c.id.in_(ids)).order_by(table.c.id)
    rows = (await session.execute(query.with_for_update() if lock else query)).mappings().all()
    leaves = await _leaves(session, ids)
    found: list[Loaded] = []
    for row in rows:
        framework = await frameworks.get(session, row["framework"], row["framework_version"])
        records = {code: leaves[row["id"]][code] for code in framework.leaves}
        sheet = Assessment(
            id=AssessmentId(row["id"]),
            unit=row["unit"],
            framework=framework,
            due=row["due"],
            leaves=records,
            status=Status(row["status"]),
            submitted_at=row["submitted_at"],
            submitted_by=row["submitted_by"],
            late=row["late"],
            closed_at=row["closed_at"],
            approved_at=row["approved_at"],
            approved_by=row["approved_by"],
            published_at=row["published_at"],
        )
        found.append(Loaded(sheet, row["round"], row["group"], row["version"]))
    return found


async def load_group(
    session: Session, frameworks: Frameworks, round_code: str, group: str, *, lock: bool = True
) -> list[Loaded]:
    """Every assessment of a round's group, in the order of their ids, locked unless said otherwise."""
    query = select(table.c.id).where(table.c.round == round_code, table.c.group == group)
    ids = list(await session.scalars(query))
    return await load(session, frameworks, ids, lock=lock)


async def add(session: Session, round_code: str, group: str, sheets: Sequence[Assessment]) -> None:
    """Insert fresh assessments with their leaves."""
    heads = [
        {
            "id": sheet.id,
            "round": round_code,
            "group": group,
            "unit": sheet.unit,
            "framework": sheet.framework.code,
            "framework_version": sheet.framework.version,
            "version": 1,
            **_head(sheet, sheet.latest_total()),
        }
        for sheet in sheets
    ]
    await session.execute(insert(table), heads)
    rows = [
        {"assessment_id": sheet.id, "code": record.leaf, **row_of(record)}
        for sheet in sheets
        for record in sheet.leaves.values()
    ]
    await session.execute(insert(leaf_table), rows)


async def store(session: Session, loaded: Loaded, leaves: Sequence[LeafRecord], act: Act) -> Total:
    """Write an assessment back with the leaves that changed, their history and the newest total."""
    return (await store_all(session, [Change(loaded, leaves)], act))[0]


async def store_all(session: Session, changes: Sequence[Change], act: Act) -> list[Total]:
    """As ``store``, for many assessments in a few statements."""
    sheets = [change.loaded.assessment for change in changes]
    totals = [sheet.latest_total() for sheet in sheets]
    heads = [{"of": sheet.id, **_head(sheet, total)} for sheet, total in zip(sheets, totals, strict=True)]
    await session.execute(_UPDATE_HEAD, heads, execution_options=_UNSYNCHRONISED)
    rows = [
        {"of": change.loaded.assessment.id, "leaf": record.leaf, **row_of(record)}
        for change in changes
        for record in change.leaves
    ]
    if rows:
        await session.execute(_UPDATE_LEAF, rows, execution_options=_UNSYNCHRONISED)
        await session.execute(insert(leaf_history), [_past(row, act) for row in rows])
    return totals


def _head(sheet: Assessment, total: Total) -> dict[str, object]:
    applicable = [record for record in sheet.leaves.values() if sheet.applies(record.leaf)]
    return {
        "status": sheet.status.value,
        "due": sheet.due,
        "submitted_at": sheet.submitted_at,
        "submitted_by": sheet.submitted_by,
        "late": sheet.late,
        "closed_at": sheet.closed_at,
        "approved_at": sheet.approved_at,
        "approved_by": sheet.approved_by,
        "published_at": sheet.published_at,
        "entered": sum(1 for record in applicable if not record.empty),
        "leaves": len(applicable),
        "total": total_json(total),
    }


def _past(row: Mapping[str, object], act: Act) -> dict[str, object]:
    texts = {name: str(value) for name, value in row.items() if isinstance(value, UUID)}
    moments = {name: value.isoformat() for name, value in row.items() if isinstance(value, datetime)}
    content = {**row, **texts, **moments}
    del content["of"], content["leaf"]
    return {
        "assessment_id": row["of"],
        "leaf": row["leaf"],
        "version": row["version"],
        "act": "returned" if act.verb == "appraised" and row["returned"] else act.verb,
        "by": act.by,
        "at": act.at,
        "content": content,
    }


async def _leaves(session: Session | ReadSession, ids: Sequence[UUID]) -> dict[UUID, dict[str, LeafRecord]]:
    # one JSON document per assessment: decoding 47 rows of six documents each costs twice a save's total
    rows = func.json_agg(literal_column("leaf")).label("rows")
    query = select(leaf_table.c.assessment_id, rows).where(leaf_table.c.assessment_id.in_(ids))
    found: dict[UUID, dict[str, LeafRecord]] = {}
    for row in await session.execute(query.group_by(leaf_table.c.assessment_id)):
        records = (record_of(one) for one in cast("list[Mapping[str, object]]", row.rows))
        found[row.assessment_id] = {record.leaf: record for record in records}
    return found
