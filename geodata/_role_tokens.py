"""Sentences with mentions -> words as numbers, each mention one of them, all sentences of a batch in one row."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from geodata._judging import Row
from geodata._role_tables import Tables

Span = tuple[int, int]

MENTION, EDGE = "@", "<s>"
"""The words that stand for a mention, and for the edge of a sentence."""
UNKNOWN, CAPITAL, NUMBER, YEAR = "?", "?A", "0", "<year>"
"""The words that stand for one that is not known, for one that is not known and has a capital, for a number and for a year."""
ENDINGS = ("ing", "ed", "ly", "s")
"""Words that are not known are told apart by these."""
# The number of a note may stand behind a comma, "by sea,12 by land", and behind the last full stop.
_NOTED = re.compile(r"(?:([^\W\d][^\d,;:]*)[,;:]|([,;:]))\d{1,3}")
_LAST_NOTE = re.compile(r"(?<!\d)[.!?][\"'”’)]*\d{1,3}\Z")
_IS_YEAR = re.compile(r"(?:19|20)\d\d")
# No text has these two: `cleared` takes them out.
_SIGN, _EDGE = "\x01", "\x02"
_EDGES = f" {_EDGE} {_EDGE} {_EDGE} "
_MARKS = (
    ("’", "'"),
    ("‘", "'"),
    ("–", "-"),
    ("—", "-"),
    ("→", ">"),
    ("\u00a0", " "),
    ("“", " "),
    ("”", " "),
    ("…", " "),
    ("•", "-"),
    ("·", "-"),
    ("■", "-"),
    ("▪", "-"),
)
_BLANKED = b'.")[]*?!\n\t\r\x0b\x0c|#@<'
_BLANKS = bytes.maketrans(_BLANKED, b" " * len(_BLANKED))
MARKS_OF_CLAUSES = ",:;"
"""Marks that are words of their own behind a word; a comma within a number is none."""
_MARKS_IN_BYTES = MARKS_OF_CLAUSES.encode()
_FURTHEST = 400
"""Code points on each side of a mention that are read of a long sentence."""
_MOST_AT_ONCE = 100
_MOST_REMEMBERED = 50_000
_ITEMS, _LONGEST_BULLET = frozenset("-*•–#0123456789"), 8
_LINE_LABEL = re.compile(
    r"(#+ [^\n]{3,160}|[^\n]{3,160}:)[ \t]*\n(?:[ \t]*\n)?(?:[ \t]*(?:[-*•–]|\d+[.)])[^\n]*\n(?:[ \t]*\n)?)*[ \t]*(?:[-*•–]|\d+[.)])[^\n]{0,200}\Z"
)
_HEADING = re.compile(r"(#+ [^\n]{3,160}|[^\n]{3,160}:)[ \t]*\n\s*\Z")


class Words(dict[bytes, int]):
    """Word, in whatever case -> its number; an unknown one has the number of its like.

    A word with a mark of `MARKS_OF_CLAUSES` behind it has a number from `marked` on: that of the word times three, and the
    mark's place.
    """

    def __init__(self, known: Iterable[str]) -> None:
        numbers = {word: number for number, word in enumerate(known)}
        # Not the signs of frames with a comma behind, as "border,".
        words = (word for word in numbers if len(word) == 1 or word[-1] not in MARKS_OF_CLAUSES)
        super().__init__((word.encode(), numbers[word]) for word in words)
        self.number, self.marked = numbers, len(numbers)
        self._fixed = len(self)
        self[_SIGN.encode()], self[_EDGE.encode()] = numbers[MENTION], numbers[EDGE]

    def __missing__(self, word: bytes) -> int:
        if len(self) > self._fixed + _MOST_REMEMBERED:
            for other in list(self)[self._fixed + 2 :]:
                del self[other]
        bare = word.rstrip(_MARKS_IN_BYTES)
        if bare == word:
            number = self._like(word.decode("utf-8", "replace"))
        elif bare:
            number = self.marked + self[bare] * len(_MARKS_IN_BYTES) + _MARKS_IN_BYTES.index(word[-1])
        else:
            number = self[word[-1:]]
        self[word] = number
        return number

    def _like(self, word: str) -> int:
        lower, known = word.lower(), self.number
        if lower in known:
            return known[lower]
        if lower.endswith("'s") and lower[:-2] in known:
            return known[lower[:-2]]
        if word[0] == "-" and word[1:].isalpha():
            # What is joined to a mention: "Panama-flagged".
            return self._like(word[1:])
        if noted := _NOTED.fullmatch(word):
            return self._like(noted.group(1) or noted.group(2))
        if word[0].isdigit():
            return known[YEAR if _IS_YEAR.fullmatch(word) else NUMBER]
        if word[0].isupper():
            return known[CAPITAL]
        ending = next((ending for ending in ENDINGS if lower.endswith(ending)), "")
        return known[UNKNOWN + ending]


class Page:
    """A text whose sentences are read, without the signs that stand for mentions and edges."""

    def __init__(self, text: str) -> None:
        if _SIGN in text or _EDGE in text:
            text = text.replace(_SIGN, " ").replace(_EDGE, " ")
        self.text = text


class Pieces:
    """Collects the sentences of texts, with signs where mentions stand."""

    def __init__(self) -> None:
        self._pieces: list[str] = [_EDGES]
        self.sentences: list[int] = []
        self._count = 0

    def add(self, page: Page, rows: Sequence[Row], sentences: Sequence[Span]) -> None:
        """Add the sentences of a text that have mentions; one with very many is read as several."""
        text = page.text
        pieces, numbers = self._pieces, self.sentences
        position, last, until, members = 0, -1, 0, 0
        in_table = False
        tables = Tables(text)
        for (_, start, end), (first, behind) in zip(rows, sentences, strict=True):
            members += 1
            head = tables.head(start, end)
            if head is not None and tables.goes_on and members <= _MOST_AT_ONCE:
                # A column is read as a list behind its head: its countries have one role.
                pieces.append(" , ")
                position, last, until = start, first, min(behind, tables.end)
            elif first != last or members > _MOST_AT_ONCE or head is not None or in_table:
                if last >= 0:
                    self._close(text, position, until)
                if head is not None:
                    position = max(tables.begin, position)
                elif first != last or in_table:
                    position = max(first, start - _FURTHEST, until if in_table else 0)
                last, until, members = first, behind if head is None else min(behind, tables.end), 0
                label = _label(text, first, start) if head is None else head
                if label:
                    pieces.append(f"{label} : ")
            in_table = head is not None
            if start - position > 2 * _FURTHEST:
                pieces.append(text[position : position + _FURTHEST])
                position = start - _FURTHEST
            pieces.append(text[position:start])
            pieces.append(f" {_SIGN} ")
            numbers.append(self._count)
            position = end
        if last >= 0:
            self._close(text, position, until)

    def _close(self, text: str, position: int, until: int) -> None:
        rest = text[position : min(until, position + _FURTHEST)]
        if rest[-1:].isdigit() and (note := _LAST_NOTE.search(rest)):
            rest = rest[: note.start()]
        self._pieces.append(rest)
        self._pieces.append(_EDGES)
        self._count += 1

    def words(self) -> list[bytes]:
        """The words of all that was added, some with a mark of `MARKS_OF_CLAUSES` behind."""
        text = "".join(self._pieces)
        if not text.isascii():
            for mark, plain in _MARKS:
                text = text.replace(mark, plain)
        return (
            text.encode("utf-8", "replace")
            .translate(_BLANKS)
            .replace(b"(", b" ( ")
            .replace(b"/", b" / ")
            .split()
        )


def _label(text: str, first: int, start: int) -> str:
    """The label before a list, or the heading above a line of names, as far as the sentence does not hold it."""
    line = text.rfind("\n", max(first - _LONGEST_BULLET, 0), start) + 1
    # Without a line end so near the sentence is not the first of its line, unless the text begins there.
    opens_line = line > 0 or first <= _LONGEST_BULLET
    if text[first] in _ITEMS or (opens_line and text[line:start].lstrip()[:1] in _ITEMS):
        match = _LINE_LABEL.search(text, max(start - 700, 0), start)
    elif start == first and line == first:
        match = _HEADING.search(text, max(first - 200, 0), first)
    else:
        return ""
    return match.group(1).strip("#: ") if match else ""
