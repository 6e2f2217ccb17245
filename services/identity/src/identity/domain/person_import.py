"""What a table of people would change, and why it may not. One person may fill several rows."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from auth.permissions import Role
from auth.principal import Grant, Principal
from documents.tables import Row
from webapi.refusal import Refusal

from identity.domain import people, rows
from identity.domain.passwords import strong
from identity.domain.people import (
    Person,
    PersonId,
    Profile,
    overlapping,
    require_may_change,
    require_may_grant,
)
from identity.domain.refusals import (
    ContradictingRows,
    Duplicate,
    OverlappingRoles,
    UnknownRole,
    UnknownUnit,
)
from identity.domain.rows import Cells, RowProblem, Tally

COLUMNS = frozenset({"username", "post", "email", "password", "role", "unit", "valid_from", "valid_to"})
ALIASES = {"from": "valid_from", "to": "valid_to"}


@dataclass(frozen=True, slots=True)
class PersonRow:
    """One line of a table of people: an account and one of its grants."""

    number: int
    profile: Profile
    grant: Grant
    password: str | None

    def over(self, before: Person) -> Person:
        """The person after this row."""
        has_password = before.has_password or self.password is not None
        return replace(before.with_grant(self.grant), profile=self.profile, has_password=has_password)


@dataclass(frozen=True, slots=True)
class Reading:
    """The rows that could be read and the problems of the others."""

    total: int
    rows: tuple[PersonRow, ...]
    problems: tuple[RowProblem, ...]


@dataclass(frozen=True, slots=True)
class PeoplePlan:
    """The people that would be written, the passwords that would be set, the count of rows, the problems."""

    changed: Mapping[str, Person]
    passwords: Mapping[str, str]
    tally: Tally
    problems: tuple[RowProblem, ...]


def read_people(table: Sequence[Row], units: Collection[str]) -> Reading:
    """Read and check a whole table against the codes of the known units."""
    read: list[PersonRow] = []
    problems: list[RowProblem] = []
    for row in table:
        try:
            read.append(_row(row.number, row.cells, units))
        except Refusal as refusal:
            problems.append(RowProblem(row.number, refusal))
    problems += [*_contradictions(read), *_repetitions(read)]
    return Reading(len(table), tuple(read), _sorted(problems))


def plan_people(
    known: Mapping[str, Person], reading: Reading, granter: Principal, identify: Callable[[], PersonId]
) -> PeoplePlan:
    """Compare the rows with the known people; refuses with Escalation or NotYoursToChange.

    A password is only ever a first one: an account that has one keeps it.
    """
    merged = dict(known)
    passwords: dict[str, str] = {}
    added = changed = 0
    for row in reading.rows:
        name = row.profile.username
        before = merged.get(name) or Person(identify(), 0, active=True, profile=row.profile)
        after = row.over(before)
        if after == before:
            continue
        _require_right(granter, before, after, row.grant)
        if row.password is not None and not before.has_password:
            passwords[name] = row.password
        new = len(after.grants) > len(before.grants)
        added, changed = added + new, changed + (not new)
        merged[name] = after
    return PeoplePlan(
        {name: one for name, one in sorted(merged.items()) if one != known.get(name)},
        passwords,
        Tally(reading.total, added, changed, len(reading.rows) - added - changed),
        _sorted([*reading.problems, *_left_open(known, merged, reading.rows)]),
    )


def _require_right(granter: Principal, before: Person, after: Person, grant: Grant) -> None:
    if grant not in before.grants:
        require_may_grant(granter, grant, to=before.id)
    if before.version and (before.profile, before.has_password) != (after.profile, after.has_password):
        require_may_change(granter, before)


def _row(number: int, cells: Cells, units: Collection[str]) -> PersonRow:
    cells = {ALIASES.get(name, name): value for name, value in cells.items()}
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
            if overlapping(row.grant, other.grant):
                yield RowProblem(row.number, Duplicate(field="valid_from", other=str(other.number)))
                break
        before.append(row)


def _left_open(
    known: Mapping[str, Person], merged: Mapping[str, Person], read: Sequence[PersonRow]
) -> Iterator[RowProblem]:
    # a row that names another first day ends nothing: the grant it was meant for would stay as it is
    for row in read:
        name, given = row.profile.username, row.grant
        before = known[name].grants if name in known else ()
        kept = (grant for grant in before if grant in merged[name].grants and grant != given)
        for other in kept:
            if overlapping(given, other):
                start = other.valid_from.isoformat()
                refusal = OverlappingRoles(
                    field="valid_from", role=given.role.value, unit=given.unit, start=start
                )
                yield RowProblem(row.number, refusal)
                break


def _sorted(problems: Sequence[RowProblem]) -> tuple[RowProblem, ...]:
    return tuple(sorted(problems, key=lambda problem: problem.row))
