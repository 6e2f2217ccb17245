"""The assessments of units in all rounds."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from typing import cast

from auth import Principal
from persistence import ReadSession

from scoring.queries.lines import AssessmentLine, line_of, lines_for
from scoring.tables import assessment, round_


class UnitAssessmentLine(AssessmentLine):
    round_name: str
    sample: bool


async def unit_assessments(
    session: ReadSession, who: Principal, units: AbstractSet[str], *, limit: int
) -> list[UnitAssessmentLine]:
    """The newest round first; only what the caller may see."""
    query = (
        lines_for(who)
        .add_columns(round_.c.name.label("round_name"), round_.c.sample)
        .join(round_, round_.c.code == assessment.c.round)
        .where(assessment.c.unit.in_(units))
        .order_by(round_.c.opened_at.desc(), round_.c.code, assessment.c.unit)
        .limit(limit)
    )
    rows = [cast("Mapping[str, object]", row) for row in (await session.execute(query)).mappings()]
    about = UnitAssessmentLine.model_fields.keys() - AssessmentLine.model_fields.keys()
    return [
        UnitAssessmentLine.model_validate(line_of(row).model_dump() | {name: row[name] for name in about})
        for row in rows
    ]
