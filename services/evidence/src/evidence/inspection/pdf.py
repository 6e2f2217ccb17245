"""PDF: refuses scripts, launch actions and encryption, in plain sight or in object streams.

Source: ISO 32000-2, §7.3.5 (``#xx`` in names), §7.5.7 (object streams), §12.6.4 (actions).
"""

import re
import zlib
from collections.abc import Iterator

from evidence.domain.reasons import Reason

HEADER = b"%PDF-"
TRAILER = b"%%EOF"
TRAILER_WINDOW = 2048
UNPACKED_LIMIT = 64 * 1024 * 1024

ESCAPED = re.compile(rb"#([0-9A-Fa-f]{2})")
# /JS alone is too short to look for: random bytes of a scanned page contain it. Every script action needs
# /S /JavaScript beside it, and every document-level script the name tree of that name.
ACTIVE = re.compile(rb"/(?:JavaScript|Launch|RichMedia)(?![A-Za-z0-9])")
ENCRYPTED = re.compile(rb"/Encrypt\s+\d+\s+\d+\s+R|/Encrypt\s*<<")
OBJECT_STREAM = re.compile(rb"/ObjStm(?![A-Za-z0-9]).{0,400}?stream\r?\n", re.DOTALL)


def inspect_pdf(content: bytes) -> Reason | None:
    """Why a PDF is refused, or None."""
    if not content.startswith(HEADER) or TRAILER not in content[-TRAILER_WINDOW:]:
        return Reason.TYPE_DIFFERS
    plain = _unescape(content)
    if ENCRYPTED.search(plain):
        return Reason.ENCRYPTED
    if ACTIVE.search(plain):
        return Reason.ACTIVE_CONTENT
    if any(ACTIVE.search(_unescape(unpacked)) for unpacked in _object_streams(content)):
        return Reason.ACTIVE_CONTENT
    return None


def _unescape(content: bytes) -> bytes:
    return ESCAPED.sub(lambda match: bytes.fromhex(match[1].decode()), content)


def _object_streams(content: bytes) -> Iterator[bytes]:
    budget = UNPACKED_LIMIT
    for match in OBJECT_STREAM.finditer(content):
        try:
            packed = content[match.end() : content.find(b"endstream", match.end())]
            unpacked = zlib.decompressobj().decompress(packed, budget)
        except zlib.error:
            continue
        yield unpacked
        budget -= len(unpacked)
        if budget <= 0:
            # What unpacks without end is not a paper anybody has to read.
            yield b"/Launch"
            return
