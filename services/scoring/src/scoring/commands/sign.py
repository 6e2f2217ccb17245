"""The head's verbs: sign off, and take it back until the appraisal begins."""

from collections.abc import Callable, Sequence
from datetime import datetime
from uuid import UUID

from contracts.scoring import AssessmentRecalled, AssessmentSubmitted
from messaging import Outbox
from persistence import Session

from scoring.domain.assessment import Submission
from scoring.domain.sheet import Actor, Sheet
from scoring.domain.totals import Total
from scoring.refusals import Behind
from scoring.storing.assessments import Act, Loaded, load_one, store
from scoring.storing.evidence import evidence_of, unknown_evidence
from scoring.storing.frameworks import Frameworks
from scoring.storing.totals import total_sent

type Permit = Callable[[Sheet], Actor]


async def submit(
    session: Session,
    outbox: Outbox,
    frameworks: Frameworks,
    assessment_id: UUID,
    evidence: Sequence[UUID],
    *,
    permit: Permit,
    at: datetime,
) -> Submission:
    """Lock the assessment, or hand the returned leaves back; ``evidence`` is what the head relies on.

    Raises NoSuchAssessment, Behind when some of the evidence has not arrived here, and what
    ``Assessment.submit`` refuses.
    """
    loaded = await load_one(session, frameworks, assessment_id)
    sheet = loaded.assessment
    by = permit(sheet)
    if await unknown_evidence(session, evidence):
        raise Behind(what_vi="tài liệu kiểm chứng", what_en="the evidence", field="evidence")
    returned = [record for record in sheet.leaves.values() if record.returned]
    kept = await evidence_of(session, sheet)
    outcome = sheet.submit(by=by, at=at, evidence={leaf: len(files) for leaf, files in kept.items()})
    total = await store(session, loaded, returned, Act("handed_back", by.person, at))
    await outbox.record(session, _submitted(loaded, outcome, total, by, at), at=at)
    return outcome


def _submitted(
    loaded: Loaded, outcome: Submission, total: Total, by: Actor, at: datetime
) -> AssessmentSubmitted:
    return AssessmentSubmitted(
        assessment_id=loaded.assessment.id,
        round=loaded.round,
        group=loaded.group,
        unit=loaded.assessment.unit,
        late=outcome.late,
        total=total_sent(total),
        verifiers=tuple(sorted(outcome.verifiers)),
        submitted_by=by.person,
        submitted_at=at,
    )


async def recall(
    session: Session,
    outbox: Outbox,
    frameworks: Frameworks,
    assessment_id: UUID,
    *,
    permit: Permit,
    at: datetime,
) -> Sheet:
    """Open the assessment again; raises NoSuchAssessment and what ``Assessment.recall`` refuses."""
    loaded = await load_one(session, frameworks, assessment_id)
    sheet = loaded.assessment
    by = permit(sheet)
    sheet.recall(by=by)
    await store(session, loaded, (), Act("recalled", by.person, at))
    event = AssessmentRecalled(
        assessment_id=assessment_id,
        round=loaded.round,
        unit=sheet.unit,
        recalled_by=by.person,
        recalled_at=at,
    )
    await outbox.record(session, event, at=at)
    return sheet
