"""The tables every service's database has for its events; made by ``install``, never by hand."""

from persistence import metadata_for
from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Connection,
    DateTime,
    Identity,
    Index,
    Integer,
    LargeBinary,
    Table,
    Text,
    UniqueConstraint,
    func,
    text,
)
from sqlalchemy.dialects.postgresql import JSONB, UUID

CHANNEL = "event_recorded"

metadata = metadata_for()

event = Table(
    "event",
    metadata,
    Column("position", BigInteger, Identity(always=True), primary_key=True),
    Column("id", UUID(as_uuid=True), nullable=False, unique=True),
    Column("type", Text, nullable=False),
    Column("topic", Text, nullable=False),
    Column("key", Text, nullable=False),
    Column("headers", JSONB, nullable=False),
    Column("payload", LargeBinary, nullable=False),
    Column("recorded_at", DateTime(timezone=True), nullable=False, server_default=func.now()),
    Column("sequence", BigInteger, unique=True),
    Index("ix_event_unnumbered", "position", postgresql_where=text("sequence IS NULL")),
)

relay_cursor = Table(
    "relay_cursor",
    metadata,
    Column("one", Boolean, primary_key=True, server_default=text("true")),
    Column("numbered_through", BigInteger, nullable=False, server_default=text("0")),
    Column("sent_through", BigInteger, nullable=False, server_default=text("0")),
)

inbox = Table(
    "inbox",
    metadata,
    Column("consumer", Text, primary_key=True),
    Column("event_id", UUID(as_uuid=True), primary_key=True),
    Column("handled_at", DateTime(timezone=True), nullable=False, server_default=func.now()),
)

parked = Table(
    "parked",
    metadata,
    Column("id", BigInteger, Identity(always=True), primary_key=True),
    Column("consumer", Text, nullable=False),
    Column("topic", Text, nullable=False),
    Column("partition", Integer, nullable=False),
    Column("offset", BigInteger, nullable=False),
    Column("key", Text, nullable=False),
    Column("type", Text, nullable=False),
    Column("headers", JSONB, nullable=False),
    Column("payload", LargeBinary, nullable=False),
    Column("error", Text, nullable=False),
    Column("behind", Boolean, nullable=False, server_default=text("false")),
    Column("parked_at", DateTime(timezone=True), nullable=False, server_default=func.now()),
    Column("replay_asked_at", DateTime(timezone=True)),
    Column("replayed_at", DateTime(timezone=True)),
    UniqueConstraint("consumer", "topic", "partition", "offset"),
    Index("ix_parked_waiting", "consumer", "key", "id", postgresql_where=text("replayed_at IS NULL")),
)

fuse = Table(
    "fuse",
    metadata,
    Column("consumer", Text, primary_key=True),
    Column("parked_in_a_row", Integer, nullable=False, server_default=text("0")),
    Column("blown_at", DateTime(timezone=True)),
)

projector = Table(
    "projector",
    metadata,
    Column("name", Text, primary_key=True),
    Column("version", Integer, nullable=False),
    Column("generation", Integer, nullable=False, server_default=text("0")),
)

_APPEND_ONLY = """
CREATE FUNCTION event_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND OLD.sequence IS NULL AND NEW.sequence IS NOT NULL
       AND (OLD.position, OLD.id, OLD.type, OLD.topic, OLD.key, OLD.headers, OLD.payload, OLD.recorded_at)
         = (NEW.position, NEW.id, NEW.type, NEW.topic, NEW.key, NEW.headers, NEW.payload, NEW.recorded_at)
    THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'the event log is append-only (% on event)', TG_OP;
END $$
"""

_WAKE_RELAY = f"""
CREATE FUNCTION wake_relay() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('{CHANNEL}', '');
    RETURN NULL;
END $$
"""

_GUARDS = (
    """CREATE TRIGGER event_rows_stay BEFORE UPDATE OR DELETE ON event
       FOR EACH ROW EXECUTE FUNCTION event_is_append_only()""",
    """CREATE TRIGGER event_table_stays BEFORE TRUNCATE ON event
       FOR EACH STATEMENT EXECUTE FUNCTION event_is_append_only()""",
    "CREATE TRIGGER event_wakes_relay AFTER INSERT ON event FOR EACH STATEMENT EXECUTE FUNCTION wake_relay()",
    "REVOKE UPDATE, DELETE, TRUNCATE ON event FROM CURRENT_USER",
    "GRANT UPDATE (sequence) ON event TO CURRENT_USER",
    "INSERT INTO relay_cursor DEFAULT VALUES",
)


def install(connection: Connection) -> None:
    """Create the tables; called by a service's first migration."""
    metadata.create_all(connection)
    connection.execute(text(_APPEND_ONLY))
    connection.execute(text(_WAKE_RELAY))
    for statement in _GUARDS:
        connection.execute(text(statement))
