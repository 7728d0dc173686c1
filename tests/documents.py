"""Documents as programs write them, made when a test asks for one."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence

import docx
import fpdf
from fpdf import XPos, YPos

_CONTENT_TYPES = """<?xml version="1.0" encoding="UTF-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/word/document.xml"
 ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
</Types>"""
_RELATIONS = """<?xml version="1.0" encoding="UTF-8"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>"""
_RELATION = '<Relationship Id="rId{}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{}" Target="{}"/>'
NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)


def pdf(*pages: Sequence[str], title: str = "", user: str | None = None) -> bytes:
    """A PDF with a page for each sequence of paragraphs; encrypted where a user password is given, and be it empty."""
    document = fpdf.FPDF()
    document.set_title(title)
    document.set_lang("en-GB")
    if user is not None:
        document.set_encryption("owner", user)
    for paragraphs in pages:
        document.add_page()
        document.set_font("helvetica", size=11)
        for paragraph in paragraphs:
            document.multi_cell(0, 5, paragraph, new_x=XPos.LMARGIN, new_y=YPos.NEXT)
            document.ln(5)
    return bytes(document.output())


def pdf_of_words(*words: tuple[float, float, str]) -> bytes:
    """A PDF with a page on which words stand so many millimetres from its left and its head."""
    document = fpdf.FPDF()
    document.add_page()
    document.set_font("helvetica", size=11)
    for left, top, text in words:
        document.text(left, top, text)
    return bytes(document.output())


def word(*paragraphs: str, title: str = "") -> bytes:
    """A DOCX as python-docx writes it."""
    document = docx.Document()
    document.core_properties.title = title
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    return saved(document)


def saved(document: docx.document.Document) -> bytes:
    """The bytes of a python-docx document."""
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def package(body: str | None, parts: Mapping[str, str | bytes] | None = None, prolog: str = "") -> bytes:
    """A DOCX written by hand.

    Parameters
    ----------
    body : str or None
        What stands inside ``w:body``; None leaves the main part out.
    parts : mapping of str to str
        More members. A part ``word/footnotes.xml`` is related to the document as its footnotes, and so on.
    prolog : str
        What stands before the root element of the main part.
    """
    parts = dict(parts or {})
    kinds = {name: name.split("/")[-1].removesuffix(".xml") for name in parts if name.startswith("word/")}
    related = (
        _RELATION.format(number, kind, name.removeprefix("word/"))
        for number, (name, kind) in enumerate(kinds.items(), start=1)
    )
    members: dict[str, str | bytes] = {
        "[Content_Types].xml": _CONTENT_TYPES,
        "_rels/.rels": _RELATIONS.format(_RELATION.format(1, "officeDocument", "word/document.xml")),
        "word/_rels/document.xml.rels": _RELATIONS.format("".join(related)),
        **parts,
    }
    if body is not None:
        members["word/document.xml"] = (
            f"{prolog}<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>"
        )
    return archive(members)


def archive(members: Mapping[str, str | bytes]) -> bytes:
    """A ZIP archive of these members."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in members.items():
            packed.writestr(name, content)
    return file.getvalue()


def run(text: str) -> str:
    """A run of WordprocessingML."""
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*content: str) -> str:
    """A paragraph of WordprocessingML around runs."""
    return f"<w:p>{''.join(content)}</w:p>"
