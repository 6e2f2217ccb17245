"""How much waits for a verifier, by state, group, unit and leaf."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from persistence import ReadSession
from pydantic import BaseModel
from sqlalchemy import case, func, select

from scoring.domain.framework import Framework
from scoring.queries.queue import STATES, Waiting, Wanted, frameworks_of, in_sight
from scoring.storing.frameworks import Frameworks
from scoring.tables import assessment, leaf, round_unit


class Facet(BaseModel):
    code: str
    name: str
    count: int


class QueueCounts(BaseModel):
    """Each list counts what the other filters leave; ``states`` is in the order of the work."""

    states: list[Facet]
    groups: list[Facet]
    units: list[Facet]
    leaves: list[Facet]


@dataclass(frozen=True)
class _Pile:
    group: str
    unit: str
    unit_name: str
    leaf: str
    state: str
    count: int


async def queue_counts(session: ReadSession, frameworks: Frameworks, wanted: Wanted) -> QueueCounts:
    groups = await frameworks_of(session, frameworks, wanted.round)
    piles = await _piles(session, wanted, groups)
    names = _leaf_names(piles, groups)
    units = {pile.unit: pile.unit_name for pile in piles}
    states = _counted(piles, wanted, "state")
    return QueueCounts(
        states=[Facet(code=one, name=one, count=states[one]) for one in Waiting],
        groups=_facets(_counted(piles, wanted, "group"), lambda code: code),
        units=_facets(_counted(piles, wanted, "unit"), lambda code: units[code]),
        leaves=_facets(_counted(piles, wanted, "leaf"), lambda code: names[code]),
    )


def _leaf_names(piles: Sequence[_Pile], groups: Mapping[str, Framework]) -> dict[str, str]:
    """Groups have frameworks of their own, in which one code may be two leaves."""
    names: dict[str, set[str]] = {}
    for pile in piles:
        names.setdefault(pile.leaf, set()).add(groups[pile.group].leaf(pile.leaf).short_name)
    return {code: " / ".join(sorted(found)) for code, found in names.items()}


async def _piles(session: ReadSession, wanted: Wanted, groups: Mapping[str, Framework]) -> Sequence[_Pile]:
    state = case(*((condition, name.value) for name, condition in STATES.items())).label("state")
    keys = (assessment.c.group, assessment.c.unit, round_unit.c.name.label("unit_name"), leaf.c.code)
    unit = (round_unit.c.round == assessment.c.round) & (round_unit.c.unit == assessment.c.unit)
    query = (
        select(*keys, state, func.count().label("number"))
        .select_from(leaf)
        .join(assessment, assessment.c.id == leaf.c.assessment_id)
        .join(round_unit, unit)
        .where(*in_sight(wanted, groups))
        .group_by(*keys, "state")
    )
    rows = await session.execute(query)
    return [_Pile(row.group, row.unit, row.unit_name, row.code, row.state, row.number) for row in rows]


def _counted(piles: Sequence[_Pile], wanted: Wanted, by: str) -> Counter[str]:
    asked = {"group": wanted.group, "unit": wanted.unit, "leaf": wanted.leaf, "state": wanted.status}
    others = [(name, value) for name, value in asked.items() if name != by and value is not None]
    counts: Counter[str] = Counter()
    for pile in piles:
        values: Mapping[str, str] = {
            "group": pile.group, "unit": pile.unit, "leaf": pile.leaf, "state": pile.state,
        }  # fmt: skip
        if all(values[name] == value for name, value in others):
            counts[values[by]] += pile.count
    return counts


def _facets(counts: Counter[str], name: Callable[[str], str]) -> list[Facet]:
    return [Facet(code=code, name=name(code), count=counts[code]) for code in sorted(counts)]
