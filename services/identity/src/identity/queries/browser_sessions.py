"""The caller's sessions in browsers."""

from datetime import datetime
from uuid import UUID

from persistence import ReadSession
from pydantic import AwareDatetime, BaseModel
from sqlalchemy import select

from identity.domain.browser_sessions import BrowserSession
from identity.tables import browser_session


class BrowserSessionView(BaseModel):
    """One signed-in browser; ``device`` is what it calls itself."""

    id: UUID
    device: str
    shared_computer: bool
    opened_at: AwareDatetime
    used_at: AwareDatetime
    runs_out_at: AwareDatetime
    ends_at: AwareDatetime
    current: bool

    @classmethod
    def of(cls, one: BrowserSession, current: UUID | None) -> "BrowserSessionView":
        return cls(
            id=one.id,
            device=one.device,
            shared_computer=one.shared_computer,
            opened_at=one.opened_at,
            used_at=one.used_at,
            runs_out_at=one.runs_out_at,
            ends_at=one.ends_at,
            current=one.id == current,
        )


class BrowserSessions(BaseModel):
    items: list[BrowserSessionView]


async def sessions_of(
    session: ReadSession, who: UUID, current: UUID | None, now: datetime
) -> BrowserSessions:
    """What is not over, the latest used first."""
    kept = browser_session.c
    statement = select(browser_session).where(kept.person == who, kept.ended_at.is_(None))
    rows = (await session.execute(statement.order_by(kept.used_at.desc()))).mappings()
    alive = (one for one in (BrowserSession(**row) for row in rows) if not one.over(now))
    return BrowserSessions(items=[BrowserSessionView.of(one, current) for one in alive])


async def session_at(session: ReadSession, which: UUID) -> BrowserSession | None:
    """The session of that id, over or not."""
    found = await session.execute(select(browser_session).where(browser_session.c.id == which))
    row = found.mappings().first()
    return None if row is None else BrowserSession(**row)
