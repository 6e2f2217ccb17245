"""Shapes of what the public pages draw: no person and no text of a report."""

from collections.abc import Mapping, Sequence
from datetime import date

from sqlalchemy import RowMapping

from tasks.api.registry_views import ObjectiveView, objective_view
from tasks.api.statistics_views import total_of
from tasks.api.task_views import View
from tasks.api.words import CLASSES


class PaperView(View):
    """A paper by what it is cited with; a number or a day not known is null."""

    code: str
    number: str | None
    kind: str
    issuer: str
    issued_on: date | None
    abstract: str


class PlanObjectives(View):
    code: str
    name: str
    first_year: int
    last_year: int
    paper: PaperView
    objectives: list[ObjectiveView]


class OpenObjectives(View):
    plans: list[PlanObjectives]


class ClassCounts(View):
    total: int
    not_due: int
    due_soon: int
    overdue: int
    on_time: int
    late: int
    undated: int
    recurring: int


class PlanCounts(ClassCounts):
    code: str
    name: str


class OpenTaskCounts(View):
    """`sample`: the progress counted is dữ liệu mẫu."""

    sample: bool
    total: ClassCounts
    plans: list[PlanCounts]


def open_objectives(
    papers: Sequence[RowMapping],
    objectives: Sequence[RowMapping],
    targets: Mapping[str, Sequence[RowMapping]],
    names: Mapping[str, str],
) -> OpenObjectives:
    """Plan by plan, with the paper of each."""
    shown = [objective_view(row, targets.get(row["code"], []), names) for row in objectives]
    return OpenObjectives(
        plans=[
            PlanObjectives(
                code=row["plan"],
                name=row["name"],
                first_year=row["first_year"],
                last_year=row["last_year"],
                paper=PaperView.model_validate(dict(row)),
                objectives=[one for one in shown if one.plan == row["plan"]],
            )
            for row in papers
        ]
    )


def open_counts(counted: Sequence[RowMapping], *, sample: bool) -> OpenTaskCounts:
    """Each plan and all of them together."""
    plans = [PlanCounts.model_validate(dict(row)) for row in counted]
    total = ClassCounts.model_validate(total_of(plans, tuple(CLASSES)))
    return OpenTaskCounts(sample=sample, total=total, plans=plans)
