from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from contracts.scoring import EnteredLeaf, ValuesEntered
from messaging import Outbox
from persistence import Session

from scoring.domain.assessment import Actor, Assessment
from scoring.domain.assessment_refusals import StaleLeaf
from scoring.domain.inputs import Inputs
from scoring.domain.leaf_record import LeafRecord
from scoring.domain.sharing import share_items
from scoring.domain.sheet import Sheet
from scoring.domain.totals import Total
from scoring.showing.leaves import present_leaf
from scoring.showing.sight import unit_sight
from scoring.storing.assessments import Act, Loaded, load_one, store
from scoring.storing.frameworks import Frameworks
from scoring.storing.totals import total_sent


@dataclass(frozen=True)
class Entry:
    """What a unit says of one leaf: inputs (None clears them), a wish to have it left out or words."""

    leaf: str
    version: int
    inputs: Inputs | None = None
    na_reason: str | None = None
    explanation: str | None = None

    @property
    def of_figures(self) -> bool:
        return self.na_reason is None and self.explanation is None

    @property
    def act(self) -> str:
        if self.explanation is not None:
            return "explained"
        return "entered" if self.na_reason is None else "na_requested"


@dataclass(frozen=True)
class Saved:
    """The assessment with the saved leaf first, then those that share a figure with it."""

    loaded: Loaded
    changed: list[LeafRecord]
    total: Total


async def enter_value(
    session: Session,
    outbox: Outbox,
    frameworks: Frameworks,
    assessment_id: UUID,
    entry: Entry,
    *,
    permit: Callable[[Sheet], Actor],
    at: datetime,
) -> Saved:
    """Save one leaf under the assessment's lock, with the totals it moves.

    A figure that other open leaves share is entered once: they take it too and their versions grow.
    A stale version is refused with the leaf as it is.
    Raises NoSuchAssessment, what the permit refuses, and what ``Assessment.enter_value``, ``request_na``
    and ``explain`` refuse.
    """
    loaded = await load_one(session, frameworks, assessment_id)
    sheet = loaded.assessment
    by = permit(sheet)
    try:
        changed = _enter(sheet, entry, by, at)
    except StaleLeaf as stale:
        stale.current = await present_leaf(session, sheet, entry.leaf, unit_sight(sheet))
        raise
    total = await store(session, loaded, changed, Act(entry.act, by.person, at))
    await outbox.record(session, entered(loaded, changed, total, by, at), at=at)
    return Saved(loaded, changed, total)


def entered(
    loaded: Loaded, changed: Sequence[LeafRecord], total: Total, by: Actor, at: datetime
) -> ValuesEntered:
    """The fact of one save, with the total its assessment has then."""
    return ValuesEntered(
        assessment_id=loaded.assessment.id,
        round=loaded.round,
        group=loaded.group,
        unit=loaded.assessment.unit,
        leaves=tuple(EnteredLeaf(leaf=record.leaf, version=record.version) for record in changed),
        total=total_sent(total),
        entered_by=by.person,
        entered_at=at,
    )


def apply(sheet: Assessment, entry: Entry, by: Actor, at: datetime) -> LeafRecord:
    """One entry on the sheet itself; the figures it shares are handed on separately."""
    if entry.explanation is not None:
        return sheet.explain(entry.leaf, entry.explanation, version=entry.version, by=by)
    if entry.na_reason is not None:
        return sheet.request_na(entry.leaf, entry.na_reason, version=entry.version, by=by, at=at)
    return sheet.enter_value(entry.leaf, entry.inputs, version=entry.version, by=by, at=at)


def _enter(sheet: Assessment, entry: Entry, by: Actor, at: datetime) -> list[LeafRecord]:
    record = apply(sheet, entry, by, at)
    return [record, *(share_items(sheet, entry.leaf, by=by, at=at) if entry.of_figures else [])]
