"""Tables of evidence and the mapping of its domain classes."""

from enum import StrEnum

from persistence import metadata_for
from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Date,
    DateTime,
    Enum,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    Table,
    Text,
    Uuid,
    literal_column,
    text,
)
from sqlalchemy.orm import registry

from evidence.domain.declaration import TargetKind
from evidence.domain.evidence import Evidence, Link
from evidence.domain.reasons import Reason
from evidence.domain.version import State, Version

metadata = metadata_for()


def values(members: type[StrEnum]) -> list[str]:
    return [member.value for member in members]


def choice(members: type[StrEnum]) -> Enum:
    """A StrEnum kept as plain text, so that a further member needs no migration."""
    return Enum(members, native_enum=False, length=40, values_callable=values)


MOMENT = DateTime(timezone=True)

evidence = Table(
    "evidence",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("target_kind", choice(TargetKind), nullable=False),
    Column("target_id", Text, nullable=False),
    Column("unit", Text, nullable=False),
    Column("created_by", Uuid, nullable=False),
    Column("created_at", MOMENT, nullable=False),
    Column("newest", Integer, nullable=False),
    # "the evidence of my unit", newest pages last
    Index("ix_evidence_unit_id", "unit", "id"),
)

version = Table(
    "version",
    metadata,
    Column("evidence_id", Uuid, ForeignKey(evidence.c.id), primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("filename", Text, nullable=False),
    Column("size", Integer, nullable=False),
    Column("sha256", Text, nullable=False),
    Column("media_type", Text, nullable=False),
    Column("citation_number", Text, nullable=False),
    Column("citation_issued_on", Date, nullable=False),
    Column("citation_issuer", Text, nullable=False),
    Column("citation_abstract", Text, nullable=False),
    Column("citation_page", Text),
    Column("search", Text, nullable=False),
    Column("uploaded_by", Uuid, nullable=False),
    Column("created_at", MOMENT, nullable=False),
    Column("sweep_at", MOMENT),
    Column("state", choice(State), nullable=False),
    Column("decided_at", MOMENT),
    Column("reason", choice(Reason)),
    Column("store_version", Text),
    Column("multipart_id", Text),
    CheckConstraint("(state = 'kept') = (store_version IS NOT NULL)", name="kept_bytes_have_a_place"),
    CheckConstraint("(state = 'refused') = (reason IS NOT NULL)", name="refused_for_a_reason"),
    # who else relies on the same bytes
    Index("ix_version_sha256", "sha256", postgresql_where=text("state = 'kept'")),
    # staging to be cleared
    Index("ix_version_sweep_at", "sweep_at", postgresql_where=text("sweep_at IS NOT NULL")),
)

link = Table(
    "link",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("evidence_id", Uuid, ForeignKey(evidence.c.id), nullable=False),
    Column("target_kind", choice(TargetKind), nullable=False),
    Column("target_id", Text, nullable=False),
    Column("unit", Text, nullable=False),
    Column("linked_by", Uuid, nullable=False),
    Column("linked_at", MOMENT, nullable=False),
    Column("unlinked_by", Uuid),
    Column("unlinked_at", MOMENT),
    # one evidence proves one target once at a time; also "the links of this evidence"
    Index(
        "uq_link_standing",
        "evidence_id",
        "target_kind",
        "target_id",
        unique=True,
        postgresql_where=text("unlinked_at IS NULL"),
    ),
    # "the evidence of this criterion, report or task"
    Index("ix_link_target_kind_target_id", "target_kind", "target_id", "evidence_id"),
    # "what is linked to my unit's targets"
    Index("ix_link_unit_evidence_id", "unit", "evidence_id"),
)

verification = Table(
    "verification",
    metadata,
    Column("evidence_id", Uuid, primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("sha256", Text, nullable=False),
    Column("due_at", MOMENT, nullable=False),
    Column("claimed_until", MOMENT),
    Column("attempts", Integer, nullable=False, server_default=text("0")),
    ForeignKeyConstraint(["evidence_id", "number"], [version.c.evidence_id, version.c.number]),
    # the worker's next rows
    Index("ix_verification_due_at", "due_at"),
    # is somebody storing the same bytes at this moment
    Index("ix_verification_sha256", "sha256"),
)

criterion = Table(
    "criterion",
    metadata,
    # as links name it: <assessment id>/<leaf>
    Column("target_id", Text, primary_key=True),
    Column("assessment_id", Uuid, nullable=False),
    Column("leaf", Text, nullable=False),
    Column("verifier", Text, nullable=False),
    Column("locked", Boolean, nullable=False),
    # a sheet is signed or opened again as a whole
    Index("ix_criterion_assessment_id", "assessment_id"),
)

# Written out, not bound: a generic plan can use the partial index only when it sees the value.
KEPT = literal_column("'kept'", Text)

mapping = registry(metadata=metadata)
mapping.map_imperatively(Evidence, evidence)
mapping.map_imperatively(Version, version)
mapping.map_imperatively(Link, link)
