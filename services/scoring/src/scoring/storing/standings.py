"""Ranks of a group from its assessments' stored totals: one SELECT in, one upsert out."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import cast

from persistence import ReadSession, Session
from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert

from scoring.domain.ranking import Row, ranking_of
from scoring.storing.totals import printed
from scoring.tables import assessment, standing

_CHANGING = (
    "rank",
    "of",
    "total",
    "normalised",
    "scores",
    "group_ranks",
    "assessment_version",
    "computed_at",
)


@dataclass(frozen=True)
class Ranked:
    """The rows of a ranking with the assessments behind them."""

    rows: tuple[Row, ...]
    assessments: Mapping[str, Mapping[str, object]]
    """By unit: id and version."""


async def rank_stored(session: Session | ReadSession, round_code: str, group: str) -> Ranked:
    """The ranking of the newest totals, whichever track each is on."""
    table = assessment.c
    query = select(table.id, table.unit, table.version, table.total)
    found = await session.execute(query.where(table.round == round_code, table.group == group))
    known = {row["unit"]: cast("Mapping[str, object]", row) for row in found.mappings()}
    totals = {unit: printed(cast("Mapping[str, object]", row["total"])) for unit, row in known.items()}
    return Ranked(ranking_of(group, totals), known)


async def keep_standings(session: Session, round_code: str, group: str, ranked: Ranked, at: datetime) -> None:
    """Replace the group's standings."""
    if not ranked.rows:
        return
    rows = [
        {
            "assessment_id": ranked.assessments[row.unit]["id"],
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
            "computed_at": at,
        }
        for row in ranked.rows
    ]
    statement = insert(standing).values(rows)
    changed = {name: statement.excluded[name] for name in _CHANGING}
    await session.execute(
        statement.on_conflict_do_update(index_elements=[standing.c.assessment_id], set_=changed)
    )
