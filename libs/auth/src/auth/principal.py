"""Who is asking, and what that person may do today."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from auth.errors import Forbidden
from auth.permissions import RIGHTS, Permission, Role, Scope


@dataclass(frozen=True, slots=True)
class Grant:
    """A role in a unit, from its first to its last day (both included)."""

    role: Role
    unit: str
    valid_from: date
    valid_to: date | None = None

    def holds(self, day: date) -> bool:
        """Whether the grant is in force on that day."""
        return self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)


@dataclass(frozen=True, slots=True)
class Principal:
    """A signed-in person with the grants in force at the time of the request."""

    person: UUID
    username: str
    post: str
    grants: tuple[Grant, ...]

    def may(self, permission: Permission, unit: str | None = None) -> bool:
        """Whether the right is held for that unit; without a unit, whether it is held anywhere."""
        units = self.units(permission)
        return units is None or (bool(units) if unit is None else unit in units)

    def require(self, permission: Permission, unit: str | None = None) -> None:
        """Refuse with Forbidden, naming the right, unless `may` says yes."""
        if not self.may(permission, unit):
            raise Forbidden(permission, unit)

    def units(self, permission: Permission) -> frozenset[str] | None:
        """The units for which the right is held; None means every unit of the province."""
        held = [(RIGHTS[grant.role].get(permission), grant.unit) for grant in self.grants]
        if any(scope is Scope.PROVINCE for scope, _ in held):
            return None
        return frozenset(unit for scope, unit in held if scope is Scope.OWN)

    def roles(self, unit: str | None = None) -> frozenset[Role]:
        """The roles held in that unit; without a unit, in any."""
        return frozenset(grant.role for grant in self.grants if unit is None or grant.unit == unit)


def permissions(grants: Iterable[Grant]) -> dict[Permission, Scope]:
    """The rights these grants give together; the wider scope wins."""
    found: dict[Permission, Scope] = {}
    for grant in grants:
        for permission, scope in RIGHTS[grant.role].items():
            if found.get(permission) is not Scope.PROVINCE:
                found[permission] = scope
    return found
