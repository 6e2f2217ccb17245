import csv
import io
from decimal import Decimal

import pytest
from documents import TableNotReadable, nfc, read_csv, write_csv
from hypothesis import given
from hypothesis import strategies as st

CELLS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Zs", "Zl", "Zp"]), max_size=20)


@pytest.mark.parametrize(
    "content",
    [
        "mã,tên\n25195,Phường Bình Phước\n",
        "mã;tên\r\n25195;Phường Bình Phước\r\n",
        "\ufeffmã;tên\r\n25195; Phường  Bình Phước ",
        'mã,tên\n"25195","Phường Bình Phước"',
    ],
)
def test_files_of_any_spreadsheet_are_read(content: str) -> None:
    table = read_csv(content.encode())
    assert (table.header, table.rows[0].cells) == (("mã", "tên"), {"mã": "25195", "tên": "Phường Bình Phước"})


def test_rows_are_numbered_as_a_spreadsheet_shows_them() -> None:
    table = read_csv(b"a,b\n1,2\n\n,\n3,4\n")
    assert [(row.number, row["a"]) for row in table.rows] == [(2, "1"), (5, "3")]


def test_a_cell_may_hold_the_separator_and_a_line_break() -> None:
    table = read_csv(b'a,b\n"x, y","1\n2"\n3,4')
    assert [(row.number, row["a"]) for row in table.rows] == [(2, "x, y"), (3, "3")]


def test_text_stays_text() -> None:
    assert read_csv(b"code\n00123\n1.000").rows[0]["code"] == "00123"


@pytest.mark.parametrize(
    ("content", "part"),
    [
        (b"", "không có dữ liệu"),
        (b"\n\n", "không có dữ liệu"),
        ("tên\nBình".encode("utf-16"), "UTF-8"),
        ("tên\nnăm".encode("cp1258"), "UTF-8"),
        (b"a,a\n1,2", "lặp: a"),
        (b"a,\n1,2", "trống"),
        (b"\na,b\n1,2", "trống"),
        (b"b\n1", "Thiếu cột: a"),
        (b"a,b\n1,2\n1", "Dòng 3"),
        (b"a,b\n1,2,3", "Dòng 2"),
        (b'a,b\n"1,2', "ngoặc kép"),
    ],
)
def test_what_is_no_table_is_refused_in_words(content: bytes, part: str) -> None:
    with pytest.raises(TableNotReadable) as refused:
        read_csv(content, required=["a"])
    assert part in refused.value.vi
    assert refused.value.hint_en


@pytest.mark.parametrize("cell", ["=HYPERLINK(1)", "+x", "-1+cmd", "@sum", " =1", "\t=1", "\r=1", "\n1"])
def test_a_cell_never_runs_as_a_formula(cell: str) -> None:
    written = write_csv(["a"], [[cell]]).decode("utf-8-sig")
    assert list(csv.reader(io.StringIO(written, newline=""), delimiter=";"))[1] == [f"'{cell}"]


@pytest.mark.parametrize("number", ["-1.234,5", "-5", "+7", "12,5%"])
def test_a_number_is_no_formula(number: str) -> None:
    assert read_csv(write_csv(["a"], [[number]])).rows[0]["a"] == number


def test_excel_here_opens_it_with_marks_and_columns() -> None:
    assert write_csv(["Mã", "Điểm"], [["25195", Decimal("1.5")], ["x", None]]) == (
        b"\xef\xbb\xbf" + "Mã;Điểm\r\n25195;1.5\r\nx;\r\n".encode()
    )


@given(st.lists(st.tuples(CELLS, CELLS), max_size=8))
def test_what_is_written_reads_back(rows: list[tuple[str, str]]) -> None:
    table = read_csv(write_csv(["a", "b"], rows))
    found = [(row["a"].removeprefix("'"), row["b"].removeprefix("'")) for row in table.rows]
    sent = [(nfc(a).removeprefix("'"), nfc(b).removeprefix("'")) for a, b in rows if a or b]
    assert found == sent
