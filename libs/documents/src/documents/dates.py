"""Dates as written in Việt Nam, and the time zone people here live in."""

import re
from datetime import date, datetime
from typing import Final
from zoneinfo import ZoneInfo

from documents.refused import NotReadable

ICT: Final = ZoneInfo("Asia/Ho_Chi_Minh")
"""Indochina Time, UTC+7 the whole year."""


class DateNotReadable(NotReadable):
    """The text is not a day of the calendar in the form dd/mm/yyyy."""


def parse_date_vi(text: str) -> date:
    """The day written dd/mm/yyyy ("03/04/2025" or "3/4/2025"); refuses anything else."""
    found = re.fullmatch(r"([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})", text.strip())
    try:
        if found is not None:
            day, month, year = map(int, found.groups())
            return date(year, month, day)
    except ValueError:
        pass
    raise DateNotReadable(
        f"“{text.strip()[:40]}” không phải là ngày hợp lệ.",
        f"“{text.strip()[:40]}” is not a valid date.",
        hint_vi="Viết ngày/tháng/năm, ví dụ 03/04/2025.",
        hint_en="Write day/month/year, for example 03/04/2025.",
    )


def format_date_vi(value: date | datetime) -> str:
    """dd/mm/yyyy; a moment (aware datetime) is shown as its day in Việt Nam."""
    return f"{_day(value):%d/%m/%Y}"


def format_date_words_vi(value: date | datetime) -> str:
    """The form of official papers: "ngày 03 tháng 4 năm 2025".

    Days below 10 and months 1 and 2 take a leading zero (Nghị định 30/2020/NĐ-CP, Phụ lục I).
    """
    day = _day(value)
    month = f"{day.month:02d}" if day.month <= 2 else str(day.month)  # noqa: PLR2004 - the rule's own number
    return f"ngày {day.day:02d} tháng {month} năm {day.year}"


def _day(value: date | datetime) -> date:
    if not isinstance(value, datetime):
        return value
    if value.tzinfo is None:
        raise ValueError("a moment without a time zone has no day")
    return value.astimezone(ICT).date()
