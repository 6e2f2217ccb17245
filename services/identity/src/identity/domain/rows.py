"""Rows of an imported table, and what is wrong with them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from documents.text import nfc
from webapi.refusal import Refusal

from identity.domain.refusals import BadDate, EndsBeforeStart, Missing

type Cells = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class RowProblem:
    """A refusal with the place where it applies; the header is row 1."""

    row: int
    refusal: Refusal


@dataclass(frozen=True, slots=True)
class Tally:
    """What an import does to the rows of its file; a row that cannot be read is none of the three."""

    rows: int
    added: int
    changed: int
    unchanged: int


def required(cells: Cells, field: str) -> str:
    """The cleaned value of a cell; refuses with Missing."""
    value = nfc(cells.get(field, ""))
    if not value:
        raise Missing(field=field)
    return value


def optional(cells: Cells, field: str) -> str | None:
    """The cleaned value of a cell, or None when it is empty."""
    return nfc(cells.get(field, "")) or None


def several(cells: Cells, field: str) -> tuple[str, ...]:
    """The values of a cell, separated by semicolons."""
    return tuple(value for part in cells.get(field, "").split(";") if (value := nfc(part)))


def day(text: str, *, field: str) -> date:
    """A date as machines or as Vietnamese offices write it; refuses with BadDate."""
    for pattern in ("%Y-%m-%d", "%d/%m/%Y"):
        try:
            return datetime.strptime(text, pattern).date()  # noqa: DTZ007 - a calendar day has no zone
        except ValueError:
            continue
    raise BadDate(field=field, value=text)


def validity(cells: Cells) -> tuple[date, date | None]:
    """First and last day; refuses with Missing, BadDate or EndsBeforeStart."""
    start = day(required(cells, "valid_from"), field="valid_from")
    text = optional(cells, "valid_to")
    end = None if text is None else day(text, field="valid_to")
    ordered(start, end)
    return start, end


def ordered(start: date, end: date | None) -> None:
    """Refuses with EndsBeforeStart."""
    if end is not None and end < start:
        raise EndsBeforeStart(field="valid_to", start=start.isoformat(), end=end.isoformat())


def overlap(start: date, end: date | None, other_start: date, other_end: date | None) -> bool:
    """Whether two periods, both ends included, share a day."""
    return (end is None or other_start <= end) and (other_end is None or start <= other_end)
