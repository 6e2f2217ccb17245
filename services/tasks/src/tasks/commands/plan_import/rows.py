"""The rows of a plan package, as they may be written."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Annotated, Literal

from documents import nfc
from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from tasks.commands.plan_import.problems import RowProblem
from tasks.domain.calendar import Shift
from tasks.domain.cycle import Cycle
from tasks.domain.objective import Direction, Operator
from tasks.domain.task import Kind
from tasks.domain.timeliness import SOON_DAYS

type Line = Annotated[str, Field(min_length=1, max_length=4000), AfterValidator(nfc)]
type Code = Annotated[str, Field(min_length=1, max_length=100, pattern=r"^[^\s/]+$"), AfterValidator(nfc)]
type Note = Annotated[str, Field(max_length=8000), AfterValidator(nfc)]

_SIGNS = {">=": "≥", "<=": "≤", "≧": "≥", "≦": "≤"}


def _operator(value: object) -> object:
    return _SIGNS.get(value, value) if isinstance(value, str) else value


def _years(value: object) -> object:
    if isinstance(value, str):
        return tuple(int(year) for year in re.findall(r"\d{4}", value))
    return value


type Sign = Annotated[Operator, BeforeValidator(_operator)]


class _Row(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class RelationRow(_Row):
    kind: Line
    code: Code


class DocumentRow(_Row):
    code: Code
    number: Line | None = None
    symbol: Line | None = None
    kind: Line
    issuer: Line
    issued_on: date | None = None
    effective_on: date | None = None
    abstract: Line
    signer_post: Line | None = None
    internal_code: Line | None = None
    relations: tuple[RelationRow, ...] = ()


class PlanRow(_Row):
    """`soon_days`, `default_cycle`, `inclusive` and `shift` say how the plan's deadlines are read."""

    code: Code
    name: Line
    document: Code
    owner_unit: Code
    level: Literal["province", "unit"]
    visibility: Literal["public", "province", "unit"]
    years: Annotated[tuple[int, ...], Field(min_length=1), BeforeValidator(_years)]
    status: Line
    soon_days: Annotated[int, Field(ge=0, le=90)] = SOON_DAYS
    default_cycle: Cycle = Cycle.MONTH
    inclusive: bool = False
    shift: Shift = Shift.NONE


class ValueRow(_Row):
    """`value` is a decimal string, or a span such as "1-2"."""

    year: int | None = None
    operator: Sign | None = None
    value: Decimal | None = None
    upper: Decimal | None = None
    text: Line

    @model_validator(mode="before")
    @classmethod
    def _span(cls, given: object) -> object:
        if not isinstance(given, dict):
            return given
        row: dict[str, object] = {str(name): value for name, value in given.items()}  # pyright: ignore[reportUnknownVariableType,reportUnknownArgumentType] - raw JSON
        found = re.fullmatch(r"\s*(\d+(?:\.\d+)?)\s*[-–]\s*(\d+(?:\.\d+)?)\s*", str(row.get("value")))
        if found is None:
            return row
        return row | {"operator": Operator.BETWEEN, "value": found[1], "upper": found[2]}

    @property
    def sign(self) -> Operator:
        return self.operator or (Operator.TEXT if self.value is None else Operator.EXACTLY)


class ObjectiveRow(_Row):
    code: Code
    plan: Code
    name: Line
    unit: Line
    direction: Direction
    baseline: ValueRow | None = None
    targets: tuple[ValueRow, ...] = ()
    lead: Code
    lead_note: Note | None = None
    source_text: Line


class LeadRow(_Row):
    """One unit, or a phrase that stands for every unit of a scored group."""

    unit: Code | None = None
    collective: Line | None = None
    units: Literal["scored", "departments", "communes"] = "scored"


class CoordinatorRow(_Row):
    unit: Code | None = None
    group: Code | None = None
    phrase: Line | None = None


class TaskRow(_Row):
    """No code holds a slash: the codes of children are `<code>/<unit>`."""

    code: Code
    plan: Code
    order_label: Line
    content: Line
    kind: Kind
    deadline_text: Note = ""
    due_on: date | None = None
    cycle: Cycle | None = None
    lead: LeadRow
    coordinators: tuple[CoordinatorRow, ...] = ()
    assigner: Line
    recipient: Line | None = None
    product: Note | None = None
    note: Note | None = None
    priority: Literal["normal", "urgent", "very_urgent"] = "normal"


@dataclass(frozen=True)
class Numbered[R]:
    """A row and its place in its section, counted from 1."""

    number: int
    row: R


@dataclass(frozen=True)
class Package:
    documents: Sequence[Numbered[DocumentRow]]
    plans: Sequence[Numbered[PlanRow]]
    objectives: Sequence[Numbered[ObjectiveRow]]
    tasks: Sequence[Numbered[TaskRow]]
    unreadable: Sequence[RowProblem] = field(default=())
