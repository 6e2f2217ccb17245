from datetime import datetime
from uuid import UUID

from messaging import Outbox
from persistence import Session

from scoring.commands.appraised import appraised
from scoring.domain.sheet import Status
from scoring.storing.assessments import Act, Change, load_group, store_all
from scoring.storing.frameworks import Frameworks
from scoring.storing.groups import group_of, stamp, touch


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

    Answers the leaves closed without a value, by unit; a second closing changes nothing. Raises NoSuchGroup.
    """
    if (await group_of(session, round_code, group, lock=True))["closed_at"] is not None:
        return {}
    loaded = await load_group(session, frameworks, round_code, group)
    waiting = [one for one in loaded if one.assessment.status is not Status.APPRAISED]
    closings = [(one, one.assessment.close(at=at)) for one in loaded]
    changes = [
        Change(one, [one.assessment.leaves[leaf] for leaf in (*made.empty, *made.taken_back)])
        for one, made in closings
    ]
    await store_all(session, changes, Act("closed", by, at))
    await stamp(session, round_code, group, closed_at=at)
    await touch(session, round_code, group)
    settled = [one for one in waiting if one.assessment.status is Status.APPRAISED]
    await outbox.record(session, *(appraised(one, at) for one in settled), at=at)
    return {one.assessment.unit: made.empty for one, made in closings}
