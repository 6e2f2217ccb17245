"""Who an audience is on a day, by what identity has told so far."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from auth.directory import person_fact
from messaging import NotYet
from persistence import Session
from sqlalchemy import bindparam, select, text
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.types import Text, Uuid

from notify.domain.audience import Audience, Holders
from notify.tables import address


@dataclass(frozen=True)
class Recipient:
    """``unit`` is the one of the recipient's units through which the fact concerns this person."""

    person: UUID
    unit: str | None
    email: str | None


_HOLDERS = (
    text("""
    SELECT person_fact.person, min(held.unit) AS unit, min(address.email) AS email
    FROM person_fact
    CROSS JOIN LATERAL jsonb_to_recordset(person_fact.grants)
        AS held(role text, unit text, valid_from date, valid_to date)
    LEFT JOIN address ON address.person = person_fact.person
    WHERE person_fact.active AND held.role = ANY(:roles)
      AND (:everywhere OR held.unit = ANY(:units))
      AND held.valid_from <= :day AND (held.valid_to IS NULL OR held.valid_to >= :day)
    GROUP BY person_fact.person ORDER BY person_fact.person
""")
    .bindparams(bindparam("roles", type_=ARRAY(Text)), bindparam("units", type_=ARRAY(Text)))
    .columns(person=Uuid)
)


async def recipients(session: Session, audience: Audience, day: date) -> list[Recipient]:
    """Each person once; raises NotYet while a named person, or anybody at all, is not known.

    A unit without people is no reason to wait: it may have none, and the others would wait with it.
    """
    found: dict[UUID, Recipient] = {}
    for holders in audience.holders:
        for one in await _holding(session, holders, day):
            found.setdefault(one.person, one)
    for person in audience.persons:
        found.setdefault(person, await _known(session, person))
    if audience.asks and not found and await session.scalar(select(person_fact.c.person).limit(1)) is None:
        raise NotYet("no person is known yet")
    return list(found.values())


async def _known(session: Session, person: UUID) -> Recipient:
    row = (await session.execute(select(address.c.email).where(address.c.person == person))).first()
    if row is None:
        raise NotYet(f"person {person} is not known yet")
    return Recipient(person, None, row.email)


async def _holding(session: Session, holders: Holders, day: date) -> list[Recipient]:
    given = {
        "roles": list(holders.roles),
        "everywhere": holders.units is None,
        "units": list(holders.units or ()),
        "day": day,
    }
    rows = (await session.execute(_HOLDERS, given)).all()
    return [Recipient(row.person, row.unit, row.email) for row in rows]
