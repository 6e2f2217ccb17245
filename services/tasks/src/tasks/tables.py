"""Tables of the service, and the mapping of the two classes that decide."""

from enum import StrEnum
from typing import override

from persistence import metadata_for
from sqlalchemy import (
    ARRAY,
    Boolean,
    CheckConstraint,
    Column,
    Date,
    DateTime,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    Numeric,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
    Uuid,
    text,
)
from sqlalchemy.orm import registry

from tasks.domain.cycle import Cycle
from tasks.domain.task import Instance, Schedule, Task
from tasks.domain.work import Status

metadata = metadata_for()


class Word[E: StrEnum](TypeDecorator[E]):
    """A StrEnum kept as its text."""

    impl = Text
    cache_ok = True

    def __init__(self, words: type[E]) -> None:
        super().__init__()
        self.words = words

    @override
    def process_bind_param(self, value: E | None, dialect: Dialect) -> str | None:
        return None if value is None else str(value)

    @override
    def process_result_value(self, value: str | None, dialect: Dialect) -> E | None:
        return None if value is None else self.words(value)


def _moment(name: str, *, nullable: bool = True) -> Column[object]:
    return Column(name, DateTime(timezone=True), nullable=nullable)


document = Table(
    "document",
    metadata,
    Column("code", Text, primary_key=True),
    Column("number", Text),
    Column("symbol", Text),
    Column("kind", Text, nullable=False),
    Column("issuer", Text, nullable=False),
    Column("issued_on", Date),
    Column("effective_on", Date),
    Column("abstract", Text, nullable=False),
    Column("signer_post", Text),
    Column("internal_code", Text),
    Column("folded", Text, nullable=False),
)

document_relation = Table(
    "document_relation",
    metadata,
    Column("document", Text, ForeignKey("document.code"), primary_key=True),
    Column("kind", Text, primary_key=True),
    Column("related", Text, primary_key=True),
)

plan = Table(
    "plan",
    metadata,
    Column("code", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("document", Text, ForeignKey("document.code"), nullable=False, index=True),
    Column("owner_unit", Text, nullable=False),
    Column("level", Text, nullable=False),
    Column("visibility", Text, nullable=False),
    Column("first_year", Integer, nullable=False),
    Column("last_year", Integer, nullable=False),
    Column("status", Text, nullable=False),
    Column("soon_days", Integer, nullable=False),
    Column("default_cycle", Text, nullable=False),
    Column("inclusive", Boolean, nullable=False),
    Column("shift", Text, nullable=False),
    CheckConstraint("visibility IN ('public', 'province', 'unit')", name="visibility"),
)

objective = Table(
    "objective",
    metadata,
    Column("code", Text, primary_key=True),
    Column("plan", Text, ForeignKey("plan.code"), nullable=False),
    Column("name", Text, nullable=False),
    Column("unit", Text, nullable=False),
    Column("direction", Text, nullable=False),
    Column("baseline_operator", Text),
    Column("baseline_value", Numeric),
    Column("baseline_text", Text),
    Column("baseline_year", Integer),
    Column("lead", Text, nullable=False),
    Column("lead_note", Text),
    Column("source_text", Text, nullable=False),
    Column("folded", Text, nullable=False),
    Index(None, "plan", "code"),
)

objective_target = Table(
    "objective_target",
    metadata,
    Column("objective", Text, ForeignKey("objective.code"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("year", Integer),
    Column("operator", Text, nullable=False),
    Column("value", Numeric),
    Column("upper", Numeric),
    Column("text", Text, nullable=False),
)

task = Table(
    "task",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("code", Text, nullable=False, unique=True),
    Column("plan", Text, ForeignKey("plan.code"), nullable=False),
    Column("parent_id", Uuid, ForeignKey("task.id")),
    Column("position", Integer, nullable=False),
    Column("order_label", Text, nullable=False),
    Column("content", Text, nullable=False),
    Column("folded", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("schedule", Word(Schedule), nullable=False),
    Column("deadline_text", Text, nullable=False),
    Column("starts_on", Date),
    Column("due_on", Date),
    _moment("due_at"),
    Column("cycle", Word(Cycle)),
    Column("marks", ARRAY(Text, as_tuple=True), nullable=False),
    Column("marks_inclusive", Boolean, nullable=False),
    Column("next_cycle_on", Date),
    Column("lead", Text),
    Column("lead_phrase", Text),
    Column("units_hash", Text),
    Column("assigner", Text, nullable=False),
    Column("recipient", Text),
    Column("product", Text),
    Column("note", Text),
    Column("priority", Text, nullable=False),
    Column("status", Word(Status), nullable=False),
    Column("percent", Integer, nullable=False),
    _moment("assigned_at", nullable=False),
    _moment("accepted_at"),
    _moment("submitted_at"),
    _moment("confirmed_at"),
    CheckConstraint("(lead IS NULL) = (lead_phrase IS NOT NULL)", name="one_lead"),
    CheckConstraint("percent BETWEEN 0 AND 100", name="percent"),
    # one child per unit, and the list of a collective task's children
    UniqueConstraint("parent_id", "lead"),
    # lists by plan, in the document's order
    Index(None, "plan", "position", "code"),
    # "việc của đơn vị tôi"
    Index(None, "lead", "plan"),
    # the timer that opens cycles
    Index("ix_task_next_cycle_on", "next_cycle_on", postgresql_where=text("next_cycle_on IS NOT NULL")),
    # the timer that warns
    Index("ix_task_due_open", "due_at", postgresql_where=text("status <> 'completed'")),
)

coordinator = Table(
    "coordinator",
    metadata,
    Column("task_id", Uuid, ForeignKey("task.id"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("unit", Text),
    Column("group", Text),
    Column("phrase", Text),
    CheckConstraint('(unit IS NULL) <> ("group" IS NULL)', name="unit_or_group"),
    Index(None, "unit"),
)

task_instance = Table(
    "task_instance",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("task_id", Uuid, ForeignKey("task.id"), nullable=False),
    Column("cycle_key", Text, nullable=False),
    Column("starts_on", Date, nullable=False),
    Column("ends_on", Date, nullable=False),
    _moment("due_at", nullable=False),
    Column("status", Word(Status), nullable=False),
    Column("percent", Integer, nullable=False),
    _moment("submitted_at"),
    _moment("confirmed_at"),
    UniqueConstraint("task_id", "cycle_key"),
    Index("ix_task_instance_due_open", "due_at", postgresql_where=text("status <> 'completed'")),
)

report = Table(
    "report",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("task_id", Uuid, ForeignKey("task.id"), nullable=False),
    Column("period", Text, nullable=False),
    Column("version", Integer, nullable=False),
    Column("percent", Integer, nullable=False),
    Column("text", Text, nullable=False),
    Column("evidence", ARRAY(Uuid, as_tuple=True), nullable=False),
    Column("unit", Text, nullable=False),
    Column("submitted_by", Uuid, nullable=False),
    _moment("submitted_at", nullable=False),
    UniqueConstraint("task_id", "period", "version"),
)

completion = Table(
    "completion",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("task_id", Uuid, ForeignKey("task.id"), nullable=False),
    Column("cycle_key", Text),
    Column("text", Text, nullable=False),
    Column("evidence", ARRAY(Uuid, as_tuple=True), nullable=False),
    Column("unit", Text, nullable=False),
    Column("submitted_by", Uuid, nullable=False),
    _moment("submitted_at", nullable=False),
    Column("decision", Text),
    Column("reason", Text),
    Column("decided_by", Uuid),
    _moment("decided_at"),
    # at most one completion waits for a decision
    Index(
        "uq_completion_waiting",
        "task_id",
        text("coalesce(cycle_key, '')"),
        unique=True,
        postgresql_where=text("decision IS NULL"),
    ),
    Index(None, "task_id", "submitted_at"),
)

alert = Table(
    "alert",
    metadata,
    Column("task_id", Uuid, ForeignKey("task.id"), primary_key=True),
    Column("kind", Text, primary_key=True),
    Column("due_on", Date, primary_key=True),
    _moment("raised_at", nullable=False),
)

holiday = Table(
    "holiday",
    metadata,
    Column("day", Date, primary_key=True),
    Column("working", Boolean, nullable=False),
    Column("name", Text, nullable=False),
)

known_evidence = Table(
    "known_evidence",
    metadata,
    Column("evidence_id", Uuid, primary_key=True),
    Column("version", Integer, nullable=False),
    Column("unit", Text, nullable=False),
)

mapping = registry(metadata=metadata)
mapping.map_imperatively(
    Task,
    task,
    include_properties=[
        *("id", "code", "plan", "content", "schedule", "status", "percent", "submitted_at", "confirmed_at"),
        *("lead", "parent_id", "due_at", "cycle", "marks", "marks_inclusive", "next_cycle_on"),
        *("assigner", "accepted_at"),
    ],
)
mapping.map_imperatively(Instance, task_instance)
