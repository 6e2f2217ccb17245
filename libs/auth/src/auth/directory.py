"""What every service keeps of identity's people and units, and who a token's bearer is."""

from collections.abc import Mapping
from datetime import date, datetime
from zoneinfo import ZoneInfo

from contracts.identity import PersonState, RoleGrant, UnitState
from persistence import Session, metadata_for
from sqlalchemy import BigInteger, Boolean, Column, Connection, Table, Text, Uuid, bindparam, select
from sqlalchemy.dialects.postgresql import JSONB, insert
from sqlalchemy.ext.asyncio import AsyncSession

from auth.errors import BehindDirectory, StaleToken, Unauthenticated
from auth.permissions import Role
from auth.principal import Grant, Principal
from auth.tokens import Claims

ICT = ZoneInfo("Asia/Ho_Chi_Minh")

metadata = metadata_for()

person_fact = Table(
    "person_fact",
    metadata,
    Column("person", Uuid, primary_key=True),
    Column("version", BigInteger, nullable=False),
    Column("active", Boolean, nullable=False),
    Column("username", Text, nullable=False),
    Column("post", Text, nullable=False),
    Column("grants", JSONB, nullable=False),
)

unit_fact = Table(
    "unit_fact",
    metadata,
    Column("code", Text, primary_key=True),
    Column("version", BigInteger, nullable=False),
    Column("active", Boolean, nullable=False),
    Column("names", JSONB, nullable=False),
    Column("successors", JSONB, nullable=False),
)


# Every request asks this: built once.
_KNOWN = select(
    person_fact.c.version,
    person_fact.c.active,
    person_fact.c.username,
    person_fact.c.post,
    person_fact.c.grants,
).where(person_fact.c.person == bindparam("who"))


def install(connection: Connection) -> None:
    """Create the directory's tables; for a service's first migration."""
    metadata.create_all(connection)


async def apply_person(session: Session, state: PersonState) -> bool:
    """Keep the state if it is newer than what is known; tells whether it was."""
    row = {
        "version": state.version,
        "active": state.active,
        "username": state.username,
        "post": state.post,
        "grants": [grant.model_dump(mode="json") for grant in state.roles],
    }
    return await _keep(session, person_fact, {"person": state.person}, row)


async def apply_unit(session: Session, state: UnitState) -> bool:
    """Keep the state if it is newer than what is known; tells whether it was."""
    row = {
        "version": state.version,
        "active": state.active,
        "names": [name.model_dump(mode="json") for name in state.names],
        "successors": list(state.successors),
    }
    return await _keep(session, unit_fact, {"code": state.code}, row)


async def principal(session: AsyncSession, claims: Claims, *, at: datetime) -> Principal:
    """The bearer of a verified token with the grants in force on that day in Việt Nam.

    Refuses with BehindDirectory when the token knows more than this service, with StaleToken when
    it knows less, and with Unauthenticated when the account is closed.
    """
    known = (await session.execute(_KNOWN, {"who": claims.person})).first()
    if known is None or known.version < claims.authz_version:
        raise BehindDirectory
    if not known.active:
        raise Unauthenticated
    if known.version > claims.authz_version:
        raise StaleToken
    grants = _in_force(known.grants, at.astimezone(ICT).date())
    return Principal(claims.person, known.username, known.post, grants)


def _in_force(stored: list[dict[str, object]], day: date) -> tuple[Grant, ...]:
    granted = (RoleGrant.model_validate(grant) for grant in stored)
    known = (
        Grant(Role(grant.role), grant.unit, grant.valid_from, grant.valid_to)
        for grant in granted
        if grant.role in Role  # a role of a later release gives nothing here
    )
    return tuple(grant for grant in known if grant.holds(day))


async def _keep(
    session: Session, table: Table, identity: Mapping[str, object], row: Mapping[str, object]
) -> bool:
    statement = insert(table).values(**identity, **row)
    statement = statement.on_conflict_do_update(
        index_elements=list(identity),
        set_={name: statement.excluded[name] for name in row},
        where=table.c.version < statement.excluded.version,
    ).returning(table.c.version)
    return (await session.execute(statement)).first() is not None
