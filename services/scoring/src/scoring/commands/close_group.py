from datetime import datetime
from uuid import UUID

from persistence import Session

from scoring.storing.assessments import Act, Change, load_group, store_all
from scoring.storing.frameworks import Frameworks
from scoring.storing.groups import group_of, stamp, touch


async def close_group(
    session: Session, frameworks: Frameworks, round_code: str, group: str, *, by: UUID, at: datetime
) -> dict[str, tuple[str, ...]]:
    """Nothing more comes from the units: what is missing counts 0 from here on, with its reason.

    Answers the leaves closed without a value, by unit; a second closing changes nothing. Raises NoSuchGroup.
    """
    if (await group_of(session, round_code, group, lock=True))["closed_at"] is not None:
        return {}
    loaded = await load_group(session, frameworks, round_code, group)
    empty = {one.assessment.unit: one.assessment.close(at=at) for one in loaded}
    changes = [
        Change(one, [one.assessment.leaves[leaf] for leaf in empty[one.assessment.unit]]) for one in loaded
    ]
    await store_all(session, changes, Act("closed", by, at))
    await stamp(session, round_code, group, closed_at=at)
    await touch(session, round_code, group)
    return empty
