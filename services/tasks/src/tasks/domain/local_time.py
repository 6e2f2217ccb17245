"""The time people in the province live by: due moments and periods are theirs, not UTC's."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

ICT = ZoneInfo("Asia/Ho_Chi_Minh")
LAST_SECOND = time(23, 59, 59)


def end_of_day(day: date) -> datetime:
    """The last second a thing due on `day` is on time: 23:59:59 in Asia/Ho_Chi_Minh."""
    return datetime.combine(day, LAST_SECOND, tzinfo=ICT)


def day_of(moment: datetime) -> date:
    """The calendar day of a moment, as read on a clock in the province."""
    return moment.astimezone(ICT).date()
