"""Somebody who is signed in gives the password again, before a step that is hard to take back."""

from dataclasses import dataclass, replace
from uuid import UUID

from persistence import Session

from identity.commands.session_rows import Times, live_sessions_of, token_binding, update_session
from identity.commands.sign_in import Account, Door, let_in, of_person
from identity.domain.browser_sessions import BrowserSession
from identity.domain.refusals import NoSuchSession, WrongCredentials, WrongPassword
from identity.signing import Token


@dataclass(frozen=True, slots=True)
class Confirmation:
    """Who gives it, in which browser's session, and what was typed."""

    person: UUID
    username: str
    session: UUID | None
    password: str


async def confirm_password(door: Door, given: Confirmation, times: Times) -> tuple[BrowserSession, Token]:
    """The session, and a token that tells the new time.

    Refuses with WrongPassword and, as at the door but counted apart, TooManyAttempts or SignInBusy; with
    NoSuchSession for a bearer, who signs in again instead.
    """

    async def opening(session: Session, account: Account) -> tuple[BrowserSession, Token]:
        known = [
            one
            for one in await live_sessions_of(session, account.person, times.now)
            if one.id == given.session
        ]
        if not known:
            raise NoSuchSession
        kept = replace(known[0], authenticated_at=times.now)
        await update_session(session, kept)
        return kept, door.signer.issue(
            account.person, account.version, now=times.now, bound=token_binding(kept)
        )

    try:
        counter = of_person(given.person)
        return await let_in(door, given.username, given.password, opening, at=times.at, counter=counter)
    except WrongCredentials:
        raise WrongPassword(field="password") from None
