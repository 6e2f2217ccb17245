"""Rows that are each well formed but wrong together or against what is known."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Protocol

from webapi.refusal import Refusal

from tasks.commands.plan_import.known import Known
from tasks.commands.plan_import.problems import (
    NoLead,
    RepeatedCode,
    RepeatedDocument,
    RowProblem,
    UnitOrGroup,
    UnknownReference,
    UnknownUnit,
)
from tasks.commands.plan_import.rows import DocumentRow, Numbered, ObjectiveRow, Package, PlanRow, TaskRow


class _Coded(Protocol):
    @property
    def code(self) -> str: ...


def problems_in(package: Package, known: Known) -> list[RowProblem]:
    """Everything wrong that shows without reading deadlines, in the order of the package."""
    documents = known.documents | {it.row.code for it in package.documents}
    plans = known.plans | {it.row.code for it in package.plans}
    return [
        *package.unreadable,
        *_repeated("documents", package.documents),
        *_each("documents", package.documents, lambda row: _document(row, known)),
        *_repeated("plans", package.plans),
        *_each("plans", package.plans, lambda row: _plan(row, documents, known)),
        *_repeated("objectives", package.objectives),
        *_each("objectives", package.objectives, lambda row: _objective(row, plans, known)),
        *_repeated("tasks", package.tasks),
        *_each("tasks", package.tasks, lambda row: _task(row, plans, known)),
    ]


def _each[R](
    section: str, rows: Sequence[Numbered[R]], check: Callable[[R], Iterable[Refusal]]
) -> Iterator[RowProblem]:
    for numbered in rows:
        for refusal in check(numbered.row):
            yield RowProblem.of(section, numbered.number, refusal)


def _repeated[R: _Coded](section: str, rows: Sequence[Numbered[R]]) -> Iterator[RowProblem]:
    first: dict[str, int] = {}
    for numbered in rows:
        code = numbered.row.code
        if code in first:
            refusal = RepeatedCode(field="code", written=code, first=first[code])
            yield RowProblem.of(section, numbered.number, refusal)
        first.setdefault(code, numbered.number)


def _document(row: DocumentRow, known: Known) -> Iterator[Refusal]:
    if row.number is None or row.issued_on is None:
        return
    registered = known.papers.get((row.number, row.issued_on, row.issuer), row.code)
    if registered != row.code:
        yield RepeatedDocument(field="number", known=registered)


def _plan(row: PlanRow, documents: frozenset[str], known: Known) -> Iterator[Refusal]:
    yield from _reference("document", row.document, documents)
    yield from _unit("owner_unit", row.owner_unit, known)


def _objective(row: ObjectiveRow, plans: frozenset[str], known: Known) -> Iterator[Refusal]:
    yield from _reference("plan", row.plan, plans)
    yield from _unit("lead", row.lead, known)


def _task(row: TaskRow, plans: frozenset[str], known: Known) -> Iterator[Refusal]:
    yield from _reference("plan", row.plan, plans)
    if (row.lead.unit is None) == (row.lead.collective is None):
        yield NoLead(field="lead")
    elif row.lead.unit is not None:
        yield from _unit("lead.unit", row.lead.unit, known)
    for index, coordinator in enumerate(row.coordinators):
        if (coordinator.unit is None) == (coordinator.group is None):
            yield UnitOrGroup(field=f"coordinators.{index}")
        elif coordinator.unit is not None:
            yield from _unit(f"coordinators.{index}.unit", coordinator.unit, known)


def _reference(field: str, written: str, existing: frozenset[str]) -> Iterator[Refusal]:
    if written not in existing:
        yield UnknownReference(field=field, written=written)


def _unit(field: str, unit: str, known: Known) -> Iterator[Refusal]:
    if unit not in known.units:
        yield UnknownUnit(field=field, unit=unit)
