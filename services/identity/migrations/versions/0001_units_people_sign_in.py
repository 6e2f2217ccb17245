"""Units, people, sign-in attempts, and the tables of the libraries."""

import sqlalchemy as sa
from alembic import op
from auth import directory
from messaging import install as install_messaging
from sqlalchemy.dialects.postgresql import ARRAY
from webapi import idempotency

revision = "0001"
down_revision = None


def upgrade() -> None:
    _units()
    _people()
    _sign_in()
    connection = op.get_bind()
    install_messaging(connection)
    directory.install(connection)
    idempotency.install(connection)


def _units() -> None:
    op.create_table(
        "unit",
        sa.Column("code", sa.Text, nullable=False),
        sa.Column("version", sa.BigInteger, nullable=False),
        sa.Column("successors", ARRAY(sa.Text), nullable=False),
        sa.PrimaryKeyConstraint("code", name="pk_unit"),
    )
    op.create_table(
        "unit_version",
        sa.Column("code", sa.Text, nullable=False),
        sa.Column("valid_from", sa.Date, nullable=False),
        sa.Column("valid_to", sa.Date),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("short_name", sa.Text, nullable=False),
        sa.Column("name_en", sa.Text),
        sa.Column("type", sa.Text, nullable=False),
        sa.Column("group", sa.Text, nullable=False),
        sa.Column("parent", sa.Text),
        sa.Column("former_province", sa.Text),
        sa.Column("former_names", ARRAY(sa.Text), nullable=False),
        sa.Column("folded", sa.Text, nullable=False),
        # its index also serves GET /v1/units, which walks the codes in order
        sa.PrimaryKeyConstraint("code", "valid_from", name="pk_unit_version"),
        sa.ForeignKeyConstraint(["code"], ["unit.code"], name="fk_unit_version_code_unit"),
        sa.CheckConstraint("valid_to >= valid_from", name=op.f("ck_unit_version_days_in_order")),
    )


def _people() -> None:
    op.create_table(
        "person",
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("version", sa.BigInteger, nullable=False),
        sa.Column("active", sa.Boolean, nullable=False),
        sa.Column("username", sa.Text, nullable=False),
        sa.Column("post", sa.Text, nullable=False),
        sa.Column("email", sa.Text),
        sa.Column("password_hash", sa.Text),
        sa.PrimaryKeyConstraint("id", name="pk_person"),
        # serves sign-in and the order of GET /v1/people
        sa.UniqueConstraint("username", name="uq_person_username"),
    )
    op.create_table(
        "person_grant",
        sa.Column("person", sa.Uuid, nullable=False),
        sa.Column("unit", sa.Text, nullable=False),
        sa.Column("role", sa.Text, nullable=False),
        sa.Column("valid_from", sa.Date, nullable=False),
        sa.Column("valid_to", sa.Date),
        sa.PrimaryKeyConstraint("person", "unit", "role", "valid_from", name="pk_person_grant"),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name="fk_person_grant_person_person"),
        sa.CheckConstraint("valid_to >= valid_from", name=op.f("ck_person_grant_days_in_order")),
    )
    # serves GET /v1/people of a unit administrator
    op.create_index("ix_person_grant_unit", "person_grant", ["unit"])


def _sign_in() -> None:
    op.create_table(
        "sign_in_attempt",
        sa.Column("username_hash", sa.LargeBinary, nullable=False),
        sa.Column("count", sa.SmallInteger, nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("locked_until", sa.DateTime(timezone=True)),
        sa.PrimaryKeyConstraint("username_hash", name="pk_sign_in_attempt"),
    )
    # serves the timer that forgets old attempts
    op.create_index("ix_sign_in_attempt_opened_at", "sign_in_attempt", ["opened_at"])


def downgrade() -> None:
    raise NotImplementedError("the first revision holds the event log, which is never dropped")
