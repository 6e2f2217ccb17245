"""A person's own notices, newest first."""

from datetime import datetime
from uuid import UUID

from persistence import ReadSession
from pydantic import BaseModel
from sqlalchemy import ColumnElement, func, select, true
from webapi.pages import Cursor, CursorNotReadable

from notify.domain.kinds import Kind
from notify.domain.refusals import NoSuchNotice
from notify.tables import notice


class NoticeView(BaseModel):
    """``links`` are keys of what the notice is about: kind, and round, unit, assessment, task."""

    id: UUID
    kind: Kind
    title_vi: str
    title_en: str
    text_vi: str
    text_en: str
    links: dict[str, str]
    sample: bool
    occurred_at: datetime
    created_at: datetime
    read_at: datetime | None


class KindCount(BaseModel):
    kind: Kind
    unread: int
    total: int


class NoticeSummary(BaseModel):
    unread: int
    total: int
    kinds: list[KindCount]


COLUMNS = tuple(notice.c[name] for name in NoticeView.model_fields)


async def notices(
    session: ReadSession,
    person: UUID,
    *,
    unread: bool | None,
    kind: Kind | None,
    after: Cursor | None,
    limit: int,
) -> list[NoticeView]:
    """One row more than ``limit``, so that the page knows whether there are others."""
    wanted: list[ColumnElement[bool]] = [notice.c.person == person, _older(after)]
    if unread is not None:
        wanted.append(notice.c.read_at.is_(None) == unread)
    if kind is not None:
        wanted.append(notice.c.kind == kind.value)
    statement = select(*COLUMNS).where(*wanted).order_by(notice.c.id.desc()).limit(limit + 1)
    return [NoticeView.model_validate(row) for row in (await session.execute(statement)).mappings()]


async def one_notice(session: ReadSession, person: UUID, notice_id: UUID) -> NoticeView:
    """Refuses with NoSuchNotice also when it is somebody else's."""
    statement = select(*COLUMNS).where(notice.c.id == notice_id, notice.c.person == person)
    row = (await session.execute(statement)).mappings().first()
    if row is None:
        raise NoSuchNotice
    return NoticeView.model_validate(row)


async def summary(session: ReadSession, person: UUID) -> NoticeSummary:
    """Unread and all, by kind."""
    unread = func.count().filter(notice.c.read_at.is_(None)).label("unread")
    statement = (
        select(notice.c.kind, unread, func.count().label("total"))
        .where(notice.c.person == person)
        .group_by(notice.c.kind)
        .order_by(notice.c.kind)
    )
    rows = (await session.execute(statement)).mappings().all()
    kinds = [KindCount.model_validate(row) for row in rows]
    return NoticeSummary(
        unread=sum(one.unread for one in kinds), total=sum(one.total for one in kinds), kinds=kinds
    )


def _older(after: Cursor | None) -> ColumnElement[bool]:
    if after is None:
        return true()
    match after.values:
        case (UUID() as last,):
            return notice.c.id < last
        case _:
            raise CursorNotReadable(field="after")
