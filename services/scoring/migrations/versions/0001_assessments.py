"""The event log, the directory, stored answers; frameworks, rounds, assessments, rankings, publications."""

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
    _framework()
    _round()
    _round_parts()
    _assessment()
    _leaf()
    _leaf_history()
    _facts()
    _rankings()
    _proposal()
    _publication()
    _publication_file()


def downgrade() -> None:
    raise NotImplementedError("the first revision holds the event log, which is never dropped")


def _framework() -> None:
    op.create_table(
        "framework",
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("version", sa.Text(), nullable=False),
        sa.Column("content_hash", sa.Text(), nullable=False),
        sa.Column("package", JSONB(), nullable=False),
        sa.Column("imported_by", sa.Uuid(), nullable=False),
        sa.Column("imported_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("code", "version", name=op.f("pk_framework")),
    )


def _round() -> None:
    op.create_table(
        "round",
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("sample", sa.Boolean(), nullable=False),
        sa.Column("unit_list_as_of", sa.Date(), nullable=False),
        sa.Column("unit_list_hash", sa.Text(), nullable=False),
        sa.Column("self_assessment_until", MOMENT, nullable=False),
        sa.Column("appraisal_until", MOMENT, nullable=False),
        sa.Column("opened_by", sa.Uuid(), nullable=False),
        sa.Column("opened_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_round")),
    )


def _round_parts() -> None:
    op.create_table(
        "round_group",
        sa.Column("round", sa.Text(), nullable=False),
        sa.Column("group", sa.Text(), nullable=False),
        sa.Column("framework", sa.Text(), nullable=False),
        sa.Column("framework_version", sa.Text(), nullable=False),
        sa.Column("ranked", sa.Boolean(), nullable=False),
        sa.Column("closed_at", MOMENT, nullable=True),
        sa.Column("approved_at", MOMENT, nullable=True),
        sa.Column("published_at", MOMENT, nullable=True),
        sa.ForeignKeyConstraint(["round"], ["round.code"], name=op.f("fk_round_group_round_round")),
        sa.PrimaryKeyConstraint("round", "group", name=op.f("pk_round_group")),
    )
    op.create_table(
        "round_unit",
        sa.Column("round", sa.Text(), nullable=False),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("short_name", sa.Text(), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("group", sa.Text(), nullable=False),
        sa.Column("folded", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["round"], ["round.code"], name=op.f("fk_round_unit_round_round")),
        sa.PrimaryKeyConstraint("round", "unit", name=op.f("pk_round_unit")),
    )


def _assessment() -> None:
    op.create_table(
        "assessment",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("round", sa.Text(), nullable=False),
        sa.Column("group", sa.Text(), nullable=False),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("framework", sa.Text(), nullable=False),
        sa.Column("framework_version", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("version", sa.BigInteger(), nullable=False),
        sa.Column("due", MOMENT, nullable=False),
        sa.Column("submitted_at", MOMENT, nullable=True),
        sa.Column("submitted_by", sa.Uuid(), nullable=True),
        sa.Column("late", sa.Boolean(), nullable=False),
        sa.Column("closed_at", MOMENT, nullable=True),
        sa.Column("approved_at", MOMENT, nullable=True),
        sa.Column("approved_by", sa.Uuid(), nullable=True),
        sa.Column("published_at", MOMENT, nullable=True),
        sa.Column("entered", sa.Integer(), nullable=False),
        sa.Column("leaves", sa.Integer(), nullable=False),
        sa.Column("total", JSONB(), nullable=False),
        sa.ForeignKeyConstraint(["round"], ["round.code"], name=op.f("fk_assessment_round_round")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_assessment")),
        sa.UniqueConstraint("round", "unit", name=op.f("uq_assessment_round_unit")),
    )
    # serves a round's assessments in order of unit, and the ranking of a group
    op.create_index("ix_assessment_round_group_unit", "assessment", ["round", "group", "unit"])


def _leaf() -> None:
    op.create_table(
        "leaf",
        sa.Column("assessment_id", sa.Uuid(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("inputs", JSONB(), nullable=True),
        sa.Column("self_result", JSONB(), nullable=False),
        sa.Column("na", JSONB(), nullable=True),
        sa.Column("entered_by", sa.Uuid(), nullable=True),
        sa.Column("entered_at", MOMENT, nullable=True),
        sa.Column("returned", sa.Boolean(), nullable=False),
        sa.Column("return_reason", sa.Text(), nullable=True),
        sa.Column("appraisal", JSONB(), nullable=True),
        sa.Column("appraised_result", JSONB(), nullable=False),
        sa.Column("final_result", JSONB(), nullable=True),
        sa.ForeignKeyConstraint(
            ["assessment_id"], ["assessment.id"], name=op.f("fk_leaf_assessment_id_assessment")
        ),
        sa.PrimaryKeyConstraint("assessment_id", "code", name=op.f("pk_leaf")),
    )


def _leaf_history() -> None:
    op.create_table(
        "leaf_history",
        sa.Column("id", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("assessment_id", sa.Uuid(), nullable=False),
        sa.Column("leaf", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("act", sa.Text(), nullable=False),
        sa.Column("by", sa.Uuid(), nullable=True),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("content", JSONB(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_leaf_history")),
    )
    # serves GET …/leaves/{leaf}/history
    op.create_index("ix_leaf_history_assessment_id_leaf", "leaf_history", ["assessment_id", "leaf", "id"])


def _facts() -> None:
    op.create_table(
        "known_evidence",
        sa.Column("evidence_id", sa.Uuid(), nullable=False),
        sa.Column("target_kind", sa.Text(), nullable=False),
        sa.Column("target_id", sa.Text(), nullable=False),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("linked", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("evidence_id", "target_kind", "target_id", name=op.f("pk_known_evidence")),
    )
    # serves the evidence of one assessment's leaves
    op.create_index("ix_known_evidence_target_id", "known_evidence", ["target_id"])


def _rankings() -> None:
    op.create_table(
        "standing",
        sa.Column("assessment_id", sa.Uuid(), nullable=False),
        sa.Column("round", sa.Text(), nullable=False),
        sa.Column("group", sa.Text(), nullable=False),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.Column("of", sa.Integer(), nullable=False),
        sa.Column("total", sa.Text(), nullable=False),
        sa.Column("normalised", sa.Text(), nullable=False),
        sa.Column("scores", JSONB(), nullable=False),
        sa.Column("group_ranks", JSONB(), nullable=False),
        sa.Column("assessment_version", sa.BigInteger(), nullable=False),
        sa.Column("computed_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("assessment_id", name=op.f("pk_standing")),
    )
    # serves GET …/ranking
    op.create_index("ix_standing_round_group_rank", "standing", ["round", "group", "rank", "unit"])
    op.create_table(
        "touched_group",
        sa.Column("round", sa.Text(), nullable=False),
        sa.Column("group", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("round", "group", name=op.f("pk_touched_group")),
    )


def _proposal() -> None:
    op.create_table(
        "publication_proposal",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("round", sa.Text(), nullable=False),
        sa.Column("group", sa.Text(), nullable=False),
        sa.Column("ranking_hash", sa.Text(), nullable=False),
        sa.Column("decision_number", sa.Text(), nullable=False),
        sa.Column("decision_date", sa.Date(), nullable=False),
        sa.Column("proposed_by", sa.Uuid(), nullable=False),
        sa.Column("proposed_at", MOMENT, nullable=False),
        sa.Column("published_by", sa.Uuid(), nullable=True),
        sa.Column("published_at", MOMENT, nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_publication_proposal")),
    )
    # serves the proposals of one group
    op.create_index(
        "ix_publication_proposal_round_group", "publication_proposal", ["round", "group", "proposed_at"]
    )


def _publication() -> None:
    op.create_table(
        "publication",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("round", sa.Text(), nullable=False),
        sa.Column("group", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("decision_number", sa.Text(), nullable=False),
        sa.Column("decision_date", sa.Date(), nullable=False),
        sa.Column("ranking_hash", sa.Text(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("content_sha256", sa.Text(), nullable=False),
        sa.Column("published_by", sa.Uuid(), nullable=False),
        sa.Column("published_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_publication")),
        sa.UniqueConstraint("round", "group", "version", name=op.f("uq_publication_round_group_version")),
    )


def _publication_file() -> None:
    op.create_table(
        "publication_file",
        sa.Column("publication_id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("media_type", sa.Text(), nullable=False),
        sa.Column("etag", sa.Text(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["publication_id"],
            ["publication.id"],
            name=op.f("fk_publication_file_publication_id_publication"),
        ),
        sa.PrimaryKeyConstraint("publication_id", "name", name=op.f("pk_publication_file")),
    )
