"""Every row of the deadline language, and the ways real documents bend it."""

from datetime import date
from unicodedata import normalize

import pytest
from tasks.domain.calendar import WorkingCalendar
from tasks.domain.cycle import Cycle, Mark, Recurrence
from tasks.domain.deadline import Dated, Missing, Reading, Waiting, read_deadline
from tasks.domain.refusals import DaysInOnePeriod, NoAnchorDay, NoSuchDay, UnreadableDeadline

ISSUED = date(2025, 10, 14)
AFTER_ISSUE = Reading(anchor=ISSUED)


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("trước 20/10/2025", date(2025, 10, 19)),
        ("Hoàn thành trước 20/10/2025.", date(2025, 10, 19)),
        ("Hoàn thành trước 17/10/2025", date(2025, 10, 16)),
        ("trước ngày 15/5/2025", date(2025, 5, 14)),
        ("trước ngày 01/01/2026", date(2025, 12, 31)),
        ("trước ngày 01 tháng 3 năm 2028", date(2028, 2, 29)),
        ("TRƯỚC  NGÀY 20-10-2025", date(2025, 10, 19)),
        ("trước 20.10.2025", date(2025, 10, 19)),
        ("chậm nhất ngày 20/10/2025", date(2025, 10, 20)),
        ("chậm nhất là ngày 20/10/2025", date(2025, 10, 20)),
        ("đến ngày 20/10/2025", date(2025, 10, 20)),
        ("20/10/2025", date(2025, 10, 20)),
        ("ngày 20 tháng 10 năm 2025", date(2025, 10, 20)),
        ("trong năm 2025", date(2025, 12, 31)),
        ("Thời gian hoàn thành trong năm 2025", date(2025, 12, 31)),
        ("hết năm 2026", date(2026, 12, 31)),
        ("trong năm 2026", date(2026, 12, 31)),
        ("năm 2030", date(2030, 12, 31)),
        ("đến năm 2030", date(2030, 12, 31)),
        ("2027", date(2027, 12, 31)),
        ("trước năm 2026", date(2025, 12, 31)),
        ("quý IV/2025", date(2025, 12, 31)),
        ("Quý I/2026", date(2026, 3, 31)),
        ("Quí II năm 2026", date(2026, 6, 30)),
        ("trong quý 3/2026", date(2026, 9, 30)),
        ("trước quý IV/2025", date(2025, 9, 30)),
        ("tháng 10/2025", date(2025, 10, 31)),
        ("tháng 02/2028", date(2028, 2, 29)),
        ("trong tháng 11 năm 2026", date(2026, 11, 30)),
        ("trước tháng 10/2025", date(2025, 9, 30)),
        ("6 tháng đầu năm 2026", date(2026, 6, 30)),
        ("6 tháng cuối năm 2026", date(2026, 12, 31)),
    ],
)
def test_a_phrase_with_its_year_means_one_day(text: str, due: date) -> None:
    assert read_deadline(text) == Dated(due)


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("chậm nhất ngày 20", date(2025, 10, 20)),
        ("đến ngày 20", date(2025, 10, 20)),
        ("chậm nhất ngày 10", date(2025, 11, 10)),
        ("chậm nhất ngày 31", date(2025, 10, 31)),
        ("trước ngày 20", date(2025, 10, 19)),
        ("trước ngày 14", date(2025, 11, 13)),
        ("trước ngày 15/12", date(2025, 12, 14)),
        ("chậm nhất ngày 15/5", date(2026, 5, 15)),
        ("chậm nhất ngày 15 tháng 5", date(2026, 5, 15)),
        ("trước ngày 6 tháng 3", date(2026, 3, 5)),
        ("trước ngày 06 tháng 3", date(2026, 3, 5)),
        ("trước ngày 16 tháng 6", date(2026, 6, 15)),
        ("chậm nhất ngày 26 tháng 3", date(2026, 3, 26)),
        ("chậm nhất 6 tháng 12", date(2025, 12, 6)),
        ("trong quý IV", date(2025, 12, 31)),
        ("trong quý II", date(2026, 6, 30)),
        ("trong tháng 01", date(2026, 1, 31)),
        ("trong tháng 12", date(2025, 12, 31)),
        ("trong 15 ngày", date(2025, 10, 29)),
        ("trong 15 ngày kể từ ngày ban hành", date(2025, 10, 29)),
        ("trong 05 ngày làm việc kể từ ngày nhận", date(2025, 10, 21)),
        ("trong vòng 3 ngày làm việc", date(2025, 10, 17)),
    ],
)
def test_a_relative_phrase_counts_from_the_day_of_issue(text: str, due: date) -> None:
    assert read_deadline(text, AFTER_ISSUE) == Dated(due)


@pytest.mark.parametrize("text", ["trong 15 ngày", "trong quý II", "trong tháng 01", "chậm nhất ngày 20"])
def test_a_relative_phrase_without_a_day_of_issue_is_refused(text: str) -> None:
    with pytest.raises(NoAnchorDay):
        read_deadline(text)


@pytest.mark.parametrize(
    ("text", "due"),
    [("trước 20/10/2025", date(2025, 10, 20)), ("trước ngày 15/5/2025", date(2025, 5, 15))],
)
def test_the_inclusive_switch_keeps_the_named_day(text: str, due: date) -> None:
    assert read_deadline(text, Reading(inclusive=True)) == Dated(due)


@pytest.mark.parametrize(
    ("text", "recurrence"),
    [
        ("trước ngày 20 hằng tháng", Recurrence(Cycle.MONTH, (Mark(20),), inclusive=False)),
        ("trước ngày 25 hàng tháng", Recurrence(Cycle.MONTH, (Mark(25),), inclusive=False)),
        ("chậm nhất ngày 20 hằng tháng", Recurrence(Cycle.MONTH, (Mark(20),), inclusive=True)),
        ("định kỳ hằng năm", Recurrence(Cycle.YEAR, inclusive=True)),
        ("hằng tuần", Recurrence(Cycle.WEEK, inclusive=True)),
        ("hằng tháng", Recurrence(Cycle.MONTH, inclusive=True)),
        ("hàng quý", Recurrence(Cycle.QUARTER, inclusive=True)),
        ("hằng năm", Recurrence(Cycle.YEAR, inclusive=True)),
        ("định kỳ 6 tháng", Recurrence(Cycle.HALF_YEAR, inclusive=True)),
        ("định kỳ 06 tháng", Recurrence(Cycle.HALF_YEAR, inclusive=True)),
        ("6 tháng 1 lần", Recurrence(Cycle.HALF_YEAR, inclusive=True)),
        ("6 tháng một lần", Recurrence(Cycle.HALF_YEAR, inclusive=True)),
        ("báo cáo sáu tháng", Recurrence(Cycle.HALF_YEAR, inclusive=True)),
        ("trước ngày 16 tháng 6 hằng năm", Recurrence(Cycle.YEAR, (Mark(16, 6),), inclusive=False)),
        (
            "định kỳ 6 tháng, chậm nhất ngày 16 tháng 6 và ngày 26 tháng 12",
            Recurrence(Cycle.HALF_YEAR, (Mark(16, 6), Mark(26, 12)), inclusive=True),
        ),
        (
            "định kỳ 6 tháng, trước ngày 15 tháng 6 và trước ngày 01 tháng 12",
            Recurrence(Cycle.HALF_YEAR, (Mark(15, 6), Mark(1, 12)), inclusive=False),
        ),
        ("trước ngày 15/12 hằng năm", Recurrence(Cycle.YEAR, (Mark(15, 12),), inclusive=False)),
        ("thường xuyên", Recurrence(Cycle.MONTH, inclusive=True)),
        ("Nhiệm vụ thường xuyên.", Recurrence(Cycle.MONTH, inclusive=True)),
        ("Thường xuyên, báo cáo hằng quý", Recurrence(Cycle.QUARTER, inclusive=True)),
    ],
)
def test_a_repeating_phrase_is_a_recurrence(text: str, recurrence: Recurrence) -> None:
    assert read_deadline(text) == recurrence


TWICE = "trước ngày 15 tháng 6 và trước ngày 01 tháng 12"


@pytest.mark.parametrize("words", [TWICE, f"{TWICE} hằng năm", f"thường xuyên, {TWICE}"])
@pytest.mark.parametrize("cycle", [Cycle.HALF_YEAR, None])
def test_two_days_one_in_each_half_of_the_year_are_half_yearly(words: str, cycle: Cycle | None) -> None:
    expected = Recurrence(Cycle.HALF_YEAR, (Mark(15, 6), Mark(1, 12)), inclusive=False)
    assert read_deadline(words, Reading(recurring=True, cycle=cycle)) == expected


@pytest.mark.parametrize(
    ("text", "cycle", "marks"),
    [
        ("trước ngày 20", Cycle.MONTH, (Mark(20),)),
        ("trước ngày 15/12", Cycle.YEAR, (Mark(15, 12),)),
        ("hằng tháng", Cycle.QUARTER, ()),
    ],
)
def test_the_cycle_of_a_recurring_row_goes_before_the_words(
    text: str, cycle: Cycle, marks: tuple[Mark, ...]
) -> None:
    found = read_deadline(text, Reading(recurring=True, cycle=cycle))
    assert isinstance(found, Recurrence)
    assert (found.cycle, found.marks) == (cycle, marks)


@pytest.mark.parametrize(
    ("text", "cycle"),
    [
        ("ngày 10 và ngày 20 hằng tháng", None),
        ("trước ngày 15/3 và trước ngày 15/6 hằng năm", None),
        ("định kỳ 6 tháng, trước ngày 15/3 và trước ngày 15/6", None),
        (TWICE, Cycle.YEAR),
        ("trước ngày 01/01 và trước ngày 01/12", Cycle.YEAR),
        ("trước ngày 01/7 và trước ngày 15/6", Cycle.HALF_YEAR),
    ],
)
def test_two_days_in_one_period_are_refused(text: str, cycle: Cycle | None) -> None:
    with pytest.raises(DaysInOnePeriod):
        read_deadline(text, Reading(recurring=True, cycle=cycle))


def test_a_quarterly_report_may_name_a_day_in_each_quarter() -> None:
    text = "hằng quý: ngày 20/3, ngày 20/6, ngày 20/9 và ngày 20/12"
    found = read_deadline(text)
    assert isinstance(found, Recurrence)
    assert found.marks == (Mark(20, 3), Mark(20, 6), Mark(20, 9), Mark(20, 12))


def test_regularly_takes_the_cycle_of_the_plan() -> None:
    reading = Reading(default_cycle=Cycle.QUARTER)
    assert read_deadline("thường xuyên", reading) == Recurrence(Cycle.QUARTER, inclusive=True)


@pytest.mark.parametrize("text", ["2026-2030", "giai đoạn 2026-2030", "Giai đoạn 2026 – 2030"])
def test_a_span_of_years_starts_and_ends_with_them(text: str) -> None:
    assert read_deadline(text) == Dated(date(2030, 12, 31), date(2026, 1, 1))


@pytest.mark.parametrize(
    ("text", "starts", "due"),
    [
        ("Quý IV/2025 - Quý I/2026", date(2025, 10, 1), date(2026, 3, 31)),
        ("từ tháng 10/2025 đến tháng 02/2026", date(2025, 10, 1), date(2026, 2, 28)),
    ],
)
def test_from_one_part_of_a_year_to_another_keeps_both(text: str, starts: date, due: date) -> None:
    assert read_deadline(text) == Dated(due, starts)


def test_from_one_day_to_another_keeps_both() -> None:
    assert read_deadline("từ ngày 01/10/2025 đến ngày 31/12/2025") == Dated(
        date(2025, 12, 31), date(2025, 10, 1)
    )


@pytest.mark.parametrize(
    "text", ["theo tiến độ của Bộ", "khi có hướng dẫn", "Sau khi Bộ ban hành", "theo yêu cầu"]
)
def test_a_condition_has_no_date_and_waits(text: str) -> None:
    assert read_deadline(text) == Waiting()


@pytest.mark.parametrize("text", ["", "   ", "."])
def test_an_empty_cell_is_missing(text: str) -> None:
    assert read_deadline(text) == Missing()


@pytest.mark.parametrize("text", ["khẩn trương", "ngay", "sớm nhất có thể", "đúng tiến độ"])
def test_words_without_a_date_are_unreadable(text: str) -> None:
    with pytest.raises(UnreadableDeadline):
        read_deadline(text)


@pytest.mark.parametrize("text", ["trước 31/4/2026", "30/02/2026", "tháng 13/2026"])
def test_a_day_that_does_not_exist_is_refused(text: str) -> None:
    with pytest.raises(NoSuchDay):
        read_deadline(text)


def test_working_days_skip_tet_and_count_the_exchanged_saturday() -> None:
    calendar = WorkingCalendar(
        days_off=frozenset({date(2026, 8, 31), date(2026, 9, 1), date(2026, 9, 2)}),
        days_worked=frozenset({date(2026, 8, 22)}),
    )
    reading = Reading(anchor=date(2026, 8, 21), calendar=calendar)
    assert read_deadline("trong 07 ngày làm việc", reading) == Dated(date(2026, 9, 3))


def test_decomposed_text_reads_the_same() -> None:
    assert read_deadline(normalize("NFD", "trước 20/10/2025")) == Dated(date(2025, 10, 19))
