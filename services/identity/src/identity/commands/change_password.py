"""A person changes the own password."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from contracts.identity import PasswordChanged
from persistence import Session
from sqlalchemy import delete, insert, select, update

from identity.commands.session_rows import Times, end_session, live_sessions_of
from identity.commands.sign_in import Account, Door, let_in, of_person
from identity.domain.browser_sessions import Reason
from identity.domain.passwords import REMEMBERED, strong
from identity.domain.refusals import PasswordUsedBefore, WrongCredentials, WrongPassword
from identity.tables import former_password, person


@dataclass(frozen=True, slots=True)
class Change:
    """The password that ends, the one that begins, and the session that goes on."""

    person: UUID
    username: str
    present: str
    new: str
    session: UUID | None


async def change_password(door: Door, change: Change, times: Times) -> None:
    """Also ends every other session of the person.

    Refuses with WeakPassword, PasswordUsedBefore, WrongPassword and, as at the door but counted apart,
    TooManyAttempts.
    """
    strong(change.new, field="new_password")
    account = await _verified(door, change, times)
    for known in await _known(door, account):
        if await door.hasher.verify(known, change.new):
            raise PasswordUsedBefore(field="new_password", count=REMEMBERED)
    new_hash = await door.hasher.hash(change.new)
    async with door.database.transaction() as session:
        await _swap(session, account, new_hash, times)
        for other in await live_sessions_of(session, account.person, times.now):
            if other.id != change.session:
                await end_session(session, door.outbox, other, Reason.PASSWORD_CHANGED, times)
        fact = PasswordChanged(person=account.person, changed_at=times.at)
        await door.outbox.record(session, fact, at=times.at)


async def _verified(door: Door, change: Change, times: Times) -> Account:
    async def opening(_session: Session, account: Account) -> Account:
        return account

    try:
        counter = of_person(change.person)
        return await let_in(door, change.username, change.present, opening, at=times.at, counter=counter)
    except WrongCredentials:
        raise WrongPassword(field="present_password") from None


async def _known(door: Door, account: Account) -> Sequence[str | None]:
    former = former_password.c
    statement = select(former.password_hash).where(former.person == account.person)
    async with door.database.reading() as session:
        return [account.password_hash, *await session.scalars(statement)]


async def _swap(session: Session, account: Account, new_hash: str, times: Times) -> None:
    unchanged = (person.c.id == account.person, person.c.password_hash == account.password_hash)
    values = {"password_hash": new_hash, "password_changed_at": times.now}
    done = await session.execute(update(person).where(*unchanged).values(values).returning(person.c.id))
    if done.first() is None:
        raise WrongPassword(field="present_password")
    replaced = {"person": account.person, "replaced_at": times.now, "password_hash": account.password_hash}
    await session.execute(insert(former_password).values(replaced))
    former = former_password.c
    mine_first = select(former.replaced_at).where(former.person == account.person)
    older = mine_first.order_by(former.replaced_at.desc()).offset(REMEMBERED - 1)
    await session.execute(
        delete(former_password).where(former.person == account.person, former.replaced_at.in_(older))
    )
