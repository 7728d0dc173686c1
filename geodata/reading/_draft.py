"""What a reader takes from a file, and how it becomes a report."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from geodata._counted import counted
from geodata.errors import UnreadableFileError
from geodata.model import Passage, Report
from geodata.reading._names import report_id, shown
from geodata.reading._passages import paragraphs
from geodata.reading._titles import first_line, of_file

MOST_CHARACTERS = 20_000_000
_MOST_TITLE = 300
_MOST_MARKS = 8
_MOST_NAMED = 3

_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")
_BULLETS = re.compile("[\uf02d\uf06c\uf06e\uf075\uf076\uf077\uf0a7\uf0a8\uf0b7\uf0d8\uf0e8\uf0fc](?=[ \t])")
"""Bullets of the fonts Symbol and Wingdings, as PDFs have them."""
_OVERRIDES = re.compile("[\u202d\u202e]")
_MARKS = re.compile(
    f"([\u0300-\u036f\u0483-\u0489\u0610-\u061a\u064b-\u065f\u1ab0-\u1aff\u20d0-\u20ff]{{{_MOST_MARKS}}})"
    "[\u0300-\u036f\u0483-\u0489\u0610-\u061a\u064b-\u065f\u1ab0-\u1aff\u20d0-\u20ff]+"
)
_MEETING = re.compile(r"[A-Za-z][\u0370-\u052f]|[\u0370-\u052f][A-Za-z]")
_WORD = re.compile(r"[^\W\d_]+")
_DATE = re.compile(r"[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?")
_LANGUAGE = re.compile(r"([A-Za-z]{2,3})(?![A-Za-z])")
_NO_TITLE = re.compile(
    r"untitled|\(?anonymous\)?|unspecified|title|document ?\d*|dokument ?\d*|microsoft word|powerpoint presentation|pdf",
    re.IGNORECASE,
)
"""What programs write where nobody gave a title."""
_OPEN_END = re.compile(
    r"(?:,|\b(?:a|an|and|at|between|by|for|from|in|into|its|of|on|or|than|that|the|their|through|to|via|which|who|with))\Z"
)
"""What ends no sentence."""
_REACH_OF_END = 12
_UNKNOWN = re.compile("[\ufffd\ue000-\uf8ff]")
_OTHER_LETTERS = re.compile(r"[\u0370-\u1fff\u2e80-\ud7ff\uf900-\ufefc]")


@dataclass
class Draft:
    """What a reader found.

    Attributes
    ----------
    pages : list of (int or None, str)
        Page number, from 1, where the format has pages, and text; paragraphs stand apart by an empty line.
    skipped : list of str
        A sentence for each part that was not read, or not with certainty.
    """

    pages: list[tuple[int | None, str]]
    title: str = ""
    publisher: str = ""
    published: str = ""
    source_id: str = ""
    language: str = ""
    skipped: list[str] = field(default_factory=list)

    def report(self, name: str, identity: str | None = None) -> Report:
        """The report that the draft gives.

        Parameters
        ----------
        name : str
            What the file is called; its id and, where its text gives none, its title come from it.
        identity : str, optional
            The report's id where it does not come from the name.

        Raises
        ------
        UnreadableFileError
            If there is no text at all, or too much of it.
        """
        called, skipped = shown(name), list(self.skipped)
        text, passages = _joined([(page, _clean(part, skipped)) for page, part in self.pages])
        if not text:
            why = f" {skipped[0]}" if skipped else ""
            raise UnreadableFileError(f"{called} holds no text: there is nothing to read in it.{why}")
        if len(text) > MOST_CHARACTERS:
            raise UnreadableFileError(
                f"{called} holds {len(text):,} characters; at most {MOST_CHARACTERS:,} are read: split the file."
            )
        language = found.group(1).lower() if (found := _LANGUAGE.match(self.language.strip())) else "en"
        skipped += _doubts(text, language)
        title, typed = _line(self.title), _line(self.published)
        date = _DATE.match(typed)
        if typed and not date:
            skipped.append(
                f"The date “{typed[:40]}” was not taken over: write it as 2021-12-09, or correct it on the Reports page."
            )
        return Report(
            report_id=identity or report_id(name),
            title=("" if _NO_TITLE.fullmatch(title) else title) or self._called(text) or of_file(called),
            publisher=_line(self.publisher),
            published=date.group() if date else "",
            source_id=_line(self.source_id),
            language=language,
            text=text,
            passages=passages,
            skipped=tuple(dict.fromkeys(skipped)),
        )

    def _called(self, text: str) -> str:
        """The line that reads like a title; a page begins as often with the head of all pages."""
        has_pages = any(page is not None for page, _ in self.pages)
        return "" if has_pages else _line(first_line(text))


def _joined(pages: list[tuple[int | None, str]]) -> tuple[str, tuple[Passage, ...]]:
    parts: list[str] = []
    passages: list[Passage] = []
    length = 0
    for page, text in pages:
        if not text:
            continue
        if parts:
            between = "\n" if goes_on(parts[-1], text) else "\n\n"
            parts.append(between)
            length += len(between)
        parts.append(text)
        passages += [
            Passage(length + found.start, length + found.end, len(passages) + number, page)
            for number, found in enumerate(paragraphs(text, page), start=1)
        ]
        length += len(text)
    return "".join(parts), tuple(passages)


def goes_on(page: str, following: str) -> bool:
    """Whether a sentence goes on from the end of a page to the next one."""
    if _OPEN_END.search(page, len(page) - _REACH_OF_END if len(page) > _REACH_OF_END else 0):
        return following[0].isalpha()
    return following[0].islower() and page[-1] not in ".!?:"


def _clean(text: str, skipped: list[str]) -> str:
    """The text with line ends levelled and nothing in it that is no text; what was taken out is told."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.isascii():
        text = _BULLETS.sub("•", text)
        text, overrides = _OVERRIDES.subn("", text)
        text, piles = _MARKS.subn(r"\1", text)
        if overrides:
            skipped.append(
                f"{counted(overrides, 'characters')} that turned the direction of writing round taken out."
            )
        if piles:
            skipped.append(
                f"{counted(piles, 'letters')} with more than {_MOST_MARKS} accents: the others taken out."
            )
    text, controls = _CONTROLS.subn("", text)
    if controls:
        skipped.append(f"Taken out as no text, such as zero bytes: {counted(controls, 'characters')}.")
    return text.strip()


def _doubts(text: str, language: str) -> list[str]:
    """Sentences on what may keep a country from being found."""
    doubts = []
    if language != "en":
        doubts.append(
            f"The language is said to be {language}: countries are found by their English names alone."
        )
    if text.isascii():
        return doubts
    if mixed := list(dict.fromkeys(_word_around(text, found.start()) for found in _MEETING.finditer(text))):
        named = ", ".join(mixed[:_MOST_NAMED])
        doubts.append(
            f"Words mix letters of two scripts, so that a country's name may be missed in them: {named}."
        )
    unknown = len(_UNKNOWN.findall(text))
    if unknown * 100 > len(text):
        doubts.append(
            f"{counted(unknown, 'characters')} cannot be told: the file's encoding or fonts hide them."
        )
    if language == "en" and len(_OTHER_LETTERS.findall(text)) > len(text) // 2:
        doubts.append(
            "Most of the text is not in Latin letters: countries are found by their English names alone."
        )
    return doubts


def _word_around(text: str, position: int) -> str:
    first = max(position - 20, 0)
    words = _WORD.finditer(text, first, position + 20)
    return next(found.group() for found in words if found.end() > position)


def _line(value: str) -> str:
    return " ".join(_CONTROLS.sub(" ", _OVERRIDES.sub("", value)).split())[:_MOST_TITLE]
