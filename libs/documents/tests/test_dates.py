from datetime import UTC, date, datetime

import pytest
from documents import DateNotReadable, format_date_vi, format_date_words_vi, parse_date_vi
from hypothesis import given
from hypothesis import strategies as st


@pytest.mark.parametrize("text", ["03/04/2025", "3/4/2025", " 03/04/2025 "])
def test_a_day_is_read_day_first(text: str) -> None:
    assert parse_date_vi(text) == date(2025, 4, 3)


@pytest.mark.parametrize("text", ["2025-04-03", "31/02/2025", "03/04/25", "4/13/2025", "", "٣/4/2025"])
def test_anything_else_is_refused_with_a_hint(text: str) -> None:
    with pytest.raises(DateNotReadable) as refused:
        parse_date_vi(text)
    assert "03/04/2025" in refused.value.hint_vi


@given(st.dates(min_value=date(1000, 1, 1)))
def test_what_is_written_reads_back(day: date) -> None:
    assert parse_date_vi(format_date_vi(day)) == day


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2025, 4, 3), "ngày 03 tháng 4 năm 2025"),
        (date(2026, 2, 15), "ngày 15 tháng 02 năm 2026"),
        (date(2026, 11, 30), "ngày 30 tháng 11 năm 2026"),
    ],
)
def test_official_papers_write_days_in_words(day: date, words: str) -> None:
    assert format_date_words_vi(day) == words


def test_a_moment_is_shown_as_its_day_in_viet_nam() -> None:
    assert format_date_vi(datetime(2026, 12, 31, 17, 0, tzinfo=UTC)) == "01/01/2027"


def test_a_moment_without_a_zone_has_no_day() -> None:
    with pytest.raises(ValueError, match="time zone"):
        format_date_vi(datetime(2026, 1, 1))  # noqa: DTZ001 - the naive moment is what is refused
