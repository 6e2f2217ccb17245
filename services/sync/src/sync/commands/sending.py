"""The two short transactions around a sending: claiming due records, settling their answers."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from fractions import Fraction
from uuid import UUID

from contracts.sync import RecordAcknowledged, RecordFailed
from messaging import Outbox
from persistence import Session
from sqlalchemy import insert, or_, select, update

from sync.commands.completion import complete_if_done, hold
from sync.commands.renewal import tell_refused
from sync.domain.answer import Verdict
from sync.domain.record import Persistence, Record, State
from sync.tables import attempt, record

EXCERPT = 500


@dataclass(frozen=True)
class Claim:
    """A record leased for one sending, as it must be sent."""

    record_id: UUID
    transmission_id: UUID
    number: int
    version: int
    indicator: str
    key: str
    content: str
    content_sha256: str


@dataclass(frozen=True)
class Sent:
    """What one sending came to; ``status`` is None when there was no complete answer."""

    verdict: Verdict
    status: int | None
    milliseconds: int
    body: bytes


async def claim_due(session: Session, *, batch: int, lease: timedelta, at: datetime) -> list[Claim]:
    """Lease due records and write their attempts down before anything leaves.

    A lease that ran out is claimed again: the process died, and the same key goes once more.
    """
    query = (
        select(Record)
        .where(
            record.c.state == State.WAITING,
            record.c.due_at <= at,
            or_(record.c.leased_until.is_(None), record.c.leased_until <= at),
        )
        .order_by(record.c.due_at, record.c.id)
        .limit(batch)
        .with_for_update(skip_locked=True)
    )
    due = list(await session.scalars(query))
    claims = [_claimed(one, at + lease) for one in due]
    if claims:
        await session.execute(insert(attempt), [_started(claim, at) for claim in claims])
    return claims


def _claimed(one: Record, until: datetime) -> Claim:
    one.leased_until = until
    one.tries += 1
    one.attempts += 1
    return Claim(
        one.id,
        one.transmission_id,
        one.attempts,
        one.version,
        one.indicator or "",
        one.key,
        one.content or "",
        one.content_sha256,
    )


def _started(claim: Claim, at: datetime) -> dict[str, object]:
    return {
        "record_id": claim.record_id,
        "number": claim.number,
        "version": claim.version,
        "request_sha256": claim.content_sha256,
        "started_at": at,
    }


async def settle(
    session: Session,
    outbox: Outbox,
    claim: Claim,
    sent: Sent,
    policy: Persistence,
    *,
    jitter: Fraction,
    at: datetime,
) -> bool:
    """Write the answer down and decide what becomes of the record; tells whether it is given up.

    An answer to an older version, or to a lease somebody else holds by now, is kept as an attempt only.
    """
    await _answered(session, claim, sent)
    await hold(session, claim.transmission_id)
    one = await session.get_one(Record, claim.record_id, with_for_update=True)
    if (one.version, one.attempts, one.state) != (claim.version, claim.number, State.WAITING):
        return False
    one.settle(sent.verdict, policy, jitter, at)
    if one.state is State.ACKNOWLEDGED:
        await outbox.record(session, _acknowledged(one, at), at=at)
    if one.state is State.REFUSED:
        await tell_refused(session, outbox, one, at)
    if one.state is State.FAILED:
        await outbox.record(session, _failed(one, at), at=at)
    await complete_if_done(session, outbox, one.transmission_id, at)
    return one.state is State.FAILED


def _acknowledged(one: Record, at: datetime) -> RecordAcknowledged:
    return RecordAcknowledged(
        record_id=one.id,
        round=one.round,
        indicator=one.indicator or "",
        receipt=one.receipt or "",
        attempts=one.attempts,
        acknowledged_at=at,
    )


def _failed(one: Record, at: datetime) -> RecordFailed:
    return RecordFailed(
        record_id=one.id,
        round=one.round,
        indicator=one.indicator or "",
        reason=one.reason or "",
        attempts=one.attempts,
        failed_at=at,
    )


async def _answered(session: Session, claim: Claim, sent: Sent) -> None:
    # a NUL is valid in a body and refused by PostgreSQL's text
    excerpt = sent.body[: EXCERPT * 4].decode(errors="replace").replace("\x00", "\N{REPLACEMENT CHARACTER}")
    row = (attempt.c.record_id == claim.record_id, attempt.c.number == claim.number)
    await session.execute(
        update(attempt)
        .where(*row)
        .values(
            status=sent.status,
            outcome=type(sent.verdict).__name__.lower(),
            milliseconds=sent.milliseconds,
            excerpt=excerpt[:EXCERPT],
        )
    )
