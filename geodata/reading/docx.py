"""Word documents, by way of python-docx: paragraphs, tables, text boxes, notes; what is left out is told."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from contextlib import suppress

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
_OFF = frozenset(("0", "false", "off"))
_P, _TBL, _TR, _TC = (qn(f"w:{tag}") for tag in ("p", "tbl", "tr", "tc"))
_R, _T, _HIDDEN, _VAL = (qn(f"w:{tag}") for tag in ("r", "t", "vanish", "val"))
_NUM_PR, _NUM_ID = qn("w:numPr"), qn("w:numId")
_MOST_QUOTED = 80
_MOST_WORDS = 60
"""A cell with more, in several paragraphs, is a column of a page."""
_MOST_COLUMNS = 63
"""Word makes no table with more."""

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

    Paragraphs, table rows (cells parted by a bar, unless they hold columns of a page), content controls, text boxes, footnotes,
    endnotes and inserted text are read. Deleted and hidden text, headers, footers, comments, diagrams, charts, pictures and
    embedded files are not, and `Draft.skipped` lists them. The format has no pages of its own.

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
    bullets = _Bullets(document)
    blocks = [*_blocks(document.element.body, bullets), *_notes(document)]
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
    """Take deleted and hidden text and the doubles of text boxes out of the tree; say what was deleted or hidden."""
    for double in list(root.iter(_FALLBACK)):
        _remove(double)
    words = 0
    for deleted in list(root.iter(*_DELETED)):
        words += sum(len((text.text or "").split()) for text in deleted.iter(qn("w:delText"), qn("w:t")))
        _remove(deleted)
    hidden = 0
    for mark in list(root.iter(_HIDDEN)):
        of_run = mark.getparent().getparent()
        if of_run is not None and of_run.tag == _R and mark.get(qn("w:val")) not in _OFF:
            hidden += sum(len((text.text or "").split()) for text in of_run.iter(_T))
            _remove(of_run)
    told = []
    if words:
        told.append(f"Tracked changes: {were(words, 'deleted or moved words')} not read; inserted text was.")
    if hidden:
        told.append(f"{were(hidden, 'hidden words')} not read.")
    return told


class _Bullets:
    """Which paragraphs have a bullet: it stands in a part of its own, and is no text."""

    def __init__(self, document: Document) -> None:
        self._lists: dict[str | None, dict[str | None, bool]] = {}
        self._styles: dict[str | None, str | None] = {}
        for relation in document.part.rels.values():
            if relation.reltype == RELATIONSHIP_TYPE.NUMBERING and not relation.is_external:
                with suppress(etree.XMLSyntaxError):
                    self._read_lists(_root(relation.target_part))
        for style in document.styles.element.iter(qn("w:style")) if self._lists else ():
            if (number := style.find(f"{qn('w:pPr')}/{_NUM_PR}/{_NUM_ID}")) is not None:
                self._styles[style.get(qn("w:styleId"))] = number.get(_VAL)

    def _read_lists(self, numbering: etree._Element) -> None:
        kinds = {
            kind.get(qn("w:abstractNumId")): {
                level.get(qn("w:ilvl")): _value(level, qn("w:numFmt")) == "bullet"
                for level in kind.iter(qn("w:lvl"))
            }
            for kind in numbering.iter(qn("w:abstractNum"))
        }
        for of_list in numbering.iter(qn("w:num")):
            self._lists[of_list.get(_NUM_ID)] = kinds.get(_value(of_list, qn("w:abstractNumId")), {})

    def before(self, paragraph: etree._Element) -> str:
        """A bullet and a blank, where the paragraph has one."""
        properties = paragraph.find(qn("w:pPr"))
        if properties is None or not self._lists:
            return ""
        own = properties.find(_NUM_PR)
        number = (_value(own, _NUM_ID) if own is not None else None) or self._styles.get(
            _value(properties, qn("w:pStyle"))
        )
        level = (_value(own, qn("w:ilvl")) if own is not None else None) or "0"
        return "• " if self._lists.get(number, {}).get(level) else ""


def _value(element: etree._Element, tag: str) -> str | None:
    found = element.find(tag)
    return found.get(_VAL) if found is not None else None


def _remove(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _blocks(container: etree._Element, bullets: _Bullets | None = None) -> Iterator[str]:
    """The paragraphs and table rows of a part, in order; lists and controls are looked into."""
    pending = list(container.iterchildren())[::-1]
    while pending:
        element = pending.pop()
        if element.tag == _P:
            yield from _paragraph(element, bullets)
        elif element.tag == _TBL:
            for row in element.iter(_TR):
                # The rows of a table inside a cell are told with that cell.
                if next(row.iterancestors(_TBL)) is element:
                    yield from _row(row, bullets)
        elif element.tag in _WRAPPERS:
            pending += list(element.iterchildren())[::-1]


def _row(row: etree._Element, bullets: _Bullets | None) -> Iterator[str]:
    """The cells parted by a bar; of a row that only sets columns of text side by side, their paragraphs."""
    cells = [list(_cell(cell)) for cell in _cells(row)]
    if any(len(cell) > 1 and sum(len(text.split()) for text in cell) > _MOST_WORDS for cell in cells):
        for cell in _cells(row):
            yield from _blocks(cell, bullets)
    elif any(cells):
        yield " | ".join(_columns(row))


def _cells(row: etree._Element) -> Iterator[etree._Element]:
    return (cell for cell in row.iter(_TC) if next(cell.iterancestors(_TR)) is row)


def _columns(row: etree._Element) -> Iterator[str]:
    """The text of each column of a row; a cell over several is in the first of them."""
    for cell in _cells(row):
        yield " ".join(_cell(cell))
        span = cell.find(f"{qn('w:tcPr')}/{qn('w:gridSpan')}")
        columns = span.get(_VAL, "") if span is not None else ""
        for _ in range(min(int(columns), _MOST_COLUMNS) - 1 if columns.isdecimal() else 0):
            yield ""


def _cell(cell: etree._Element) -> Iterator[str]:
    for paragraph in cell.iter(_P):
        if text := " ".join(_text(paragraph).split()):
            yield text


def _paragraph(paragraph: etree._Element, bullets: _Bullets | None) -> Iterator[str]:
    """A paragraph, and after it the text boxes that are fixed to it."""
    for element in paragraph.iter(_P):
        if text := _text(element).strip():
            bullet = bullets.before(element) if bullets else ""
            yield bullet + re.sub(r"\n\s*\n", "\n", text)


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
