"""What a table of people would change, and why it may not. One person may fill several rows."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from auth.permissions import Role
from auth.principal import Grant
from identity.domain import people, rows
from identity.domain.passwords import strong
from identity.domain.people import Profile
from identity.domain.refusals import ContradictingRows, Duplicate, UnknownRole, UnknownUnit
from identity.domain.rows import Cells, RowProblem
from webapi.refusal import Refusal

COLUMNS = frozenset({"username", "post", "email", "password", "role", "unit", "valid_from", "valid_to"})
RENAMED = {"from": "valid_from", "to": "valid_to"}


@dataclass(frozen=True, slots=True)
class PersonRow:
    """One line of a table of people: an account and one of its grants."""

    number: int
    profile: Profile
    grant: Grant
    password: str | None


@dataclass(frozen=True, slots=True)
class Reading:
    """The rows that could be read and the problems of the others."""

    rows: tuple[PersonRow, ...]
    problems: tuple[RowProblem, ...]


def read_people(table: Sequence[Cells], units: Collection[str]) -> Reading:
    """Read and check a whole table against the known units."""
    read: list[PersonRow] = []
    problems: list[RowProblem] = []
    for number, cells in enumerate(table, start=2):
        try:
            read.append(_row(number, cells, units))
        except Refusal as refusal:
            problems.append(RowProblem(number, refusal))
    problems += [*_contradictions(read), *_repetitions(read)]
    return Reading(tuple(read), tuple(sorted(problems, key=lambda problem: problem.row)))


def _row(number: int, cells: Cells, units: Collection[str]) -> PersonRow:
    profile = Profile(
        username=people.username(rows.required(cells, "username")),
        post=rows.required(cells, "post"),
        email=people.email(rows.optional(cells, "email")),
    )
    password = cells.get("password") or None
    return PersonRow(number, profile, read_grant(cells, units), password and strong(password))


def read_grant(cells: Cells, units: Collection[str]) -> Grant:
    """A role in a unit with its days; refuses what is unknown or out of order."""
    role = rows.required(cells, "role")
    if role not in Role:
        raise UnknownRole(field="role", value=role)
    unit = rows.required(cells, "unit")
    if unit not in units:
        raise UnknownUnit(field="unit", code=unit)
    return Grant(Role(role), unit, *rows.validity(cells))


def _contradictions(read: Sequence[PersonRow]) -> Iterator[RowProblem]:
    first: dict[str, PersonRow] = {}
    for row in read:
        other = first.setdefault(row.profile.username, row)
        if (other.profile, other.password) != (row.profile, row.password):
            refusal = ContradictingRows(
                field="username", username=row.profile.username, other=str(other.number)
            )
            yield RowProblem(row.number, refusal)


def _repetitions(read: Sequence[PersonRow]) -> Iterator[RowProblem]:
    seen: dict[tuple[str, Role, str], list[PersonRow]] = {}
    for row in read:
        before = seen.setdefault((row.profile.username, row.grant.role, row.grant.unit), [])
        for other in before:
            if _same_days(row.grant, other.grant):
                yield RowProblem(row.number, Duplicate(field="valid_from", other=str(other.number)))
                break
        before.append(row)


def _same_days(one: Grant, other: Grant) -> bool:
    return rows.overlap(one.valid_from, one.valid_to, other.valid_from, other.valid_to)
