"""Ranks of a group from its assessments' stored totals: one SELECT in, one upsert out."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import cast

from persistence import ReadSession, Session
from sqlalchemy import Function, bindparam, column, func, literal, or_, select
from sqlalchemy import cast as cast_to
from sqlalchemy.dialects.postgresql import JSONB, JSONPATH, insert

from scoring.domain.ranking import Printed, Row, ranking_of
from scoring.tables import assessment, standing

_PLACE = ("assessment_id", "round", "group", "unit")
_CHANGING = tuple(one.name for one in standing.c if one.name not in _PLACE)
_MOVING = tuple(name for name in _CHANGING if name != "computed_at")

# the rows as one parameter: a statement of a thousand parameters costs more than ranking the units
_given = func.jsonb_to_recordset(bindparam("rows", type_=JSONB)).table_valued(
    *(column(one.name, one.type) for one in standing.c), name="given"
)
_insert = insert(standing).from_select(
    [one.name for one in standing.c], select(_given.render_derived(with_types=True))
)
_KEEP = _insert.on_conflict_do_update(
    index_elements=[standing.c.assessment_id],
    set_={name: _insert.excluded[name] for name in _CHANGING},
    where=or_(*(standing.c[name].is_distinct_from(_insert.excluded[name]) for name in _MOVING)),
).returning(standing.c.assessment_id)


@dataclass(frozen=True)
class Ranked:
    """The rows of a ranking with the assessments behind them."""

    rows: tuple[Row, ...]
    assessments: Mapping[str, Mapping[str, object]]
    """By unit: id and version."""


async def rank_stored(session: Session | ReadSession, round_code: str, group: str) -> Ranked:
    """The ranking of the newest totals, whichever track each is on."""
    table, total = assessment.c, assessment.c.total
    query = select(
        table.id,
        table.unit,
        table.version,
        total["displayed"].astext.label("total"),
        total["normalised"].astext.label("normalised"),
        _each_group("points").label("scores"),
        _each_group("share").label("shares"),
    ).where(table.round == round_code, table.group == group)
    found = (await session.execute(query)).mappings().all()
    known = {str(row["unit"]): cast("Mapping[str, object]", row) for row in found}
    return Ranked(ranking_of(group, {unit: _printed(row) for unit, row in known.items()}), known)


async def keep_standings(session: Session, round_code: str, group: str, ranked: Ranked, at: datetime) -> int:
    """Bring the group's standings up to date; those that did not move are not written. How many moved."""
    rows = [
        {
            "assessment_id": str(ranked.assessments[row.unit]["id"]),
            "round": round_code,
            "group": group,
            "unit": row.unit,
            "rank": row.rank,
            "of": len(ranked.rows),
            "total": row.total,
            "normalised": row.normalised,
            "scores": list(row.scores),
            "group_ranks": list(row.group_ranks),
            "assessment_version": ranked.assessments[row.unit]["version"],
            "computed_at": at.isoformat(),
        }
        for row in ranked.rows
    ]
    return len((await session.execute(_KEEP, {"rows": rows})).all())


def _each_group(name: str) -> Function[object]:
    path = cast_to(literal(f"$.groups[*].{name}"), JSONPATH)
    return func.jsonb_path_query_array(assessment.c.total, path, type_=JSONB)


def _printed(row: Mapping[str, object]) -> Printed:
    return Printed(
        str(row["total"]),
        str(row["normalised"]),
        tuple(cast("list[str]", row["scores"])),
        tuple(cast("list[str | None]", row["shares"])),
    )
