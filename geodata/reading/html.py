"""Web pages, by way of trafilatura: the main text, and a word on what is outside it."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser

import trafilatura
from lxml import etree
from trafilatura.settings import Document

from geodata._counted import counted
from geodata.reading._decode import decode
from geodata.reading._draft import Draft

_DEEPEST = 200
"""libxml2, which trafilatura reads with, drops what is nested deeper than 256 without a word."""
_SMALLEST_SHARE = 3
"""Where the main text is less than a third of the page's, the page is no article, and is read whole."""
_MOST_QUOTED = 5
_MOST_SEARCHED = 2_000
_QUOTE = 60
_LONGEST_TERM = 200

_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{1,40})", re.IGNORECASE)
_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*>")
_BLANKS = re.compile(r"\s+")
_UNSEEN = frozenset("script style template svg math canvas object head".split())
_ASIDE = frozenset("nav footer aside form menu noscript select button dialog".split())
_BLOCKS = frozenset(
    "address article aside blockquote body br caption center dd details div dl dt fieldset figcaption figure footer form "
    "h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol option p pre section summary table td th title tr ul".split()
)
_EMPTY = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_CLOSED_BY_OTHERS = frozenset("p li dt dd td th tr thead tbody tfoot option colgroup".split())
_MAIN_BLOCKS = frozenset("p head item row quote code list table body".split())


@dataclass(frozen=True)
class _Block:
    text: str
    is_aside: bool


class _Page(HTMLParser):
    """Every text of a page, however deep, in the order of the file."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[_Block] = []
        self.title = self.language = ""
        self.deepest = self.frames = 0
        self._depth = self._asides = self._unseen = 0
        self._in_title = False
        self._pending: list[str] = []
        self.is_open = False
        self.feed(text)
        self.close()
        self._flush()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _BLOCKS:
            self._flush()
        if tag == "html":
            self.language = dict(attrs).get("lang") or ""
            self.is_open = True
        elif tag == "title":
            self._in_title = not self.title
        elif tag in ("iframe", "frame"):
            self.frames += 1
        if tag in _EMPTY:
            return
        if tag not in _CLOSED_BY_OTHERS:
            self._depth += 1
            self.deepest = max(self.deepest, self._depth)
        self._asides += tag in _ASIDE
        self._unseen += tag in _UNSEEN
        if tag == "body":
            # A head that is not closed ends where the body begins.
            self._unseen = 0

    def handle_endtag(self, tag: str) -> None:
        if tag in _BLOCKS:
            self._flush()
        if tag == "title":
            self._in_title = False
        elif tag == "html":
            self.is_open = False
        if tag not in _EMPTY and tag not in _CLOSED_BY_OTHERS:
            self._depth = max(self._depth - 1, 0)
        if tag in _ASIDE:
            self._asides = max(self._asides - 1, 0)
        if tag in _UNSEEN:
            self._unseen = max(self._unseen - 1, 0)

    def handle_data(self, data: str) -> None:
        if self._in_title:
            self.title += data
        elif not self._unseen:
            self._pending.append(data)

    def _flush(self) -> None:
        if text := " ".join("".join(self._pending).split()):
            self.blocks.append(_Block(text, self._asides > 0))
        self._pending.clear()


def read(content: bytes, name: str) -> Draft:  # noqa: ARG001 - every reader is called alike
    """Read a web page: its main text, and title, date, publisher and language as the page gives them.

    What is not part of the main text is not read and is listed in `Draft.skipped`. A page without a main text, or
    nested so deeply that a part of it could be lost, is read whole, menus included. Nothing is fetched.
    """
    declared = _CHARSET.search(content[:4096].replace(b"\0", b""))
    text, doubt = decode(content, _encoding(declared.group(1).decode("ascii")) if declared else None)
    page = _Page(text)
    draft = Draft(pages=[], title=page.title, language=page.language, skipped=[doubt] if doubt else [])
    if page.deepest > _DEEPEST:
        draft.skipped.append(
            f"The page is nested {page.deepest:,} deep, too deep to tell its main text: it was read whole, menus included."
        )
        paragraphs = [block.text for block in page.blocks]
    else:
        paragraphs = _main(text, page, draft)
    if page.is_open:
        draft.skipped.append("The page does not end with </html>: it may be cut off.")
    if page.frames:
        draft.skipped.append(f"{counted(page.frames, 'frames')} of another page not read.")
    draft.pages = [(None, "\n\n".join(paragraphs))]
    return draft


def _encoding(declared: str) -> str | None:
    try:
        found = codecs.lookup(declared).name
    except LookupError:
        return None
    # As browsers read it: what is called Latin-1 has the signs of Windows-1252.
    return "cp1252" if found in ("iso8859-1", "ascii") else found


def _main(text: str, page: _Page, draft: Draft) -> list[str]:
    """The paragraphs of the main text; `draft` learns what the page says of itself and what was left out."""
    found = trafilatura.bare_extraction(
        _DECLARATION.sub("", text),
        with_metadata=True,
        favor_recall=True,
        include_comments=False,
        date_extraction_params={"extensive_search": False, "original_date": True},
    )
    paragraphs = []
    if isinstance(found, Document):
        draft.title = found.title or draft.title
        draft.published = found.date or ""
        draft.publisher = found.sitename or ""
        paragraphs = list(_paragraphs(found.body)) if found.body is not None else []
    candidates = [block.text for block in page.blocks if not block.is_aside]
    if _words(paragraphs) * _SMALLEST_SHARE < _words(candidates):
        paragraphs = candidates
        draft.skipped.append("The page has no main text that stands out: all of it was read but its menus.")
    draft.skipped += _left_out(paragraphs, page.blocks)
    return paragraphs


def _paragraphs(body: etree._Element) -> Iterator[str]:
    """Paragraphs, headings, list items (behind a bullet) and table rows (cells parted by a bar) of trafilatura's tree.

    A term and the first of what is said of it are one paragraph.
    """
    pending: list[str] = []
    before = ""

    def flush() -> Iterator[str]:
        nonlocal before
        text = " ".join("".join(pending).split()).rstrip(" |")
        pending.clear()
        if text:
            yield before + text
            before = ""

    for event, element in etree.iterwalk(body, events=("start", "end")):
        if element.tag in _MAIN_BLOCKS and not _is_in_row(element):
            kind = _kind_of_item(element)
            if event == "end" and kind == "dt":
                before = " ".join("".join(pending).split())[:_LONGEST_TERM].rstrip(": ") + ": "
                pending.clear()
            elif before.endswith(": ") and (kind in ("dt", "ul") or element.tag == "list"):
                pending.append(before.rstrip(": "))
                before = ""
            yield from flush()
            if kind == "ul":
                before = "• " if event == "start" else ""
        if event == "start":
            pending.append(element.text or "")
        else:
            pending.append(
                {"cell": " | ", "lb": " "}.get(element.tag, " " if element.tag in _MAIN_BLOCKS else "")
            )
            pending.append(element.tail or "")
    yield from flush()


def _kind_of_item(element: etree._Element) -> str:
    """Of a list's item, ``ul`` where it has a bullet, ``dt`` of a term, ``dd`` of what is said of one."""
    if element.tag != "item":
        return ""
    parent = element.getparent()
    of_list = parent.get("rend", "") if parent is not None else ""
    return element.get("rend", "")[:2] if of_list == "dl" else of_list


def _is_in_row(element: etree._Element) -> bool:
    return next(element.iterancestors("row"), None) is not None


def _words(texts: list[str]) -> int:
    return sum(len(text.split()) for text in texts)


def _left_out(paragraphs: list[str], blocks: list[_Block]) -> list[str]:
    """A sentence on what the page shows outside the paragraphs that were read."""
    whole = {_bare(text.removeprefix("• ")) for text in paragraphs}
    joined = "\n".join(_bare(text) for text in paragraphs)
    missing, searched = [], 0
    for block in blocks:
        bare = _bare(block.text)
        if bare in whole:
            continue
        searched += 1
        if searched > _MOST_SEARCHED or bare not in joined:
            missing.append(block.text)
    if not missing:
        return []
    quoted = ", ".join(
        f"“{text[:_QUOTE]}{'…' if len(text) > _QUOTE else ''}”" for text in missing[:_MOST_QUOTED]
    )
    more = f" and {len(missing) - _MOST_QUOTED} more" if len(missing) > _MOST_QUOTED else ""
    words = _words(missing)
    said = f"{counted(words, 'words')} outside the main text {'was' if words == 1 else 'were'} not read"
    return [f"{said}: {quoted}{more}."]


def _bare(text: str) -> str:
    return _BLANKS.sub("", text)
