"""Reading tasks."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

from documents import format_date_vi, write_csv
from fastapi import APIRouter, Depends, Query, Response
from pydantic import Field
from webapi.dependencies import Reading, Who
from webapi.pages import DEFAULT_LIMIT, After, Limit, Page
from webapi.problems import refusals

from tasks.api.application import App
from tasks.api.task_views import CycleView, TaskView, UnitView, View, task_view
from tasks.api.words import CLASSES, STATUSES
from tasks.domain.local_time import day_of
from tasks.domain.refusals import NoSuchTask
from tasks.domain.task import Kind
from tasks.domain.timeliness import classify
from tasks.domain.work import Status
from tasks.queries.history import completions_of, coordinators_of, cycles_of, reports_of
from tasks.queries.tasks import Sort, Wanted, key_of, task_row, tasks_of
from tasks.queries.units import unit_names
from tasks.queries.visibility import reads_reports, sight

router = APIRouter(prefix="/v1", tags=["tasks"])

EXPORTED = 10_000
HEADER = (
    *("STT", "Mã", "Kế hoạch", "Nội dung nhiệm vụ", "Cơ quan chủ trì", "Thời hạn", "Ngày đến hạn"),
    *("Phân loại", "Số ngày trễ", "Trạng thái", "Tiến độ (%)", "Số đơn vị hoàn thành"),
)

type Class = Literal["not_due", "due_soon", "overdue", "on_time", "late", "recurring", "undated"]


class ReportView(View):
    id: UUID
    period: str
    version: int
    percent: int
    text: str
    evidence: tuple[UUID, ...]
    unit: str
    submitted_at: datetime


class CompletionView(View):
    cycle: str | None
    text: str
    evidence: tuple[UUID, ...]
    unit: str
    submitted_at: datetime
    decision: str | None
    reason: str | None
    decided_at: datetime | None


class CoordinatorView(View):
    unit: UnitView | None
    group: str | None
    phrase: str | None


class TaskDetail(View):
    """A task with its history; persons are not shown, and to the council no report."""

    task: TaskView
    coordinators: list[CoordinatorView]
    reports: list[ReportView]
    completions: list[CompletionView]
    cycles: list[CycleView] = Field(description="newest first")


async def _wanted(  # noqa: PLR0913 - one argument per filter of the list
    plan: str | None = None,
    lead: str | None = None,
    timeliness: Annotated[Class | None, Query(alias="class")] = None,
    kind: Kind | None = None,
    status: Status | None = None,
    parent: UUID | None = None,
    *,
    top: bool = False,
    q: Annotated[str | None, Query(max_length=200)] = None,
    sort: Sort = Sort.ORDER,
) -> Wanted:
    return Wanted(plan, lead, timeliness, kind, status, parent, top, q, sort)


Filters = Annotated[Wanted, Depends(_wanted)]


@router.get("/tasks")
async def list_tasks(
    who: Who, session: Reading, app: App, wanted: Filters, after: After, limit: Limit = DEFAULT_LIMIT
) -> Page[TaskView]:
    """Tasks this person may read; `top` leaves the children of collective tasks out."""
    now = app.clock()
    seen = await sight(session, who, day_of(now))
    rows = await tasks_of(session, seen, wanted, now=now, after=after, limit=limit + 1)
    names = await unit_names(session, day_of(now))
    page = Page.of(rows, limit=limit, key=key_of)
    return Page(items=[task_view(row, names, now=now) for row in page.items], next=page.next)


@router.get("/tasks.csv", response_class=Response)
async def export_tasks(who: Who, session: Reading, app: App, wanted: Filters) -> Response:
    """The same list as a table for a spreadsheet, at most 10,000 rows."""
    now = app.clock()
    seen = await sight(session, who, day_of(now))
    rows = await tasks_of(session, seen, wanted, now=now, after=None, limit=EXPORTED)
    names = await unit_names(session, day_of(now))
    table = write_csv(HEADER, (_cells(task_view(row, names, now=now)) for row in rows))
    headers = {"content-disposition": 'attachment; filename="nhiem-vu.csv"'}
    return Response(table, media_type="text/csv; charset=utf-8", headers=headers)


@router.get("/tasks/{task_id}", responses=refusals(NoSuchTask))
async def read_task(task_id: UUID, who: Who, session: Reading, app: App) -> TaskDetail:
    """One task with its reports, completions and cycles."""
    now = app.clock()
    row = await task_row(session, await sight(session, who, day_of(now)), task_id, now=now)
    if row is None:
        raise NoSuchTask
    names = await unit_names(session, day_of(now))
    owner: UUID = row["parent_id"] or task_id
    return TaskDetail(
        task=task_view(row, names, now=now),
        coordinators=[
            CoordinatorView(unit=_unit(one["unit"], names), group=one["group"], phrase=one["phrase"])
            for one in await coordinators_of(session, owner)
        ],
        reports=await _reports(session, who, task_id),
        completions=await _completions(session, who, task_id),
        cycles=[
            CycleView(
                key=one["cycle_key"],
                due_at=one["due_at"],
                status=one["status"],
                timeliness=classify(
                    one["due_at"],
                    one["submitted_at"] if one["status"] is Status.COMPLETED else None,
                    now=now,
                    soon_days=row["soon_days"],
                ),
            )
            for one in await cycles_of(session, task_id)
        ],
    )


async def _reports(session: Reading, who: Who, task_id: UUID) -> list[ReportView]:
    if not reads_reports(who):
        return []
    return [ReportView.model_validate(dict(one)) for one in await reports_of(session, task_id)]


async def _completions(session: Reading, who: Who, task_id: UUID) -> list[CompletionView]:
    if not reads_reports(who):
        return []
    found = await completions_of(session, task_id)
    return [CompletionView.model_validate(dict(one) | {"cycle": one["cycle_key"]}) for one in found]


def _unit(code: str | None, names: dict[str, str]) -> UnitView | None:
    return None if code is None else UnitView(unit=code, name=names.get(code, code))


def _cells(view: TaskView) -> Sequence[object]:
    return (
        view.order_label,
        view.code,
        view.plan_name,
        view.content,
        view.lead.name if view.lead else view.collective,
        view.deadline_text,
        _day(view.due_on),
        CLASSES[view.timeliness],
        view.days_late,
        STATUSES[view.status],
        None if view.cycles else view.percent.replace(".", ","),
        f"{view.units.completed}/{view.units.total}" if view.units and not view.cycles else None,
    )


def _day(day: date | None) -> str | None:
    return None if day is None else format_date_vi(day)
