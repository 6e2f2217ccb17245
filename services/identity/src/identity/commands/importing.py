"""What every import answers."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from documents.tables import Table
from webapi.refusal import FieldReason, filled

from identity.domain.refusals import ImportRefused, UnknownColumn
from identity.domain.rows import RowProblem, Tally


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did, or in a dry run would do; with problems it does nothing."""

    tally: Tally
    problems: tuple[RowProblem, ...] = ()


def check_columns(table: Table, known: Collection[str]) -> None:
    """Refuses with UnknownColumn, for a misspelt optional column would be lost in silence."""
    for column in table.header:
        if column not in known:
            raise UnknownColumn(field=column, column=column)


def refuse(problems: Sequence[RowProblem]) -> None:
    """Refuses with ImportRefused, every problem by row and field, when there are any."""
    if problems:
        raise ImportRefused(count=len(problems), errors=[_reason(problem) for problem in problems])


def _reason(problem: RowProblem) -> FieldReason:
    refusal = problem.refusal
    vi, en = filled(refusal.vi, refusal.context), filled(refusal.en, refusal.context)
    return FieldReason(f"rows.{problem.row}.{refusal.field}", vi, en)
