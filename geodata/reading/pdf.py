"""PDF files, by way of PDFium; pypdf is asked where PDFium finds no document in a file."""

from __future__ import annotations

import ctypes
import html
import io
import re
from collections.abc import Iterator
from contextlib import closing
from itertools import pairwise
from statistics import median

import pypdf
import pypdfium2
import pypdfium2.raw as pdfium
from pypdf.errors import PyPdfError

from geodata._counted import counted
from geodata.errors import UnreadableFileError
from geodata.reading._draft import Draft
from geodata.reading._pdf_tables import Piece, with_rows
from geodata.reading._running_heads import without_running_heads

MOST_PAGES = 5_000
_MOST_NAMED = 10
_WIDE_GAP = 1.35
"""A step from one line to the next that is so many times the usual one sets two paragraphs apart."""
_TAIL = 2048
_FEW_STEPS = 4
_BETWEEN_CELLS = 0.85
"""A space so many times as wide as a character is high parts cells; that of words in a line set to both edges is narrower."""
_LINE_SPACE = 1.2
"""On a page of few lines the usual step is not known; it is taken to be at most so many times a character's height."""

_HYPHEN = re.compile("[\ufffe\x02](.?)")
_PROGRAM = re.compile(r"Microsoft (?:Word|PowerPoint|Excel) - |\.(?:docx?|pdf|indd|pptx?)$", re.IGNORECASE)
_DATE = re.compile(r"D:(\d{4})(\d\d)?(\d\d)?")
_PUBLISHER = re.compile(rb"<dc:publisher>\s*<rdf:\w+>\s*<rdf:li[^>]{0,80}>([^<]{1,300})<")
_UNREAD = {
    pdfium.FPDF_ANNOT_TEXT: "comment",
    pdfium.FPDF_ANNOT_FREETEXT: "comment",
    pdfium.FPDF_ANNOT_WIDGET: "form field",
    pdfium.FPDF_ANNOT_FILEATTACHMENT: "attached file",
}


def read(content: bytes, name: str) -> Draft:
    """Read a PDF file page by page; nothing in it is run.

    Paragraphs are told by the space between lines, the cells of tables by that between words. What stands at the head or foot
    of each page is read once. Pages without text, comments, form fields and attached files are listed in `Draft.skipped`.

    Raises
    ------
    UnreadableFileError
        If the file needs a password, is damaged, has more than 5,000 pages, or no text on any of them.
    """
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        if error.err_code == pdfium.FPDF_ERR_PASSWORD:
            raise UnreadableFileError(
                f"{name} needs a password: save it without one, and add it again."
            ) from error
        return _second(content, name)
    with closing(document):
        return _read(document, content, name)


def _read(document: pypdfium2.PdfDocument, content: bytes, name: str) -> Draft:
    if len(document) > MOST_PAGES:
        raise UnreadableFileError(
            f"{name} says that it has {len(document):,} pages; at most {MOST_PAGES:,} are read: split it."
        )
    pages: list[tuple[int | None, str]] = []
    broken: list[int] = []
    unread: dict[str, int] = {}
    for number in range(1, len(document) + 1):
        try:
            with closing(document[number - 1]) as page, closing(page.get_textpage()) as text:
                pages.append((number, _text(text)))
                for what in _unread(page):
                    unread[what] = unread.get(what, 0) + 1
        except pypdfium2.PdfiumError:
            broken.append(number)
    skipped = [f"{_numbered(broken, 'is', 'are')} damaged and could not be read."] if broken else []
    if b"%%EOF" not in content[-_TAIL:]:
        skipped.append("The file does not end as a PDF does: it may be cut off; copy or download it again.")
    skipped += _told_empty(pages, name)
    skipped += [f"{counted(count, f'{what}s')} not read." for what, count in unread.items()]
    if attached := document.count_attachments():
        skipped.append(f"{counted(attached, 'attached files')} not read.")
    pages, repeated = without_running_heads(pages)
    skipped += repeated
    facts = document.get_metadata_dict()
    made = _date(facts.get("CreationDate", ""))
    if made:
        skipped.append(
            f"The date {made} is from the file's properties, the day the PDF was made: "
            "check it against the report, and correct it on the Reports page."
        )
    return Draft(
        pages=pages,
        title=_PROGRAM.sub("", facts.get("Title", "")),
        publisher=_publisher(content),
        published=made,
        language=_language(document),
        skipped=skipped,
    )


def _text(page: pypdfium2.PdfTextPage) -> str:
    """Text of a page, with an empty line where the space between two lines is wider than usual."""
    pieces, height = _pieces(page, page.get_text_range().split("\r\n"))
    steps = [
        step
        for (above, *_), (below, *_) in pairwise(pieces)
        if (step := above.foot - below.foot - below.higher) > 0
    ]
    usual = median(steps) if steps else height
    if len(steps) < _FEW_STEPS:
        usual = min(usual, height * _LINE_SPACE)
    lines = with_rows(pieces, height)
    parts = []
    for line, above in zip(lines, [lines[0], *lines], strict=False):
        # A step upwards is the top of the next column, where a paragraph may go on.
        parts.append(f"\n{line.text}" if above.foot - line.top > usual * _WIDE_GAP else line.text)
    return _HYPHEN.sub(_rejoined, "\n".join(parts))


def _rejoined(found: re.Match[str]) -> str:
    """A word that PDFium joined over a line end: a small letter goes on with it, a capital is a second name."""
    following = found.group(1)
    return following if following.islower() else f"-{following}"


def _pieces(page: pypdfium2.PdfTextPage, lines: list[str]) -> tuple[list[list[Piece]], float]:
    """The lines cut where the space between two words is wide, and how high characters are, in points."""
    found: list[list[Piece]] = []
    heights: list[float] = []
    position, foot = 0, 0.0
    characters = page.count_chars()
    box = pdfium.FS_RECTF()
    for line in lines:
        if not line.strip() or position + len(line) > characters:
            found.append([Piece(line, 0.0, 0.0, foot)])
            position += len(line) + 2
            continue
        pdfium.FPDFText_GetLooseCharBox(page, position, box)
        left, foot, height = box.left, box.bottom, box.top - box.bottom
        heights.append(height)
        pieces: list[Piece] = []
        begin, at = 0, line.find(" ", 1)
        while 0 < at < len(line) - 1:
            if line[at + 1] != " " != line[at - 1]:
                pdfium.FPDFText_GetLooseCharBox(page, position + at - 1, box)
                right = box.right
                pdfium.FPDFText_GetLooseCharBox(page, position + at + 1, box)
                if box.left - right > height * _BETWEEN_CELLS:
                    pieces.append(Piece(line[begin:at], left, right, foot))
                    begin, left = at + 1, box.left
            at = line.find(" ", at + 1)
        pdfium.FPDFText_GetLooseCharBox(page, position + len(line.rstrip()) - 1, box)
        if _HYPHEN.search(line):
            top, foot = foot, box.bottom
            pieces = [Piece(line, pieces[0].left if pieces else left, box.right, foot, top - foot)]
        else:
            pieces.append(Piece(line[begin:], left, box.right, foot))
        found.append(pieces)
        position += len(line) + 2
    return found, median(heights) if heights else 0.0


def _unread(page: pypdfium2.PdfPage) -> Iterator[str]:
    for index in range(pdfium.FPDFPage_GetAnnotCount(page)):
        annotation = pdfium.FPDFPage_GetAnnot(page, index)
        if not annotation:
            continue
        what = _UNREAD.get(pdfium.FPDFAnnot_GetSubtype(annotation))
        pdfium.FPDFPage_CloseAnnot(annotation)
        if what:
            yield what


def _told_empty(pages: list[tuple[int | None, str]], name: str) -> list[str]:
    """A sentence for the pages without text; an error if no page has any."""
    empty = [number for number, text in pages if number and not text.strip()]
    if not pages:
        raise UnreadableFileError(f"{name} has no page that can be read; copy or download it again.")
    if len(empty) == len(pages):
        raise UnreadableFileError(
            f"{name}: {_numbered(empty, 'has', 'have')} no text (a scan?); "
            "run text recognition (OCR) on it and add the result."
        )
    return [f"{_numbered(empty, 'has', 'have')} no text (a scan?)."] if empty else []


def _numbered(pages: list[int], one: str, several: str) -> str:
    named = ", ".join(map(str, pages[:_MOST_NAMED]))
    more = f" and {len(pages) - _MOST_NAMED} more" if len(pages) > _MOST_NAMED else ""
    return f"Page {named} {one}" if len(pages) == 1 else f"Pages {named}{more} {several}"


def _second(content: bytes, name: str) -> Draft:
    """What pypdf still finds in a file that PDFium takes for no document."""
    try:
        reader = pypdf.PdfReader(io.BytesIO(content), strict=False)
        found = [(number, page.extract_text()) for number, page in enumerate(reader.pages, start=1)]
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError) as error:
        raise UnreadableFileError(
            f"{name} is cut off or damaged: no page of it can be read; copy or download it again."
        ) from error
    pages: list[tuple[int | None, str]] = list(found)
    skipped = ["The file is damaged, and parts of it may be missing; copy or download it again."]
    skipped += _told_empty(pages, name)
    pages, repeated = without_running_heads(pages)
    return Draft(pages=pages, skipped=skipped + repeated)


def _date(written: str) -> str:
    found = _DATE.match(written)
    return "-".join(filter(None, found.groups())) if found else ""


def _publisher(content: bytes) -> str:
    found = _PUBLISHER.search(content)
    return html.unescape(found.group(1).decode("utf-8", errors="replace")) if found else ""


def _language(document: pypdfium2.PdfDocument) -> str:
    length = pdfium.FPDFCatalog_GetLanguage(document, None, 0)
    # Some programs leave the language of an encrypted file in the clear; deciphered all the same, it is noise.
    if pdfium.FPDF_GetSecurityHandlerRevision(document) != -1 or not 2 < length < 100:
        return ""
    buffer = (ctypes.c_ushort * (length // 2))()
    pdfium.FPDFCatalog_GetLanguage(document, buffer, length)
    return "".join(map(chr, buffer)).rstrip("\0")
