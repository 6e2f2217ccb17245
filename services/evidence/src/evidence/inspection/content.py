"""One question: whether these bytes may be kept as the declared type."""

from collections.abc import Generator
from contextlib import contextmanager
from mmap import ACCESS_READ, mmap
from typing import BinaryIO

import puremagic

from evidence.domain import media
from evidence.domain.reasons import Reason
from evidence.inspection.office import inspect_office
from evidence.inspection.pdf import inspect_pdf

MARKUP = ("text/html", "image/svg+xml", "application/xhtml+xml", "application/javascript")
OFFICE = (media.DOCX, media.XLSX, media.PPTX)


def inspect(file: BinaryIO, media_type: str) -> Reason | None:
    """Why the content is refused, or None; ``file`` is read from its start, in a thread of its own."""
    found = _sniff(file)
    if media_type not in found:
        return Reason.ACTIVE_CONTENT if found.intersection(MARKUP) else Reason.TYPE_DIFFERS
    file.seek(0)
    if media_type == media.PDF:
        with _mapped(file) as content:
            return inspect_pdf(content)
    if media_type in OFFICE:
        return inspect_office(file, media_type)
    return None


@contextmanager
def _mapped(file: BinaryIO) -> Generator[mmap]:
    """The bytes where they lie: sixteen files of a hundred megabytes would not fit into memory."""
    file.flush()
    with mmap(file.fileno(), 0, access=ACCESS_READ) as content:
        yield content


def _sniff(file: BinaryIO) -> set[str]:
    file.seek(0)
    try:
        return {str(match.mime_type) for match in puremagic.magic_stream(file)}  # pyright: ignore[reportUnknownMemberType, reportUnknownArgumentType] - puremagic ships no types
    except (puremagic.PureError, ValueError):
        # puremagic reports an empty or unknown file by raising.
        return set()
