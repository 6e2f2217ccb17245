"""What scoring keeps; results of leaves are JSON with fractions as "p/q", so nothing is rounded at rest."""

from persistence import metadata_for
from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    DateTime,
    ForeignKey,
    Identity,
    Index,
    Integer,
    LargeBinary,
    PrimaryKeyConstraint,
    Table,
    Text,
    UniqueConstraint,
    Uuid,
)
from sqlalchemy.dialects.postgresql import JSONB

metadata = metadata_for()
MOMENT = DateTime(timezone=True)
OPTIONAL = JSONB(none_as_null=True)
"""A document that may be absent: NULL, not the JSON null, so that SQL can ask for it."""

framework = Table(
    "framework",
    metadata,
    Column("code", Text, primary_key=True),
    Column("version", Text, primary_key=True),
    Column("content_hash", Text, nullable=False),
    Column("package", JSONB, nullable=False),
    Column("imported_by", Uuid, nullable=False),
    Column("imported_at", MOMENT, nullable=False),
)

round_ = Table(
    "round",
    metadata,
    Column("code", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("year", Integer, nullable=False),
    Column("sample", Boolean, nullable=False),
    Column("unit_list_as_of", Date, nullable=False),
    Column("unit_list_hash", Text, nullable=False),
    Column("self_assessment_until", MOMENT, nullable=False),
    Column("appraisal_until", MOMENT, nullable=False),
    Column("opened_by", Uuid, nullable=False),
    Column("opened_at", MOMENT, nullable=False),
)

round_group = Table(
    "round_group",
    metadata,
    Column("round", Text, ForeignKey("round.code"), primary_key=True),
    Column("group", Text, primary_key=True),
    Column("framework", Text, nullable=False),
    Column("framework_version", Text, nullable=False),
    Column("ranked", Boolean, nullable=False),
    Column("closed_at", MOMENT),
    Column("approved_at", MOMENT),
    Column("published_at", MOMENT),
)

round_unit = Table(
    "round_unit",
    metadata,
    Column("round", Text, ForeignKey("round.code"), primary_key=True),
    Column("unit", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("short_name", Text, nullable=False),
    Column("type", Text, nullable=False),
    Column("group", Text, nullable=False),
    Column("folded", Text, nullable=False),
)

assessment = Table(
    "assessment",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("round", Text, ForeignKey("round.code"), nullable=False),
    Column("group", Text, nullable=False),
    Column("unit", Text, nullable=False),
    Column("framework", Text, nullable=False),
    Column("framework_version", Text, nullable=False),
    Column("status", Text, nullable=False),
    Column("version", BigInteger, nullable=False),
    Column("due", MOMENT, nullable=False),
    Column("submitted_at", MOMENT),
    Column("submitted_by", Uuid),
    Column("late", Boolean, nullable=False),
    Column("closed_at", MOMENT),
    Column("approved_at", MOMENT),
    Column("approved_by", Uuid),
    Column("published_at", MOMENT),
    Column("entered", Integer, nullable=False),
    Column("leaves", Integer, nullable=False),
    Column("total", JSONB, nullable=False),
    UniqueConstraint("round", "unit"),
    Index("ix_assessment_round_group_unit", "round", "group", "unit"),
)

leaf = Table(
    "leaf",
    metadata,
    Column("assessment_id", Uuid, ForeignKey("assessment.id"), primary_key=True),
    Column("code", Text, primary_key=True),
    Column("version", Integer, nullable=False),
    Column("inputs", OPTIONAL),
    Column("self_result", JSONB, nullable=False),
    Column("na", OPTIONAL),
    Column("explanation", Text),
    Column("entered_by", Uuid),
    Column("entered_at", MOMENT),
    Column("returned", Boolean, nullable=False),
    Column("return_reason", Text),
    Column("appraisal", OPTIONAL),
    Column("appraised_result", JSONB, nullable=False),
    Column("final_result", OPTIONAL),
)

leaf_history = Table(
    "leaf_history",
    metadata,
    Column("id", BigInteger, Identity(always=True), primary_key=True),
    Column("assessment_id", Uuid, nullable=False),
    Column("leaf", Text, nullable=False),
    Column("version", Integer, nullable=False),
    Column("act", Text, nullable=False),
    Column("by", Uuid),
    Column("at", MOMENT, nullable=False),
    Column("content", JSONB, nullable=False),
    Index("ix_leaf_history_assessment_id_leaf", "assessment_id", "leaf", "id"),
)

deadline_history = Table(
    "deadline_history",
    metadata,
    Column("id", BigInteger, Identity(always=True), primary_key=True),
    Column("assessment_id", Uuid, nullable=False),
    Column("former", MOMENT, nullable=False),
    Column("until", MOMENT, nullable=False),
    Column("reason", Text, nullable=False),
    Column("by", Uuid, nullable=False),
    Column("at", MOMENT, nullable=False),
    Index("ix_deadline_history_assessment_id", "assessment_id", "id"),
)

reminder = Table(
    "reminder",
    metadata,
    Column("id", BigInteger, Identity(always=True), primary_key=True),
    Column("assessment_id", Uuid, nullable=False),
    Column("round", Text, nullable=False),
    Column("unit", Text, nullable=False),
    Column("by", Uuid, nullable=False),
    Column("at", MOMENT, nullable=False),
    Index("ix_reminder_round_unit", "round", "unit", "at"),
)

known_evidence = Table(
    "known_evidence",
    metadata,
    Column("evidence_id", Uuid, nullable=False),
    Column("target_kind", Text, nullable=False),
    Column("target_id", Text, nullable=False),
    Column("unit", Text, nullable=False),
    Column("version", Integer, nullable=False),
    Column("sha256", Text, nullable=False),
    Column("linked", Boolean, nullable=False),
    PrimaryKeyConstraint("evidence_id", "target_kind", "target_id"),
    Index("ix_known_evidence_target_id", "target_id"),
)

standing = Table(
    "standing",
    metadata,
    Column("assessment_id", Uuid, primary_key=True),
    Column("round", Text, nullable=False),
    Column("group", Text, nullable=False),
    Column("unit", Text, nullable=False),
    Column("rank", Integer, nullable=False),
    Column("of", Integer, nullable=False),
    Column("total", Text, nullable=False),
    Column("normalised", Text, nullable=False),
    Column("scores", JSONB, nullable=False),
    Column("group_ranks", JSONB, nullable=False),
    Column("assessment_version", BigInteger, nullable=False),
    Column("computed_at", MOMENT, nullable=False),
    Index("ix_standing_round_group_rank", "round", "group", "rank", "unit"),
)

touched_group = Table(
    "touched_group",
    metadata,
    Column("round", Text, primary_key=True),
    Column("group", Text, primary_key=True),
)

proposal = Table(
    "publication_proposal",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("round", Text, nullable=False),
    Column("group", Text, nullable=False),
    Column("ranking_hash", Text, nullable=False),
    Column("decision_number", Text, nullable=False),
    Column("decision_date", Date, nullable=False),
    Column("proposed_by", Uuid, nullable=False),
    Column("proposed_at", MOMENT, nullable=False),
    Column("published_by", Uuid),
    Column("published_at", MOMENT),
    Index("ix_publication_proposal_round_group", "round", "group", "proposed_at"),
)

publication = Table(
    "publication",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("round", Text, nullable=False),
    Column("group", Text, nullable=False),
    Column("version", Integer, nullable=False),
    Column("decision_number", Text, nullable=False),
    Column("decision_date", Date, nullable=False),
    Column("ranking_hash", Text, nullable=False),
    Column("content", LargeBinary, nullable=False),
    Column("content_sha256", Text, nullable=False),
    Column("published_by", Uuid, nullable=False),
    Column("published_at", MOMENT, nullable=False),
    UniqueConstraint("round", "group", "version"),
)

publication_file = Table(
    "publication_file",
    metadata,
    Column("publication_id", Uuid, ForeignKey("publication.id"), primary_key=True),
    Column("name", Text, primary_key=True),
    Column("media_type", Text, nullable=False),
    Column("etag", Text, nullable=False),
    Column("content", LargeBinary, nullable=False),
)
