"""What a table of units would change, and why it may not."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from documents.tables import Row
from webapi.refusal import Refusal

from identity.domain.refusals import (
    CircularParent,
    Duplicate,
    OverlappingValidity,
    ParentNotThere,
    UnknownParent,
    UnknownSuccessor,
)
from identity.domain.rows import RowProblem, Tally
from identity.domain.units import Unit, UnitRow, above_itself, read_unit


@dataclass(frozen=True, slots=True)
class UnitPlan:
    """The units that would be written, the count of rows, and every problem found."""

    changed: Mapping[str, Unit]
    tally: Tally
    problems: tuple[RowProblem, ...]


def plan_units(known: Mapping[str, Unit], table: Sequence[Row]) -> UnitPlan:
    """Compare a table with the known units; nothing of it may be written while there are problems."""
    read, problems = _read(table)
    successors = _successors(read)
    merged = dict(known)
    added = changed = 0
    for row in read:
        unit = merged.get(row.code, Unit(row.code, ()))
        before = next((each for each in unit.versions if each.valid_from == row.version.valid_from), None)
        merged[row.code] = unit.with_version(row.version, successors.get(row.code))
        added += before is None
        changed += before is not None and merged[row.code] != unit
    problems += [*_duplicates(read), *_strangers(merged, read), *_overlaps(merged, read)]
    problems += _circles(merged, read)
    return UnitPlan(
        {code: unit for code, unit in merged.items() if known.get(code) != unit},
        Tally(len(table), added, changed, len(read) - added - changed),
        tuple(sorted(problems, key=lambda problem: problem.row)),
    )


def _read(table: Sequence[Row]) -> tuple[list[UnitRow], list[RowProblem]]:
    read: list[UnitRow] = []
    problems: list[RowProblem] = []
    for row in table:
        try:
            read.append(read_unit(row.number, row.cells))
        except Refusal as refusal:
            problems.append(RowProblem(row.number, refusal))
    return read, problems


def _successors(read: Sequence[UnitRow]) -> dict[str, tuple[str, ...]]:
    """What the rows of each unit tell together: all rows empty take the successors back."""
    told: dict[str, dict[str, None]] = {}
    for row in read:
        if row.successors is not None:
            told.setdefault(row.code, {}).update(dict.fromkeys(row.successors))
    return {code: tuple(names) for code, names in told.items()}


def _duplicates(read: Sequence[UnitRow]) -> Iterator[RowProblem]:
    first: dict[tuple[str, object], int] = {}
    for row in read:
        other = first.setdefault((row.code, row.version.valid_from), row.number)
        if other != row.number:
            yield RowProblem(row.number, Duplicate(field="code", other=str(other)))


def _strangers(merged: Mapping[str, Unit], read: Sequence[UnitRow]) -> Iterator[RowProblem]:
    for row in read:
        parent = row.version.parent
        if parent is not None and parent not in merged:
            yield RowProblem(row.number, UnknownParent(field="parent", parent=parent))
        elif parent is not None and not merged[parent].exists(row.version.valid_from, row.version.valid_to):
            start = row.version.valid_from.isoformat()
            yield RowProblem(row.number, ParentNotThere(field="parent", parent=parent, start=start))
        for successor in row.successors or ():
            if successor not in merged:
                yield RowProblem(row.number, UnknownSuccessor(field="successors", successor=successor))


def _overlaps(merged: Mapping[str, Unit], read: Sequence[UnitRow]) -> Iterator[RowProblem]:
    pairs = {code: merged[code].overlaps() for code in {row.code for row in read}}
    for row in read:
        for first, second in pairs[row.code]:
            if row.version in (first, second):
                other = second if row.version == first else first
                refusal = OverlappingValidity(
                    field="valid_from",
                    code=row.code,
                    start=row.version.valid_from.isoformat(),
                    other=other.valid_from.isoformat(),
                )
                yield RowProblem(row.number, refusal)


def _circles(merged: Mapping[str, Unit], read: Sequence[UnitRow]) -> Iterator[RowProblem]:
    # a circle closes on the first day of one of its versions, which need not be in the file
    days = {version.valid_from for unit in merged.values() for version in unit.versions}
    for row in read:
        starts = (day for day in days if row.version.holds(day))
        if row.version.parent and any(above_itself(merged, row.code, day) for day in starts):
            yield RowProblem(row.number, CircularParent(field="parent", code=row.code))
