"""A figure that several leaves need is entered once."""

from collections.abc import Mapping
from datetime import datetime

from scoring.domain.appraisal import evaluated
from scoring.domain.framework import Leaf
from scoring.domain.inputs import Inputs
from scoring.domain.leaf_record import LeafRecord
from scoring.domain.refusals import Refused
from scoring.domain.results import Missing, MissingReason, Result
from scoring.domain.sheet import Actor, Sheet


def share_items(sheet: Sheet, leaf: str, *, by: Actor, at: datetime) -> list[LeafRecord]:
    """Hand the leaf's figures to every other open leaf with the same data item; answers those it changed.

    Clearing a leaf takes nothing from the others. What another leaf's formula refuses is kept there and
    counts as missing, with that reason, until somebody corrects it.
    """
    known = figures_of(sheet.framework.leaf(leaf), sheet.record(leaf).inputs)
    return share_figures(sheet, known, but=leaf, by=by, at=at)


def share_figures(
    sheet: Sheet, known: Mapping[str, str], *, but: str | None = None, by: Actor, at: datetime
) -> list[LeafRecord]:
    """As ``share_items``, for figures by their data item; ``but`` is a leaf that keeps its own."""
    changed: list[LeafRecord] = []
    for other in sheet.framework.leaves.values():
        taken = {name: known[item.code] for name, item in other.items.items() if item.code in known}
        record = sheet.leaves[other.code]
        kept = record.inputs or {}
        if other.code == but or not taken.items() - kept.items() or not sheet.may_change(other.code):
            continue
        record.inputs = {**kept, **taken}
        record.self_result = _result(other, record.inputs)
        record.entered(by.person, at)
        changed.append(record)
    return changed


def figures_of(leaf: Leaf, inputs: Inputs | None) -> dict[str, str]:
    """The given inputs by their data item."""
    given = inputs or {}
    return {
        leaf.items[name].code: text for name, text in given.items() if text is not None and name in leaf.items
    }


def _result(leaf: Leaf, inputs: Inputs) -> Result:
    try:
        return evaluated(leaf, inputs)
    except Refused as refusal:
        name = (refusal.field or "").removeprefix("inputs.")
        return Missing((name,), MissingReason.REFUSED_VALUE)
