"""Word, Excel, PowerPoint: the package must be of the declared kind, without macros or remote parts.

Source: ECMA-376 part 2 (Open Packaging Conventions): ``[Content_Types].xml``, relationships.
"""

import re
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


def inspect_office(file: BinaryIO, media_type: str) -> Reason | None:
    """Why an Office file is refused, or None."""
    try:
        with ZipFile(file) as package:
            return _inspect(package, media_type)
    except (BadZipFile, KeyError, NotImplementedError, OSError, RuntimeError, ValueError, EOFError):
        # zipfile reports broken, encrypted and unknown packings by all of these.
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
    if any(REMOTE_TEMPLATE.search(_part(package, name)) for name in names if name.endswith(".rels")):
        return Reason.ACTIVE_CONTENT
    return None


def _part(package: ZipFile, name: str) -> bytes:
    with package.open(name) as part:
        content = part.read(PART_LIMIT + 1)
    if len(content) > PART_LIMIT:
        raise BadZipFile(f"{name} unpacks to more than {PART_LIMIT} bytes")
    return content
