"""Shapes of documents, plans and objectives in answers."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from documents import decimal_string
from sqlalchemy import RowMapping

from tasks.api.task_views import UnitView, View


class RelationView(View):
    kind: str
    code: str


class DocumentView(View):
    code: str
    number: str | None
    symbol: str | None
    kind: str
    issuer: str
    issued_on: date | None
    effective_on: date | None
    abstract: str
    signer_post: str | None
    internal_code: str | None
    relations: list[RelationView]


class PlanView(View):
    """`tasks` counts a collective task once; `soon_days` is the N of "sắp đến hạn"."""

    code: str
    name: str
    document: str
    owner_unit: str
    level: str
    visibility: str
    first_year: int
    last_year: int
    status: str
    soon_days: int
    default_cycle: str
    inclusive: bool
    shift: str
    tasks: int
    recurring: int
    objectives: int


class ValueView(View):
    """A stated value: `text` verbatim, numbers as exact text."""

    year: int | None
    operator: str
    value: str | None
    upper: str | None = None
    text: str


class ObjectiveView(View):
    code: str
    plan: str
    name: str
    unit: str
    direction: str
    baseline: ValueView | None
    targets: list[ValueView]
    lead: UnitView
    lead_note: str | None
    source_text: str


def document_view(row: RowMapping, relations: Sequence[tuple[str, str]]) -> DocumentView:
    shown = [RelationView(kind=kind, code=code) for kind, code in relations]
    return DocumentView.model_validate(dict(row) | {"relations": shown})


def plan_view(row: RowMapping) -> PlanView:
    return PlanView.model_validate(dict(row))


def objective_view(row: RowMapping, targets: Sequence[RowMapping], names: Mapping[str, str]) -> ObjectiveView:
    lead: str = row["lead"]
    baseline = None
    if row["baseline_text"] is not None:
        baseline = ValueView(
            year=row["baseline_year"],
            operator=row["baseline_operator"],
            value=_number(row["baseline_value"]),
            text=row["baseline_text"],
        )
    shaped = {
        "baseline": baseline,
        "targets": [_target(target) for target in targets],
        "lead": UnitView(unit=lead, name=names.get(lead, lead)),
    }
    return ObjectiveView.model_validate(dict(row) | shaped)


def _target(row: RowMapping) -> ValueView:
    return ValueView(
        year=row["year"],
        operator=row["operator"],
        value=_number(row["value"]),
        upper=_number(row["upper"]),
        text=row["text"],
    )


def _number(value: Decimal | None) -> str | None:
    return None if value is None else decimal_string(value)
