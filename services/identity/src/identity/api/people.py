"""People: the accounts of the caller's units, opening one, and imports."""

from datetime import date
from typing import Annotated

from auth import Forbidden, Grant, Role
from fastapi import APIRouter, Query, Response
from pydantic import BaseModel, Field, SecretStr
from webapi.dependencies import Reading, Transaction, Who
from webapi.pages import DEFAULT_LIMIT, After, CursorNotReadable, Limit, Page
from webapi.problems import refusals
from webapi.rights import CONFIRMED, NEEDS_CONFIRMATION

from identity.api.application import App
from identity.api.csv_files import CSV_TOO, EXPORTED, AsCsv, FileNotReadable, ImportView, Uploaded, attachment
from identity.commands.create_person import Draft, create_person
from identity.commands.import_people import import_people
from identity.domain import people, rows
from identity.domain import refusals as refused
from identity.domain.people import Profile
from identity.queries.people import PersonView, people_of

router = APIRouter(prefix="/v1", tags=["people"])

HEADER = ("username", "post", "email", "role", "unit", "valid_from", "valid_to")


class NewRole(BaseModel):
    """A role in a unit from its first to its last day, both included."""

    role: Role
    unit: Annotated[str, Field(min_length=1, max_length=50)]
    valid_from: date
    valid_to: date | None = None

    def grant(self) -> Grant:
        rows.ordered(self.valid_from, self.valid_to)
        return Grant(self.role, self.unit, self.valid_from, self.valid_to)


class NewPerson(BaseModel):
    """An account named after a post; without a password nobody can sign in to it."""

    username: Annotated[str, Field(max_length=63)]
    post: Annotated[str, Field(min_length=1, max_length=300)]
    email: Annotated[str | None, Field(max_length=254)] = None
    password: Annotated[SecretStr | None, Field(max_length=200)] = None
    roles: Annotated[list[NewRole], Field(min_length=1, max_length=50)]

    def draft(self) -> Draft:
        profile = Profile(people.username(self.username), self.post, people.email(self.email))
        password = self.password.get_secret_value() if self.password else None
        return Draft(profile, tuple(role.grant() for role in self.roles), password)


@router.get(
    "/people", response_model=Page[PersonView], responses=CSV_TOO | refusals(Forbidden, CursorNotReadable)
)
async def list_people(
    who: Who,
    session: Reading,
    as_csv: AsCsv,
    unit: Annotated[str | None, Query(max_length=50)] = None,
    after: After = None,
    limit: Limit = DEFAULT_LIMIT,
) -> Page[PersonView] | Response:
    """The accounts of the units the caller administers, in order of user name."""
    limit = EXPORTED if as_csv else limit
    found = await people_of(session, who, unit=unit, after=after, limit=limit)
    if as_csv:
        lines = (
            (one.username, one.post, one.email, role.role, role.unit, role.valid_from, role.valid_to)
            for one in found
            for role in one.roles
        )
        return attachment("tai-khoan.csv", HEADER, lines)
    return Page[PersonView].of(found, limit=limit, key=lambda one: (one.username,))


@router.post(
    "/people",
    status_code=201,
    dependencies=[CONFIRMED],
    responses=NEEDS_CONFIRMATION
    | refusals(
        Forbidden,
        refused.Escalation,
        refused.UsernameTaken,
        refused.BadUsername,
        refused.BadEmail,
        refused.WeakPassword,
        refused.UnknownUnit,
        refused.OverlappingRoles,
        refused.EndsBeforeStart,
    ),
)
async def open_account(body: NewPerson, who: Who, session: Transaction, app: App) -> PersonView:
    """Open an account with at least one role that the caller may give."""
    return PersonView.of(await create_person(session, app.accounts, body.draft(), by=who, at=app.clock()))


@router.post(
    "/person-imports",
    dependencies=[CONFIRMED],
    responses=NEEDS_CONFIRMATION
    | refusals(
        Forbidden,
        refused.Escalation,
        refused.NotYoursToChange,
        FileNotReadable,
        refused.UnknownColumn,
        refused.ImportRefused,
    ),
)
async def take_people(
    who: Who, table: Uploaded, session: Transaction, app: App, *, dry_run: bool = False
) -> ImportView:
    """A table of accounts and roles, whole or not at all; `dry_run` only tells what would happen."""
    done = await import_people(session, app.accounts, table, by=who, dry_run=dry_run, at=app.clock())
    return ImportView.of(done, dry_run=dry_run)
