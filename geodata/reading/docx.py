"""Word documents, by way of python-docx: paragraphs, tables, text boxes, notes; what is left out is told."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator

import docx
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.exceptions import PackageNotFoundError
from docx.opc.part import Part
from docx.oxml.ns import qn
from lxml import etree

from geodata import _ooxml
from geodata._counted import were
from geodata.errors import UnreadableFileError
from geodata.reading._draft import Draft

_RELATIONS = "_rels/.rels"
_STRICT = b"purl.oclc.org/ooxml/"
_MAIN_PART = "word/document.xml"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_MATH_TEXT = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
_BREAKS = {qn("w:tab"): "\t", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-"}
_WRAPPERS = tuple(qn(f"w:{tag}") for tag in ("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag"))
_DELETED = tuple(qn(f"w:{tag}") for tag in ("del", "moveFrom"))
_P, _TBL, _TR, _TC = (qn(f"w:{tag}") for tag in ("p", "tbl", "tr", "tc"))
_MOST_QUOTED = 80

_NOTES = (RELATIONSHIP_TYPE.FOOTNOTES, RELATIONSHIP_TYPE.ENDNOTES)
_SET_ASIDE = {
    RELATIONSHIP_TYPE.HEADER: "header",
    RELATIONSHIP_TYPE.FOOTER: "footer",
    RELATIONSHIP_TYPE.COMMENTS: "comment part",
    RELATIONSHIP_TYPE.DIAGRAM_DATA: "diagram",
    RELATIONSHIP_TYPE.CHART: "chart",
    RELATIONSHIP_TYPE.OLE_OBJECT: "embedded object",
    RELATIONSHIP_TYPE.PACKAGE: "embedded document",
    RELATIONSHIP_TYPE.A_F_CHUNK: "embedded document",
    RELATIONSHIP_TYPE.IMAGE: "picture",
}
_COMPANY = re.compile(rb"<(?:\w+:)?Company>([^<]{1,300})</")


def read(content: bytes, name: str) -> Draft:
    """Read a DOCX file.

    Paragraphs, table rows (cells parted by a bar), content controls, text boxes, footnotes, endnotes and inserted
    text are read. Deleted text, headers, footers, comments, diagrams, charts, pictures and embedded files are not,
    and `Draft.skipped` lists them. The format has no pages of its own.

    Raises
    ------
    UnreadableFileError
        If the package is damaged, locked, too large when unpacked, holds a DTD, or lacks its main part.
    """
    members = _ooxml.check(io.BytesIO(content), name)
    if _MAIN_PART not in members and not any(
        member.startswith("word/document") and member.endswith(".xml") for member in members
    ):
        raise UnreadableFileError(
            f"{name} lacks the part {_MAIN_PART} that holds a document's text; save it anew with the program that made it."
        )
    if _STRICT in zipfile.ZipFile(io.BytesIO(content)).read(_RELATIONS):
        raise UnreadableFileError(
            f"{name} is saved as Strict Open XML: save it as an ordinary Word document (DOCX), and add it again."
        )
    try:
        document = docx.Document(io.BytesIO(content))
    except ValueError as error:
        raise UnreadableFileError(
            f"{name} is a template or has macros: save it as an ordinary DOCX, and add it again."
        ) from error
    except (KeyError, PackageNotFoundError, zipfile.BadZipFile, etree.XMLSyntaxError) as error:
        raise UnreadableFileError(
            f"{name} is damaged: a part of the document cannot be read ({error}); save it anew with the program that made it."
        ) from error
    skipped = _deletions(document.element)
    blocks = [*_blocks(document.element.body), *_notes(document)]
    skipped += _set_aside(document)
    properties = document.core_properties
    created = properties.created
    return Draft(
        pages=[(None, "\n\n".join(blocks))],
        title=properties.title,
        publisher=_company(document),
        published=created.date().isoformat() if created else "",
        language=properties.language,
        skipped=skipped,
    )


def _deletions(root: etree._Element) -> list[str]:
    """Take deleted text and the doubles of text boxes out of the tree; say what was deleted."""
    for double in list(root.iter(_FALLBACK)):
        _remove(double)
    words = 0
    for deleted in list(root.iter(*_DELETED)):
        words += sum(len((text.text or "").split()) for text in deleted.iter(qn("w:delText"), qn("w:t")))
        _remove(deleted)
    return (
        [f"Tracked changes: {were(words, 'deleted or moved words')} not read; inserted text was."]
        if words
        else []
    )


def _remove(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _blocks(container: etree._Element) -> Iterator[str]:
    """The paragraphs and table rows of a part, in order; lists and controls are looked into."""
    pending = list(container.iterchildren())[::-1]
    while pending:
        element = pending.pop()
        if element.tag == _P:
            yield from _paragraph(element)
        elif element.tag == _TBL:
            for row in element.iter(_TR):
                # The rows of a table inside a cell are told with that cell.
                if next(row.iterancestors(_TBL)) is element:
                    cells = [" ".join(_cell(cell)) for cell in _cells(row)]
                    if any(cells):
                        yield " | ".join(cells)
        elif element.tag in _WRAPPERS:
            pending += list(element.iterchildren())[::-1]


def _cells(row: etree._Element) -> Iterator[etree._Element]:
    return (cell for cell in row.iter(_TC) if next(cell.iterancestors(_TR)) is row)


def _cell(cell: etree._Element) -> Iterator[str]:
    for paragraph in cell.iter(_P):
        if text := " ".join(_text(paragraph).split()):
            yield text


def _paragraph(paragraph: etree._Element) -> Iterator[str]:
    """A paragraph, and after it the text boxes that are fixed to it."""
    for element in paragraph.iter(_P):
        if text := _text(element).strip():
            yield re.sub(r"\n\s*\n", "\n", text)


def _text(paragraph: etree._Element) -> str:
    """The text of a paragraph without the paragraphs inside it."""
    parts: list[str] = []
    pending = list(paragraph.iterchildren())[::-1]
    while pending:
        element = pending.pop()
        if element.tag in (qn("w:t"), _MATH_TEXT):
            parts.append(element.text or "")
        elif element.tag in _BREAKS:
            parts.append(_BREAKS[element.tag])
        elif element.tag not in (_P, qn("w:pPr")):
            pending += list(element.iterchildren())[::-1]
    return "".join(parts)


def _notes(document: Document) -> Iterator[str]:
    """Footnotes and endnotes, after the text."""
    for relation in document.part.rels.values():
        if relation.reltype in _NOTES and not relation.is_external:
            root = _root(relation.target_part)
            _deletions(root)
            for note in root:
                # Separators between text and notes are notes of a type of their own.
                if note.get(qn("w:type")) in (None, "normal"):
                    yield from _blocks(note)


def _set_aside(document: Document) -> list[str]:
    """A sentence for each kind of part that was not read, with the first words of what it says."""
    found: dict[str, list[str]] = {}
    for relation in document.part.rels.values():
        what = _SET_ASIDE.get(relation.reltype)
        if what is None:
            continue
        words = ""
        if not relation.is_external and relation.target_part.partname.endswith(".xml"):
            parts = _root(relation.target_part).itertext()
            words = " ".join(" ".join(text for text in parts if text.strip()).split())
            if not words:
                continue
        found.setdefault(what, []).append(words)
    told = []
    for what, texts in found.items():
        quoted = next(filter(None, texts), "")
        clipped = quoted if len(quoted) <= _MOST_QUOTED else f"{quoted[:_MOST_QUOTED]}…"
        told.append(f"{were(len(texts), f'{what}s')} not read" + (f": “{clipped}”" if clipped else "") + ".")
    return told


def _root(part: Part) -> etree._Element:
    return etree.fromstring(part.blob, etree.XMLParser(resolve_entities=False, no_network=True))


def _company(document: Document) -> str:
    package = document.part.package
    for relation in package.rels.values() if package else ():
        if relation.reltype == RELATIONSHIP_TYPE.EXTENDED_PROPERTIES and not relation.is_external:
            found = _COMPANY.search(relation.target_part.blob)
            return found.group(1).decode("utf-8", errors="replace") if found else ""
    return ""
