"""The table of days off and days worked in exchange."""

from collections.abc import Sequence
from datetime import date

from persistence import ReadSession
from sqlalchemy import RowMapping, select

from tasks.tables import holiday


async def holidays_of(session: ReadSession, year: int) -> Sequence[RowMapping]:
    """The days of one year, in order."""
    inside = holiday.c.day.between(date(year, 1, 1), date(year, 12, 31))
    return (await session.execute(select(holiday).where(inside).order_by(holiday.c.day))).mappings().all()
