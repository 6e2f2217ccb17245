"""The editable table of days off and days worked in exchange."""

from datetime import date

from persistence import ReadSession, Session
from sqlalchemy import delete, select
from sqlalchemy.dialects.postgresql import insert

from tasks.domain.calendar import WorkingCalendar
from tasks.domain.refusals import NoSuchHoliday
from tasks.tables import holiday


async def working_calendar(session: Session | ReadSession) -> WorkingCalendar:
    """The working days as the table has them."""
    rows = [(row.day, row.working) for row in await session.execute(select(holiday.c.day, holiday.c.working))]
    return WorkingCalendar(
        days_off=frozenset(day for day, working in rows if not working),
        days_worked=frozenset(day for day, working in rows if working),
    )


async def set_holiday(session: Session, day: date, *, working: bool, name: str) -> None:
    """Say of one day that nobody works, or that a day off is worked in exchange."""
    statement = insert(holiday).values(day=day, working=working, name=name)
    await session.execute(
        statement.on_conflict_do_update(index_elements=["day"], set_={"working": working, "name": name})
    )


async def remove_holiday(session: Session, day: date) -> None:
    """Make a day an ordinary one again; refuses with NoSuchHoliday."""
    gone = await session.execute(delete(holiday).where(holiday.c.day == day).returning(holiday.c.day))
    if gone.first() is None:
        raise NoSuchHoliday(day=f"{day}")
