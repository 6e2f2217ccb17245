"""Telling people of a fact: one notice each, and the mails that go with it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from auth.units import unit_on
from contracts.notify import NoticeDelivered
from messaging import Fact, NotYet, Outbox, new_id
from persistence import Session
from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert

from notify.commands.changing import show
from notify.commands.recipients import Recipient, recipients
from notify.domain.audience import Audience
from notify.domain.changes import notices_of
from notify.domain.kinds import MAILED, Channel, Kind
from notify.domain.mailing import State
from notify.tables import mail, notice, round_fact
from notify.texts import ICT, Texts


@dataclass(frozen=True)
class About:
    """What a notice is about. ``links`` are keys of the thing; ``round`` and ``unit`` become names.

    An event that knows its round's name says so in ``round_name`` together with ``sample``.
    """

    links: Mapping[str, str]
    unit: str | None = None
    round: str | None = None
    round_name: str | None = None
    sample: bool = False
    words: Mapping[str, object] = field(default_factory=dict[str, object])


@dataclass(frozen=True)
class Desk:
    """What telling needs of the wiring."""

    outbox: Outbox
    texts: Texts
    mail_domain: str


async def tell(
    session: Session, desk: Desk, kind: Kind, audience: Audience, about: About, fact: Fact, *, at: datetime
) -> None:
    """One notice per person and fact, with its mail and its event; a repeated fact tells nobody twice.

    Raises NotYet while the round, or every person, is unknown.
    """
    found = await recipients(session, audience, fact.time.astimezone(ICT).date())
    if not found:
        return
    said = await _said(session, desk.texts, kind, about, fact)
    rows = [_row(said, kind, about, one, fact, at) for one in found]
    created = await _insert(session, rows)
    if kind in MAILED:
        known = {one.person for one in found if one.email}
        await _mail(session, desk, [made for made, person in created if person in known], at)
    delivered = [_delivered(made, person, kind, at) for made, person in created]
    await desk.outbox.record(session, *delivered, at=at)
    await show(session, [notices_of(person) for _, person in created])


async def _said(session: Session, texts: Texts, kind: Kind, about: About, fact: Fact) -> dict[str, object]:
    name, sample = about.round_name, about.sample
    if about.round is not None and name is None:
        query = select(round_fact.c.name, round_fact.c.sample).where(round_fact.c.code == about.round)
        known = (await session.execute(query)).first()
        if known is None:
            raise NotYet(f"round {about.round} is not known yet")
        name, sample = known.name, known.sample
    words = {**about.words, "round": name, "unit": await _unit_name(session, about.unit, fact)}
    said = texts.notice(kind, words, sample=sample)
    return {**vars(said), "sample": sample}


async def _unit_name(session: Session, code: str | None, fact: Fact) -> str | None:
    unit = await unit_on(session, code, fact.time.astimezone(ICT).date()) if code else None
    return unit.name if unit else code


def _row(
    said: Mapping[str, object], kind: Kind, about: About, to: Recipient, fact: Fact, at: datetime
) -> dict[str, object]:
    keys = {"round": about.round, "unit": about.unit or to.unit}
    return {
        "id": new_id(),
        "person": to.person,
        "event_id": fact.id,
        "kind": kind.value,
        **said,
        "links": {**{name: key for name, key in keys.items() if key is not None}, **about.links},
        "occurred_at": fact.time,
        "created_at": at,
    }


async def _insert(session: Session, rows: Sequence[Mapping[str, object]]) -> list[tuple[UUID, UUID]]:
    statement = insert(notice).on_conflict_do_nothing().returning(notice.c.id, notice.c.person)
    return [(row.id, row.person) for row in await session.execute(statement, list(rows))]


async def _mail(session: Session, desk: Desk, notices: Sequence[UUID], at: datetime) -> None:
    rows = [
        {
            "notice_id": one,
            "message_id": f"<{one}@{desk.mail_domain}>",
            "state": State.WAITING.value,
            "due_at": at,
        }
        for one in notices
    ]
    if rows:
        await session.execute(insert(mail), rows)


def _delivered(made: UUID, person: UUID, kind: Kind, at: datetime) -> NoticeDelivered:
    return NoticeDelivered(
        notice_id=made, person=person, kind=kind.value, channel=Channel.IN_APP.value, delivered_at=at
    )
