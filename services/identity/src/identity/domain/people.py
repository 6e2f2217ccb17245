"""People, the roles they hold in units, and who may give which role."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Final, NewType
from uuid import UUID

from auth.permissions import Role
from auth.principal import Grant, Principal

from identity.domain import rows
from identity.domain.refusals import (
    BadEmail,
    BadUsername,
    Escalation,
    NoSuchPerson,
    NotYoursToChange,
    OverlappingRoles,
    OwnAccount,
)

PersonId = NewType("PersonId", UUID)

PERMISSION: Final = "identity.person.manage"

# Nobody gives a role that is not below the own one; only technical administration gives every role. Whoever
# runs the rounds does not choose who approves and who publishes them.
BELOW: Final[Mapping[Role, frozenset[Role]]] = {
    Role.SYSTEM_ADMIN: frozenset(Role),
    Role.SYSTEM_OWNER: frozenset(Role) - {Role.SYSTEM_ADMIN, Role.SYSTEM_OWNER, Role.PUBLISHER, Role.COUNCIL},
    Role.UNIT_ADMIN: frozenset({Role.OFFICER, Role.SPECIALIST}),
}
EVERYWHERE: Final = frozenset({Role.SYSTEM_ADMIN, Role.SYSTEM_OWNER})


@dataclass(frozen=True, slots=True)
class Profile:
    """What an account shows about itself: its post, and where to write to it."""

    username: str
    post: str
    email: str | None = None


@dataclass(frozen=True, slots=True)
class Person:
    """An account with every grant it ever had; the version is what tokens carry."""

    id: PersonId
    version: int
    active: bool
    profile: Profile
    grants: tuple[Grant, ...] = ()
    has_password: bool = False

    def with_grant(self, grant: Grant) -> "Person":
        """The person with that grant in the place of the one of the same role, unit and first day."""
        kept = [known for known in self.grants if _key(known) != _key(grant)]
        return replace(self, grants=tuple(sorted([*kept, grant], key=_key)))


def username(text: str) -> str:
    """A user name in its one spelling; refuses with BadUsername."""
    name = text.strip().lower()
    if not re.fullmatch(r"[a-z0-9][a-z0-9._-]{1,62}", name):
        raise BadUsername(field="username", value=text)
    return name


def email(text: str | None) -> str | None:
    """An address or none; refuses with BadEmail."""
    if text is not None and not re.fullmatch(r"[^@\s]{1,64}@[^@\s.]+(\.[^@\s.]+)+", text):
        raise BadEmail(field="email")
    return text


def require_may_grant(granter: Principal, grant: Grant, *, to: PersonId | None = None) -> None:
    """Refuses with Escalation unless one of the granter's own roles is above the granted one there.

    Nobody, whatever the role, gives one to the own account.
    """
    if to == granter.person or not may_grant(granter, grant):
        raise Escalation(field="role", permission=PERMISSION, role=grant.role.value, unit=grant.unit)


def require_may_change(granter: Principal, person: Person) -> None:
    """Refuses with NotYoursToChange when the account holds a role that the granter could not give."""
    if not all(may_grant(granter, grant) for grant in person.grants):
        raise NotYoursToChange(permission=PERMISSION, username=person.profile.username)


def require_may_manage(granter: Principal, person: Person | None) -> Person:
    """The account, which may be closed or given a first password by the granter.

    Refuses with Forbidden, with NoSuchPerson when it is of none of the granter's units, with OwnAccount and
    NotYoursToChange.
    """
    granter.require(PERMISSION)
    within = granter.units(PERMISSION)
    if person is None or not (within is None or any(grant.unit in within for grant in person.grants)):
        raise NoSuchPerson
    if person.id == granter.person:
        raise OwnAccount
    require_may_change(granter, person)
    return person


def require_apart(grants: Collection[Grant]) -> None:
    """Refuses with OverlappingRoles when two grants give the same role in the same unit on the same day."""
    for one, other in combinations(grants, 2):
        if overlapping(one, other):
            raise OverlappingRoles(field="roles", role=one.role.value, unit=one.unit, start=one.valid_from)


def overlapping(one: Grant, other: Grant) -> bool:
    """Whether both give the same role in the same unit on some day."""
    return (one.role, one.unit) == (other.role, other.unit) and rows.overlap(
        one.valid_from, one.valid_to, other.valid_from, other.valid_to
    )


def may_grant(granter: Principal, grant: Grant) -> bool:
    """Whether the granter could give this grant."""
    return any(
        grant.role in BELOW.get(held.role, frozenset())
        and (held.role in EVERYWHERE or held.unit == grant.unit)
        for held in granter.grants
    )


def _key(grant: Grant) -> tuple[str, str, str]:
    return (grant.unit, grant.role.value, grant.valid_from.isoformat())
