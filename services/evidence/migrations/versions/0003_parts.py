"""Which multipart upload of the store holds the parts of a big file."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.add_column("version", sa.Column("multipart_id", sa.Text(), nullable=True))


def downgrade() -> None:
    op.drop_column("version", "multipart_id")
