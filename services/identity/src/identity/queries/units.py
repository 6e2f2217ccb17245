"""Units as they stood on a day, and the whole history of one."""

from collections.abc import Sequence
from datetime import date

from auth.units import UnitOn, unit_list_hash, units_on
from documents.text import fold
from persistence import ReadSession
from pydantic import BaseModel, ConfigDict
from sqlalchemy import RowMapping, select, true
from webapi.pages import Cursor, beyond

from identity.domain.refusals import NoSuchUnit
from identity.domain.units import Group
from identity.tables import unit, unit_version


class UnitView(BaseModel):
    """A unit under the name, type, group and parent of one period."""

    model_config = ConfigDict(from_attributes=True)

    code: str
    name: str
    short_name: str
    name_en: str | None
    type: str
    group: Group
    parent: str | None
    former_province: str | None
    former_names: list[str]
    valid_from: date
    valid_to: date | None


class UnitHistory(BaseModel):
    """Every period of one unit, oldest first, and who took over."""

    code: str
    version: int
    successors: list[str]
    periods: list[UnitView]


class ListedUnit(BaseModel):
    """A line of a unit list."""

    model_config = ConfigDict(from_attributes=True)

    code: str
    name: str
    short_name: str
    type: str
    group: Group
    parent: str | None


class UnitList(BaseModel):
    """The units of a day with the SHA-256 of the canonical JSON list of [code, name, type, group]."""

    as_of: date
    count: int
    hash: str
    units: list[ListedUnit]


async def units_as_of(
    session: ReadSession,
    day: date,
    *,
    group: Group | None,
    q: str | None,
    after: Cursor | None,
    limit: int,
) -> list[UnitView]:
    """One more than `limit` units of that day in order of code; `q` matches without accents."""
    period = unit_version.c
    statement = (
        select(unit_version)
        .where(period.valid_from <= day, (period.valid_to.is_(None)) | (period.valid_to >= day))
        .where(period.group == group.value if group else true())
        .where(period.folded.contains(fold(q), autoescape=True) if q else true())
        .where(beyond(after, period.code))
        .order_by(period.code)
        .limit(limit + 1)
    )
    return _views((await session.execute(statement)).mappings().all())


async def history_of(session: ReadSession, code: str) -> UnitHistory:
    """Every period of the unit; refuses with NoSuchUnit."""
    columns = select(unit.c.version, unit.c.successors, *unit_version.c).join(unit_version)
    statement = columns.where(unit.c.code == code).order_by(unit_version.c.valid_from)
    rows = (await session.execute(statement)).mappings().all()
    if not rows:
        raise NoSuchUnit(code=code)
    first = rows[0]
    return UnitHistory(
        code=code, version=first["version"], successors=first["successors"], periods=_views(rows)
    )


async def unit_list(session: ReadSession, day: date) -> UnitList:
    """All units of that day, read from the same facts as every other service reads."""
    found: list[UnitOn] = await units_on(session, day)
    listed = [ListedUnit.model_validate(each) for each in found]
    return UnitList(as_of=day, count=len(found), hash=unit_list_hash(found), units=listed)


def _views(rows: Sequence[RowMapping]) -> list[UnitView]:
    return [UnitView.model_validate(dict(row)) for row in rows]
