"""A declaration is judged before a byte is accepted."""

import unicodedata
from datetime import date
from typing import TypedDict, Unpack

import pytest
from evidence.domain import refusals
from evidence.domain.declaration import Citation, Declaration, Target, TargetKind
from evidence.domain.media import MAX_BYTES
from webapi.refusal import Refusal

TODAY = date(2026, 11, 23)


class File(TypedDict, total=False):
    filename: str
    size: int
    sha256: str
    media_type: str


class Paper(TypedDict, total=False):
    number: str
    issued_on: date
    issuer: str
    abstract: str
    page: str | None


def a_declaration(**changes: Unpack[File]) -> Declaration:
    file: File = {
        "filename": "quyet-dinh.pdf",
        "size": 1000,
        "sha256": "a" * 64,
        "media_type": "application/pdf",
    }
    return Declaration.checked(**(file | changes))


def a_citation(**changes: Unpack[Paper]) -> Citation:
    paper: Paper = {
        "number": "492/UBND-HCC",
        "issued_on": date(2025, 4, 26),
        "issuer": "UBND tỉnh",
        "abstract": "Về việc nâng cao chỉ số",
        "page": None,
    }
    return Citation.checked(**(paper | changes), today=TODAY)


@pytest.mark.parametrize(
    ("changes", "refusal"),
    [
        (File(size=MAX_BYTES + 1), refusals.FileTooBig),
        (File(size=0), refusals.FileEmpty),
        (File(size=-5), refusals.FileEmpty),
        (File(sha256="A" * 64), refusals.HashMalformed),
        (File(sha256="a" * 63), refusals.HashMalformed),
        (File(sha256="g" * 64), refusals.HashMalformed),
        (File(media_type="text/html"), refusals.TypeNotAllowed),
        (File(media_type="application/msword", filename="cu.doc"), refusals.TypeNotAllowed),
        (File(media_type="image/heic", filename="anh.heic"), refusals.TypeNotAllowed),
        (File(filename="quyet-dinh.html"), refusals.ExtensionMismatch),
        (File(filename="quyet-dinh"), refusals.ExtensionMismatch),
        (File(filename="anh.pdf", media_type="image/png"), refusals.ExtensionMismatch),
        (File(filename="../quyet-dinh.pdf"), refusals.FilenameMalformed),
        (File(filename="c:\\quyet-dinh.pdf"), refusals.FilenameMalformed),
        (File(filename="quyet\r\ndinh.pdf"), refusals.FilenameMalformed),
        (File(filename="quyet\u202efdp.pdf"), refusals.FilenameMalformed),
        (File(filename=f"{'q' * 200}.pdf"), refusals.FilenameMalformed),
    ],
)
def test_an_impossible_file_is_refused_by_its_field(changes: File, refusal: type[Refusal]) -> None:
    with pytest.raises(refusal) as told:
        a_declaration(**changes)
    assert told.value.field in {"filename", "size", "sha256", "media_type"}


def test_a_file_of_exactly_the_limit_is_accepted() -> None:
    assert a_declaration(size=MAX_BYTES).size == MAX_BYTES


def test_an_extension_may_be_written_in_capitals() -> None:
    assert a_declaration(filename="ẢNH.JPEG", media_type="image/jpeg").filename == "ẢNH.JPEG"


def test_a_file_name_is_kept_composed() -> None:
    decomposed = unicodedata.normalize("NFD", "Quyết định.pdf")
    assert a_declaration(filename=decomposed).filename == "Quyết định.pdf"


@pytest.mark.parametrize(
    ("changes", "refusal", "field"),
    [
        (Paper(number="  "), refusals.CitationIncomplete, "citation.number"),
        (Paper(issuer=""), refusals.CitationIncomplete, "citation.issuer"),
        (Paper(abstract="\u00a0"), refusals.CitationIncomplete, "citation.abstract"),
        (Paper(abstract="x" * 1001), refusals.CitationTooLong, "citation.abstract"),
        (Paper(issued_on=date(2026, 11, 24)), refusals.IssuedInFuture, "citation.issued_on"),
    ],
)
def test_a_citation_that_cites_nothing_is_refused(changes: Paper, refusal: type[Refusal], field: str) -> None:
    with pytest.raises(refusal) as told:
        a_citation(**changes)
    assert told.value.field == field


def test_a_paper_may_be_issued_today() -> None:
    assert a_citation(issued_on=TODAY).issued_on == TODAY


def test_an_empty_page_is_no_page() -> None:
    assert a_citation(page=" ").page is None


def test_a_target_needs_an_id() -> None:
    with pytest.raises(refusals.TargetMalformed):
        Target(kind=TargetKind.TASK, id=" ", unit="25195")
