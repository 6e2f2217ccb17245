"""People of the units that the caller administers."""

from datetime import date
from uuid import UUID

from auth import Principal, Role
from persistence import ReadSession
from pydantic import BaseModel
from sqlalchemy import func, select, true
from webapi.pages import Cursor, beyond

from identity.domain.people import PERMISSION, Person
from identity.tables import person, person_grant


class RoleView(BaseModel):
    """A role in a unit; both days are included."""

    role: Role
    unit: str
    valid_from: date
    valid_to: date | None


class PersonView(BaseModel):
    """An account with every role it ever had."""

    id: UUID
    version: int
    active: bool
    username: str
    post: str
    email: str | None
    roles: list[RoleView]

    @classmethod
    def of(cls, one: Person) -> "PersonView":
        return cls(
            id=one.id,
            version=one.version,
            active=one.active,
            username=one.profile.username,
            post=one.profile.post,
            email=one.profile.email,
            roles=[
                RoleView(role=g.role, unit=g.unit, valid_from=g.valid_from, valid_to=g.valid_to)
                for g in one.grants
            ],
        )


async def people_of(
    session: ReadSession, who: Principal, *, unit: str | None, after: Cursor | None, limit: int
) -> list[PersonView]:
    """One more than `limit` people in order of user name; refuses with Forbidden."""
    who.require(PERMISSION, unit)
    within = frozenset({unit}) if unit else who.units(PERMISSION)
    held = person_grant.c
    belongs = select(held.person).where(true() if within is None else held.unit.in_(within))
    statement = (
        select(
            *(person.c[name] for name in ("id", "version", "active", "username", "post", "email")),
            _roles().label("roles"),
        )
        .where(true() if within is None else person.c.id.in_(belongs))
        .where(beyond(after, person.c.username))
        .order_by(person.c.username)
        .limit(limit + 1)
    )
    return [PersonView.model_validate(dict(row)) for row in (await session.execute(statement)).mappings()]


def _roles():  # noqa: ANN202 - SQLAlchemy infers it more exactly than it can be written
    held = person_grant.c
    fields = ("role", "unit", "valid_from", "valid_to")
    pairs = [part for name in fields for part in (name, held[name])]
    rows = func.jsonb_agg(func.jsonb_build_object(*pairs)).filter(held.person.is_not(None))
    listed = select(func.coalesce(rows, func.jsonb_build_array()))
    return listed.where(held.person == person.c.id).scalar_subquery()
