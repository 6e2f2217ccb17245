from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from contracts.scoring import AssessmentFinalised, LeafResult
from messaging import Outbox
from persistence import Session
from sqlalchemy import update
from webapi.refusal import FieldReason

from scoring.domain.assessment_refusals import NotAppraised
from scoring.domain.leaf_record import LeafRecord
from scoring.domain.totals import Total
from scoring.showing.leaves import effective
from scoring.showing.results import ResultView
from scoring.storing.assessments import Act, Change, Loaded, load_group, store_all
from scoring.storing.frameworks import Frameworks
from scoring.storing.groups import group_of, stamp, touch
from scoring.storing.totals import total_sent
from scoring.tables import leaf as leaf_table


async def approve_group(
    session: Session,
    outbox: Outbox,
    frameworks: Frameworks,
    round_code: str,
    group: str,
    *,
    by: UUID,
    at: datetime,
) -> int:
    """The council's approval: every assessment's appraised track becomes its final one.

    Answers how many there are. Raises NoSuchGroup, NotClosed, AlreadyApproved, and NotAppraised naming
    the units whose leaves are undecided.
    """
    await group_of(session, round_code, group, lock=True)
    loaded = await load_group(session, frameworks, round_code, group)
    _check_decided(loaded)
    for one in loaded:
        one.assessment.approve(by=by, at=at)
    totals = await store_all(session, [Change(one) for one in loaded], Act("approved", by, at))
    await _finalise_leaves(session, [one.assessment.id for one in loaded])
    await stamp(session, round_code, group, approved_at=at)
    await touch(session, round_code, group)
    events = [_finalised(one, total, by, at) for one, total in zip(loaded, totals, strict=True)]
    await outbox.record(session, *events, at=at)
    return len(loaded)


def _check_decided(loaded: Sequence[Loaded]) -> None:
    open_leaves = {
        one.assessment.unit: leaves
        for one in loaded
        if one.assessment.closed_at is not None and (leaves := one.assessment.undecided())
    }
    if not open_leaves:
        return
    reasons = [
        FieldReason(
            f"units.{unit}", f"Chưa thẩm định: {', '.join(leaves)}", f"Undecided: {', '.join(leaves)}"
        )
        for unit, leaves in sorted(open_leaves.items())
    ]
    count = sum(len(leaves) for leaves in open_leaves.values())
    raise NotAppraised(errors=reasons, count=count, leaves=", ".join(sorted(open_leaves)[:10]))


async def _finalise_leaves(session: Session, ids: Sequence[UUID]) -> None:
    approved = update(leaf_table).where(leaf_table.c.assessment_id.in_(ids))
    await session.execute(approved.values(final_result=leaf_table.c.appraised_result))


def _finalised(loaded: Loaded, total: Total, by: UUID, at: datetime) -> AssessmentFinalised:
    sheet, framework = loaded.assessment, loaded.assessment.framework
    return AssessmentFinalised(
        assessment_id=sheet.id,
        round=loaded.round,
        group=loaded.group,
        unit=sheet.unit,
        framework=framework.code,
        framework_version=framework.version,
        total=total_sent(total),
        leaves=tuple(_leaf(record, framework.display_decimals) for record in sheet.leaves.values()),
        approved_by=by,
        approved_at=at,
    )


def _leaf(record: LeafRecord, decimals: int) -> LeafResult:
    result, counted = ResultView.of(record.latest(), decimals), effective(record, decided=True)
    inputs = counted.inputs if counted.inputs is not None else record.inputs
    return LeafResult(
        code=record.leaf,
        inputs={name: text for name, text in (inputs or {}).items() if text is not None},
        displayed=result.displayed,
        exact=result.exact,
        state=result.state,
    )
