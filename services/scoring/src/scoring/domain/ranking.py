"""Ranks of a ranking group, and the hash that says two rankings are the same.

Ranks compare what is printed, so that one printed number gives one rank; equal totals share a rank and
the next one is skipped (1-2-2-4).
"""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from scoring.domain.totals import Total

SHARE_DECIMALS = 4


@dataclass(frozen=True)
class Row:
    """One unit in a ranking; every number as it is displayed."""

    group: str
    unit: str
    rank: int
    total: str
    scores: tuple[str, ...]
    """Points per main group in the framework's order; "" where nothing applies."""
    normalised: str = ""
    group_ranks: tuple[int | None, ...] = ()


def ranks(displayed: Mapping[str, str]) -> dict[str, int]:
    """The rank of each unit by its displayed number, the greatest first, 1-2-2-4."""
    values = {unit: Fraction(text) for unit, text in displayed.items()}
    first: dict[Fraction, int] = {}
    for position, value in enumerate(sorted(values.values(), reverse=True), start=1):
        first.setdefault(value, position)
    return {unit: first[value] for unit, value in values.items()}


def ranking(group: str, totals: Mapping[str, Total]) -> tuple[Row, ...]:
    """The rows of one ranking group from each unit's total, ordered by rank, then unit code."""
    places = ranks({unit: total.displayed for unit, total in totals.items()})
    within = group_ranks(totals)
    rows = [
        Row(
            group=group,
            unit=unit,
            rank=places[unit],
            total=total.displayed,
            scores=total.displayed_groups,
            normalised=total.displayed_normalised,
            group_ranks=within[unit],
        )
        for unit, total in totals.items()
    ]
    return tuple(sorted(rows, key=_order))


def group_ranks(totals: Mapping[str, Total]) -> dict[str, tuple[int | None, ...]]:
    """Each unit's rank in every main group, by share at four decimals; None for an empty group."""
    width = max((len(total.groups) for total in totals.values()), default=0)
    columns: list[dict[str, int]] = []
    for position in range(width):
        shares = {
            unit: total.groups[position].displayed_share(SHARE_DECIMALS) for unit, total in totals.items()
        }
        columns.append(ranks({unit: share for unit, share in shares.items() if share is not None}))
    return {unit: tuple(column.get(unit) for column in columns) for unit in totals}


def canonical_ranking(rows: Iterable[Row]) -> bytes:
    """The canonical JSON of a ranking: a list of [group, unit, rank, total, [scores…]].

    UTF-8 without spaces or escapes, every number a displayed string, rows ordered by group, then rank
    (as a number), then unit code. It holds no ids, times or round: equal results give equal bytes.
    """
    ordered: Sequence[Row] = sorted(rows, key=_order)
    listed = [[row.group, row.unit, str(row.rank), row.total, list(row.scores)] for row in ordered]
    return json.dumps(listed, ensure_ascii=False, separators=(",", ":")).encode()


def ranking_hash(rows: Iterable[Row]) -> str:
    """SHA-256 of ``canonical_ranking``, in hexadecimal."""
    return hashlib.sha256(canonical_ranking(rows)).hexdigest()


def _order(row: Row) -> tuple[str, int, str]:
    return row.group, row.rank, row.unit
