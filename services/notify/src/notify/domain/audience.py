"""Whom a fact concerns: holders of roles in units, or persons."""

from dataclasses import dataclass
from uuid import UUID

OFFICER, HEAD = "officer", "unit_head"


@dataclass(frozen=True)
class Holders:
    """Everyone who holds one of the roles in one of the units; ``units`` None is the whole province."""

    roles: tuple[str, ...]
    units: tuple[str, ...] | None = None


@dataclass(frozen=True)
class Audience:
    holders: tuple[Holders, ...] = ()
    persons: tuple[UUID, ...] = ()

    @property
    def asks(self) -> bool:
        """Whether anybody at all is meant."""
        return bool(self.holders or self.persons)

    def __or__(self, other: "Audience") -> "Audience":
        return Audience(self.holders + other.holders, self.persons + other.persons)


def holding(*roles: str, units: tuple[str, ...] | None = None) -> Audience:
    return Audience(holders=(Holders(roles, units),))


def posts_of(*units: str) -> Audience:
    """The officers and the heads of these units."""
    return holding(OFFICER, HEAD, units=units)


def person(one: UUID) -> Audience:
    return Audience(persons=(one,))
