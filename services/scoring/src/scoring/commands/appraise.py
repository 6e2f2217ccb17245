"""A verifier's decisions on the leaves of one assessment: all of them, or none."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from contracts.event import Event
from contracts.scoring import LeafReturned, LeavesAppraised
from messaging import Outbox
from persistence import Session
from webapi.refusal import FieldReason, Refusal, filled

from scoring.commands.appraised import adjusted, appraised
from scoring.domain.assessment import Assessment
from scoring.domain.assessment_refusals import StaleLeaf
from scoring.domain.inputs import Inputs
from scoring.domain.leaf_record import Decision, LeafRecord, Track
from scoring.domain.sheet import Actor, Sheet, Status
from scoring.refusals import DECISIONS_REFUSED, DecisionsRefused, NoSuchAssessment
from scoring.showing.leaves import present_leaf
from scoring.showing.sight import Sight
from scoring.storing.assessments import Act, Loaded, load_one, store
from scoring.storing.frameworks import Frameworks
from scoring.storing.totals import total_sent

type Permit = Callable[[Sheet, str], Actor]


@dataclass(frozen=True)
class Judgement:
    """What a verifier decides of one leaf in the version that was looked at."""

    leaf: str
    version: int
    decision: Decision
    reason: str | None = None
    inputs: Inputs | None = None
    score: str | None = None


async def appraise(
    session: Session,
    outbox: Outbox,
    frameworks: Frameworks,
    assessment_id: UUID,
    judgement: Judgement,
    *,
    permit: Permit,
    at: datetime,
) -> Loaded:
    """One decision; raises NoSuchAssessment, what the permit and ``Assessment.appraise`` refuse.

    A stale version is refused with the leaf as it is.
    """
    loaded = await load_one(session, frameworks, assessment_id)
    try:
        by, record = _decide(loaded.assessment, judgement, permit, at)
    except StaleLeaf as stale:
        whole = Sight(whole=True, decisions=True)
        stale.current = await present_leaf(session, loaded.assessment, judgement.leaf, whole)
        raise
    await _record(session, outbox, loaded, [record], by, at)
    return loaded


async def appraise_all(
    session: Session,
    outbox: Outbox,
    frameworks: Frameworks,
    assessment_id: UUID,
    judgements: Sequence[Judgement],
    *,
    permit: Permit,
    at: datetime,
    named: str = "decisions",
) -> Loaded:
    """Many decisions at once; when any is refused none is kept, and every refusal is told.

    A refusal's field is ``named``, the decision's place, and what is wrong there.
    """
    loaded = await load_one(session, frameworks, assessment_id)
    decided: list[tuple[Actor, LeafRecord]] = []
    refused: list[tuple[int, Refusal]] = []
    for position, judgement in enumerate(judgements):
        try:
            decided.append(_decide(loaded.assessment, judgement, permit, at))
        except NoSuchAssessment:
            raise  # what is not there for somebody has no decisions to tell of
        except Refusal as refusal:
            refused.append((position, refusal))
    if refused:
        raise _all_refused(refused, named)
    await _record(session, outbox, loaded, [record for _, record in decided], decided[0][0], at)
    return loaded


def _decide(
    sheet: Assessment, judgement: Judgement, permit: Permit, at: datetime
) -> tuple[Actor, LeafRecord]:
    sheet.record(judgement.leaf)
    by = permit(sheet, judgement.leaf)
    record = sheet.appraise(
        judgement.leaf,
        judgement.decision,
        version=judgement.version,
        by=by,
        at=at,
        reason=judgement.reason,
        inputs=judgement.inputs,
        score=judgement.score,
    )
    return by, record


def _all_refused(refused: Sequence[tuple[int, Refusal]], named: str) -> DecisionsRefused:
    reasons = [_reason(f"{named}.{position}", refusal) for position, refusal in refused]
    statuses = {refusal.status for _, refusal in refused}
    kind = next((kind for kind in DECISIONS_REFUSED if kind.status in statuses), DecisionsRefused)
    return kind(errors=reasons, count=len(refused))


def _reason(place: str, refusal: Refusal) -> FieldReason:
    field = f"{place}.{refusal.field or 'leaf'}"
    return FieldReason(field, filled(refusal.vi, refusal.context), filled(refusal.en, refusal.context))


async def _record(
    session: Session, outbox: Outbox, loaded: Loaded, records: Sequence[LeafRecord], by: Actor, at: datetime
) -> None:
    await store(session, loaded, records, Act("appraised", by.person, at))
    await outbox.record(session, *_events(loaded, records, by, at), at=at)


def _events(loaded: Loaded, records: Sequence[LeafRecord], by: Actor, at: datetime) -> list[Event]:
    sheet = loaded.assessment
    total = total_sent(sheet.total(Track.APPRAISED))
    about = {"assessment_id": sheet.id, "round": loaded.round, "unit": sheet.unit}
    events: list[Event] = [
        LeafReturned.model_validate(
            about
            | {"leaf": one.leaf, "reason": one.return_reason, "returned_by": by.person, "returned_at": at}
        )
        for one in records
        if one.returned
    ]
    decided = [one for one in records if not one.returned]
    told = about | {"group": loaded.group, "total": total, "appraised_at": at}
    if decided:
        leaves = {"leaves": [one.leaf for one in decided], "adjusted": adjusted(decided)}
        events.append(LeavesAppraised.model_validate(told | leaves | {"appraised_by": by.person}))
    if sheet.status is Status.APPRAISED:
        events.append(appraised(loaded, at))
    return events
