"""A one-page PDF 1.4 written by hand, so that the sample needs neither fonts nor a typesetter."""

from collections.abc import Sequence

FIRST_LINE = 780
LEADING = 18
A4 = b"[0 0 595 842]"
FONTS = b"<< /Font << /F1 5 0 R >> >>"
HEADER = b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n"


def one_page(title: str, lines: Sequence[str]) -> bytes:
    """A valid PDF; lines are printed in Latin letters only, the title is kept in full in the metadata."""
    stream = _page(lines)
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R /Lang (vi) >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox %s /Contents 4 0 R /Resources %s >>" % (A4, FONTS),
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        b"<< /Title <%s> >>" % (b"\xfe\xff" + title.encode("utf-16-be")).hex().encode(),
    ]
    return _file(objects)


def _page(lines: Sequence[str]) -> bytes:
    shown = [b"(%s) Tj T*" % _literal(line) for line in lines]
    start = b"BT /F1 11 Tf %d TL 60 %d Td" % (LEADING, FIRST_LINE)
    return b"\n".join([start, *shown, b"ET"])


def _literal(text: str) -> bytes:
    escaped = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return escaped.encode("ascii")


def _file(objects: Sequence[bytes]) -> bytes:
    body, places = HEADER, list[int]()
    for number, content in enumerate(objects, start=1):
        places.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    entries = b"".join(b"%010d 00000 n \n" % place for place in places)
    table = b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, entries)
    trailer = b"trailer\n<< /Size %d /Root 1 0 R /Info 6 0 R >>\n" % (len(objects) + 1)
    return body + table + trailer + b"startxref\n%d\n%%%%EOF\n" % len(body)
