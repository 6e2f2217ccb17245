"""What a unit says of a leaf beside its figures."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.add_column("leaf", sa.Column("explanation", sa.Text()))


def downgrade() -> None:
    op.drop_column("leaf", "explanation")
