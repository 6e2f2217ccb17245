"""Shapes of tasks in answers."""

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import cast
from uuid import UUID

from documents import decimal_string, rounded
from pydantic import BaseModel, ConfigDict, Field
from sqlalchemy import RowMapping

from tasks.domain.timeliness import Timeliness, classify, days_late
from tasks.domain.work import Status


class View(BaseModel):
    model_config = ConfigDict(frozen=True)


class UnitView(View):
    unit: str
    name: str


class SharesView(View):
    """How many units of a collective task have completed: x/y đơn vị."""

    total: int
    completed: int


class CyclesView(View):
    """All cycles of a recurring task; `on_time_rate` is a percentage of those that are over or done."""

    total: int
    on_time: int
    late: int
    overdue: int
    on_time_rate: str | None


class CycleView(View):
    key: str
    due_at: datetime
    status: Status
    timeliness: Timeliness = Field(serialization_alias="class")


class TaskView(View):
    """`percent` is exact text; `class` is one of the five classes, `recurring` or `undated`."""

    id: UUID
    code: str
    plan: str
    plan_name: str
    parent_id: UUID | None
    order_label: str
    content: str
    kind: str
    schedule: str
    deadline_text: str
    starts_on: date | None
    due_on: date | None
    timeliness: str = Field(serialization_alias="class")
    days_late: int
    status: str
    percent: str
    completed_at: datetime | None
    lead: UnitView | None
    collective: str | None
    units: SharesView | None
    cycles: CyclesView | None
    current_cycle: CycleView | None
    assigner: str
    recipient: str | None
    product: str | None
    note: str | None
    priority: str


def task_view(row: RowMapping, names: Mapping[str, str], *, now: datetime) -> TaskView:
    """A row of the list as people read it."""
    lead = cast("str | None", row["lead"])
    recurring = row["timeliness"] == "recurring"
    plain = {name: row[name] for name in TaskView.model_fields if name in row and name not in SHAPED}
    return TaskView.model_validate(
        plain
        | {
            "days_late": 0 if recurring or row["due_at"] is None else _days_late(row, now),
            "status": row["standing_status"],
            "percent": decimal_string(cast("Decimal", row["standing_percent"])),
            "lead": None if lead is None else UnitView(unit=lead, name=names.get(lead, lead)),
            "collective": row["lead_phrase"],
            "units": _shares(row) if lead is None else None,
            "cycles": _cycles(row) if recurring else None,
            "current_cycle": _cycle(row, now) if row["cycle_key"] is not None else None,
        }
    )


SHAPED = {"lead", "status", "percent", "units", "cycles"}


def _days_late(row: RowMapping, now: datetime) -> int:
    return days_late(row["due_at"], row["completed_at"], now=now)


def _shares(row: RowMapping) -> SharesView:
    return SharesView(total=row["children_total"], completed=row["children_done"])


def _cycles(row: RowMapping) -> CyclesView:
    total, on_time, late, overdue = (
        cast("int", row[f"cycles_{name}"]) for name in ("total", "on_time", "late", "overdue")
    )
    over = on_time + late + overdue
    rate = decimal_string(rounded(Fraction(on_time * 100, over), 2)) if over else None
    return CyclesView(total=total, on_time=on_time, late=late, overdue=overdue, on_time_rate=rate)


def _cycle(row: RowMapping, now: datetime) -> CycleView:
    status = Status(row["cycle_status"])
    done = row["cycle_submitted_at"] if status is Status.COMPLETED else None
    return CycleView(
        key=row["cycle_key"],
        due_at=row["cycle_due_at"],
        status=status,
        timeliness=classify(row["cycle_due_at"], done, now=now, soon_days=row["soon_days"]),
    )
