"""PDF: refuses scripts, launch actions and encryption, in plain sight or in object streams.

Source: ISO 32000-2, §7.3.5 (``#xx`` in names), §7.5.7 (object streams), §12.6.4 (actions).
"""

import re
import zlib
from collections.abc import Iterator
from mmap import mmap

from evidence.domain.reasons import Reason

HEADER = b"%PDF-"
TRAILER = b"%%EOF"
TRAILER_WINDOW = 2048
UNPACKED_LIMIT = 64 * 1024 * 1024


def _name(word: str) -> bytes:
    """A name of PDF, each character plain or in hexadecimal, and no longer one that begins so."""
    letters = (f"(?:{letter}|#(?i:{ord(letter):02x}))" for letter in word)
    return f"/{''.join(letters)}(?![A-Za-z0-9])".encode()


# /JS alone is too short to look for: random bytes of a scanned page contain it. Every script action needs
# /S /JavaScript beside it, and every document-level script the name tree of that name.
ACTIVE = re.compile(b"|".join(map(_name, ("JavaScript", "Launch", "RichMedia"))))
ENCRYPTED = re.compile(_name("Encrypt") + rb"(?:\s+\d+\s+\d+\s+R|\s*<<)")
OBJECT_STREAM = re.compile(_name("ObjStm") + rb".{0,400}?stream\r?\n", re.DOTALL)


def inspect_pdf(content: mmap) -> Reason | None:
    """Why a PDF is refused, or None; the bytes are searched where they lie."""
    if content[: len(HEADER)] != HEADER or TRAILER not in content[-TRAILER_WINDOW:]:
        return Reason.TYPE_DIFFERS
    if ENCRYPTED.search(content):
        return Reason.ENCRYPTED
    if ACTIVE.search(content):
        return Reason.ACTIVE_CONTENT
    if any(ACTIVE.search(unpacked) for unpacked in _object_streams(content)):
        return Reason.ACTIVE_CONTENT
    return None


def _object_streams(content: mmap) -> Iterator[bytes]:
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
