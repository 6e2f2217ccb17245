"""When a browser's person last gave the password."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.add_column("browser_session", sa.Column("authenticated_at", sa.DateTime(timezone=True)))
    # until now a session asked for the password once, when it was opened
    op.execute("UPDATE browser_session SET authenticated_at = opened_at")
    op.alter_column("browser_session", "authenticated_at", nullable=False)


def downgrade() -> None:
    op.drop_column("browser_session", "authenticated_at")
