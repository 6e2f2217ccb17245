"""What a person declares about a file before sending it, checked before a byte is accepted."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from evidence.domain import media, refusals

SHA256 = re.compile(r"[0-9a-f]{64}")
LONGEST_NAME = 200
LONGEST_TEXT = 1000


class TargetKind(StrEnum):
    CRITERION = "criterion"
    REPORT = "report"
    TASK = "task"


@dataclass(frozen=True)
class Target:
    """What a file proves; ``unit`` is the code of the unit it speaks for."""

    kind: TargetKind
    id: str
    unit: str

    def __post_init__(self) -> None:
        if not 0 < len(self.id.strip()) <= LONGEST_NAME:
            raise refusals.TargetMalformed(field="target.id")


@dataclass(frozen=True)
class Citation:
    """Which paper the file is: số, ngày, cơ quan ban hành, trích yếu, trang."""

    number: str
    issued_on: date
    issuer: str
    abstract: str
    page: str | None

    @classmethod
    def checked(
        cls, *, number: str, issued_on: date, issuer: str, abstract: str, page: str | None, today: date
    ) -> "Citation":
        """Raises CitationIncomplete, CitationTooLong, IssuedInFuture."""
        if issued_on > today:
            raise refusals.IssuedInFuture(field="citation.issued_on", issued_on=f"{issued_on:%d/%m/%Y}")
        return cls(
            number=_text(number, "number"),
            issued_on=issued_on,
            issuer=_text(issuer, "issuer"),
            abstract=_text(abstract, "abstract"),
            page=_text(page, "page") if page is not None and page.strip() else None,
        )


@dataclass(frozen=True)
class Declaration:
    """A file's name, size in bytes, SHA-256 and media type."""

    filename: str
    size: int
    sha256: str
    media_type: str

    @classmethod
    def checked(cls, *, filename: str, size: int, sha256: str, media_type: str) -> "Declaration":
        """Checks in the order a person fills them in.

        Raises FilenameMalformed, FileEmpty, FileTooBig, HashMalformed, TypeNotAllowed, ExtensionMismatch.
        """
        name = unicodedata.normalize("NFC", filename).strip()
        _check_name(name)
        if size <= 0:
            raise refusals.FileEmpty(field="size")
        if size > media.MAX_BYTES:
            raise refusals.FileTooBig(field="size", size=size, limit=media.MAX_BYTES)
        if not SHA256.fullmatch(sha256):
            raise refusals.HashMalformed(field="sha256")
        _check_type(name, media_type)
        return cls(filename=name, size=size, sha256=sha256, media_type=media_type)


def _check_name(name: str) -> None:
    hostile = any(unicodedata.category(character).startswith("C") or character in "/\\" for character in name)
    if hostile or not 0 < len(name) <= LONGEST_NAME:
        raise refusals.FilenameMalformed(field="filename")


def _check_type(name: str, media_type: str) -> None:
    extensions = media.EXTENSIONS.get(media_type)
    if extensions is None:
        raise refusals.TypeNotAllowed(
            field="media_type", media_type=media_type, allowed=media.allowed_names()
        )
    extension = media.extension_of(name)
    if extension not in extensions:
        raise refusals.ExtensionMismatch(field="filename", extension=extension, media_type=media_type)


def _text(value: str, name: str) -> str:
    text = unicodedata.normalize("NFC", value).strip()
    if not text:
        raise refusals.CitationIncomplete(field=f"citation.{name}")
    if len(text) > LONGEST_TEXT:
        raise refusals.CitationTooLong(field=f"citation.{name}", limit=LONGEST_TEXT)
    return text
