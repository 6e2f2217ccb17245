"""The public page: plain HTML that reads without scripts or styles."""

from collections.abc import Iterable, Sequence
from html import escape

from documents import format_date_vi

from tasks.api.progress_views import ProgressView, PublicPlan, PublicTask
from tasks.api.statistics_views import COUNTS
from tasks.api.words import CLASSES, CYCLES, SAMPLE

TITLE = "Tiến độ thực hiện nhiệm vụ chuyển đổi số"
TASKS = ("STT", "Nhiệm vụ", "Đơn vị chủ trì", "Thời hạn", "Ngày đến hạn", "Tiến độ", "Phân loại")
UNITS = ("Đơn vị", "Tổng số", *CLASSES.values(), *CYCLES.values())


def page(view: ProgressView) -> str:
    """The whole document."""
    plans = "".join(map(_plan, view.plans)) or "<p>Chưa có kế hoạch công khai.</p>"
    sample = f"<p><strong>{SAMPLE}</strong></p>" if view.sample else ""
    return (
        f'<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>{TITLE}</title>'
        '<meta name="viewport" content="width=device-width, initial-scale=1"></head>'
        f"<body><main><h1>{TITLE}</h1>{sample}{plans}</main></body></html>"
    )


def _plan(plan: PublicPlan) -> str:
    years = (
        f"{plan.first_year}" if plan.first_year == plan.last_year else f"{plan.first_year}-{plan.last_year}"
    )
    units = [(unit.name, unit.total, *(unit.model_dump()[name] for name in COUNTS)) for unit in plan.units]
    return (
        f'<section id="{escape(plan.code)}"><h2>{escape(plan.name)} ({years})</h2>'
        f"{_table('Nhiệm vụ', TASKS, map(_task, plan.tasks))}"
        f"{_table('Theo đơn vị chủ trì', UNITS, units)}</section>"
    )


def _task(task: PublicTask) -> Sequence[object]:
    shown = CLASSES[task.timeliness]
    late = f" ({task.days_late} ngày)" if task.days_late else ""
    due = format_date_vi(task.due_on) if task.due_on else ""
    return (task.order_label, task.content, task.lead, task.deadline_text, due, _progress(task), shown + late)


def _progress(task: PublicTask) -> str:
    if task.cycles:
        rate = task.cycles.on_time_rate
        return "chưa có kỳ đến hạn" if rate is None else f"{_percent(rate)} kỳ đúng hạn"
    units = f" — {task.units.completed}/{task.units.total} đơn vị" if task.units else ""
    return _percent(task.percent or "0") + units


def _percent(number: str) -> str:
    return number.replace(".", ",") + " %"


def _table(caption: str, header: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    head = "".join(f'<th scope="col">{escape(name)}</th>' for name in header)
    body = "".join(f"<tr>{''.join(_cell(cell) for cell in row)}</tr>" for row in rows)
    return f"<table><caption>{caption}</caption><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def _cell(value: object) -> str:
    return f"<td>{escape(str(value))}</td>"
