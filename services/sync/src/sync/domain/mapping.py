"""The table that carries own leaves to the ministry's indicators, for one framework version."""

from collections import Counter
from collections.abc import Mapping as Table
from dataclasses import dataclass

from sync.domain.values import Field, Leaf

NOT_APPLICABLE = "not_applicable"
MISSING = "missing"
VALUE = "value"


@dataclass(frozen=True)
class Row:
    """One leaf and the indicator it feeds; a state without a code cannot be sent."""

    leaf: str
    indicator: str
    fields: Table[str, Field]
    not_applicable: str | None = None
    missing: str | None = None


@dataclass(frozen=True)
class Mapping:
    indicators: Table[str, str]
    rows: tuple[Row, ...]

    def row(self, leaf: str) -> Row | None:
        return next((row for row in self.rows if row.leaf == leaf), None)


@dataclass(frozen=True)
class RowFault:
    """What is wrong with one row of a mapping, counted from 1."""

    row: int
    field: str
    vi: str
    en: str


@dataclass(frozen=True)
class Content:
    """What the ministry gets to read of one leaf: a status and its values."""

    status: str
    values: Table[str, str]


class Unmappable(Exception):
    """The leaf cannot be put into the ministry's terms; ``field`` and the reason say why."""

    def __init__(self, field: str, vi: str) -> None:
        super().__init__(f"{field}: {vi}")
        self.field = field
        self.vi = vi


def content_of(mapping: Mapping | None, leaf: Leaf) -> tuple[Row, Content]:
    """The leaf in the ministry's terms; raises ``Unmappable``."""
    row = mapping.row(leaf.code) if mapping else None
    if row is None:
        raise Unmappable(leaf.code, "Chưa có ánh xạ sang chỉ số của Bộ")
    if leaf.state == NOT_APPLICABLE:
        return row, _without_values(row, row.not_applicable, "Bộ không nhận “không áp dụng” cho chỉ số này")
    if leaf.state == MISSING:
        return row, _without_values(row, row.missing, "Thiếu số liệu")
    return row, Content(VALUE, {name: _text(name, field, leaf) for name, field in row.fields.items()})


def _without_values(row: Row, status: str | None, reason: str) -> Content:
    if status is None:
        raise Unmappable(row.leaf, reason)
    return Content(status, {})


def _text(name: str, field: Field, leaf: Leaf) -> str:
    try:
        return field.text_of(leaf)
    except ValueError as missing:
        raise Unmappable(name, f"Thiếu hoặc sai giá trị “{missing}”") from missing


def faults_of(mapping: Mapping) -> list[RowFault]:
    """Everything that is wrong, row by row; an empty list means the mapping may be used."""
    leaves = Counter(row.leaf for row in mapping.rows)
    indicators = Counter(row.indicator for row in mapping.rows)
    found: list[RowFault] = []
    for index, row in enumerate(mapping.rows, start=1):
        if leaves[row.leaf] > 1:
            found.append(RowFault(index, "leaf", "Tiêu chí lặp lại", "The leaf is repeated"))
        if indicators[row.indicator] > 1:
            found.append(RowFault(index, "indicator", "Chỉ số lặp lại", "The indicator is repeated"))
        if row.indicator not in mapping.indicators:
            found.append(RowFault(index, "indicator", "Không có chỉ số này", "No such indicator"))
        if not row.fields:
            found.append(RowFault(index, "fields", "Cần ít nhất một trường", "At least one field is needed"))
        found.extend(_field_faults(index, row))
    return found


def _field_faults(index: int, row: Row) -> list[RowFault]:
    found: list[RowFault] = []
    for name, field in row.fields.items():
        place = f"fields.{name}"
        if not field.readable():
            found.append(RowFault(index, f"{place}.from", "Không hiểu nguồn giá trị", "Unreadable source"))
        if field.divides and field.decimals is None:
            found.append(
                RowFault(
                    index, f"{place}.decimals", "Tỷ lệ cần số chữ số thập phân", "A ratio needs decimals"
                )
            )
        if field.codes and field.counts:
            found.append(
                RowFault(index, f"{place}.codes", "Không dùng cùng phép tính", "Codes exclude arithmetic")
            )
        if field.multiply == 0:
            found.append(RowFault(index, f"{place}.multiply", "Phải khác 0", "Must not be zero"))
    return found
