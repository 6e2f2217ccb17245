"""Which unit verifies each criterion."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.create_table(
        "criterion_verifier",
        # "may this unit's appraisers read what proves the criterion"
        sa.Column("target_id", sa.Text(), nullable=False),
        sa.Column("leaf", sa.Text(), nullable=False),
        sa.Column("verifier", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("target_id", name=op.f("pk_criterion_verifier")),
    )


def downgrade() -> None:
    op.drop_table("criterion_verifier")
