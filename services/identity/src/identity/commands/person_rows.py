"""People between their rows, the domain and the state that others see."""

from collections.abc import Collection, Iterable, Mapping
from datetime import datetime
from itertools import groupby
from typing import cast
from uuid import UUID

from auth.directory import apply_person
from auth.permissions import Role
from auth.principal import Grant
from contracts.identity import PersonState, RoleGrant
from messaging import Outbox
from persistence import Session
from sqlalchemy import RowMapping, delete, insert, select, text
from sqlalchemy.dialects.postgresql import insert as upsert

from identity.domain.people import Person, PersonId, Profile
from identity.tables import person, person_grant


async def lock_people(session: Session) -> None:
    """One change of accounts at a time; signing in goes on."""
    await session.execute(text("LOCK TABLE person IN SHARE ROW EXCLUSIVE MODE"))


async def load_people(session: Session, usernames: Collection[str]) -> dict[str, Person]:
    """The named people with their grants, locked in one order."""
    statement = select(person).where(person.c.username.in_(usernames)).order_by(person.c.id)
    rows = (await session.execute(statement.with_for_update())).mappings().all()
    held = await _grants(session, [cast("UUID", row["id"]) for row in rows])
    return {row["username"]: _person(row, held.get(row["id"], ())) for row in rows}


async def save_people(
    session: Session,
    outbox: Outbox,
    changed: Iterable[Person],
    hashes: Mapping[str, str],
    *,
    at: datetime,
) -> None:
    """Write the people and tell everyone their whole state under the next version."""
    states = [_state(one, await _keep(session, one, hashes.get(one.profile.username))) for one in changed]
    for state in states:
        await apply_person(session, state)
    await outbox.record(session, *states, at=at)


async def _keep(session: Session, one: Person, password_hash: str | None) -> int:
    profile = one.profile
    shown = {"active": one.active, "post": profile.post, "email": profile.email}
    secret = {"password_hash": password_hash} if password_hash else {}
    values = upsert(person).values(id=one.id, version=1, username=profile.username, **shown, **secret)
    values = values.on_conflict_do_update(
        index_elements=["id"], set_={"version": person.c.version + 1, **shown, **secret}
    )
    version = (await session.execute(values.returning(person.c.version))).scalar_one()
    await session.execute(delete(person_grant).where(person_grant.c.person == one.id))
    if one.grants:
        await session.execute(insert(person_grant), [_row(one.id, grant) for grant in one.grants])
    return version


async def _grants(session: Session, ids: Collection[UUID]) -> dict[UUID, tuple[Grant, ...]]:
    order = ("person", "unit", "role", "valid_from")
    statement = select(person_grant).where(person_grant.c.person.in_(ids)).order_by(*order)
    rows = (await session.execute(statement)).mappings()
    grouped = groupby(rows, key=lambda row: cast("UUID", row["person"]))
    return {who: tuple(map(_grant, found)) for who, found in grouped}


def _grant(row: RowMapping) -> Grant:
    return Grant(Role(row["role"]), row["unit"], row["valid_from"], row["valid_to"])


def _row(who: PersonId, grant: Grant) -> dict[str, object]:
    return {
        "person": who,
        "unit": grant.unit,
        "role": grant.role.value,
        "valid_from": grant.valid_from,
        "valid_to": grant.valid_to,
    }


def _person(row: RowMapping, grants: tuple[Grant, ...]) -> Person:
    return Person(
        id=PersonId(row["id"]),
        version=row["version"],
        active=row["active"],
        profile=Profile(row["username"], row["post"], row["email"]),
        grants=grants,
        has_password=row["password_hash"] is not None,
    )


def _state(one: Person, version: int) -> PersonState:
    held = (
        RoleGrant(role=g.role.value, unit=g.unit, valid_from=g.valid_from, valid_to=g.valid_to)
        for g in one.grants
    )
    return PersonState(
        version=version,
        person=one.id,
        active=one.active,
        username=one.profile.username,
        post=one.profile.post,
        email=one.profile.email,
        roles=tuple(held),
    )
