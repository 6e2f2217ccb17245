"""Change rows after a position, and who may see one."""

from dataclasses import dataclass
from datetime import timedelta
from typing import cast

from auth import Permission, Principal
from persistence import ReadSession
from sqlalchemy import RowMapping, func, select

from notify.domain.changes import Change
from notify.tables import change

PAGE = 500


@dataclass(frozen=True)
class Line:
    """A change and its place in the stream."""

    id: int
    change: Change


async def newest(session: ReadSession) -> int:
    """The id of the newest change; 0 while there is none."""
    return await session.scalar(select(func.coalesce(func.max(change.c.id), 0))) or 0


async def oldest(session: ReadSession) -> int | None:
    """The id of the oldest change still kept."""
    return await session.scalar(select(func.min(change.c.id)))


async def before_the_last(session: ReadSession, seconds: int) -> int:
    """The id of the newest change older than so many seconds of real time; 0 where none is kept."""
    past = func.clock_timestamp() - timedelta(seconds=seconds)
    return await session.scalar(select(func.max(change.c.id)).where(change.c.at < past)) or 0


async def lines_after(session: ReadSession, position: int) -> list[Line]:
    """The next page in order of commits; full when there may be more."""
    statement = select(change).where(change.c.id > position).order_by(change.c.id).limit(PAGE)
    return [_line(row) for row in (await session.execute(statement)).mappings()]


def visible(one: Change, principal: Principal) -> bool:
    """Whether this caller may know of the change."""
    if one.person is not None:
        return one.person == principal.person
    if one.permission is None:
        return one.unit is None or bool(principal.roles(one.unit))
    permission = cast("Permission", one.permission)
    if one.unit is None:
        return principal.units(permission) is None
    return principal.may(permission, one.unit)


def _line(row: RowMapping) -> Line:
    found = Change(row["what"], person=row["person"], unit=row["unit"], permission=row["permission"])
    return Line(row["id"], found)
