"""From rows to the columns they define."""

from dataclasses import asdict
from uuid import UUID

from documents import fold

from tasks.commands.plan_import.rows import DocumentRow, ObjectiveRow, PlanRow, TaskRow, ValueRow
from tasks.commands.plan_import.scheduling import Scheduled

type Columns = dict[str, object]


def document_columns(row: DocumentRow) -> Columns:
    words = (row.number, row.symbol, row.abstract, row.issuer, row.code)
    columns: Columns = row.model_dump(exclude={"relations"})
    return columns | {"folded": fold(" ".join(filter(None, words)))}


def plan_columns(row: PlanRow) -> Columns:
    columns: Columns = row.model_dump(exclude={"years"})
    return columns | {"first_year": min(row.years), "last_year": max(row.years)}


def objective_columns(row: ObjectiveRow) -> Columns:
    columns: Columns = row.model_dump(exclude={"baseline", "targets"})
    baseline = row.baseline
    return columns | {
        "folded": fold(f"{row.name} {row.code}"),
        "direction": str(row.direction),
        "baseline_operator": str(baseline.sign) if baseline else None,
        "baseline_value": baseline.value if baseline else None,
        "baseline_text": baseline.text if baseline else None,
        "baseline_year": baseline.year if baseline else None,
    }


def target_columns(row: ObjectiveRow) -> list[Columns]:
    return [_target(row.code, position, value) for position, value in enumerate(row.targets)]


def _target(objective: str, position: int, value: ValueRow) -> Columns:
    columns: Columns = value.model_dump(exclude={"operator"})
    return columns | {"objective": objective, "position": position, "operator": str(value.sign)}


def task_columns(row: TaskRow, position: int, scheduled: Scheduled) -> Columns:
    """What the document says of the task; what people did with it is not touched."""
    columns: Columns = row.model_dump(exclude={"lead", "coordinators", "due_on", "cycle"})
    return columns | {
        **asdict(scheduled),
        "due_at": scheduled.due_at,
        "kind": str(row.kind),
        "position": position,
        "folded": fold(f"{row.content} {row.code}"),
        "lead": row.lead.unit,
        "lead_phrase": row.lead.collective,
        "parent_id": None,
        "units_hash": None,
    }


def child_columns(parent: Columns, parent_id: UUID, unit: str) -> Columns:
    """One unit's own task under a collective one; its code tells both."""
    code = f"{parent['code']}/{unit}"
    return parent | {
        "code": code,
        "lead": unit,
        "lead_phrase": None,
        "units_hash": None,
        "parent_id": parent_id,
    }


def coordinator_columns(row: TaskRow, task_id: UUID) -> list[Columns]:
    return [
        {"task_id": task_id, "position": position, "unit": it.unit, "group": it.group, "phrase": it.phrase}
        for position, it in enumerate(row.coordinators)
    ]
