"""Who the caller is, and what the caller may do where."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from auth import Claims, Grant, Principal, Role
from auth.permissions import Scope
from auth.principal import permissions
from persistence import ReadSession
from pydantic import AwareDatetime, BaseModel
from sqlalchemy import select

from identity.domain.refusals import SessionOver
from identity.queries.browser_sessions import session_at
from identity.tables import person, unit_version


class MyRole(BaseModel):
    role: Role
    unit: str
    unit_name: str | None
    valid_from: date
    valid_to: date | None


class MyPermissions(BaseModel):
    """Rights for every unit of the province, and rights for single units by their code."""

    province: list[str]
    units: dict[str, list[str]]


class MyUnit(BaseModel):
    """A unit under its names of today; none while it is not known or does not exist today."""

    code: str
    name: str | None
    short_name: str | None


class MySession(BaseModel):
    """The browser's session, in real time; absent for a bearer token."""

    id: UUID
    shared_computer: bool
    token_expires_at: AwareDatetime
    runs_out_at: AwareDatetime
    ends_at: AwareDatetime


class Me(BaseModel):
    """``server_time`` is the platform's; ``csrf`` goes with each change made by cookie."""

    person: UUID
    username: str
    post: str
    units: list[MyUnit]
    roles: list[MyRole]
    permissions: MyPermissions
    csrf: str | None
    session: MySession | None
    password_is_first: bool
    server_time: AwareDatetime


@dataclass(frozen=True, slots=True)
class Moment:
    """The day in Việt Nam, the platform's time and the real one."""

    today: date
    at: datetime
    now: datetime


async def me(session: ReadSession, who: Principal, claims: Claims, moment: Moment) -> Me:
    """The caller with the roles in force today; refuses with SessionOver when the session was ended."""
    mine = await _session(session, claims, moment.now)
    units = await _units(session, {grant.unit for grant in who.grants}, moment.today)
    changed = select(person.c.password_changed_at).where(person.c.id == who.person)
    return Me(
        person=who.person,
        username=who.username,
        post=who.post,
        units=list(units.values()),
        roles=[_role(grant, units) for grant in who.grants],
        permissions=_permissions(who),
        csrf=claims.csrf,
        session=mine,
        password_is_first=await session.scalar(changed) is None,
        server_time=moment.at,
    )


async def _session(session: ReadSession, claims: Claims, now: datetime) -> MySession | None:
    if claims.session is None:
        return None
    known = await session_at(session, claims.session)
    if known is None or known.over(now):
        raise SessionOver
    return MySession(
        id=known.id,
        shared_computer=known.shared_computer,
        token_expires_at=claims.expires_at,
        runs_out_at=known.runs_out_at,
        ends_at=known.ends_at,
    )


def _role(grant: Grant, units: Mapping[str, MyUnit]) -> MyRole:
    return MyRole(
        role=grant.role,
        unit=grant.unit,
        unit_name=units[grant.unit].name,
        valid_from=grant.valid_from,
        valid_to=grant.valid_to,
    )


def _permissions(who: Principal) -> MyPermissions:
    held = permissions(who.grants)
    province = sorted(name for name, scope in held.items() if scope is Scope.PROVINCE)
    units: dict[str, list[str]] = {}
    for name in sorted(held.keys() - set(province)):
        for code in who.units(name) or ():
            units.setdefault(code, []).append(name)
    return MyPermissions(province=list(province), units=dict(sorted(units.items())))


async def _units(session: ReadSession, codes: set[str], day: date) -> dict[str, MyUnit]:
    period = unit_version.c
    columns = select(period.code, period.name, period.short_name).where(period.code.in_(codes))
    statement = columns.where(
        period.valid_from <= day, (period.valid_to.is_(None)) | (period.valid_to >= day)
    )
    found = await session.execute(statement)
    known = {row.code: MyUnit(code=row.code, name=row.name, short_name=row.short_name) for row in found}
    return {code: known.get(code) or MyUnit(code=code, name=None, short_name=None) for code in sorted(codes)}
