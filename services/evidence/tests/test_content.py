"""What a file is, is read from its bytes, never from its name."""

from collections.abc import Callable
from tempfile import TemporaryFile

import pytest
from evidence.domain import media
from evidence.domain.reasons import Reason
from evidence.inspection.content import inspect
from hypothesis import given, settings
from hypothesis import strategies as st

from . import papers

WHOLESOME = [
    (papers.pdf(), media.PDF),
    (papers.PNG, media.PNG),
    (papers.JPEG, media.JPEG),
    (papers.office(), media.DOCX),
    (papers.office(packed=True), media.DOCX),
    (papers.workbook(), media.XLSX),
]


def judged(content: bytes, media_type: str) -> Reason | None:
    with TemporaryFile() as file:
        file.write(content)
        return inspect(file, media_type)


@pytest.mark.parametrize(("content", "media_type"), WHOLESOME)
def test_a_wholesome_file_is_accepted(content: bytes, media_type: str) -> None:
    assert judged(content, media_type) is None


@pytest.mark.parametrize(
    ("content", "media_type"),
    [
        (papers.PNG, media.PDF),
        (papers.pdf(), media.PNG),
        (papers.workbook(), media.DOCX),
        (papers.office(), media.XLSX),
        (papers.OLD_WORD, media.DOCX),
        (b"", media.PDF),
        (b"tuy khong phai tep", media.JPEG),
        (b"%PDF-1.7 cut off in the middle", media.PDF),
        (b"\n%PDF-1.7\n%%EOF", media.PDF),
        (papers.office()[:80], media.DOCX),
    ],
)
def test_another_type_than_declared_is_refused(content: bytes, media_type: str) -> None:
    assert judged(content, media_type) is Reason.TYPE_DIFFERS


@pytest.mark.parametrize(
    "make",
    [papers.scripted_pdf, papers.disguised_pdf, papers.packed_pdf, papers.launching_pdf, papers.bomb_pdf],
)
def test_a_pdf_that_acts_is_refused(make: Callable[[], bytes]) -> None:
    assert judged(make(), media.PDF) is Reason.ACTIVE_CONTENT


@pytest.mark.parametrize("make", [papers.with_macro, papers.macro_document, papers.remote_template])
def test_a_document_that_acts_is_refused(make: Callable[[], bytes]) -> None:
    assert judged(make(), media.DOCX) is Reason.ACTIVE_CONTENT


def test_a_page_named_pdf_is_active_content() -> None:
    assert judged(papers.HTML, media.PDF) is Reason.ACTIVE_CONTENT


def test_an_encrypted_pdf_is_refused_because_nobody_could_appraise_it() -> None:
    assert judged(papers.encrypted_pdf(), media.PDF) is Reason.ENCRYPTED


def test_a_scan_that_happens_to_contain_the_letters_js_is_accepted() -> None:
    scan = b"4 0 obj\n<< /Length 12 >>\nstream\n\x00/JS \x01/JS(\x02\nendstream\nendobj\n"
    assert judged(papers.pdf(extra=scan), media.PDF) is None


def test_an_object_stream_with_a_disguised_name_is_looked_into() -> None:
    assert judged(papers.packed_pdf().replace(b"/ObjStm", b"/Obj#53tm"), media.PDF) is Reason.ACTIVE_CONTENT


def test_a_disguised_encryption_is_seen() -> None:
    assert judged(papers.pdf(extra=b"trailer\n<< /#45ncrypt 9 0 R >>\n"), media.PDF) is Reason.ENCRYPTED


def test_a_name_that_only_begins_like_an_action_is_accepted() -> None:
    assert judged(papers.pdf(extra=b"4 0 obj\n<< /LaunchDate (2026) >>\nendobj\n"), media.PDF) is None


@given(
    st.sampled_from([*WHOLESOME, (papers.packed_pdf(), media.PDF)]),
    st.lists(st.tuples(st.integers(0, 10**6), st.integers(0, 255)), max_size=30),
)
@settings(max_examples=300, deadline=None)
def test_no_file_however_broken_trips_the_inspection(
    kind: tuple[bytes, str], scars: list[tuple[int, int]]
) -> None:
    content, media_type = bytearray(kind[0]), kind[1]
    for place, value in scars:
        content[place % len(content)] = value
    assert judged(bytes(content), media_type) in {None, *Reason}


def test_a_workbook_that_calls_other_programs_is_refused() -> None:
    links = {"xl/externalLinks/externalLink1.xml": b'<x:ddeLink ddeService="cmd" ddeTopic="/c calc"/>'}
    content = papers.office("xl/workbook.xml", papers.XLSX_MAIN, links)
    assert judged(content, media.XLSX) is Reason.ACTIVE_CONTENT


def test_a_part_that_unpacks_without_end_is_refused() -> None:
    rels = {"word/_rels/document.xml.rels": b" " * 5_000_000}
    assert judged(papers.office(more=rels), media.DOCX) is Reason.TYPE_DIFFERS
