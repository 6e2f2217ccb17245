import io
from datetime import date
from functools import cache

from dti.seed import loading
from dti.seed.evidence import Evidence, citation, evidence_for, evidence_pdf
from dti.seed.generator import generate
from dti.seed.packages import Leaf, Unit
from pypdf import PdfReader

SEED = 2026
TODAY = date(2026, 11, 1)
NAMES = {"communes": "communes-2026.1", "departments": "departments-2026.1", "province": "province-2026.1"}


@cache
def every_file() -> dict[str, list[Evidence]]:
    packages = {group: loading.framework(name) for group, name in NAMES.items()}
    return {
        code: evidence_for(SEED, packages[unit["group"]], unit, generate(SEED, packages[unit["group"]], unit))
        for code, unit in loading.units_at(TODAY).items()
        if unit["group"] in NAMES
    }


def a_leaf() -> Leaf:
    return loading.framework("communes-2026.1")["groups"][0]["leaves"][0]


def a_unit() -> Unit:
    return loading.units_at(TODAY)["25294"]


def test_every_assessed_unit_has_five_files_for_five_leaves() -> None:
    for files in every_file().values():
        assert len({file.leaf for file in files}) == len(files) == 5


def test_no_two_files_are_equal_and_all_are_small() -> None:
    files = [file for of_unit in every_file().values() for file in of_unit]
    assert len({file.content for file in files}) == len({file.filename for file in files}) == len(files)
    assert all(800 < len(file.content) < 3000 for file in files)


def test_a_reader_opens_the_file_and_finds_the_citation() -> None:
    cited = citation(SEED, a_unit(), a_leaf(), 1)
    reader = PdfReader(io.BytesIO(evidence_pdf(SEED, a_unit(), a_leaf(), 1)), strict=True)
    text = reader.pages[0].extract_text()
    assert len(reader.pages) == 1
    assert "DU LIEU MAU - khong phai van ban that" in text
    assert "UBND xa Loc Thanh (25294)" in text
    assert f"{cited.issued_on:%d/%m/%Y}" in text
    assert reader.metadata is not None
    assert reader.metadata.title == f"{cited.number} – {cited.abstract}"


def test_the_bytes_depend_on_nothing_but_the_arguments() -> None:
    first = evidence_pdf(SEED, a_unit(), a_leaf(), 1)
    assert first == evidence_pdf(SEED, a_unit(), a_leaf(), 1)
    assert first != evidence_pdf(SEED, a_unit(), a_leaf(), 2)
    assert first != evidence_pdf(SEED + 1, a_unit(), a_leaf(), 1)


def test_a_citation_names_number_issuer_abstract_and_page_and_is_marked() -> None:
    cited = citation(SEED, a_unit(), a_leaf(), 1)
    assert cited.number.endswith("/QĐ-UBND")
    assert cited.issuer == "UBND xã Lộc Thành"
    assert cited.abstract.startswith("Quyết định về người đứng đầu địa phương")
    assert cited.abstract.endswith("(dữ liệu mẫu)")
    assert cited.page == 1


def test_no_sample_document_is_dated_after_the_round_began() -> None:
    assert max(file.citation.issued_on for files in every_file().values() for file in files) <= TODAY
