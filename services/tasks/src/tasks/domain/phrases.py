"""Pieces of Vietnamese deadline language: dates, quarters, cycles, and the words around them."""

import re
import unicodedata
from datetime import date

from tasks.domain.calendar import last_day_of_month, last_day_of_quarter
from tasks.domain.cycle import Cycle

MONTHS_OF_QUARTER = 3
ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_DAY = r"(?P<day>\d{1,2})\s*(?:[/.-]|tháng)\s*(?P<month>\d{1,2})"
_YEAR = r"(?P<year>\d{4})"
FULL_DATE = re.compile(rf"{_DAY}\s*(?:[/.-]|năm)\s*{_YEAR}(?!\d)")
DAY_MONTH = re.compile(rf"(?<![\d/.-]){_DAY}(?![\d/.-])(?! lần)")
DAY = re.compile(r"ngày\s*(?:là\s*)?(?P<day>\d{1,2})(?![\d/.-])(?!\s*tháng\s*\d)")
SPAN = re.compile(r"(?P<first>\d{4})\s*[-–—]\s*(?P<last>\d{4})|từ năm (?P<from>\d{4}) đến năm (?P<to>\d{4})")
QUARTER = re.compile(rf"qu[ýí]\s*(?P<quarter>iv|i{{1,3}}|[1-4])\b(?:\s*(?:[/.-]|năm)?\s*{_YEAR})?")
HALF = re.compile(rf"(?:6|sáu) tháng (?P<half>đầu|cuối) năm(?:\s*{_YEAR})?")
MONTH = re.compile(rf"tháng\s*(?P<month>\d{{1,2}})(?!\d)(?:\s*(?:[/.-]|năm)\s*{_YEAR})?")
YEAR = re.compile(rf"(?:năm\s*{_YEAR})|^{_YEAR.replace('year', 'bare')}$")
RELATIVE = re.compile(
    r"(?:trong|sau)\s*(?:vòng|thời hạn)?\s*(?P<count>\d{1,3})\s*ngày(?P<working> làm việc)?"
)
REGULARLY = re.compile(r"thường xuyên")
WAITING = re.compile(r"theo tiến độ|theo hướng dẫn|theo yêu cầu|theo lộ trình|khi có|khi được|sau khi")
# Six months, and not the sixth, sixteenth or twenty-sixth of a month.
_SIX_MONTHS = (
    r"(?<![\d/.-])(?<!ngày )(?<!mười )(?<!mươi )(?:0?6|sáu) tháng"
    r"(?! đầu| cuối)(?!\s*\d{1,2}\b(?! lần))"
)
_CYCLES = (
    (re.compile(_SIX_MONTHS), Cycle.HALF_YEAR),
    (re.compile(r"(?:hằng|hàng|mỗi|theo) tuần"), Cycle.WEEK),
    (re.compile(r"(?:hằng|hàng|mỗi|theo) tháng"), Cycle.MONTH),
    (re.compile(r"(?:hằng|hàng|mỗi|theo) qu[ýí]"), Cycle.QUARTER),
    (re.compile(r"(?:hằng|hàng|mỗi|theo) năm"), Cycle.YEAR),
)


def plain(text: str) -> str:
    """The phrase as the rules read it: composed, lower case, single spaces, no final stop."""
    return re.sub(r"\s+", " ", unicodedata.normalize("NFC", text)).strip(" .;,").casefold()


def cycle_in(phrase: str) -> Cycle | None:
    return next((cycle for pattern, cycle in _CYCLES if pattern.search(phrase)), None)


def before(phrase: str, found: re.Match[str]) -> bool:
    """Whether the phrase says "trước" (before) right where the date stands."""
    return re.search(r"trước(?: thời điểm)?(?: ngày)?\s*$", phrase[: found.start()]) is not None


def day_in(found: re.Match[str]) -> date:
    """The full date of a match; raises ValueError for a day that does not exist."""
    return date(int(found["year"]), int(found["month"]), int(found["day"]))


def end_of_part(found: re.Match[str], months: int, year: int) -> date:
    """The last day of the quarter (3 months), half (6) or month (1) a match names."""
    if months == MONTHS_OF_QUARTER:
        number = found["quarter"]
        return last_day_of_quarter(year, ROMAN.get(number) or int(number))
    if months == 1:
        return last_day_of_month(year, int(found["month"]))
    return last_day_of_month(year, 6 if found["half"] == "đầu" else 12)
