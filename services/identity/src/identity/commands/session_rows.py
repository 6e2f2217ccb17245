"""Sessions of browsers between their rows and the domain."""

from dataclasses import asdict, dataclass
from datetime import datetime
from uuid import UUID

from contracts.identity import SessionEnded
from messaging import Outbox
from persistence import Session
from sqlalchemy import ColumnElement, insert, select, update

from identity.domain.browser_sessions import BrowserSession, Cookie, Reason, hashed
from identity.signing import Bound
from identity.tables import browser_session, person


@dataclass(frozen=True, slots=True)
class Times:
    """The platform's time, which events tell, and the real one, which sessions and tokens live by."""

    at: datetime
    now: datetime


async def insert_session(session: Session, begun: BrowserSession) -> None:
    await session.execute(insert(browser_session).values(asdict(begun)))


async def update_session(session: Session, kept: BrowserSession) -> None:
    statement = update(browser_session).where(browser_session.c.id == kept.id)
    await session.execute(statement.values(asdict(kept)))


async def session_of_cookie(session: Session, cookie: Cookie | None) -> BrowserSession | None:
    """The session that the cookie's handle names, locked."""
    if cookie is None:
        return None
    found = await _locked(session, browser_session.c.handle_hash == hashed(cookie.handle))
    return found[0] if found else None


async def live_sessions_of(session: Session, who: UUID, now: datetime) -> list[BrowserSession]:
    """That person's sessions which are not over, locked in one order."""
    found = await _locked(session, browser_session.c.person == who, browser_session.c.ended_at.is_(None))
    return [one for one in found if not one.over(now)]


async def end_session(
    session: Session, outbox: Outbox, known: BrowserSession, reason: Reason, times: Times
) -> None:
    """End a locked session, and tell."""
    statement = update(browser_session).where(browser_session.c.id == known.id)
    await session.execute(statement.values(ended_at=times.now))
    fact = SessionEnded(session=known.id, person=known.person, reason=reason.value, ended_at=times.at)
    await outbox.record(session, fact, at=times.at)


def token_binding(known: BrowserSession) -> Bound:
    """What ties a token to the session."""
    return Bound(known.id, known.csrf, known.runs_out_at, known.authenticated_at)


async def version_of(session: Session, who: UUID) -> int | None:
    """What that person's tokens carry; None when the account is closed."""
    return await session.scalar(select(person.c.version).where(person.c.id == who, person.c.active))


async def _locked(session: Session, *conditions: ColumnElement[bool]) -> list[BrowserSession]:
    statement = select(browser_session).where(*conditions).order_by(browser_session.c.id).with_for_update()
    return [BrowserSession(**row) for row in (await session.execute(statement)).mappings()]
