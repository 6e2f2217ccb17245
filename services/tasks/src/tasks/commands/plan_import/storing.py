"""Comparing what a package says with what is stored, and writing the difference."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from persistence import Session
from sqlalchemy import Column, Table, delete, insert, select, update

from tasks.commands.plan_import.definitions import Columns


@dataclass
class Counts:
    rows: int = 0
    added: int = 0
    changed: int = 0
    unchanged: int = 0


@dataclass(frozen=True)
class Difference:
    """`added` and `changed` hold what was written, `before` the stored rows by their code."""

    counts: Counts
    added: list[Columns] = field(default_factory=list[Columns])
    changed: list[Columns] = field(default_factory=list[Columns])
    before: dict[str, Columns] = field(default_factory=dict[str, Columns])


async def stored(session: Session, table: Table, codes: Sequence[object]) -> dict[str, Columns]:
    """The rows of these codes, locked until the import ends."""
    query = select(table).where(table.c.code.in_(codes)).order_by(table.c.code).with_for_update()
    return {str(row["code"]): dict(row) for row in (await session.execute(query)).mappings()}


async def store(
    session: Session, table: Table, rows: Sequence[Columns], fresh: Sequence[Columns] | None = None
) -> Difference:
    """Insert unknown codes and update those that differ.

    `fresh` holds, per row, the first values of columns that an import never touches afterwards.
    """
    before = await stored(session, table, [row["code"] for row in rows])
    starts = fresh or [{} for _ in rows]
    added = [row | start for row, start in zip(rows, starts, strict=True) if row["code"] not in before]
    changed = [row for row in rows if row["code"] in before and _differs(row, before[str(row["code"])])]
    if added:
        await session.execute(insert(table), added)
    for row in changed:
        await session.execute(update(table).where(table.c.code == row["code"]).values(row))
    counts = Counts(len(rows), len(added), len(changed), len(rows) - len(added) - len(changed))
    return Difference(counts, added, changed, before)


async def replace_parts(
    session: Session, table: Table, owner: Column[object], owners: Sequence[object], parts: Sequence[Columns]
) -> set[object]:
    """Make the parts of these owners exactly `parts`; tells whose parts differed."""
    found = (await session.execute(select(table).where(owner.in_(owners)))).mappings()
    before = _by_owner(owner.name, [dict(row) for row in found])
    after = _by_owner(owner.name, parts)
    differing = {one for one in owners if before.get(one, []) != after.get(one, [])}
    if differing:
        await session.execute(delete(table).where(owner.in_(differing)))
        fresh = [part for part in parts if part[owner.name] in differing]
        if fresh:
            await session.execute(insert(table), fresh)
    return differing


def count_parts(difference: Difference, owners: Mapping[str, object], differing: set[object]) -> None:
    """Count a row as changed when only its parts differ."""
    written = {str(row["code"]) for row in [*difference.added, *difference.changed]}
    more = sum(1 for code, owner in owners.items() if owner in differing and code not in written)
    difference.counts.changed += more
    difference.counts.unchanged -= more


def _by_owner(name: str, parts: Sequence[Columns]) -> dict[object, list[list[tuple[str, object]]]]:
    grouped: dict[object, list[list[tuple[str, object]]]] = {}
    for part in parts:
        grouped.setdefault(part[name], []).append(sorted(part.items()))
    return {owner: sorted(rows, key=repr) for owner, rows in grouped.items()}


def _differs(row: Columns, before: Columns) -> bool:
    return any(before[name] != value for name, value in row.items())
