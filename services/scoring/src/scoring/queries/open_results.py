"""Published results down to the leaf; a leaf no longer changes once its assessment is published."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import cast

from persistence import ReadSession
from pydantic import BaseModel
from sqlalchemy import Select, func, literal_column, select
from sqlalchemy.dialects.postgresql import JSONB

from scoring.domain.framework import Framework
from scoring.domain.leaf_record import LeafRecord
from scoring.domain.ranking import ranks
from scoring.domain.results import from_json
from scoring.domain.rounding import rounded
from scoring.refusals import NoSuchRanking
from scoring.showing.leaves import Effective, effective
from scoring.showing.results import ResultView
from scoring.storing.frameworks import Frameworks
from scoring.storing.records import record_of
from scoring.tables import assessment, round_group, round_unit
from scoring.tables import leaf as leaf_table


class UnitCriterion(BaseModel):
    """One leaf of one unit; ``median`` and ``rank`` are among the units for which it was scored."""

    code: str
    state: str
    reason: str | None
    points: str | None
    median: str | None
    rank: int | None
    of: int


class UnitResults(BaseModel):
    unit: str
    name: str
    short_name: str
    type: str
    framework: str
    framework_version: str
    criteria: list[UnitCriterion]


class CriterionRow(BaseModel):
    """One unit at one leaf: what counted in the end, and what it is worth."""

    unit: str
    name: str
    rank: int | None
    effective: Effective
    result: ResultView


class CriterionResults(BaseModel):
    """Rows by rank, then unit; those without points last."""

    code: str
    framework: str
    framework_version: str
    rows: list[CriterionRow]


@dataclass(frozen=True)
class Place:
    round: str
    group: str


async def unit_results(session: ReadSession, frameworks: Frameworks, place: Place, unit: str) -> UnitResults:
    """Raises NoSuchRanking, for a unit that is not in it too."""
    framework = await _framework(session, frameworks, place)
    named = (round_unit.c.round == place.round) & (round_unit.c.unit == unit)
    head = (await session.execute(select(round_unit).where(named))).mappings().first()
    results = await _all_results(session, place)
    if head is None or unit not in results:
        raise NoSuchRanking(round=place.round, group=f"{place.group}/{unit}")
    criteria = [_compared(code, unit, results, framework.display_decimals) for code in framework.leaves]
    return UnitResults.model_validate(dict(head) | _about(framework) | {"criteria": criteria})


async def criterion_results(
    session: ReadSession, frameworks: Frameworks, place: Place, leaf: str
) -> CriterionResults:
    """Raises NoSuchRanking and NoSuchLeaf."""
    framework = await _framework(session, frameworks, place)
    code = framework.leaf(leaf).code
    query = _published(place).add_columns(
        assessment.c.unit, round_unit.c.name, literal_column("to_jsonb(leaf)", JSONB).label("row")
    )
    rows = (await session.execute(query.where(leaf_table.c.code == code))).all()
    records = {row.unit: (row.name, record_of(cast("Mapping[str, object]", row.row))) for row in rows}
    return CriterionResults.model_validate(
        _about(framework) | {"code": code, "rows": _ranked(records, framework.display_decimals)}
    )


async def _framework(session: ReadSession, frameworks: Frameworks, place: Place) -> Framework:
    query = select(round_group.c.framework, round_group.c.framework_version).where(
        round_group.c.round == place.round,
        round_group.c.group == place.group,
        round_group.c.published_at.is_not(None),
    )
    row = (await session.execute(query)).first()
    if row is None:
        raise NoSuchRanking(round=place.round, group=place.group)
    return await frameworks.get(session, row.framework, row.framework_version)


def _published(place: Place) -> Select[()]:
    unit = (round_unit.c.round == assessment.c.round) & (round_unit.c.unit == assessment.c.unit)
    return (
        select()
        .select_from(assessment)
        .join(leaf_table, leaf_table.c.assessment_id == assessment.c.id)
        .join(round_unit, unit)
        .where(
            assessment.c.round == place.round,
            assessment.c.group == place.group,
            assessment.c.published_at.is_not(None),
        )
    )


type Results = Mapping[str, Mapping[str, Mapping[str, object]]]
"""By unit and leaf, as they are stored."""


async def _all_results(session: ReadSession, place: Place) -> Results:
    # one document per unit: a row per leaf would cost ten times as much to fetch
    results = func.json_object_agg(leaf_table.c.code, leaf_table.c.final_result)
    query = _published(place).add_columns(assessment.c.unit, results.label("results"))
    rows = await session.execute(query.group_by(assessment.c.unit))
    return {row.unit: cast("Mapping[str, Mapping[str, object]]", row.results) for row in rows}


def _compared(code: str, unit: str, results: Results, decimals: int) -> UnitCriterion:
    mine = ResultView.of(from_json(results[unit][code]), decimals)
    points = {
        one: rounded(Fraction(str(leaves[code]["points"])), decimals)
        for one, leaves in results.items()
        if leaves[code]["state"] == "scored"
    }
    return UnitCriterion(
        code=code,
        state=mine.state,
        reason=mine.reason,
        points=mine.displayed,
        median=_median(list(points.values()), decimals),
        rank=ranks(points).get(unit),
        of=len(points),
    )


def _median(texts: Sequence[str], decimals: int) -> str | None:
    """Between the two middle numbers, their half, which takes one decimal more."""
    if not texts:
        return None
    values = sorted(map(Fraction, texts))
    middle = len(values) // 2
    low, high = values[middle if len(values) % 2 else middle - 1], values[middle]
    return rounded((low + high) / 2, decimals + (low != high))


def _ranked(records: Mapping[str, tuple[str, LeafRecord]], decimals: int) -> list[CriterionRow]:
    views = {unit: ResultView.of(record.latest(), decimals) for unit, (_, record) in records.items()}
    places = ranks({unit: view.displayed for unit, view in views.items() if view.displayed is not None})
    rows = [
        CriterionRow(
            unit=unit,
            name=name,
            rank=places.get(unit),
            effective=effective(record, decided=True),
            result=views[unit],
        )
        for unit, (name, record) in records.items()
    ]
    return sorted(rows, key=lambda row: (row.rank or len(rows) + 1, row.unit))


def _about(framework: Framework) -> dict[str, object]:
    return {"framework": framework.code, "framework_version": framework.version}
