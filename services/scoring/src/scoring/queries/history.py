from datetime import datetime
from typing import cast
from uuid import UUID

from auth import Principal
from persistence import ReadSession
from pydantic import BaseModel
from sqlalchemy import select
from webapi.pages import Cursor, beyond

from scoring.refusals import NoSuchAssessment
from scoring.showing.results import ResultView
from scoring.showing.sight import sight
from scoring.storing.assessments import load
from scoring.storing.frameworks import Frameworks
from scoring.storing.records import record_of
from scoring.tables import leaf_history

DECISIONS = "appraised"


class PastVersion(BaseModel):
    """One version of a leaf: what was done, by whom, and what stood afterwards."""

    id: int
    version: int
    act: str
    by: UUID | None
    at: datetime
    inputs: dict[str, str | None] | None
    na_reason: str | None
    explanation: str | None
    returned: bool
    reason: str | None
    own: ResultView
    appraised: ResultView | None


async def history(
    session: ReadSession,
    frameworks: Frameworks,
    assessment_id: UUID,
    leaf: str,
    who: Principal,
    *,
    after: Cursor | None,
    limit: int,
) -> list[PastVersion]:
    """The versions of a leaf, oldest first; the unit sees decisions once all are made."""
    found = await load(session, frameworks, [assessment_id])
    seen = sight(who, found[0].assessment) if found else None
    if seen is None:
        raise NoSuchAssessment
    sheet = found[0].assessment
    sheet.record(leaf)
    if not seen.of_leaf(sheet.framework, leaf, sheet.unit):
        raise NoSuchAssessment
    table = leaf_history.c
    wanted = [table.assessment_id == assessment_id, table.leaf == leaf, beyond(after, table.id)]
    if not seen.decisions:
        wanted.append(table.act != DECISIONS)
    query = select(leaf_history).where(*wanted).order_by(table.id).limit(limit + 1)
    rows = (await session.execute(query)).mappings()
    decimals = sheet.framework.display_decimals
    return [_past(cast("dict[str, object]", dict(row)), leaf, decimals) for row in rows]


def _past(row: dict[str, object], leaf: str, decimals: int) -> PastVersion:
    content = cast("dict[str, object]", row["content"])
    record = record_of({**content, "code": leaf})
    appraisal = record.appraisal
    return PastVersion.model_validate(
        row
        | {
            "inputs": record.inputs,
            "na_reason": None if record.na is None else record.na.reason,
            "explanation": record.explanation,
            "returned": record.returned,
            "reason": record.return_reason if appraisal is None else appraisal.reason,
            "own": ResultView.of(record.self_result, decimals),
            "appraised": ResultView.of(record.appraised_result, decimals) if appraisal else None,
        }
    )
