"""The events of an import."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from contracts.tasks import PlanImported, TaskAssigned

from tasks.commands.plan_import.definitions import Columns
from tasks.commands.plan_import.rows import Package, TaskRow
from tasks.commands.titles import title_of


def assignments(leaves: Sequence[Columns], rows: dict[str, TaskRow], *, at: datetime) -> list[TaskAssigned]:
    """One event per lead; a child takes its coordinators from the collective task."""
    return [_assignment(leaf, rows[str(leaf["code"]).partition("/")[0]], at) for leaf in leaves]


def imports(package: Package, person: UUID, *, at: datetime) -> list[PlanImported]:
    """One event per plan the package touches."""
    plans = [it.row.plan for it in [*package.tasks, *package.objectives]]
    return [
        PlanImported(
            plan=plan,
            tasks=sum(it.row.plan == plan for it in package.tasks),
            objectives=sum(it.row.plan == plan for it in package.objectives),
            imported_by=person,
            imported_at=at,
        )
        for plan in dict.fromkeys([*(it.row.code for it in package.plans), *plans])
    ]


def _assignment(leaf: Columns, row: TaskRow, at: datetime) -> TaskAssigned:
    return TaskAssigned.model_validate(
        {
            "task_id": leaf["id"],
            "code": leaf["code"],
            "plan": leaf["plan"],
            "title": title_of(row.content),
            "lead": leaf["lead"],
            "coordinators": tuple(it.unit for it in row.coordinators if it.unit is not None),
            "due_at": leaf["due_at"],
            "assigned_at": at,
        }
    )
