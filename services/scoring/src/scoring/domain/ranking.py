"""Ranks of a ranking group, and the hash that says two rankings are the same.

Ranks compare what is printed, so that one printed number gives one rank; equal totals share a rank and
the next one is skipped (1-2-2-4).
"""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

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
    values = {unit: Decimal(text) for unit, text in displayed.items()}
    first: dict[Decimal, int] = {}
    for position, value in enumerate(sorted(values.values(), reverse=True), start=1):
        first.setdefault(value, position)
    return {unit: first[value] for unit, value in values.items()}


@dataclass(frozen=True)
class Printed:
    """A total as it is printed: all that a ranking compares and shows of it."""

    total: str
    normalised: str
    scores: tuple[str, ...]
    shares: tuple[str | None, ...]
    """Per main group, at four decimals; None where nothing applies."""

    @classmethod
    def of(cls, total: Total) -> "Printed":
        shares = tuple(group.displayed_share(SHARE_DECIMALS) for group in total.groups)
        return cls(total.displayed, total.displayed_normalised, total.displayed_groups, shares)


def ranking(group: str, totals: Mapping[str, Total]) -> tuple[Row, ...]:
    """The rows of one ranking group from each unit's total, ordered by rank, then unit code."""
    return ranking_of(group, {unit: Printed.of(total) for unit, total in totals.items()})


def ranking_of(group: str, printed: Mapping[str, Printed]) -> tuple[Row, ...]:
    """As ``ranking``, from totals that were printed before."""
    places = ranks({unit: one.total for unit, one in printed.items()})
    within = _group_ranks(printed)
    rows = [
        Row(group, unit, places[unit], one.total, one.scores, one.normalised, within[unit])
        for unit, one in printed.items()
    ]
    return tuple(sorted(rows, key=_order))


def _group_ranks(printed: Mapping[str, Printed]) -> dict[str, tuple[int | None, ...]]:
    width = max((len(one.shares) for one in printed.values()), default=0)
    columns: list[dict[str, int]] = []
    for position in range(width):
        shares = {unit: one.shares[position] for unit, one in printed.items()}
        columns.append(ranks({unit: share for unit, share in shares.items() if share is not None}))
    return {unit: tuple(column.get(unit) for column in columns) for unit in printed}


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
