"""People between their rows, the domain and the state that others see."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
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
from sqlalchemy import ColumnElement, RowMapping, bindparam, delete, insert, select, text, update
from sqlalchemy.dialects.postgresql import insert as upsert

from identity.domain.people import Person, PersonId, Profile
from identity.tables import person, person_grant


async def lock_people(session: Session) -> None:
    """One change of accounts at a time; signing in goes on."""
    await session.execute(text("LOCK TABLE person IN SHARE ROW EXCLUSIVE MODE"))


async def load_people(session: Session, usernames: Collection[str]) -> dict[str, Person]:
    """The named people with their grants, locked in one order."""
    found = await _locked(session, person.c.username.in_(usernames))
    return {one.profile.username: one for one in found}


async def load_person(session: Session, which: UUID) -> Person | None:
    """The person of that id with the grants, locked."""
    found = await _locked(session, person.c.id == which)
    return found[0] if found else None


async def save_people(
    session: Session, outbox: Outbox, changed: Iterable[Person], hashes: Mapping[str, str], *, at: datetime
) -> list[Person]:
    """Write the people under their next version and tell everyone their whole state.

    The caller holds `lock_people`, so the loaded versions are still the last ones.
    """
    saved = [replace(one, version=one.version + 1) for one in changed]
    if saved:
        await _keep(session, saved, hashes)
    states = [_state(one) for one in saved]
    for state in states:
        await apply_person(session, state)
    await outbox.record(session, *states, at=at)
    return saved


async def _keep(session: Session, people: Sequence[Person], hashes: Mapping[str, str]) -> None:
    kept = upsert(person)
    shown = {name: kept.excluded[name] for name in ("version", "active", "post", "email")}
    statement = kept.on_conflict_do_update(index_elements=["id"], set_=shown)
    await session.execute(statement, [_row(one) for one in people])
    if hashes:
        named = update(person).where(person.c.username == bindparam("name"))
        secrets = [{"name": name, "hash": secret} for name, secret in hashes.items()]
        first = named.values(password_hash=bindparam("hash"), password_changed_at=None)
        await session.execute(first, secrets)
    ids = [one.id for one in people]
    await session.execute(delete(person_grant).where(person_grant.c.person.in_(ids)))
    grants = [_grant_row(one.id, grant) for one in people for grant in one.grants]
    if grants:
        await session.execute(insert(person_grant), grants)


async def _locked(session: Session, condition: ColumnElement[bool]) -> list[Person]:
    statement = select(person).where(condition).order_by(person.c.id).with_for_update()
    rows = (await session.execute(statement)).mappings().all()
    held = await _grants(session, [cast("UUID", row["id"]) for row in rows])
    return [_person(row, held.get(row["id"], ())) for row in rows]


async def _grants(session: Session, ids: Collection[UUID]) -> dict[UUID, tuple[Grant, ...]]:
    order = ("person", "unit", "role", "valid_from")
    statement = select(person_grant).where(person_grant.c.person.in_(ids)).order_by(*order)
    rows = (await session.execute(statement)).mappings()
    grouped = groupby(rows, key=lambda row: cast("UUID", row["person"]))
    return {who: tuple(map(_grant, found)) for who, found in grouped}


def _grant(row: RowMapping) -> Grant:
    return Grant(Role(row["role"]), row["unit"], row["valid_from"], row["valid_to"])


def _row(one: Person) -> dict[str, object]:
    profile = one.profile
    return {
        "id": one.id,
        "version": one.version,
        "active": one.active,
        "username": profile.username,
        "post": profile.post,
        "email": profile.email,
    }


def _grant_row(who: PersonId, grant: Grant) -> dict[str, object]:
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


def _state(one: Person) -> PersonState:
    held = (
        RoleGrant(role=g.role.value, unit=g.unit, valid_from=g.valid_from, valid_to=g.valid_to)
        for g in one.grants
    )
    return PersonState(
        version=one.version,
        person=one.id,
        active=one.active,
        username=one.profile.username,
        post=one.profile.post,
        email=one.profile.email,
        roles=tuple(held),
    )
