"""The event log, the directory, stored answers; notices, mails, changes, addresses and rounds."""

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
    _create_notice()
    _create_mail()
    _create_change()
    _create_projections()


def downgrade() -> None:
    raise NotImplementedError("the event log is the history of the service and is never dropped")


def _create_notice() -> None:
    op.create_table(
        "notice",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("person", sa.Uuid(), nullable=False),
        sa.Column("event_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("title_vi", sa.Text(), nullable=False),
        sa.Column("title_en", sa.Text(), nullable=False),
        sa.Column("text_vi", sa.Text(), nullable=False),
        sa.Column("text_en", sa.Text(), nullable=False),
        sa.Column("links", JSONB(), nullable=False),
        sa.Column("sample", sa.Boolean(), nullable=False),
        sa.Column("occurred_at", MOMENT, nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("read_at", MOMENT),
        sa.PrimaryKeyConstraint("id", name="pk_notice"),
        sa.UniqueConstraint("person", "event_id", "kind", name="uq_notice_person_event_id_kind"),
    )
    # one's own list, newest first
    op.create_index("ix_notice_person_id", "notice", ["person", "id"])
    # the badge
    op.create_index(
        "ix_notice_unread", "notice", ["person", "kind"], postgresql_where=sa.text("read_at IS NULL")
    )


def _create_mail() -> None:
    op.create_table(
        "mail",
        sa.Column("notice_id", sa.Uuid(), nullable=False),
        sa.Column("message_id", sa.Text(), nullable=False),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("due_at", MOMENT, nullable=False),
        sa.Column("leased_until", MOMENT),
        sa.Column("attempts", sa.Integer(), nullable=False, server_default=sa.text("0")),
        sa.Column("sent_at", MOMENT),
        sa.Column("why", sa.Text()),
        sa.PrimaryKeyConstraint("notice_id", name="pk_mail"),
        sa.ForeignKeyConstraint(["notice_id"], ["notice.id"], name="fk_mail_notice_id_notice"),
        sa.UniqueConstraint("message_id", name="uq_mail_message_id"),
    )
    # the next mails to send
    op.create_index(
        "ix_mail_due_at", "mail", ["due_at", "notice_id"], postgresql_where=sa.text("state = 'waiting'")
    )


def _create_change() -> None:
    op.create_table(
        "change",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column(
            "xact",
            sa.BigInteger(),
            nullable=False,
            server_default=sa.text("pg_current_xact_id()::text::bigint"),
        ),
        sa.Column("topic", sa.Text(), nullable=False),
        sa.Column("what", JSONB(), nullable=False),
        sa.Column("person", sa.Uuid()),
        sa.Column("unit", sa.Text()),
        sa.Column("permission", sa.Text()),
        sa.Column("at", MOMENT, nullable=False, server_default=sa.text("clock_timestamp()")),
        sa.PrimaryKeyConstraint("id", name="pk_change"),
        sa.UniqueConstraint("xact", "topic", name="uq_change_xact_topic"),
    )
    # clearing what is old
    op.create_index("ix_change_at", "change", ["at"])


def _create_projections() -> None:
    op.create_table(
        "address",
        sa.Column("person", sa.Uuid(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("email", sa.Text()),
        sa.PrimaryKeyConstraint("person", name="pk_address"),
    )
    op.create_table(
        "round_fact",
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("sample", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("code", name="pk_round_fact"),
    )
