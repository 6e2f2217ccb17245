from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from auth.directory import ICT
from contracts.scoring import AssessmentClosed
from messaging import Outbox
from persistence import Session
from sqlalchemy import select
from webapi.refusal import FieldReason

from scoring.commands.appraised import appraised
from scoring.domain.assessment import Closing
from scoring.domain.sheet import Status
from scoring.refusals import NotDueYet
from scoring.storing.assessments import Act, Change, Loaded, load_group, store_all
from scoring.storing.frameworks import Frameworks
from scoring.storing.groups import group_of, stamp, touch_and_hold
from scoring.tables import round_


async def close_group(
    session: Session,
    outbox: Outbox,
    frameworks: Frameworks,
    round_code: str,
    group: str,
    *,
    by: UUID,
    at: datetime,
) -> dict[str, tuple[str, ...]]:
    """Nothing more comes from the units: what is missing counts 0 from here on, with its reason.

    Answers the leaves closed without a value, by unit; a second closing changes nothing. Raises NoSuchGroup,
    and NotDueYet naming the units that were given more time and have not signed.
    """
    if (await group_of(session, round_code, group, lock=True))["closed_at"] is not None:
        return {}
    loaded = await load_group(session, frameworks, round_code, group)
    await _check_extended(session, round_code, loaded, at)
    waiting = [one for one in loaded if one.assessment.status is not Status.APPRAISED]
    closings = [(one, one.assessment.close(at=at)) for one in loaded]
    changes = [
        Change(one, [one.assessment.leaves[leaf] for leaf in (*made.empty, *made.taken_back)])
        for one, made in closings
    ]
    await store_all(session, changes, Act("closed", by, at))
    await stamp(session, round_code, group, closed_at=at)
    await touch_and_hold(session, round_code, group)
    settled = [one for one in waiting if one.assessment.status is Status.APPRAISED]
    closed = [_closed(one, made, by, at) for one, made in closings]
    await outbox.record(session, *closed, *(appraised(one, at) for one in settled), at=at)
    return {one.assessment.unit: made.empty for one, made in closings}


def _closed(loaded: Loaded, made: Closing, by: UUID, at: datetime) -> AssessmentClosed:
    return AssessmentClosed(
        assessment_id=loaded.assessment.id,
        round=loaded.round,
        group=loaded.group,
        unit=loaded.assessment.unit,
        empty=made.empty,
        taken_back=made.taken_back,
        closed_by=by,
        closed_at=at,
    )


async def _check_extended(session: Session, round_code: str, loaded: Sequence[Loaded], at: datetime) -> None:
    # who runs the round may close it early, but not take back the time that was given to one unit
    query = select(round_.c.self_assessment_until).where(round_.c.code == round_code)
    usual = (await session.execute(query)).scalar_one()
    sheets = [one.assessment for one in loaded if one.assessment.status is Status.OPEN]
    running = sorted((one.unit, one.due) for one in sheets if one.due > max(usual, at))
    if running:
        reasons = [
            FieldReason(
                f"units.{unit}",
                f"Được gia hạn đến {due.astimezone(ICT):%d/%m/%Y %H:%M}",
                f"Has until {due.astimezone(ICT):%Y-%m-%d %H:%M}",
            )
            for unit, due in running
        ]
        raise NotDueYet(errors=reasons, count=len(running))
