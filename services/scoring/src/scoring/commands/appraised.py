"""The fact that the last leaf of an assessment was decided."""

from collections.abc import Iterable
from datetime import datetime

from contracts.scoring import AssessmentAppraised

from scoring.domain.leaf_record import Decision, LeafRecord, Track
from scoring.storing.assessments import Loaded
from scoring.storing.totals import total_sent


def appraised(loaded: Loaded, at: datetime) -> AssessmentAppraised:
    """For an assessment that has become appraised."""
    sheet = loaded.assessment
    return AssessmentAppraised(
        assessment_id=sheet.id,
        round=loaded.round,
        group=loaded.group,
        unit=sheet.unit,
        total=total_sent(sheet.total(Track.APPRAISED)),
        adjusted=adjusted(sheet.leaves.values()),
        appraised_at=at,
    )


def adjusted(records: Iterable[LeafRecord]) -> tuple[str, ...]:
    """The leaves that ended otherwise than the unit said."""
    changing = {Decision.ADJUST, Decision.REFUSE_NA}
    return tuple(
        one.leaf for one in records if one.appraisal is not None and one.appraisal.decision in changing
    )
