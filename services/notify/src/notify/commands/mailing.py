"""The two short transactions around a batch of mails: claiming due ones, settling what became of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from contracts.notify import NoticeDelivered
from messaging import Outbox
from persistence import Session
from sqlalchemy import or_, select, update

from notify.domain.kinds import Channel
from notify.domain.mailing import Outcome, Persistence, Refused, State, Taken, Untried
from notify.tables import address, mail, notice
from notify.texts import Words


@dataclass(frozen=True)
class Email:
    """A mail leased for one sending. ``message_id`` is the same at every attempt."""

    notice_id: UUID
    message_id: str
    attempt: int
    to: str | None
    words: Words
    written_at: datetime


@dataclass(frozen=True)
class Sent:
    email: Email
    outcome: Outcome


async def claim_emails(session: Session, *, batch: int, lease: timedelta, at: datetime) -> list[Email]:
    """Lease due mails; a lease that ran out is claimed again, for its process died."""
    due = (
        select(mail.c.notice_id)
        .where(
            mail.c.state == State.WAITING,
            mail.c.due_at <= at,
            or_(mail.c.leased_until.is_(None), mail.c.leased_until <= at),
        )
        .order_by(mail.c.due_at, mail.c.notice_id)
        .limit(batch)
        .with_for_update(skip_locked=True)
    )
    ids = list(await session.scalars(due))
    if not ids:
        return []
    leased = {"leased_until": at + lease, "attempts": mail.c.attempts + 1}
    await session.execute(update(mail).where(mail.c.notice_id.in_(ids)).values(leased))
    return await _emails(session, ids)


async def _emails(session: Session, ids: Sequence[UUID]) -> list[Email]:
    words = (notice.c.title_vi, notice.c.title_en, notice.c.text_vi, notice.c.text_en)
    query = (
        select(
            mail.c.notice_id, mail.c.message_id, mail.c.attempts, address.c.email, notice.c.created_at, *words
        )
        .join(notice, notice.c.id == mail.c.notice_id)
        .outerjoin(address, address.c.person == notice.c.person)
        .where(mail.c.notice_id.in_(ids))
        .order_by(mail.c.notice_id)
    )
    return [
        Email(
            row.notice_id,
            row.message_id,
            row.attempts,
            row.email,
            Words(row.title_vi, row.title_en, row.text_vi, row.text_en),
            row.created_at,
        )
        for row in await session.execute(query)
    ]


async def settle(
    session: Session, outbox: Outbox, tried: Sequence[Sent], policy: Persistence, *, at: datetime
) -> list[Email]:
    """Write down what became of the emails; returns those that are given up.

    A failure reported after the lease went to somebody else changes nothing; an acceptance always counts.
    """
    taken = [one.email.notice_id for one in tried if isinstance(one.outcome, Taken)]
    sent = (
        update(mail)
        .where(mail.c.notice_id == notice.c.id, mail.c.notice_id.in_(taken), mail.c.state != State.SENT)
        .values(state=State.SENT.value, sent_at=at, leased_until=None, why=None)
        .returning(notice.c.id, notice.c.person, notice.c.kind)
    )
    delivered = [
        NoticeDelivered(
            notice_id=row.id, person=row.person, kind=row.kind, channel=Channel.EMAIL.value, delivered_at=at
        )
        for row in await session.execute(sent)
    ]
    await outbox.record(session, *delivered, at=at)
    failed = [one for one in tried if not isinstance(one.outcome, Taken)]
    return [one.email for one in failed if await _put_off(session, one, policy, at)]


async def _put_off(session: Session, one: Sent, policy: Persistence, at: datetime) -> bool:
    """Whether this was the last attempt."""
    email, outcome = one.email, one.outcome
    if isinstance(outcome, Taken):
        return False
    mine = (
        mail.c.notice_id == email.notice_id,
        mail.c.attempts == email.attempt,
        mail.c.state == State.WAITING,
    )
    if isinstance(outcome, Untried):
        back = {"due_at": at, "leased_until": None, "attempts": email.attempt - 1}
        await session.execute(update(mail).where(*mine).values(back))
        return False
    over = isinstance(outcome, Refused) or policy.gives_up(email.attempt)
    written = (
        update(mail)
        .where(*mine)
        .values(
            state=(State.FAILED if over else State.WAITING).value,
            due_at=at + policy.delay(email.attempt),
            leased_until=None,
            why=outcome.why,
        )
    )
    return (await session.execute(written.returning(mail.c.notice_id))).first() is not None and over
