"""Who the caller is, and what the caller may do where."""

from datetime import date
from uuid import UUID

from auth import Principal, Role
from auth.permissions import Scope
from auth.principal import permissions
from persistence import ReadSession
from pydantic import BaseModel
from sqlalchemy import select

from identity.tables import unit_version


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


class Me(BaseModel):
    person: UUID
    username: str
    post: str
    roles: list[MyRole]
    permissions: MyPermissions


async def me(session: ReadSession, who: Principal, day: date) -> Me:
    """The caller with the roles in force today."""
    names = await _names(session, {grant.unit for grant in who.grants}, day)
    roles = [
        MyRole(
            role=grant.role,
            unit=grant.unit,
            unit_name=names.get(grant.unit),
            valid_from=grant.valid_from,
            valid_to=grant.valid_to,
        )
        for grant in who.grants
    ]
    return Me(
        person=who.person,
        username=who.username,
        post=who.post,
        roles=roles,
        permissions=_permissions(who),
    )


def _permissions(who: Principal) -> MyPermissions:
    held = permissions(who.grants)
    province = sorted(name for name, scope in held.items() if scope is Scope.PROVINCE)
    units: dict[str, list[str]] = {}
    for name in sorted(held.keys() - set(province)):
        for code in who.units(name) or ():
            units.setdefault(code, []).append(name)
    return MyPermissions(province=list(province), units=dict(sorted(units.items())))


async def _names(session: ReadSession, codes: set[str], day: date) -> dict[str, str]:
    period = unit_version.c
    columns = select(period.code, period.name).where(period.code.in_(codes))
    statement = columns.where(
        period.valid_from <= day, (period.valid_to.is_(None)) | (period.valid_to >= day)
    )
    return {row.code: row.name for row in await session.execute(statement)}
