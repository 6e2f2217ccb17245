"""Sample evidence: small PDFs with a citation, each different from every other."""

import textwrap
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from dti.seed.generator import LeafEntry
from dti.seed.loading import leaves_of
from dti.seed.packages import Framework, Leaf, Unit
from dti.seed.pdf import one_page
from dti.seed.samples import MARK, draws

SYMBOLS = {
    "decision": "QĐ",
    "regulation": "QĐ",
    "plan": "KH",
    "minutes": "BB",
    "document": "CV",
    "certificate": "XN",
    "list": "DS",
    "screenshot": "PL",
}
TITLES = {
    "QĐ": "Quyết định",
    "KH": "Kế hoạch",
    "BB": "Biên bản",
    "CV": "Công văn",
    "XN": "Xác nhận",
    "DS": "Danh sách",
    "PL": "Phụ lục ảnh chụp",
    "BC": "Báo cáo",
}
FIRST_DAY = date(2026, 1, 5)
DAYS = 300
WIDTH = 80


@dataclass(frozen=True)
class Citation:
    number: str
    issued_on: date
    issuer: str
    abstract: str
    page: int


@dataclass(frozen=True)
class Evidence:
    leaf: str
    filename: str
    citation: Citation
    content: bytes


def evidence_for(
    seed: int, framework: Framework, unit: Unit, entries: Sequence[LeafEntry], *, count: int = 5
) -> list[Evidence]:
    """Evidence for that many leaves which the unit entered and which ask for it, in document order."""
    entered = {entry.leaf for entry in entries if entry.inputs is not None}
    leaves = leaves_of(framework, unit["code"])
    asking = [leaf for leaf in leaves if leaf["evidence"]["required"] and leaf["code"] in entered]
    step = max(1, len(asking) // count)
    return [_evidence(seed, unit, leaf, 1) for leaf in asking[::step][:count]]


def _evidence(seed: int, unit: Unit, leaf: Leaf, n: int) -> Evidence:
    filename = f"{unit['code'].lower()}-{leaf['code'].replace('.', '-')}-{n}.pdf"
    content = evidence_pdf(seed, unit, leaf, n)
    return Evidence(leaf["code"], filename, citation(seed, unit, leaf, n), content)


def citation(seed: int, unit: Unit, leaf: Leaf, n: int) -> Citation:
    """Number, day, issuer, abstract and page of the n-th sample document for a leaf of a unit."""
    luck = draws(seed, unit["code"], "evidence", leaf["code"], str(n))
    kinds = leaf["evidence"]["kinds"]
    symbol = SYMBOLS.get(kinds[(n - 1) % len(kinds)], "BC")
    return Citation(
        number=f"{luck.randint(11, 987)}/{symbol}-{_office(unit)}",
        issued_on=FIRST_DAY + timedelta(days=luck.randrange(DAYS)),
        issuer=_issuer(unit),
        abstract=f"{TITLES[symbol]} về {leaf['name'][0].lower()}{leaf['name'][1:]} ({MARK})",
        page=1,
    )


def evidence_pdf(seed: int, unit: Unit, leaf: Leaf, n: int) -> bytes:
    """The n-th sample document for a leaf of a unit: a valid one-page PDF that prints its citation."""
    cited = citation(seed, unit, leaf, n)
    text = [
        f"{MARK.upper()} - không phải văn bản thật",
        f"{cited.issuer} ({unit['code']})",
        f"Số: {cited.number}, ngày {cited.issued_on:%d/%m/%Y}",
        f"Trích yếu: {cited.abstract}",
        f"Chỉ số {leaf['code']}: {leaf['name']}",
        f"Tài liệu kiểm chứng: {leaf['evidence']['example']}",
        f"Trang trích dẫn: {cited.page}. Tệp số {n}, bộ mẫu {seed}.",
    ]
    printed = [part for line in text for part in textwrap.wrap(_latin(line), WIDTH)]
    return one_page(f"{cited.number} – {cited.abstract}", printed)


def _issuer(unit: Unit) -> str:
    if unit["group"] == "communes":
        kind, name = unit["name"].split(" ", 1)
        return f"UBND {kind.lower()} {name}"
    return (
        f"UBND {unit['name'][0].lower()}{unit['name'][1:]}" if unit["group"] == "province" else unit["name"]
    )


def _office(unit: Unit) -> str:
    return unit["code"].removeprefix("DN-") if unit["group"] in {"departments", "others"} else "UBND"


def _latin(text: str) -> str:
    plain = unicodedata.normalize("NFD", text.replace("Đ", "D").replace("đ", "d").replace("–", "-"))
    return plain.replace("−", "-").encode("ascii", "ignore").decode()
