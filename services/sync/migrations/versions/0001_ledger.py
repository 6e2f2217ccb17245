"""The event log, the directory, stored answers; mappings, transmissions, records and attempts."""

import sqlalchemy as sa
from alembic import op
from auth import directory
from messaging import install
from sqlalchemy.dialects.postgresql import JSONB
from webapi import idempotency

revision = "0001"
down_revision = None

MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    connection = op.get_bind()
    install(connection)
    directory.install(connection)
    idempotency.install(connection)
    _create_mapping()
    _create_transmission()
    _create_record()
    _index_record()
    _create_attempt()
    _create_round_fact()


def downgrade() -> None:
    raise NotImplementedError("the event log is the history of the service and is never dropped")


def _create_mapping() -> None:
    op.create_table(
        "mapping",
        sa.Column("framework", sa.Text(), nullable=False),
        sa.Column("version", sa.Text(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("document", JSONB(), nullable=False),
        sa.Column("saved_by", sa.Uuid(), nullable=False),
        sa.Column("saved_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("framework", "version", "revision", name="pk_mapping"),
    )


def _create_transmission() -> None:
    op.create_table(
        "transmission",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("round", sa.Text(), nullable=False),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("assessment_id", sa.Uuid(), nullable=False),
        sa.Column("framework", sa.Text(), nullable=False),
        sa.Column("framework_version", sa.Text(), nullable=False),
        sa.Column("period", sa.Text(), nullable=False),
        sa.Column("sample", sa.Boolean(), nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("completed_at", MOMENT),
        sa.PrimaryKeyConstraint("id", name="pk_transmission"),
        sa.UniqueConstraint("round", "unit", name="uq_transmission_round_unit"),
    )


def _create_record() -> None:
    op.create_table(
        "record",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("transmission_id", sa.Uuid(), nullable=False),
        sa.Column("round", sa.Text(), nullable=False),
        sa.Column("leaf", sa.Text(), nullable=False),
        sa.Column("leaf_values", JSONB(), nullable=False),
        sa.Column("indicator", sa.Text()),
        sa.Column("content", sa.Text()),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("due_at", MOMENT, nullable=False),
        sa.Column("leased_until", MOMENT),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("receipt", sa.Text()),
        sa.Column("acknowledged_at", MOMENT),
        sa.Column("refused_field", sa.Text()),
        sa.Column("reason", sa.Text()),
        sa.PrimaryKeyConstraint("id", name="pk_record"),
        sa.ForeignKeyConstraint(
            ["transmission_id"], ["transmission.id"], name="fk_record_transmission_id_transmission"
        ),
        sa.UniqueConstraint("transmission_id", "leaf", name="uq_record_transmission_id_leaf"),
        sa.CheckConstraint(
            "(state = 'acknowledged') = (receipt IS NOT NULL)",
            name=op.f("ck_record_acknowledged_by_a_receipt"),
        ),
        sa.CheckConstraint(
            "state <> 'waiting' OR content IS NOT NULL", name=op.f("ck_record_waiting_with_content")
        ),
    )


def _index_record() -> None:
    # the worker's next rows
    op.create_index("ix_record_due_at", "record", ["due_at"], postgresql_where=sa.text("state = 'waiting'"))
    # the list by state, in pages
    op.create_index("ix_record_state_id", "record", ["state", "id"])
    # the list and the summary of one round
    op.create_index("ix_record_round_id", "record", ["round", "id"])


def _create_attempt() -> None:
    op.create_table(
        "attempt",
        sa.Column("record_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("request_sha256", sa.Text(), nullable=False),
        sa.Column("started_at", MOMENT, nullable=False),
        sa.Column("status", sa.Integer()),
        sa.Column("outcome", sa.Text()),
        sa.Column("milliseconds", sa.Integer()),
        sa.Column("excerpt", sa.Text()),
        sa.PrimaryKeyConstraint("record_id", "number", name="pk_attempt"),
        sa.ForeignKeyConstraint(["record_id"], ["record.id"], name="fk_attempt_record_id_record"),
    )


def _create_round_fact() -> None:
    op.create_table(
        "round_fact",
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("sample", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("code", name="pk_round_fact"),
    )
