"""What the public sees of a plan: units by name, classes, no person and no text of a report."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import cast

from pydantic import Field
from sqlalchemy import RowMapping

from tasks.api.statistics_views import UnitStatistics, unit_statistics
from tasks.api.task_views import CyclesView, SharesView, TaskView, View, task_view


class PublicTask(View):
    """A recurring task has no `percent` and no `units`: its `cycles` say how it goes."""

    code: str
    order_label: str
    content: str
    lead: str
    deadline_text: str
    due_on: date | None
    timeliness: str = Field(serialization_alias="class")
    days_late: int
    percent: str | None
    units: SharesView | None
    cycles: CyclesView | None


class PublicPlan(View):
    code: str
    name: str
    first_year: int
    last_year: int
    tasks: list[PublicTask]
    units: list[UnitStatistics]


class ProgressView(View):
    """`sample`: the progress shown is dữ liệu mẫu."""

    sample: bool
    plans: list[PublicPlan]


def progress_view(
    plans: Sequence[RowMapping],
    tasks: Sequence[RowMapping],
    counted: Sequence[RowMapping],
    names: Mapping[str, str],
    *,
    now: datetime,
    sample: bool,
) -> ProgressView:
    """Everything published, plan by plan."""
    shown = [(cast("str", row["plan"]), _public(task_view(row, names, now=now))) for row in tasks]
    units = [(cast("str", row["plan"]), unit_statistics(row, names)) for row in counted]
    return ProgressView(
        sample=sample,
        plans=[
            PublicPlan(
                code=plan["code"],
                name=plan["name"],
                first_year=plan["first_year"],
                last_year=plan["last_year"],
                tasks=[task for code, task in shown if code == plan["code"]],
                units=[unit for code, unit in units if code == plan["code"]],
            )
            for plan in plans
        ],
    )


def _public(view: TaskView) -> PublicTask:
    lead = view.lead.name if view.lead else view.collective or ""
    kept = view.model_dump(include=set(PublicTask.model_fields) - {"lead"})
    work = {"percent": None, "units": None} if view.cycles else {}
    return PublicTask.model_validate(kept | work | {"lead": lead})
