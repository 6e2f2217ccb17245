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

from identity.commands.session_rows import Times, add, bound, end, found_by, keep, mine, version_of
from identity.commands.sign_in import Account, Door, let_in
from identity.domain.browser_sessions import BrowserSession, Cookie, Reason, Seeds, opened
from identity.domain.refusals import NoSuchSession, SessionOver
from identity.signing import Token


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
    """A new session for the right password; refuses with WrongCredentials or TooManyAttempts."""

    async def opening(session: Session, account: Account) -> Opened:
        known = await found_by(session, browser.former)
        if known is not None and known.ended_at is None:
            await end(session, door.outbox, known, Reason.REPLACED, times)
        seeds = Seeds(*(secrets.token_bytes(size) for size in (16, 32, 32, 32)))
        begun, cookie = opened(
            new_id(),
            account.person,
            seeds,
            times.now,
            device=browser.device,
            shared_computer=browser.shared_computer,
        )
        await add(session, begun)
        fact = SignedIn(person=account.person, signed_in_at=times.at, session=begun.id)
        await door.outbox.record(session, fact, at=times.at)
        return _opened(door, begun, cookie, account.version, times.now)

    return await let_in(door, username, password, opening, at=times.at)


async def refresh(door: Door, cookie: Cookie | None, times: Times, *, active: bool) -> Opened:
    """The next cookie and token; refuses with SessionOver.

    Calls of one session wait for each other, and those that come with the same cookie get the same one.
    """
    async with door.database.transaction() as session:
        known = await found_by(session, cookie)
        if cookie is None or known is None or known.over(times.now):
            raise SessionOver
        version = await version_of(session, known.person)
        next_one = known.refreshed(cookie.secret, times.now, active=active)
        if version is not None and next_one is not None:
            kept, secret = next_one
            await keep(session, kept)
            return _opened(door, kept, Cookie(cookie.handle, secret), version, times.now)
        reason = Reason.REUSED if next_one is None else Reason.ACCOUNT_CLOSED
        await end(session, door.outbox, known, reason, times)
    raise SessionOver


async def sign_out(door: Door, cookie: Cookie | None, csrf: str, times: Times) -> None:
    """End the session of this browser, if it still has one; refuses with CsrfRefused."""
    async with door.database.transaction() as session:
        known = await found_by(session, cookie)
        if known is not None and not known.over(times.now):
            check_token(csrf, known.csrf)
            await end(session, door.outbox, known, Reason.SIGNED_OUT, times)


async def end_elsewhere(session: Session, outbox: Outbox, who: UUID, which: UUID, times: Times) -> None:
    """End one of one's own sessions; refuses with NoSuchSession."""
    known = [one for one in await mine(session, who, times.now) if one.id == which]
    if not known:
        raise NoSuchSession
    await end(session, outbox, known[0], Reason.ENDED_ELSEWHERE, times)


def _opened(door: Door, kept: BrowserSession, cookie: Cookie, version: int, now: datetime) -> Opened:
    return Opened(kept, cookie, door.signer.issue(kept.person, version, now=now, bound=bound(kept)))
