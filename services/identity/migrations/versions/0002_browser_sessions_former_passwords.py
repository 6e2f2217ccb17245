"""Sessions of browsers; the passwords that may not come back."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.add_column("person", sa.Column("password_changed_at", sa.DateTime(timezone=True)))
    op.create_table(
        "former_password",
        sa.Column("person", sa.Uuid, nullable=False),
        sa.Column("replaced_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("password_hash", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("person", "replaced_at", name="pk_former_password"),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name="fk_former_password_person_person"),
    )
    _sessions()


def _sessions() -> None:
    op.create_table(
        "browser_session",
        sa.Column("id", sa.Uuid, nullable=False),
        sa.Column("person", sa.Uuid, nullable=False),
        sa.Column("handle_hash", sa.LargeBinary, nullable=False),
        sa.Column("secret_hash", sa.LargeBinary, nullable=False),
        sa.Column("former_hash", sa.LargeBinary),
        sa.Column("rotated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("rotation_key", sa.LargeBinary, nullable=False),
        sa.Column("csrf", sa.Text, nullable=False),
        sa.Column("shared_computer", sa.Boolean, nullable=False),
        sa.Column("device", sa.Text, nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("used_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True)),
        sa.PrimaryKeyConstraint("id", name="pk_browser_session"),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name="fk_browser_session_person_person"),
        # finds the session of a cookie
        sa.UniqueConstraint("handle_hash", name="uq_browser_session_handle_hash"),
    )
    # serves the list of one's own sessions
    op.create_index("ix_browser_session_person", "browser_session", ["person"])
    # serves the timer that forgets old sessions
    op.create_index("ix_browser_session_ends_at", "browser_session", ["ends_at"])


def downgrade() -> None:
    op.drop_table("browser_session")
    op.drop_table("former_password")
    op.drop_column("person", "password_changed_at")
