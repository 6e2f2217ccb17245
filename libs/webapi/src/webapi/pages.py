"""Keyset pages: stable under writes, each page one index range."""

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Annotated, Self, cast
from uuid import UUID

from fastapi import Depends, Query
from pydantic import BaseModel
from sqlalchemy import BigInteger, ColumnElement, literal, true, tuple_

from webapi.refusal import Refusal

type Key = str | int | UUID | datetime | date | Decimal

LONGEST_NUMBER = 1000
"""Digits of a Decimal before or behind its point, far within PostgreSQL's numeric."""


def _text(value: str) -> str:
    value.encode()  # half of a surrogate pair can be written in JSON and stored nowhere
    return value


def _int(value: str) -> int:
    number = int(value)
    number.to_bytes(8, signed=True)  # bigint
    return number


def _datetime(value: str) -> datetime:
    moment = datetime.fromisoformat(value)
    if moment.tzinfo is None:
        raise ValueError
    return moment.astimezone(UTC)


def _decimal(value: str) -> Decimal:
    number = Decimal(value)
    if not number.is_finite() or abs(number.adjusted()) > LONGEST_NUMBER:
        raise ValueError
    return number


READERS: Mapping[str, Callable[[str], Key]] = {
    "str": _text,
    "int": _int,
    "UUID": UUID,
    "datetime": _datetime,
    "date": date.fromisoformat,
    "Decimal": _decimal,
}


class CursorNotReadable(Refusal):
    status = 422
    vi = "Con trỏ trang không hợp lệ. Hãy mở lại danh sách từ đầu."
    en = "The page cursor is not valid. Open the list from its beginning."


@dataclass(frozen=True)
class Cursor:
    """Where a page ended: the sort key of its last row. Opaque to callers."""

    values: tuple[Key, ...]

    @classmethod
    def of(cls, *values: Key) -> Self:
        return cls(values)

    def __str__(self) -> str:
        parts = [[type(v).__name__, v.isoformat() if isinstance(v, date) else str(v)] for v in self.values]
        return urlsafe_b64encode(json.dumps(parts, separators=(",", ":")).encode()).decode().rstrip("=")

    @classmethod
    def read(cls, text: str) -> Self:
        """The cursor a page gave out; refuses anything else with 422."""
        try:
            parts = cast("list[list[str]]", json.loads(urlsafe_b64decode(text + "=" * (-len(text) % 4))))
            return cls(tuple(READERS[kind](value) for kind, value in parts))
        except (ValueError, TypeError, KeyError, ArithmeticError) as error:
            raise CursorNotReadable(field="after") from error


async def _after(after: Annotated[str | None, Query(max_length=1000)] = None) -> Cursor | None:
    return None if after is None else Cursor.read(after)


After = Annotated[Cursor | None, Depends(_after)]
Limit = Annotated[int, Query(ge=1, le=500)]
DEFAULT_LIMIT = 50


class Page[T](BaseModel):
    """Rows in order; ``next`` goes into ``after`` of the next request and is absent on the last page."""

    items: list[T]
    next: str | None = None

    @staticmethod
    def of[R](found: Sequence[R], *, limit: int, key: Callable[[R], tuple[Key, ...]]) -> "Page[R]":
        """Page over a query that asked for ``limit + 1`` rows; ``key`` is the order of the query."""
        more = len(found) > limit
        return Page(items=list(found[:limit]), next=str(Cursor(key(found[limit - 1]))) if more else None)


def beyond(cursor: Cursor | None, *columns: ColumnElement[object]) -> ColumnElement[bool]:
    """Condition for the rows after the cursor in ascending order of ``columns``."""
    if cursor is None:
        return true()
    if len(cursor.values) != len(columns):
        raise CursorNotReadable(field="after")
    pairs = list(zip(cursor.values, columns, strict=True))
    if any(type(value) is not column.type.python_type for value, column in pairs):
        raise CursorNotReadable(field="after")
    return tuple_(*columns) > tuple_(*(_bound(value, column) for value, column in pairs))


def _bound(value: Key, column: ColumnElement[object]) -> ColumnElement[object]:
    # a number may be beyond the column, and is compared all the same
    return literal(value, BigInteger() if isinstance(value, int) else column.type)
