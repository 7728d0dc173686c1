"""What a file is, by its content first and its ending second."""

from __future__ import annotations

import io
import re
import zipfile
from enum import StrEnum
from pathlib import PurePath

from geodata._contents import HEAD_BYTES, Content, content_of, is_locked, is_text
from geodata.errors import UnreadableFileError


class Kind(StrEnum):
    """A format that is read, as a sentence names it."""

    PDF = "PDF"
    DOCX = "DOCX"
    HTML = "HTML"
    MARKDOWN = "Markdown"
    TEXT = "text"


ENDINGS = {
    ".pdf": Kind.PDF,
    ".docx": Kind.DOCX,
    ".html": Kind.HTML,
    ".htm": Kind.HTML,
    ".xhtml": Kind.HTML,
    ".md": Kind.MARKDOWN,
    ".markdown": Kind.MARKDOWN,
    ".txt": Kind.TEXT,
    ".text": Kind.TEXT,
}
"""The endings that a report's file may have."""

READ = "TXT, Markdown, HTML, DOCX and PDF"

_OTHERS = (
    (b"{\\rtf", "an RTF document: save it as DOCX"),
    (b"\x1f\x8b", "a gzip archive: unpack it and add what is in it"),
    (b"7z\xbc\xaf", "a 7-Zip archive: unpack it and add what is in it"),
    (b"Rar!", "a RAR archive: unpack it and add what is in it"),
    (b"\x89PNG", "a picture: add the text that it shows"),
    (b"\xff\xd8\xff", "a picture: add the text that it shows"),
    (b"GIF8", "a picture: add the text that it shows"),
    (b"SQLite format 3", "a database: export its table as CSV"),
    (b"From: <Saved by", "a web archive (MHTML): save the page as HTML"),
    (b"%!PS", "a PostScript file: save it as PDF"),
)
_PACKED = {
    "xl/workbook.xml": "an Excel workbook: it holds a table and no report",
    "xl/workbook.bin": "an Excel workbook: save it as XLSX",
    "ppt/presentation.xml": "a PowerPoint presentation: save it as PDF",
    "content.xml": "an OpenDocument file: save it as DOCX, or as XLSX if it is a table",
    "META-INF/container.xml": "an e-book: save it as HTML or PDF",
}
_ENDINGS_OF_OTHERS = {
    ".eml": "an e-mail: save its text as TXT, and its attachments as files of their own",
    ".msg": "an e-mail: save its text as TXT, and its attachments as files of their own",
}
_HTML = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?><!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S
)


def recognise(content: bytes, name: str) -> tuple[Kind, str | None]:
    """Say what a file is.

    Returns
    -------
    tuple of (Kind, str or None)
        The kind, and a sentence where the ending says otherwise.

    Raises
    ------
    UnreadableFileError
        If it is of no kind that is read; the sentence says what it is and what would do.
    """
    ending = PurePath(name).suffix.lower()
    kind = _by_content(content, name) or _by_ending(content, name, ending)
    promised = ENDINGS.get(ending)
    # Of a file without anything in it nothing can be said but that.
    as_promised = promised is None or promised is kind or {promised, kind} <= {Kind.MARKDOWN, Kind.TEXT}
    if as_promised or not content.strip():
        return kind, None
    return kind, f"The file ends in {ending} but is {kind}; it was read as {kind}."


def is_plain(head: bytes, name: str) -> bool:
    """Whether a file is plain text by its ending and its first `HEAD_BYTES` bytes: no library parses it but this package's."""
    named_text = ENDINGS.get(PurePath(name).suffix.lower()) in (Kind.TEXT, Kind.MARKDOWN)
    try:
        return named_text and content_of(head) is not Content.ZIP and _by_content(head, name) is None
    except UnreadableFileError:
        return False


def _by_content(content: bytes, name: str) -> Kind | None:
    head = content[:HEAD_BYTES]
    found = content_of(head)
    if found is Content.PDF:
        return Kind.PDF
    if found is Content.ZIP:
        return _packed(content, name)
    if found is Content.OLE:
        if is_locked(content):
            raise UnreadableFileError(f"{name} needs a password: save it without one, and add it again.")
        raise _refusal(name, "an Office file of before 2007: save it as DOCX")
    for start, what in _OTHERS:
        if content.startswith(start):
            raise _refusal(name, what)
    visible = head.lstrip(b"\xef\xbb\xbf\xff\xfe").replace(b"\0", b"")
    return Kind.HTML if _HTML.match(visible) else None


def _packed(content: bytes, name: str) -> Kind:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            members = set(archive.namelist())
    except (zipfile.BadZipFile, ValueError, EOFError, NotImplementedError) as error:
        raise UnreadableFileError(
            f"{name} is cut off or damaged: the end of its archive is missing; copy or download it again."
        ) from error
    for member, what in _PACKED.items():
        if member in members:
            raise _refusal(name, what)
    if "[Content_Types].xml" in members or "word/document.xml" in members:
        return Kind.DOCX
    raise _refusal(name, "a ZIP archive: unpack it and add what is in it")


def _by_ending(content: bytes, name: str, ending: str) -> Kind:
    if ending in _ENDINGS_OF_OTHERS:
        raise _refusal(name, _ENDINGS_OF_OTHERS[ending])
    if ending not in ENDINGS:
        raise UnreadableFileError(
            f"{name}: {ending or 'a file without an ending'} is not read as a report; {READ} are."
        )
    if is_text(content[:HEAD_BYTES]):
        kind = ENDINGS[ending]
        return kind if kind not in (Kind.PDF, Kind.DOCX) else Kind.TEXT
    raise _refusal(
        name, "not text, whatever its name says: open it in the program that made it and save it as PDF"
    )


def _refusal(name: str, what: str) -> UnreadableFileError:
    return UnreadableFileError(f"{name} is {what}.")
