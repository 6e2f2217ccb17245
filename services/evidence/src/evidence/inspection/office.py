"""Word, Excel, PowerPoint: the package must be of the declared kind, without macros or remote parts.

Source: ECMA-376 part 2 (Open Packaging Conventions): ``[Content_Types].xml``, relationships.
"""

import re
import struct
import zlib
from lzma import LZMAError
from typing import BinaryIO
from zipfile import BadZipFile, ZipFile

from evidence.domain import media
from evidence.domain.reasons import Reason

MAIN_PARTS = {
    media.DOCX: b"wordprocessingml.document.main+xml",
    media.XLSX: b"spreadsheetml.sheet.main+xml",
    media.PPTX: b"presentationml.presentation.main+xml",
}
TYPES = "[Content_Types].xml"
PART_LIMIT = 4 * 1024 * 1024
ENTRY_LIMIT = 10_000

ACTIVE_PARTS = re.compile(
    r"vbaproject|vbadata|activex|oleobject|macrosheets|\.(?:exe|dll|js|vbs|html?)$", re.IGNORECASE
)
ACTIVE_TYPES = re.compile(rb"macroEnabled|vbaProject|activeX", re.IGNORECASE)
REMOTE_TEMPLATE = re.compile(
    rb"<[^>]*(?:attachedTemplate|oleObject|externalLinkPath/xlStartup)[^>]*External", re.IGNORECASE
)
RELATIONS = re.compile(r"\.rels$", re.IGNORECASE)
DDE_LINK = re.compile(rb"<(?:\w+:)?ddeLink", re.IGNORECASE)
EXTERNAL_LINKS = re.compile(r"externalLinks/[^/]*\.xml$", re.IGNORECASE)

BROKEN = (
    BadZipFile,
    EOFError,
    KeyError,
    LZMAError,
    NotImplementedError,
    OSError,
    RuntimeError,
    ValueError,
    struct.error,
    zlib.error,
)
"""What zipfile raises for broken, encrypted and unknown packings."""


def inspect_office(file: BinaryIO, media_type: str) -> Reason | None:
    """Why an Office file is refused, or None."""
    try:
        with ZipFile(file) as package:
            return _inspect(package, media_type)
    except BROKEN:
        return Reason.TYPE_DIFFERS


def _inspect(package: ZipFile, media_type: str) -> Reason | None:
    names = package.namelist()
    if len(names) > ENTRY_LIMIT:
        return Reason.TYPE_DIFFERS
    if any(ACTIVE_PARTS.search(name) for name in names):
        return Reason.ACTIVE_CONTENT
    types = _part(package, TYPES)
    if ACTIVE_TYPES.search(types):
        return Reason.ACTIVE_CONTENT
    if MAIN_PARTS[media_type] not in types:
        return Reason.TYPE_DIFFERS
    if _any(package, RELATIONS, REMOTE_TEMPLATE) or _any(package, EXTERNAL_LINKS, DDE_LINK):
        return Reason.ACTIVE_CONTENT
    return None


def _any(package: ZipFile, names: re.Pattern[str], content: re.Pattern[bytes]) -> bool:
    return any(content.search(_part(package, name)) for name in package.namelist() if names.search(name))


def _part(package: ZipFile, name: str) -> bytes:
    with package.open(name) as part:
        content = part.read(PART_LIMIT + 1)
    if len(content) > PART_LIMIT:
        raise BadZipFile(f"{name} unpacks to more than {PART_LIMIT} bytes")
    return content
