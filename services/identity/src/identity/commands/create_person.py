"""Open one account."""

from dataclasses import dataclass
from datetime import date, datetime

from auth import Grant, Principal, Role
from messaging import new_id
from persistence import Session

from identity.commands.import_people import Accounts
from identity.commands.person_rows import load_people, lock_people, save_people
from identity.commands.unit_rows import known_codes
from identity.domain.passwords import strong
from identity.domain.people import PERMISSION, Person, PersonId, Profile, require_apart, require_may_grant
from identity.domain.refusals import UnknownUnit, UsernameTaken

# The first administrator's role begins before anything the platform looks at, whatever the clock says.
FIRST_DAY = date(2025, 1, 1)
PROVINCE = "75"


@dataclass(frozen=True, slots=True)
class Draft:
    """An account as it is asked for."""

    profile: Profile
    grants: tuple[Grant, ...]
    password: str | None = None


async def create_person(
    session: Session, accounts: Accounts, draft: Draft, *, by: Principal, at: datetime
) -> Person:
    """Refuses with Forbidden, Escalation, UnknownUnit, OverlappingRoles, WeakPassword or UsernameTaken."""
    by.require(PERMISSION)
    units = await known_codes(session)
    for grant in draft.grants:
        if grant.unit not in units:
            raise UnknownUnit(field="roles", code=grant.unit)
        require_may_grant(by, grant)
    require_apart(draft.grants)
    await lock_people(session)
    if draft.profile.username in await load_people(session, {draft.profile.username}):
        raise UsernameTaken(field="username", username=draft.profile.username)
    return await _open(session, accounts, draft, at=at)


async def create_first_administrator(
    session: Session, accounts: Accounts, username: str, password: str, *, at: datetime
) -> Person:
    """For a platform without people; the caller holds `lock_people`; refuses with WeakPassword."""
    profile = Profile(username, "Quản trị hệ thống")
    grant = Grant(Role.SYSTEM_ADMIN, PROVINCE, FIRST_DAY)
    return await _open(session, accounts, Draft(profile, (grant,), password), at=at)


async def _open(session: Session, accounts: Accounts, draft: Draft, *, at: datetime) -> Person:
    name = draft.profile.username
    passwords = {} if draft.password is None else {name: strong(draft.password)}
    hashes = await accounts.hasher.hash_all(passwords)
    created = Person(
        id=PersonId(new_id()),
        version=0,
        active=True,
        profile=draft.profile,
        grants=draft.grants,
        has_password=bool(hashes),
    )
    saved = await save_people(session, accounts.outbox, [created], hashes, at=at)
    return saved[0]
