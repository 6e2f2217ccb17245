"""Whether the evidence of each criterion is locked."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    # A read model: the projector's version has grown, so the log fills the table again.
    op.drop_table("criterion_verifier")
    op.create_table(
        "criterion",
        sa.Column("target_id", sa.Text(), nullable=False),
        sa.Column("assessment_id", sa.Uuid(), nullable=False),
        sa.Column("leaf", sa.Text(), nullable=False),
        sa.Column("verifier", sa.Text(), nullable=False),
        sa.Column("locked", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("target_id", name=op.f("pk_criterion")),
    )
    # "every criterion of the sheet that was signed"
    op.create_index("ix_criterion_assessment_id", "criterion", ["assessment_id"])


def downgrade() -> None:
    op.drop_table("criterion")
    op.create_table(
        "criterion_verifier",
        sa.Column("target_id", sa.Text(), nullable=False),
        sa.Column("leaf", sa.Text(), nullable=False),
        sa.Column("verifier", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("target_id", name=op.f("pk_criterion_verifier")),
    )
