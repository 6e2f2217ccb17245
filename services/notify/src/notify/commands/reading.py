"""A person reads notices, or takes that back."""

from datetime import datetime
from uuid import UUID

from persistence import Session
from sqlalchemy import select, update

from notify.commands.changing import show
from notify.domain.changes import notices_of
from notify.domain.refusals import NoSuchNotice
from notify.tables import notice


async def mark(session: Session, person: UUID, notice_id: UUID, *, read_at: datetime | None) -> None:
    """Read at that moment, or unread again; what is read already keeps its first moment.

    Refuses with NoSuchNotice also when the notice is somebody else's.
    """
    own = (notice.c.id == notice_id, notice.c.person == person)
    found = (await session.execute(select(notice.c.read_at).where(*own).with_for_update())).first()
    if found is None:
        raise NoSuchNotice
    if (found.read_at is None) == (read_at is None):
        return
    await session.execute(update(notice).where(*own).values(read_at=read_at))
    await show(session, [notices_of(person)])


async def mark_all_read(session: Session, person: UUID, *, at: datetime) -> int:
    """How many became read."""
    unread = update(notice).where(notice.c.person == person, notice.c.read_at.is_(None))
    count = len((await session.execute(unread.values(read_at=at).returning(notice.c.id))).all())
    if count:
        await show(session, [notices_of(person)])
    return count
