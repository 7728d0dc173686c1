"""Files made to break a reader, or to make it lose text, written when a test asks for one."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Callable

from tests import documents
from tests.documents import package, paragraph, run

SENTENCE = "People from Syria came to Greece."
BODY = paragraph(run(SENTENCE))
ENTITY_BOMB = (
    '<!DOCTYPE w:document [<!ENTITY a "Syria ">'
    + "".join(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefghi", "bcdefghij", strict=True))
    + "]>"
)


def external_entity(address: str) -> bytes:
    """A DOCX whose text goes on in another file; parsers that drop the entity drop what follows it."""
    prolog = f'<!DOCTYPE w:document [<!ENTITY x SYSTEM "{address}">]>'
    return package(paragraph(run("From Syria &x; to Greece.")), prolog=prolog)


def entity_in_another_encoding() -> bytes:
    """The same, with the document type hidden from who looks for it in ASCII."""
    document = f'<?xml version="1.0" encoding="UTF-16"?>{ENTITY_BOMB}<w:document {documents.NAMESPACES}><w:body>{BODY}</w:body></w:document>'
    return package(None, {"word/document.xml": document.encode("utf-16")})


def zip_bomb(megabytes: int = 150) -> bytes:
    """A DOCX with a part of zeros: some 150 kB that become 150 MB."""
    return package(BODY, {"word/media/zeros.xml": bytes(megabytes << 20)})


def large_part() -> bytes:
    """A DOCX that says of a part that it is larger than 200 MB."""
    content = bytearray(package(BODY, {"word/media/image.bin": b"x" * 1000}))
    said = (1000).to_bytes(4, "little") + len("word/media/image.bin").to_bytes(2, "little")
    at = content.rindex(said)
    content[at : at + 4] = (300 << 20).to_bytes(4, "little")
    return bytes(content)


def many_members() -> bytes:
    """A DOCX of 2,500 parts."""
    return package(BODY, {f"custom/{number}.bin": b"" for number in range(2500)})


def encrypted_member() -> bytes:
    """A DOCX whose parts say that they need a password."""
    content = bytearray(package(BODY))
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        start = archive.start_dir
    at = content.index(b"PK\x01\x02", start)
    content[at + 8] |= 1
    return bytes(content)


def strict_word() -> bytes:
    """A DOCX of the strict variant, whose names are others."""
    relation = '<Relationship Id="r" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="word/document.xml"/>'
    relations = f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{relation}</Relationships>'
    return package(BODY, {"_rels/.rels": relations})


def macro_word() -> bytes:
    """A document with macros under the name of one without."""
    kind = "application/vnd.ms-word.document.macroEnabled.main+xml"
    types = f'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="{kind}"/></Types>'
    return package(BODY, {"[Content_Types].xml": types})


def deep_word(depth: int = 5_000) -> bytes:
    """A DOCX of content controls inside content controls."""
    return package(f"{'<w:sdt><w:sdtContent>' * depth}{BODY}{'</w:sdtContent></w:sdt>' * depth}")


def deep_page(depth: int) -> bytes:
    """A web page with a sentence at a depth, and one after it."""
    return (
        "<html><body><p>The first names Serbia.</p>"
        + "<div>" * depth
        + f"<p>{SENTENCE}</p>"
        + "</div>" * depth
        + "<p>The last names Hungary.</p></body></html>"
    ).encode()


def pdf_objects(*objects: bytes, trailer: bytes = b"/Root 1 0 R") -> bytes:
    """A PDF of these objects, numbered from 1."""
    written, places = b"%PDF-1.7\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(written))
        written += b"%d 0 obj\n%b\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    return (
        written
        + b"xref\n0 %d\n0000000000 65535 f \n%b" % (size, table)
        + b"trailer\n<< /Size %d %b >>\nstartxref\n%d\n%%%%EOF\n" % (size, trailer, len(written))
    )


def pdf_page(
    stream: bytes, *, filtered: bool = False, kids: bytes = b"[3 0 R]", count: int = 1, catalog: bytes = b""
) -> bytes:
    """A PDF of one page with this content stream."""
    kind = b"/Filter /FlateDecode " if filtered else b""
    return pdf_objects(
        b"<< /Type /Catalog /Pages 2 0 R %b >>" % catalog,
        b"<< /Type /Pages /Kids %b /Count %d >>" % (kids, count),
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>",
        b"<< /Length %d %b>>\nstream\n%b\nendstream" % (len(stream), kind, stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    )


SHOWN = b"BT /F 11 Tf 50 800 Td (%b) Tj ET\n" % SENTENCE.encode()


def large_stream(megabytes: int = 300) -> bytes:
    """A PDF of some 300 kB whose only page has 300 MB of blanks."""
    packer = zlib.compressobj()
    packed = b"".join(packer.compress(b" " * (1 << 20)) for _ in range(megabytes))
    return pdf_page(packed + packer.compress(SHOWN) + packer.flush(), filtered=True)


def many_operators(count: int = 200_000) -> bytes:
    """A PDF whose only page draws 200,000 texts one over another."""
    return pdf_page(zlib.compress(SHOWN * count), filtered=True)


def nested_forms(depth: int = 24) -> bytes:
    """A PDF whose page draws a form that draws a form twice, and so on: 2 to the power of `depth` texts."""

    def form(number: int) -> bytes:
        following = b"/R %d 0 R" % (number + 1)
        stream = b"/R Do /R Do" if number < 5 + depth else SHOWN
        resources = b"<< /XObject << %b >> /Font << /F %d 0 R >> >>" % (following, 6 + depth)
        return (
            b"<< /Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources %b /Length %d >>\nstream\n%b\nendstream"
            % (resources, len(stream), stream)
        )

    return pdf_objects(
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /R 5 0 R >> >> >>",
        b"<< /Length 5 >>\nstream\n/R Do\nendstream",
        *(form(number) for number in range(5, 6 + depth)),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    )


def scripted_pdf() -> bytes:
    """A PDF that asks to run a script and to open an address when it is opened."""
    catalog = b"/OpenAction << /S /JavaScript /JS (app.launchURL\\('http://127.0.0.1:9/'\\);) >> /AA << /WC << /S /URI /URI (http://127.0.0.1:9/) >> >>"
    return pdf_page(SHOWN, catalog=catalog)


def cut(content: bytes, percent: int) -> bytes:
    """The first part of a file."""
    return content[: len(content) * percent // 100]


GOOD: dict[str, Callable[[], bytes]] = {
    "docx": lambda: documents.word(*[SENTENCE] * 20),
    "pdf": lambda: documents.pdf(*[[SENTENCE]] * 20),
    "html": lambda: f"<html><body>{f'<p>{SENTENCE}</p>' * 20}</body></html>".encode(),
}
