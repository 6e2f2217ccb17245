"""Open, refresh and end the session of a browser.

Each takes its own transactions: a cookie that comes back after it was replaced ends the session although
the request is refused.
"""

import secrets
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from auth.forgery import check_token
from contracts.identity import SignedIn
from messaging import Outbox, new_id
from persistence import Session
from sqlalchemy import select

from identity.commands.session_rows import (
    Times,
    end_session,
    insert_session,
    live_sessions_of,
    session_of_cookie,
    token_binding,
    update_session,
    version_of,
)
from identity.commands.sign_in import Account, Door, let_in, of_browser
from identity.domain.browser_sessions import BrowserSession, Cookie, Reason, Seeds, opened
from identity.domain.refusals import NoSuchSession, SessionOver
from identity.signing import Token
from identity.tables import person


@dataclass(frozen=True, slots=True)
class Browser:
    """Where somebody signs in, and the session this browser had until now."""

    device: str
    shared_computer: bool
    former: Cookie | None


@dataclass(frozen=True, slots=True)
class Opened:
    """A session with the cookie and the token for it."""

    session: BrowserSession
    cookie: Cookie
    token: Token


async def open_browser_session(
    door: Door, username: str, password: str, browser: Browser, times: Times
) -> Opened:
    """A new session for the right password; refuses with WrongCredentials, TooManyAttempts or SignInBusy.

    Who still shows the cookie of a session of that very account is counted apart, so that outsiders who
    guess at the name do not keep its owner out.
    """

    async def opening(session: Session, account: Account) -> Opened:
        known = await session_of_cookie(session, browser.former)
        if known is not None and known.ended_at is None:
            await end_session(session, door.outbox, known, Reason.REPLACED, times)
        seeds = Seeds(*(secrets.token_bytes(size) for size in (16, 32, 32, 32)))
        begun, cookie = opened(
            new_id(),
            account.person,
            seeds,
            times.now,
            device=browser.device,
            shared_computer=browser.shared_computer,
        )
        await insert_session(session, begun)
        fact = SignedIn(person=account.person, signed_in_at=times.at, session=begun.id)
        await door.outbox.record(session, fact, at=times.at)
        return _opened(door, begun, cookie, account.version, times.now)

    counter = await _own_counter(door, username, browser.former)
    return await let_in(door, username, password, opening, at=times.at, counter=counter)


async def refresh(door: Door, cookie: Cookie | None, times: Times, *, active: bool) -> Opened:
    """The next cookie and token; refuses with SessionOver.

    Calls of one session wait for each other, and those that come with the same cookie get the same one.
    """
    async with door.database.transaction() as session:
        known = await session_of_cookie(session, cookie)
        if cookie is None or known is None or known.over(times.now):
            raise SessionOver
        version = await version_of(session, known.person)
        next_one = known.refreshed(cookie.secret, times.now, active=active)
        if version is not None and next_one is not None:
            kept, secret = next_one
            await update_session(session, kept)
            return _opened(door, kept, Cookie(cookie.handle, secret), version, times.now)
        reason = Reason.REUSED if next_one is None else Reason.ACCOUNT_CLOSED
        await end_session(session, door.outbox, known, reason, times)
    raise SessionOver


async def sign_out(door: Door, cookie: Cookie | None, csrf: str, times: Times) -> None:
    """End the session of this browser, if it still has one; refuses with CsrfRefused."""
    async with door.database.transaction() as session:
        known = await session_of_cookie(session, cookie)
        if known is not None and not known.over(times.now):
            check_token(csrf, known.csrf)
            await end_session(session, door.outbox, known, Reason.SIGNED_OUT, times)


async def end_elsewhere(session: Session, outbox: Outbox, who: UUID, which: UUID, times: Times) -> None:
    """End one of one's own sessions; refuses with NoSuchSession."""
    known = [one for one in await live_sessions_of(session, who, times.now) if one.id == which]
    if not known:
        raise NoSuchSession
    await end_session(session, outbox, known[0], Reason.ENDED_ELSEWHERE, times)


async def _own_counter(door: Door, username: str, former: Cookie | None) -> bytes | None:
    if former is None:
        return None
    async with door.database.transaction() as session:
        known = await session_of_cookie(session, former)
        if known is None or not known.last_given(former.secret):
            return None
        named = await session.scalar(select(person.c.username).where(person.c.id == known.person))
        return of_browser(known.id) if named == username.strip().lower() else None


def _opened(door: Door, kept: BrowserSession, cookie: Cookie, version: int, now: datetime) -> Opened:
    return Opened(kept, cookie, door.signer.issue(kept.person, version, now=now, bound=token_binding(kept)))
