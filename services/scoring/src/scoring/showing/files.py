"""A published ranking as files: written once, served as they are."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from html import escape

from documents import format_date_vi, write_csv

from scoring.domain.publication import Snapshot
from scoring.domain.ranking import Row

GROUP_NAMES = {
    "communes": "Xã, phường",
    "departments": "Sở, ban, ngành",
    "province": "Toàn tỉnh",
    "others": "Đơn vị khác",
}
MEDIA_TYPES = {
    "html": "text/html; charset=utf-8",
    "json": "application/json",
    "csv": "text/csv; charset=utf-8",
}
SAMPLE = "Dữ liệu mẫu"
_STYLE = """
body{font:16px/1.5 system-ui,sans-serif;color:#1a1a1a;margin:0 auto;max-width:72rem;padding:1rem}
.sample{background:#8a1c1c;color:#fff;font-weight:700;padding:.5rem 1rem;text-align:center}
.wide{overflow-x:auto}
table{border-collapse:collapse;width:100%}
caption{text-align:left;padding:.5rem 0}
th,td{border:1px solid #767676;padding:.3rem .6rem;text-align:left;vertical-align:top}
.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
code{overflow-wrap:anywhere}
"""


@dataclass(frozen=True)
class File:
    name: str
    media_type: str
    content: bytes

    @property
    def etag(self) -> str:
        return strong_etag(self.content)


def strong_etag(content: bytes) -> str:
    """An ETag that no other content has."""
    return f'"{hashlib.sha256(content).hexdigest()}"'


def files_of(snapshot: Snapshot) -> list[File]:
    """ranking.html, ranking.json and ranking.csv of a snapshot."""
    contents = {"html": _html(snapshot), "json": snapshot.canonical_bytes(), "csv": _csv(snapshot)}
    return [File(f"ranking.{kind}", MEDIA_TYPES[kind], content) for kind, content in contents.items()]


def page(title: str, body: str, *, sample: bool = False) -> bytes:
    """A plain page: ``title`` is escaped here, ``body`` is HTML already."""
    strip = f'<p class="sample">{SAMPLE}</p>' if sample else ""
    return (
        f'<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>{escape(title)}</title>'
        f'<meta name="viewport" content="width=device-width, initial-scale=1"><style>{_STYLE}</style></head>'
        f"<body>{strip}<h1>{escape(title)}</h1>{body}</body></html>\n"
    ).encode()


def vietnamese(number: str) -> str:
    """The printed number with the Vietnamese decimal comma."""
    return number.replace(".", ",")


def _html(snapshot: Snapshot) -> bytes:
    about = snapshot.about
    title = f"Bảng xếp hạng DTI: {about.group_name} – {about.round_name}"
    decision = f"Quyết định số {about.decision_number} ngày {_day(about.decision_date)}"
    head = _cells("th", ["Hạng", "Mã đơn vị", "Đơn vị", "Tổng điểm", *snapshot.columns])
    rows = "".join(f"<tr>{_line(snapshot, row)}</tr>" for row in snapshot.rows)
    body = (
        f"<p>{escape(decision)}</p>"
        f"<p>Bộ tiêu chí {escape(about.framework)}, phiên bản {escape(about.framework_version)}; "
        f"năm {about.year}; {len(snapshot.rows)} đơn vị.</p>"
        f'<div class="wide"><table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>'
        f"<p>Mã kiểm tra kết quả (SHA-256): <code>{escape(snapshot.ranking_hash)}</code></p>"
    )
    return page(title, body, sample=about.sample)


def _line(snapshot: Snapshot, row: Row) -> str:
    numbers = [vietnamese(number) for number in (row.total, *row.scores)]
    names = _cells("td", [row.unit, snapshot.names[row.unit]])
    return _cells("td", [str(row.rank)], "n") + names + _cells("td", [one or "–" for one in numbers], "n")


def _cells(tag: str, texts: Iterable[str], kind: str = "") -> str:
    marked = f' class="{kind}"' if kind else ""
    return "".join(f"<{tag}{marked}>{escape(text)}</{tag}>" for text in texts)


def _csv(snapshot: Snapshot) -> bytes:
    header = ["Hạng", "Mã đơn vị", "Đơn vị", "Tổng điểm", "Giá trị chuẩn hóa", *snapshot.columns]
    rows = [
        [
            row.rank,
            row.unit,
            snapshot.names[row.unit],
            *map(vietnamese, (row.total, row.normalised, *row.scores)),
        ]
        for row in snapshot.rows
    ]
    about, blank = snapshot.about, [""] * (len(header) - 3)
    decision = f"Quyết định số {about.decision_number} ngày {_day(about.decision_date)}"
    note = f"{decision}; {SAMPLE}" if about.sample else decision
    return write_csv(header, [*rows, ["", "", note, *blank]])


def _day(day: date) -> str:
    return format_date_vi(day)
