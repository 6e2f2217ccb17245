"""Ranks by the displayed total, 1-2-2-4, and the hash of a whole ranking."""

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from recompute.numbers import shown


@dataclass(frozen=True)
class Standing:
    """One unit's total and main-group scores, exact; a group in which nothing applies has no score."""

    unit: str
    total: Fraction
    groups: tuple[Fraction | None, ...]


@dataclass(frozen=True)
class Row:
    """One line of a ranking, as displayed."""

    group: str
    unit: str
    rank: int
    total: str
    groups: tuple[str, ...]

    def listed(self) -> list[object]:
        return [self.group, self.unit, str(self.rank), self.total, list(self.groups)]


def ranked(group: str, standings: Iterable[Standing]) -> list[Row]:
    """The rows in order of rank and unit code; equal displayed totals share a rank."""
    found = list(standings)
    totals = [Fraction(shown(one.total)) for one in found]
    rows = [
        Row(
            group=group,
            unit=one.unit,
            rank=1 + sum(1 for other in totals if other > mine),
            total=shown(one.total),
            groups=tuple("" if points is None else shown(points) for points in one.groups),
        )
        for one, mine in zip(found, totals, strict=True)
    ]
    return sorted(rows, key=lambda row: (row.rank, row.unit))


def ranking_hash(rows: Sequence[Row]) -> str:
    """SHA-256 (hex) of the canonical JSON list, ordered by group, rank and unit code."""
    ordered = sorted(rows, key=lambda row: (row.group, row.rank, row.unit))
    text = json.dumps([row.listed() for row in ordered], ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()
