"""A pasted range: many leaves of one sheet, saved together or not at all."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from uuid import UUID

from messaging import Outbox
from persistence import Session
from webapi.refusal import FieldReason, Refusal, filled

from scoring.commands.enter_value import Entry, Saved, apply, entered
from scoring.domain.assessment import Actor, Assessment
from scoring.domain.assessment_refusals import StaleLeaf
from scoring.domain.leaf_record import LeafRecord
from scoring.domain.sharing import figures_of, share_figures
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

    Figures that other open leaves share are handed on once all entries are on the sheet; two different
    values for one of them are refused. Raises
    NoSuchAssessment, what the permit refuses, StaleLeaf with the leaf as it is, and ValuesRefused with a
    reason for every entry that cannot be taken.
    """
    loaded = await load_one(session, frameworks, assessment_id)
    sheet = loaded.assessment
    by = permit(sheet)
    changes = _changes(sheet, entries)
    try:
        records = _apply_all(sheet, entries, changes, by, at)
    except StaleLeaf as stale:
        leaf = str(stale.context["leaf"])
        stale.current = await present_leaf(session, sheet, leaf, unit_sight(sheet))
        raise
    shared = _share(sheet, entries, changes, by, at)
    changed = list(({record.leaf: record for record in records} | shared).values())
    total = await store(session, loaded, changed, Act("entered", by.person, at))
    await outbox.record(session, entered(loaded, changed, total, by, at), at=at)
    return Saved(loaded, changed, total)


def _share(
    sheet: Assessment, entries: Sequence[Entry], changes: Sequence[Mapping[str, str]], by: Actor, at: datetime
) -> dict[str, LeafRecord]:
    # a leaf is sent whole: what somebody changed goes before what another cell still holds from before
    known: dict[str, str] = {}
    for entry in entries:
        if entry.of_figures:
            known |= figures_of(sheet.framework.leaf(entry.leaf), entry.inputs)
    for change in changes:
        known |= change
    return {record.leaf: record for record in share_figures(sheet, known, by=by, at=at)}


def _changes(sheet: Assessment, entries: Sequence[Entry]) -> list[dict[str, str]]:
    """The figures by data item that each entry changes."""
    found: list[dict[str, str]] = []
    for entry in entries:
        leaf = sheet.framework.leaves.get(entry.leaf)
        if leaf is None or not entry.of_figures:
            found.append({})
            continue
        held = figures_of(leaf, sheet.record(leaf.code).inputs)
        given = figures_of(leaf, entry.inputs)
        found.append({item: text for item, text in given.items() if held.get(item) != text})
    return found


def _contradictions(
    sheet: Assessment, entries: Sequence[Entry], changes: Sequence[Mapping[str, str]]
) -> list[FieldReason]:
    reasons: list[FieldReason] = []
    first: dict[str, tuple[str, str]] = {}
    for place, (entry, change) in enumerate(zip(entries, changes, strict=True)):
        for item, text in change.items():
            leaf, said = first.setdefault(item, (entry.leaf, text))
            if said != text:
                items = sheet.framework.leaf(entry.leaf).items
                name = next(name for name, one in items.items() if one.code == item)
                vi = f"Số liệu dùng chung với tiêu chí {leaf} được nhập hai giá trị khác nhau"
                en = f"The figure shared with leaf {leaf} is given two different values"
                reasons.append(FieldReason(f"values.{place}.inputs.{name}", vi, en))
    return reasons


def _apply_all(
    sheet: Assessment, entries: Sequence[Entry], changes: Sequence[Mapping[str, str]], by: Actor, at: datetime
) -> list[LeafRecord]:
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
    reasons += _contradictions(sheet, entries, changes)
    if reasons:
        raise ValuesRefused(errors=reasons, count=len(reasons))
    return records
