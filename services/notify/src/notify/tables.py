"""Tables of notify."""

from persistence import metadata_for
from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    DateTime,
    ForeignKey,
    Identity,
    Index,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
    Uuid,
    text,
)
from sqlalchemy.dialects.postgresql import JSONB

metadata = metadata_for()

MOMENT = DateTime(timezone=True)

notice = Table(
    "notice",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("person", Uuid, nullable=False),
    Column("event_id", Uuid, nullable=False),
    Column("kind", String(40), nullable=False),
    Column("title_vi", Text, nullable=False),
    Column("title_en", Text, nullable=False),
    Column("text_vi", Text, nullable=False),
    Column("text_en", Text, nullable=False),
    Column("links", JSONB, nullable=False),
    Column("sample", Boolean, nullable=False),
    Column("occurred_at", MOMENT, nullable=False),
    Column("created_at", MOMENT, nullable=False),
    Column("read_at", MOMENT),
    # one notice per person and fact, however often the fact arrives
    UniqueConstraint("person", "event_id", "kind"),
    # one's own list, newest first
    Index("ix_notice_person_id", "person", "id"),
    # the badge
    Index("ix_notice_unread", "person", "kind", postgresql_where=text("read_at IS NULL")),
)

mail = Table(
    "mail",
    metadata,
    Column("notice_id", Uuid, ForeignKey(notice.c.id), primary_key=True),
    Column("message_id", Text, nullable=False, unique=True),
    Column("state", String(20), nullable=False),
    Column("due_at", MOMENT, nullable=False),
    Column("leased_until", MOMENT),
    Column("attempts", Integer, nullable=False, server_default=text("0")),
    Column("sent_at", MOMENT),
    Column("why", Text),
    # the next mails to send
    Index("ix_mail_due_at", "due_at", "notice_id", postgresql_where=text("state = 'waiting'")),
)

change = Table(
    "change",
    metadata,
    Column("id", BigInteger, Identity(always=True), primary_key=True),
    Column("xact", BigInteger, nullable=False, server_default=text("pg_current_xact_id()::text::bigint")),
    Column("topic", Text, nullable=False),
    Column("what", JSONB, nullable=False),
    Column("person", Uuid),
    Column("unit", Text),
    Column("permission", Text),
    Column("at", MOMENT, nullable=False, server_default=text("clock_timestamp()"), index=True),
    # what one transaction changes many times is told once
    UniqueConstraint("xact", "topic"),
)

address = Table(
    "address",
    metadata,
    Column("person", Uuid, primary_key=True),
    Column("version", BigInteger, nullable=False),
    Column("email", Text),
)

round_fact = Table(
    "round_fact",
    metadata,
    Column("code", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("sample", Boolean, nullable=False),
)
