"""A cursor holds what the database can compare, whoever wrote it."""

import json
from base64 import urlsafe_b64encode
from datetime import UTC, date, datetime
from decimal import Decimal
from uuid import UUID

import pytest
from webapi.pages import Cursor, CursorNotReadable, Key


def _written(kind: str, value: str) -> str:
    return urlsafe_b64encode(json.dumps([[kind, value]]).encode()).decode().rstrip("=")


@pytest.mark.parametrize(
    "key",
    [
        "Đồng Nai",
        -(2**63),
        2**63 - 1,
        UUID(int=1),
        datetime(2026, 11, 23, 5, tzinfo=UTC),
        date(2026, 11, 23),
        Decimal("-812.4000"),
    ],
)
def test_what_a_page_gave_out_is_read_again(key: Key) -> None:
    assert Cursor.read(str(Cursor.of(key))) == Cursor.of(key)


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("int", str(2**63)),
        ("int", str(-(2**63) - 1)),
        ("datetime", "2026-11-23T05:00:00"),
        ("datetime", "0001-01-01T00:00:00+14:00"),
        ("Decimal", "NaN"),
        ("Decimal", "sNaN"),
        ("Decimal", "-Infinity"),
        ("Decimal", "1e999999"),
        ("str", "\ud800"),
    ],
)
def test_what_the_database_could_not_compare_is_refused(kind: str, value: str) -> None:
    with pytest.raises(CursorNotReadable):
        Cursor.read(_written(kind, value))
