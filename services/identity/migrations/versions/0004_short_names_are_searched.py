"""A unit is found by its short name: `GET /v1/units?q=`."""

import sqlalchemy as sa
from alembic import op
from documents.text import fold

revision = "0004"
down_revision = "0003"

period = sa.table(
    "unit_version",
    sa.column("code", sa.Text),
    sa.column("valid_from", sa.Date),
    sa.column("short_name", sa.Text),
    sa.column("folded", sa.Text),
)


def upgrade() -> None:
    bind = op.get_bind()
    for row in bind.execute(sa.select(period)).all():
        this = (period.c.code == row.code, period.c.valid_from == row.valid_from)
        found_by = f"{row.folded} {fold(row.short_name)}"
        bind.execute(sa.update(period).where(*this).values(folded=found_by))


def downgrade() -> None:
    """What is found by more names harms nobody."""
