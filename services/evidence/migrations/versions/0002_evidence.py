"""Evidence, its versions, links and pending verifications."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    _create_evidence()
    _create_link()
    _create_version()
    _create_verification()


def downgrade() -> None:
    op.drop_table("verification")
    op.drop_table("version")
    op.drop_table("link")
    op.drop_table("evidence")


def _create_evidence() -> None:
    op.create_table(
        "evidence",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("target_kind", sa.String(40), nullable=False),
        sa.Column("target_id", sa.Text(), nullable=False),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("created_by", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("newest", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_evidence")),
    )
    # the evidence of my unit
    op.create_index("ix_evidence_unit_id", "evidence", ["unit", "id"], unique=False)


def _create_link() -> None:
    op.create_table(
        "link",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("evidence_id", sa.Uuid(), nullable=False),
        sa.Column("target_kind", sa.String(40), nullable=False),
        sa.Column("target_id", sa.Text(), nullable=False),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("linked_by", sa.Uuid(), nullable=False),
        sa.Column("linked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("unlinked_by", sa.Uuid(), nullable=True),
        sa.Column("unlinked_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["evidence_id"], ["evidence.id"], name=op.f("fk_link_evidence_id_evidence")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_link")),
    )
    # the evidence of this criterion, report or task
    op.create_index(
        "ix_link_target_kind_target_id", "link", ["target_kind", "target_id", "evidence_id"], unique=False
    )
    # what is linked to my unit's targets
    op.create_index("ix_link_unit_evidence_id", "link", ["unit", "evidence_id"], unique=False)
    # the links in force of this evidence; one target once
    op.create_index(
        "uq_link_standing",
        "link",
        ["evidence_id", "target_kind", "target_id"],
        unique=True,
        postgresql_where=sa.text("unlinked_at IS NULL"),
    )


def _create_version() -> None:
    op.create_table(
        "version",
        sa.Column("evidence_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("filename", sa.Text(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("media_type", sa.Text(), nullable=False),
        sa.Column("citation_number", sa.Text(), nullable=False),
        sa.Column("citation_issued_on", sa.Date(), nullable=False),
        sa.Column("citation_issuer", sa.Text(), nullable=False),
        sa.Column("citation_abstract", sa.Text(), nullable=False),
        sa.Column("citation_page", sa.Text(), nullable=True),
        sa.Column("search", sa.Text(), nullable=False),
        sa.Column("uploaded_by", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("sweep_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("state", sa.String(40), nullable=False),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("reason", sa.String(40), nullable=True),
        sa.Column("store_version", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "(state = 'kept') = (store_version IS NOT NULL)", name=op.f("ck_version_kept_bytes_have_a_place")
        ),
        sa.CheckConstraint(
            "(state = 'refused') = (reason IS NOT NULL)", name=op.f("ck_version_refused_for_a_reason")
        ),
        sa.ForeignKeyConstraint(
            ["evidence_id"], ["evidence.id"], name=op.f("fk_version_evidence_id_evidence")
        ),
        sa.PrimaryKeyConstraint("evidence_id", "number", name=op.f("pk_version")),
    )
    # who else keeps the same bytes
    op.create_index(
        "ix_version_sha256", "version", ["sha256"], unique=False, postgresql_where=sa.text("state = 'kept'")
    )
    # staging to be cleared
    op.create_index(
        "ix_version_sweep_at",
        "version",
        ["sweep_at"],
        unique=False,
        postgresql_where=sa.text("sweep_at IS NOT NULL"),
    )


def _create_verification() -> None:
    op.create_table(
        "verification",
        sa.Column("evidence_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("claimed_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("attempts", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.ForeignKeyConstraint(
            ["evidence_id", "number"],
            ["version.evidence_id", "version.number"],
            name=op.f("fk_verification_evidence_id_number_version"),
        ),
        sa.PrimaryKeyConstraint("evidence_id", "number", name=op.f("pk_verification")),
    )
    # the worker's next rows
    op.create_index("ix_verification_due_at", "verification", ["due_at"], unique=False)
    # whether somebody stores the same bytes at this moment
    op.create_index("ix_verification_sha256", "verification", ["sha256"], unique=False)
