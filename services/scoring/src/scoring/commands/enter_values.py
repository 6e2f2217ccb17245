"""A pasted range: many leaves of one sheet, saved together or not at all."""

from collections.abc import Callable, Sequence
from datetime import datetime
from uuid import UUID

from messaging import Outbox
from persistence import Session
from webapi.refusal import FieldReason, Refusal, filled

from scoring.commands.enter_value import Entry, Saved, apply, entered
from scoring.domain.assessment import Actor, Assessment
from scoring.domain.assessment_refusals import StaleLeaf
from scoring.domain.leaf_record import LeafRecord
from scoring.domain.sharing import share_items
from scoring.domain.sheet import Sheet
from scoring.refusals import ValuesRefused
from scoring.showing.leaves import present_leaf
from scoring.showing.sight import unit_sight
from scoring.storing.assessments import Act, load_one, store
from scoring.storing.frameworks import Frameworks


async def enter_values(
    session: Session,
    outbox: Outbox,
    frameworks: Frameworks,
    assessment_id: UUID,
    entries: Sequence[Entry],
    *,
    permit: Callable[[Sheet], Actor],
    at: datetime,
) -> Saved:
    """Save many leaves under one lock, with one total, as one fact.

    Figures that other open leaves share are handed on once all entries are on the sheet. Raises
    NoSuchAssessment, what the permit refuses, StaleLeaf with the leaf as it is, and ValuesRefused with a
    reason for every entry that cannot be taken.
    """
    loaded = await load_one(session, frameworks, assessment_id)
    sheet = loaded.assessment
    by = permit(sheet)
    try:
        records = _apply_all(sheet, entries, by, at)
    except StaleLeaf as stale:
        leaf = str(stale.context["leaf"])
        stale.current = await present_leaf(session, sheet, leaf, unit_sight(sheet))
        raise
    changed = list(({record.leaf: record for record in records} | _share(sheet, entries, by, at)).values())
    total = await store(session, loaded, changed, Act("entered", by.person, at))
    await outbox.record(session, entered(loaded, changed, total, by, at), at=at)
    return Saved(loaded, changed, total)


def _share(sheet: Assessment, entries: Sequence[Entry], by: Actor, at: datetime) -> dict[str, LeafRecord]:
    entered_leaves = [entry.leaf for entry in entries if entry.na_reason is None]
    shared = [record for leaf in entered_leaves for record in share_items(sheet, leaf, by=by, at=at)]
    return {record.leaf: record for record in shared}


def _apply_all(sheet: Assessment, entries: Sequence[Entry], by: Actor, at: datetime) -> list[LeafRecord]:
    records: list[LeafRecord] = []
    reasons: list[FieldReason] = []
    for place, entry in enumerate(entries):
        try:
            records.append(apply(sheet, entry, by, at))
        except StaleLeaf:
            raise
        except Refusal as refusal:
            field = f"values.{place}.{refusal.field or 'leaf'}"
            reasons.append(
                FieldReason(field, filled(refusal.vi, refusal.context), filled(refusal.en, refusal.context))
            )
    if reasons:
        raise ValuesRefused(errors=reasons, count=len(reasons))
    return records
