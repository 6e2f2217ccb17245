"""What identity tells: units, people, and what happened to them."""

from datetime import date
from uuid import UUID

from pydantic import AwareDatetime, BaseModel, ConfigDict

from contracts.event import Event, State
from contracts.topics import IDENTITY_EVENTS, IDENTITY_PEOPLE, IDENTITY_UNITS


class UnitName(BaseModel):
    """A unit's name, type and place in the tree while ``valid_from <= day <= valid_to``."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    name: str
    short_name: str
    type: str
    group: str
    parent: str | None = None
    former_province: str | None = None
    name_en: str | None = None
    former_names: tuple[str, ...] = ()
    valid_from: date
    valid_to: date | None = None


class UnitState(State, type="identity.unit.state.v1", topic=IDENTITY_UNITS, key="code"):
    """One unit with every dated name it ever had."""

    code: str
    active: bool = True
    names: tuple[UnitName, ...]
    successors: tuple[str, ...] = ()


class RoleGrant(BaseModel):
    """A role held in one unit, both days inclusive."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    role: str
    unit: str
    valid_from: date
    valid_to: date | None = None


class PersonState(State, type="identity.person.state.v1", topic=IDENTITY_PEOPLE, key="person"):
    """An account: its post, where to write to it, and the roles it holds. ``version`` is authz_version."""

    person: UUID
    active: bool = True
    username: str
    post: str
    email: str | None = None
    roles: tuple[RoleGrant, ...] = ()


class UnitsImported(Event, type="identity.units.imported.v1", topic=IDENTITY_EVENTS, key="import_id"):
    import_id: UUID
    rows: int
    added: int
    changed: int
    imported_by: UUID
    imported_at: AwareDatetime


class PeopleImported(Event, type="identity.people.imported.v1", topic=IDENTITY_EVENTS, key="import_id"):
    import_id: UUID
    rows: int
    added: int
    changed: int
    imported_by: UUID
    imported_at: AwareDatetime


class SignedIn(Event, type="identity.session.opened.v1", topic=IDENTITY_EVENTS, key="person"):
    """With a session in a browser, or (none) with a bearer token that ends by itself."""

    person: UUID
    signed_in_at: AwareDatetime
    session: UUID | None = None


class SignInLocked(Event, type="identity.session.locked.v1", topic=IDENTITY_EVENTS, key="person"):
    """Too many failed attempts; the person is told."""

    person: UUID
    locked_until: AwareDatetime


class SessionEnded(Event, type="identity.session.ended.v1", topic=IDENTITY_EVENTS, key="session"):
    """Somebody ended a browser's session; ``reused`` means that a stolen cookie may be about.

    A session that merely ran out is not told.
    """

    session: UUID
    person: UUID
    reason: str
    ended_at: AwareDatetime


class PasswordChanged(Event, type="identity.password.changed.v1", topic=IDENTITY_EVENTS, key="person"):
    person: UUID
    changed_at: AwareDatetime
