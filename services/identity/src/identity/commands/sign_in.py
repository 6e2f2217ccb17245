"""Let somebody in: count the attempt, look at the password, then decide.

Three steps, for the slow middle one must not hold a transaction, and a failure must be counted
although the request is refused.
"""

import hashlib
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from contracts.identity import SignedIn, SignInLocked
from messaging import Outbox
from persistence import Database, Session
from sqlalchemy import delete, select, update
from sqlalchemy.dialects.postgresql import insert

from identity.domain.attempts import Attempts, first_attempt
from identity.domain.refusals import WrongCredentials
from identity.hashing import Hasher
from identity.signing import Signer, Token
from identity.tables import person, sign_in_attempt


@dataclass(frozen=True, slots=True)
class Door:
    """What signing in takes."""

    database: Database
    outbox: Outbox
    hasher: Hasher
    signer: Signer


@dataclass(frozen=True, slots=True)
class Account:
    """Whom a name belongs to: the version tokens carry, and the hash that was verified."""

    person: UUID
    version: int
    username: str
    password_hash: str | None


type Opening[T] = Callable[[Session, Account], Awaitable[T]]


async def sign_in(door: Door, username: str, password: str, *, at: datetime, now: datetime) -> Token:
    """A token for the right password; refuses with WrongCredentials, TooManyAttempts or SignInBusy.

    ``at`` is the platform's time, ``now`` the real one, which tokens live by.
    """

    async def opening(session: Session, account: Account) -> Token:
        await door.outbox.record(session, SignedIn(person=account.person, signed_in_at=at), at=at)
        return door.signer.issue(account.person, account.version, now=now)

    return await let_in(door, username, password, opening, at=at)


async def let_in[T](
    door: Door,
    username: str,
    password: str,
    opening: Opening[T],
    *,
    at: datetime,
    counter: bytes | None = None,
) -> T:
    """What ``opening`` does for the right password, in the transaction that forgets earlier failures.

    Failures are counted per name, unless another counter is given. Refuses with WrongCredentials,
    TooManyAttempts or SignInBusy.
    """
    name = username.strip().lower()
    counter = counter or at_the_door(name)
    with door.hasher.place():
        async with door.database.transaction() as session:
            await _count(session, counter, at)
            account = await _account(session, name)
        right = await door.hasher.verify(None if account is None else account.password_hash, password)
    async with door.database.transaction() as session:
        open_account = await _account(session, name, lock=True) if right else None
        if open_account is not None:
            await forget_attempts(session, counter)
            return await opening(session, open_account)
        await _turn_away(session, door.outbox, counter, account, at)
    raise WrongCredentials


def at_the_door(name: str) -> bytes:
    """The counter of a user name, which anybody may type."""
    return hashlib.sha256(name.encode()).digest()


def of_person(who: UUID) -> bytes:
    """The counter of who is signed in: no outsider can reach it, for no text has this sum."""
    return hashlib.sha256(b"\xff" + who.bytes).digest()


def of_browser(session: UUID) -> bytes:
    """The counter of a browser that has had a session of the account: outsiders cannot reach it either."""
    return hashlib.sha256(b"\xfe" + session.bytes).digest()


async def forget_attempts(session: Session, counter: bytes) -> None:
    await session.execute(delete(sign_in_attempt).where(sign_in_attempt.c.username_hash == counter))


async def _count(session: Session, counter: bytes, at: datetime) -> None:
    begun = first_attempt(at)
    row = {"username_hash": counter, "count": begun.count, "opened_at": at}
    claim = insert(sign_in_attempt).values(row).on_conflict_do_nothing()
    if (await session.execute(claim.returning(sign_in_attempt.c.count))).first() is None:
        await _store(session, counter, (await _attempts(session, counter) or begun).next(at))


async def _account(session: Session, name: str, *, lock: bool = False) -> Account | None:
    columns = select(person.c.id, person.c.version, person.c.username, person.c.password_hash)
    statement = columns.where(person.c.username == name, person.c.active)
    found = (await session.execute(statement.with_for_update() if lock else statement)).first()
    return None if found is None else Account(*found)


async def _turn_away(
    session: Session, outbox: Outbox, counter: bytes, account: Account | None, at: datetime
) -> None:
    before = await _attempts(session, counter)
    if before is None:
        return
    after = before.failed(at)
    await _store(session, counter, after)
    if after.locked_until is not None and after != before and account is not None:
        fact = SignInLocked(person=account.person, locked_until=after.locked_until)
        await outbox.record(session, fact, at=at)


async def _attempts(session: Session, counter: bytes) -> Attempts | None:
    columns = select(*(sign_in_attempt.c[field] for field in Attempts.__dataclass_fields__))
    statement = columns.where(sign_in_attempt.c.username_hash == counter).with_for_update()
    found = (await session.execute(statement)).first()
    return None if found is None else Attempts(*found)


async def _store(session: Session, counter: bytes, attempts: Attempts) -> None:
    values = {field: getattr(attempts, field) for field in Attempts.__dataclass_fields__}
    statement = update(sign_in_attempt).where(sign_in_attempt.c.username_hash == counter)
    await session.execute(statement.values(values))
