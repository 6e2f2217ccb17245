"""How names are folded and ordered and numbers are read, written down for the browser to do the same.

``python -m libs.documents.tests.vectors`` writes the file anew; ``test_vectors.py`` finds it stale.
"""

import csv
import json
import unicodedata
from collections.abc import Sequence
from itertools import product
from pathlib import Path

from documents import (
    NumberNotReadable,
    decimal_string,
    fold,
    format_number_vi,
    nfc,
    parse_number_vi,
    sort_key_vi,
)

ROOT = Path(__file__).parents[3]
FILE = ROOT / "web/packages/i18n/vectors.json"
UNITS = ROOT / "deploy/local/src/dti/seed/units.csv"
SPELLINGS = (
    "Hoà", "Hòa", "HOÀ  BÌNH", "Thuỷ", "Thúy", "khoẻ", "khỏe", "hoàn", "quý", "quí III", "tỉ lệ", "tỷ lệ",
    "kỹ năng", "kĩ năng", "lý", "Lí", "Mỹ", "ty", "tay", "Huy", "Đăk Ơ", "đắk ơ", "ĐẮK Ơ", "Ấp 3",
    "ấp 10", "ma", "má", "mà", "mả", "mã", "mạ", "Ma", "a1", "A-1", "", " ", "\u00a0x\u2003y ", "ươ",
    "ƯỚC", "Straße", "İ", "qúy", "12y", "_ty",
)  # fmt: skip
TYPED = (
    "1.000", "1000", "0,36", "1.234,5", "-1.234,5", "−5", " 12 ", "1.234.567,00", "0", "-0", "0,0",
    "-0,00", "2.5", "0.360", "1.00", ",5", "-,5", "1 000", "1\u00a0000", "1 000 000,5", "", " ", "mười",
    "1.0000", "1.23.456", "1,2,3", "01", "00", "1e3", "٣", "NaN", "9" * 40, "9" * 41, "70%", "1,234.5",
    "1,", ".5", "--1", "1234.5", "1.234.5", "+1",
)  # fmt: skip
SHOWN = (
    "1234.5",
    "-0.005",
    "0.005",
    "1000000",
    "999.995",
    "-1234.565",
    "0",
    "12.344999999999999999999999999999",
)


def text() -> str:
    """The file, one list per line."""
    names = [*_names(), *SPELLINGS]
    marked = [unicodedata.normalize("NFD", name) for name in names]
    kinds = {
        "stored": [[name, nfc(name)] for name in (*SPELLINGS, *marked)],
        "folded": [[name, fold(name)] for name in (*names, *marked)],
        "sorted": sorted(dict.fromkeys(names), key=sort_key_vi),
        "read": [[typed, _read(typed)] for typed in TYPED],
        "shown": [[value, places, _shown(value, places)] for value, places in product(SHOWN, range(4))],
    }
    lines = [f'"{kind}": {_line(cases)}' for kind, cases in kinds.items()]
    return "{\n" + ",\n".join(lines) + "\n}\n"


def _names() -> list[str]:
    with UNITS.open(encoding="utf-8", newline="") as file:
        return [row["name"] for row in csv.DictReader(file)]


def _read(typed: str) -> str | None:
    try:
        return decimal_string(parse_number_vi(typed))
    except NumberNotReadable:
        return None


def _shown(value: str, places: int) -> str:
    return format_number_vi(parse_number_vi(value.replace(".", ",")), places)


def _line(cases: Sequence[object]) -> str:
    return (
        "[\n" + ",\n".join(json.dumps(one, ensure_ascii=True, separators=(",", ":")) for one in cases) + "\n]"
    )


if __name__ == "__main__":
    FILE.write_text(text(), encoding="utf-8")
