"""Tables of sync and the mapping of its domain class."""

from collections.abc import Sequence

from persistence import metadata_for
from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    DateTime,
    Enum,
    ForeignKey,
    Index,
    Integer,
    Table,
    Text,
    UniqueConstraint,
    Uuid,
    text,
)
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import registry

from sync.domain.record import Record, State

metadata = metadata_for()

MOMENT = DateTime(timezone=True)


def _names(states: Sequence[State]) -> list[str]:
    return [state.value for state in states]


mapping = Table(
    "mapping",
    metadata,
    Column("framework", Text, primary_key=True),
    Column("version", Text, primary_key=True),
    Column("revision", Integer, primary_key=True, autoincrement=False),
    Column("document", JSONB, nullable=False),
    Column("saved_by", Uuid, nullable=False),
    Column("saved_at", MOMENT, nullable=False),
)

transmission = Table(
    "transmission",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("round", Text, nullable=False),
    Column("unit", Text, nullable=False),
    Column("assessment_id", Uuid, nullable=False),
    Column("framework", Text, nullable=False),
    Column("framework_version", Text, nullable=False),
    Column("period", Text, nullable=False),
    Column("sample", Boolean, nullable=False),
    Column("created_at", MOMENT, nullable=False),
    Column("completed_at", MOMENT),
    UniqueConstraint("round", "unit"),
)

record = Table(
    "record",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("transmission_id", Uuid, ForeignKey(transmission.c.id), nullable=False),
    Column("round", Text, nullable=False),
    Column("leaf", Text, nullable=False),
    Column("leaf_values", JSONB, nullable=False),
    Column("indicator", Text),
    Column("content", Text),
    Column("version", Integer, nullable=False),
    Column("state", Enum(State, native_enum=False, length=20, values_callable=_names), nullable=False),
    Column("due_at", MOMENT, nullable=False),
    Column("leased_until", MOMENT),
    Column("tries", Integer, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("receipt", Text),
    Column("acknowledged_at", MOMENT),
    Column("refused_field", Text),
    Column("reason", Text),
    UniqueConstraint("transmission_id", "leaf"),
    CheckConstraint("(state = 'acknowledged') = (receipt IS NOT NULL)", name="acknowledged_by_a_receipt"),
    CheckConstraint("state <> 'waiting' OR content IS NOT NULL", name="waiting_with_content"),
    # the worker's next rows
    Index("ix_record_due_at", "due_at", postgresql_where=text("state = 'waiting'")),
    # the list by state, in pages
    Index("ix_record_state_id", "state", "id"),
    # the list and the summary of one round
    Index("ix_record_round_id", "round", "id"),
)

attempt = Table(
    "attempt",
    metadata,
    Column("record_id", Uuid, ForeignKey(record.c.id), primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("version", Integer, nullable=False),
    Column("request_sha256", Text, nullable=False),
    Column("started_at", MOMENT, nullable=False),
    Column("status", Integer),
    Column("outcome", Text),
    Column("milliseconds", Integer),
    Column("excerpt", Text),
)

round_fact = Table(
    "round_fact",
    metadata,
    Column("code", Text, primary_key=True),
    Column("year", Integer, nullable=False),
    Column("sample", Boolean, nullable=False),
)

mapper = registry(metadata=metadata)
mapper.map_imperatively(Record, record)
