"""Units whose names, types and places in the tree are dated."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from itertools import pairwise

from identity.domain import rows
from identity.domain.refusals import UnknownGroup


class Group(StrEnum):
    PROVINCE = "province"
    DEPARTMENTS = "departments"
    COMMUNES = "communes"
    OTHERS = "others"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class UnitVersion:
    """What a unit was called and where it stood, from its first to its last day (both included)."""

    name: str
    short_name: str
    type: str
    group: Group
    valid_from: date
    valid_to: date | None = None
    parent: str | None = None
    name_en: str | None = None
    former_province: str | None = None
    former_names: tuple[str, ...] = ()

    def holds(self, day: date) -> bool:
        """Whether this version is the one of that day."""
        return self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit with all its versions in order of time, and who took over when it ended."""

    code: str
    versions: tuple[UnitVersion, ...]
    successors: tuple[str, ...] = ()

    def on(self, day: date) -> UnitVersion | None:
        """The version of that day, if the unit existed."""
        return next((version for version in self.versions if version.holds(day)), None)

    def exists(self, start: date, end: date | None) -> bool:
        """Whether there is a version on every day from the first to the last one."""
        day: date | None = start
        while day is not None and (end is None or day <= end):
            version = self.on(day)
            if version is None:
                return False
            day = None if version.valid_to is None else version.valid_to + timedelta(days=1)
        return True

    def with_version(self, version: UnitVersion, successors: tuple[str, ...] | None) -> "Unit":
        """The unit with that version in the place of the one that starts on the same day.

        Successors that are not told stay as they are.
        """
        kept = [known for known in self.versions if known.valid_from != version.valid_from]
        ordered = sorted([*kept, version], key=lambda each: each.valid_from)
        return replace(
            self, versions=tuple(ordered), successors=self.successors if successors is None else successors
        )

    def overlaps(self) -> list[tuple[UnitVersion, UnitVersion]]:
        """Neighbouring versions that claim the same day."""
        return [
            (first, second)
            for first, second in pairwise(self.versions)
            if rows.overlap(first.valid_from, first.valid_to, second.valid_from, second.valid_to)
        ]


@dataclass(frozen=True, slots=True)
class UnitRow:
    """One line of a unit table; without a column of successors it tells none."""

    number: int
    code: str
    version: UnitVersion
    successors: tuple[str, ...] | None


COLUMNS = frozenset(
    {"code", "name", "short_name", "name_en", "type", "group", "parent"}
    | {"former_province", "former_names", "valid_from", "valid_to", "successors"}
)


def read_unit(number: int, cells: rows.Cells) -> UnitRow:
    """One row of the table; refuses with what is wrong in it."""
    name = rows.required(cells, "name")
    group = rows.required(cells, "group")
    if group not in Group:
        raise UnknownGroup(field="group", value=group)
    valid_from, valid_to = rows.validity(cells)
    version = UnitVersion(
        name=name,
        short_name=rows.optional(cells, "short_name") or name,
        name_en=rows.optional(cells, "name_en"),
        type=rows.required(cells, "type"),
        group=Group(group),
        parent=rows.optional(cells, "parent"),
        former_province=rows.optional(cells, "former_province"),
        former_names=rows.several(cells, "former_names"),
        valid_from=valid_from,
        valid_to=valid_to,
    )
    successors = rows.several(cells, "successors") if "successors" in cells else None
    return UnitRow(number, rows.required(cells, "code"), version, successors)


def above_itself(units: Mapping[str, Unit], code: str, day: date) -> bool:
    """Whether the chain of parents on that day comes back to the unit."""
    seen: set[str] = set()
    here: str | None = code
    while here is not None and here not in seen:
        seen.add(here)
        version = units[here].on(day) if here in units else None
        here = version.parent if version else None
    return here == code
