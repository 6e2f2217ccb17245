"""What an administrator does to somebody's account as a whole; each signs that person out everywhere."""

from dataclasses import replace
from uuid import UUID

from auth import Principal
from contracts.identity import PasswordChanged
from persistence import Session
from sqlalchemy import insert, literal, select

from identity.commands.import_people import Accounts
from identity.commands.person_rows import load_person, lock_people, save_people
from identity.commands.session_rows import Times, end_session, live_sessions_of
from identity.commands.sign_in import at_the_door, forget_attempts
from identity.domain.browser_sessions import Reason
from identity.domain.passwords import strong
from identity.domain.people import Person, require_may_manage
from identity.tables import former_password, person


async def close_account(
    session: Session, accounts: Accounts, which: UUID, *, by: Principal, times: Times
) -> Person:
    """Nobody signs in to it from now on; a closed one stays so.

    Refuses with Forbidden, NoSuchPerson, OwnAccount or NotYoursToChange.
    """
    known = await _managed(session, which, by)
    if not known.active:
        return known
    await _sign_out(session, accounts, known, Reason.ACCOUNT_CLOSED, times)
    return await _saved(session, accounts, replace(known, active=False), times)


async def reopen_account(
    session: Session, accounts: Accounts, which: UUID, *, by: Principal, times: Times
) -> Person:
    """With the roles and the password it had; refuses as `close_account` does."""
    known = await _managed(session, which, by)
    return known if known.active else await _saved(session, accounts, replace(known, active=True), times)


async def give_first_password(
    session: Session, accounts: Accounts, which: UUID, password: str, *, by: Principal, times: Times
) -> Person:
    """In the place of one that was forgotten; its owner is asked to change it and may not go back to the old.

    Refuses with WeakPassword, and as `close_account` does.
    """
    known = await _managed(session, which, by)
    hashes = await accounts.hasher.hash_all({known.profile.username: strong(password)})
    await _remember(session, known, times)
    await forget_attempts(session, at_the_door(known.profile.username))
    await _sign_out(session, accounts, known, Reason.PASSWORD_CHANGED, times)
    saved = await _saved(session, accounts, replace(known, has_password=True), times, hashes)
    fact = PasswordChanged(person=known.id, changed_at=times.at)
    await accounts.outbox.record(session, fact, at=times.at)
    return saved


async def _managed(session: Session, which: UUID, by: Principal) -> Person:
    await lock_people(session)
    return require_may_manage(by, await load_person(session, which))


async def _remember(session: Session, known: Person, times: Times) -> None:
    columns = ("person", "replaced_at", "password_hash")
    held = select(person.c.id, literal(times.now), person.c.password_hash)
    old = held.where(person.c.id == known.id, person.c.password_hash.is_not(None))
    await session.execute(insert(former_password).from_select(columns, old))


async def _sign_out(
    session: Session, accounts: Accounts, known: Person, reason: Reason, times: Times
) -> None:
    for open_one in await live_sessions_of(session, known.id, times.now):
        await end_session(session, accounts.outbox, open_one, reason, times)


async def _saved(
    session: Session, accounts: Accounts, one: Person, times: Times, hashes: dict[str, str] | None = None
) -> Person:
    (saved,) = await save_people(session, accounts.outbox, [one], hashes or {}, at=times.at)
    return saved
