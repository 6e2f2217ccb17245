"""CSV as spreadsheets here write and read it."""

import csv
import io
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from documents.refused import NotReadable
from documents.text import nfc

BOM = "\ufeff"
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")
PLAIN_NUMBER = re.compile(r"[+-]?[0-9][0-9.]*(?:,[0-9]+)?%?")
MAX_CELL = 32_767
"""What one cell of a spreadsheet can hold."""


class TableNotReadable(NotReadable):
    """The bytes are not a table: wrong encoding, no header, or a row that does not fit it."""


@dataclass(frozen=True)
class Row:
    """A line of data: ``number`` is what a spreadsheet shows (the header is row 1), cells by column name."""

    number: int
    cells: dict[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells[column]


@dataclass(frozen=True)
class Table:
    header: tuple[str, ...]
    rows: tuple[Row, ...]


def read_csv(content: bytes, *, required: Sequence[str] = ()) -> Table:
    """The table in UTF-8 CSV, with or without BOM, cells separated by comma or semicolon.

    Cells are text, trimmed and NFC; empty rows are passed over. Refuses with TableNotReadable another
    encoding, an empty file, a header with empty, repeated or missing ``required`` columns, and a row with
    more or fewer cells than the header.
    """
    text = _decoded(content)
    try:
        lines = list(csv.reader(io.StringIO(text, newline=""), delimiter=_separator(text), strict=True))
    except csv.Error as error:
        raise _refused(
            "Tệp CSV bị hỏng: dấu ngoặc kép không khớp.",
            "The CSV file is broken: its quotes do not match.",
            "Lưu lại tệp từ bảng tính dưới dạng CSV UTF-8.",
            "Save the file again from a spreadsheet as CSV UTF-8.",
        ) from error
    if not lines:
        raise _empty()
    header = _header(lines[0], required)
    numbered = enumerate(lines[1:], start=2)
    return Table(header, tuple(_row(number, header, cells) for number, cells in numbered if any(cells)))


def write_csv(header: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    """CSV that opens rightly in a Vietnamese Excel: UTF-8 with BOM, semicolons, CRLF.

    A cell that a spreadsheet would run as a formula is led by an apostrophe; None is an empty cell.
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow([_guarded(cell) for cell in header])
    for row in rows:
        writer.writerow([_guarded(cell) for cell in row])
    return (BOM + out.getvalue()).encode()


def _guarded(cell: object) -> str:
    text = "" if cell is None else str(cell)
    harmless = not text.lstrip().startswith(FORMULA_STARTS) or PLAIN_NUMBER.fullmatch(text)
    return text if harmless and not text.startswith(FORMULA_STARTS[4:]) else f"'{text}"


def _decoded(content: bytes) -> str:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _refused(
            "Tệp không phải là UTF-8.",
            "The file is not UTF-8.",
            "Trong Excel chọn Lưu dưới dạng → CSV UTF-8.",
            "In Excel choose Save As → CSV UTF-8.",
        ) from error
    if not text.strip():
        raise _empty()
    return text


def _separator(text: str) -> str:
    first = re.sub(r'"[^"]*"', "", text.lstrip("\r\n").split("\n", 1)[0])
    return "," if first.count(",") > first.count(";") else ";"


def _header(cells: Sequence[str], required: Sequence[str]) -> tuple[str, ...]:
    header = tuple(nfc(cell) for cell in cells)
    repeated = sorted({name for name in header if header.count(name) > 1})
    missing = [name for name in required if name not in header]
    if repeated or not header or not all(header):
        named = ", ".join(name or "∅" for name in repeated) or "∅"
        raise _refused(
            f"Dòng tiêu đề có cột trống hoặc lặp: {named}.",
            f"The header has an empty or repeated column: {named}.",
            "Mỗi cột cần một tên riêng ở dòng 1.",
            "Each column needs its own name in row 1.",
        )
    if missing:
        named = ", ".join(missing)
        raise _refused(
            f"Thiếu cột: {named}.",
            f"Columns are missing: {named}.",
            f"Dòng 1 phải có các cột: {', '.join(required)}.",
            f"Row 1 needs the columns: {', '.join(required)}.",
        )
    return header


def _row(number: int, header: Sequence[str], cells: Sequence[str]) -> Row:
    if len(cells) != len(header) or any(len(cell) > MAX_CELL for cell in cells):
        raise _refused(
            f"Dòng {number} có {len(cells)} ô, tiêu đề có {len(header)} cột.",
            f"Row {number} has {len(cells)} cells, the header has {len(header)} columns.",
            "Ô có dấu phân cách phải đặt trong ngoặc kép.",
            "A cell that contains the separator must be quoted.",
        )
    return Row(number, dict(zip(header, map(nfc, cells), strict=True)))


def _empty() -> TableNotReadable:
    return _refused(
        "Tệp không có dữ liệu.",
        "The file is empty.",
        "Dòng 1 là tên cột, dữ liệu từ dòng 2.",
        "Row 1 holds the column names, data begins in row 2.",
    )


def _refused(vi: str, en: str, hint_vi: str, hint_en: str) -> TableNotReadable:
    return TableNotReadable(vi, en, hint_vi=hint_vi, hint_en=hint_en)
