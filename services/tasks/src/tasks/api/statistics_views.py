"""Counts per unit, in answers and in files."""

from collections.abc import Mapping, Sequence
from typing import cast

from sqlalchemy import RowMapping

from tasks.api.task_views import View
from tasks.api.words import CLASSES, CYCLES

COUNTS = (*CLASSES, *CYCLES)
HEADER = ("Kế hoạch", "Mã đơn vị", "Đơn vị", "Tổng số", *CLASSES.values(), *CYCLES.values())


class UnitStatistics(View):
    """A unit's tasks as lead by class; recurring tasks and their cycles stand apart."""

    unit: str
    name: str
    total: int
    not_due: int
    due_soon: int
    overdue: int
    on_time: int
    late: int
    undated: int
    recurring: int
    cycles_total: int
    cycles_on_time: int
    cycles_late: int
    cycles_overdue: int


def unit_statistics(row: RowMapping, names: Mapping[str, str]) -> UnitStatistics:
    lead = cast("str", row["lead"])
    counts = {name: row[name] for name in ("total", *COUNTS)}
    return UnitStatistics.model_validate({"unit": lead, "name": names.get(lead, lead)} | counts)


def cells(plan: str, counted: UnitStatistics) -> Sequence[object]:
    """One line of a file, in the order of HEADER."""
    values = counted.model_dump()
    return (plan, counted.unit, counted.name, counted.total, *(values[name] for name in COUNTS))


def total_of(rows: Sequence[View], counts: Sequence[str] = COUNTS) -> dict[str, int]:
    """The sums over units, or over whatever else has these counts."""
    dumped = [row.model_dump() for row in rows]
    return {name: sum(cast("int", one[name]) for one in dumped) for name in ("total", *counts)}
