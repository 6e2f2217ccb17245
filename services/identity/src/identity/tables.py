"""Identity's own tables; the directory's tables are auth's."""

from persistence import metadata_for
from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Date,
    DateTime,
    ForeignKey,
    Index,
    LargeBinary,
    SmallInteger,
    Table,
    Text,
    Uuid,
)
from sqlalchemy.dialects.postgresql import ARRAY

metadata = metadata_for()

unit = Table(
    "unit",
    metadata,
    Column("code", Text, primary_key=True),
    Column("version", BigInteger, nullable=False),
    Column("successors", ARRAY(Text), nullable=False),
)

unit_version = Table(
    "unit_version",
    metadata,
    Column("code", Text, ForeignKey("unit.code"), primary_key=True),
    Column("valid_from", Date, primary_key=True),
    Column("valid_to", Date),
    Column("name", Text, nullable=False),
    Column("short_name", Text, nullable=False),
    Column("name_en", Text),
    Column("type", Text, nullable=False),
    Column("group", Text, nullable=False),
    Column("parent", Text),
    Column("former_province", Text),
    Column("former_names", ARRAY(Text), nullable=False),
    Column("folded", Text, nullable=False),
    CheckConstraint("valid_to >= valid_from", name="days_in_order"),
)

person = Table(
    "person",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("version", BigInteger, nullable=False),
    Column("active", Boolean, nullable=False),
    Column("username", Text, nullable=False, unique=True),
    Column("post", Text, nullable=False),
    Column("email", Text),
    Column("password_hash", Text),
    # empty while the password is one that somebody else gave
    Column("password_changed_at", DateTime(timezone=True)),
)

# So that a new password is not one of the last ones.
former_password = Table(
    "former_password",
    metadata,
    Column("person", Uuid, ForeignKey("person.id"), primary_key=True),
    Column("replaced_at", DateTime(timezone=True), primary_key=True),
    Column("password_hash", Text, nullable=False),
)

# The first administrator belongs to the province before any unit has been imported: no foreign key.
person_grant = Table(
    "person_grant",
    metadata,
    Column("person", Uuid, ForeignKey("person.id"), primary_key=True),
    Column("unit", Text, primary_key=True),
    Column("role", Text, primary_key=True),
    Column("valid_from", Date, primary_key=True),
    Column("valid_to", Date),
    CheckConstraint("valid_to >= valid_from", name="days_in_order"),
    Index(None, "unit"),
)

# What somebody typed as a user name may be a password: only its SHA-256 is kept.
sign_in_attempt = Table(
    "sign_in_attempt",
    metadata,
    Column("username_hash", LargeBinary, primary_key=True),
    Column("count", SmallInteger, nullable=False),
    Column("opened_at", DateTime(timezone=True), nullable=False, index=True),
    Column("locked_until", DateTime(timezone=True)),
)

# Of the cookie only SHA-256 sums are kept; its secret is random, so nothing can be guessed from them.
browser_session = Table(
    "browser_session",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("person", Uuid, ForeignKey("person.id"), nullable=False, index=True),
    Column("handle_hash", LargeBinary, nullable=False, unique=True),
    Column("secret_hash", LargeBinary, nullable=False),
    Column("former_hash", LargeBinary),
    Column("rotated_at", DateTime(timezone=True), nullable=False),
    Column("rotation_key", LargeBinary, nullable=False),
    Column("csrf", Text, nullable=False),
    Column("shared_computer", Boolean, nullable=False),
    Column("device", Text, nullable=False),
    Column("opened_at", DateTime(timezone=True), nullable=False),
    Column("authenticated_at", DateTime(timezone=True), nullable=False),
    Column("used_at", DateTime(timezone=True), nullable=False),
    Column("ends_at", DateTime(timezone=True), nullable=False, index=True),
    Column("ended_at", DateTime(timezone=True)),
)
