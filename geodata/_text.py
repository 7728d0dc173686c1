"""Text as the finder reads it: what breaks inside names mended, and the sentence around a place in it."""

from __future__ import annotations

import html
import re
import string
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import pairwise

import ahocorasick_rs

_INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
# The combining marks that countries' names have; one search a character is twenty times faster than a class of them.
_MARKS = "\u0300\u0301\u0302\u0303\u0307\u0308\u030a\u0327"
_BLANKS = re.compile(r"\s+")
_INDENT = re.compile(r"[ \t]*")
_INDENTED = re.compile(r"\n[ \t]*(\w)")
_COMBINED = re.compile("[\u0300-\u036f]+")
_INVISIBLES = re.compile(f"[{_INVISIBLE}]+(?:\r?\n)?")
# Letters and marks that were written in one coding and read in another.
_MISREAD = {"â€™": "’", "Ã©": "é", "Ã´": "ô", "Ã§": "ç", "Ã£": "ã", "Ã¼": "ü", "Ã­": "í"}
_ENTITY = re.compile(r"&(?:#\d{2,5}|#[xX][0-9a-fA-F]{2,4}|[a-zA-Z]{2,8});")
_QUOTED = re.compile(r"\n(?:> ?)+")
_SIGNS = ("  ", "\t", "\r", " \n", "\n ", "\n>", "-\n", "-\r\n", "&", *_INVISIBLE, *_MARKS, *_MISREAD)
_find_signs = ahocorasick_rs.AhoCorasick(
    _SIGNS, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest
).find_matches_as_indexes
# What is written for a blank, a hyphen, an apostrophe or the dotted capital of TÜRKİYE, and the plain one.
_BLANKS_OF_TYPE = "\u00a0\u202f\u2007\u2009\u3000"
_LEVELLED = (
    *((blank, " ") for blank in _BLANKS_OF_TYPE),
    *((hyphen, "-") for hyphen in "\u2010\u2011\u2013\u2212"),
    *((apostrophe, "'") for apostrophe in "\u2018\u2019\u02bc"),
    ("\u0130", "I"),
    # Việt Nam.
    ("\u1ec7", "e"),
    ("\u1ec6", "E"),
)


_HALVES = re.compile("[\ud800-\udfff]")


def without_halves(text: str) -> str:
    """The text with a sign for each half of a character, as broken files have them: an automaton reads none."""
    return _HALVES.sub("\ufffd", text)


_SIGNS_OF_LINES = ("-\n", "\r\n", "\n>")
_SIGNS_OF_LETTERS = (*_INVISIBLE, *_MARKS, "â€", "Ã")


def level(text: str) -> str:
    """The text with each blank, hyphen, apostrophe, I and ệ the plain one, code point for code point, and no line ends."""
    for blank in ("\n", "\r", "\t"):
        if blank in text:
            text = text.replace(blank, " ")
    if not text.isascii():
        for typographic, plain in _LEVELLED:
            text = text.replace(typographic, plain)
    return text


def without_accents(text: str) -> str:
    """The text with each letter without its marks, code point for code point."""
    return "".join(unicodedata.normalize("NFD", character)[0] for character in text)


_SIGNS_OF_NAMES = " .,-('&/$0"
# What is searched as another sign: names that differ in no more are told apart where they are found.
_ALIKE = {
    ")": "(",
    ";": ",",
    ":": ",",
    "`": "'",
    "´": "'",
    "\n": " ",
    "\r": " ",
    "\t": " ",
    **dict.fromkeys("123456789", "0"),
}
SEPARATOR = b"\xff"
"""The byte of all that stands in no name."""


def _folded() -> bytes:
    """Latin-1 -> numbers from 0 for 62 signs: letters without their accents, and what else stands in names.

    An automaton keeps a row for each of its states; with no more signs than these each row is a quarter as long.
    """
    known = {sign: number for number, sign in enumerate(_SIGNS_OF_NAMES + string.ascii_letters)}
    signs = (unicodedata.normalize("NFD", _ALIKE.get(sign, sign))[0] for sign in map(chr, range(256)))
    return bytes(known.get(sign, SEPARATOR[0]) for sign in signs)


_FOLDED = _folded()


def encoded(text: str) -> bytes:
    """The text as it is searched, one byte a code point, so that what is found in it stands where it stands in the text.

    Latin-1 has every letter of the names that are looked for; whatever it lacks is the `SEPARATOR`.
    """
    levelled = text if text.isascii() else level(text)
    return levelled.encode("latin-1", "replace").translate(_FOLDED)


def breaks_words(text: str) -> bool:
    """Whether the text has signs that stand inside words: hyphens at line ends, invisible and combining characters, ``&eacute;``.

    So do line ends of Windows, blanks before line ends and lines of a quoted mail: the rules read one blank. Two blanks
    between words are not looked for: the scan meets them.
    """
    if "\n" in text and (
        any(map(text.__contains__, _SIGNS_OF_LINES)) or _has_indented_words(text) or _has_blank_ends(text)
    ):
        return True
    if "&" in text and _ENTITY.search(text):
        return True
    return not text.isascii() and any(map(text.__contains__, _SIGNS_OF_LETTERS))


def _places(text: str, sign: str) -> Iterator[int]:
    """Where a sign stands."""
    at = text.find(sign)
    while at >= 0:
        yield at
        at = text.find(sign, at + len(sign))


def _has_indented_words(text: str) -> bool:
    """Whether a sentence goes on in an indented line."""
    for at in _places(text, "\n "):
        word = _INDENTED.match(text, at)
        if word and word.group(1).islower() and text[at - 1 : at].isalpha():
            return True
    return False


def _has_blank_ends(text: str) -> bool:
    """Whether a line between two words ends with a blank, as all lines do that come from some word processors."""
    return any(text[at - 1 : at].isalpha() and text[at + 2 : at + 3].isalpha() for at in _places(text, " \n"))


def as_read(text: str) -> str:
    """The text as rules read it, code point for code point: each blank the plain one, and no line ends within sentences."""
    if not text.isascii():
        for blank in _BLANKS_OF_TYPE:
            if blank in text:
                text = text.replace(blank, " ")
    return _unwrapped(text) if "\n" in text and _is_wrapped(text) else text


def _is_wrapped(text: str) -> bool:
    """Whether a long line goes on in the next with a small letter."""
    last = -1
    for at in _places(text, "\n"):
        if at - last > _LONG_LINE and text[at + 1 : at + 2].islower() and text[at - 1].isalpha():
            return True
        last = at
    return False


def _unwrapped(text: str) -> str:
    """The text with a blank between a long line without a mark at its end and the next."""
    lines = text.split("\n")
    parts = [lines[0]]
    for line, following in pairwise(lines):
        goes_on = (
            len(line) >= _LONG_LINE and (line[-1].isalpha() or line[-1] == ",") and following[:1].isalpha()
        )
        parts += (" " if goes_on else "\n", following)
    return "".join(parts)


_LONG_LINE = 45


class Offsets:
    """Positions in a mended text, told as positions in the original."""

    def __init__(self, pieces: list[tuple[int, int, int]]) -> None:
        # Each piece: where it begins in the mended text, where in the original, and its length there.
        self._mended = [piece[0] for piece in pieces]
        self._original = [piece[1] for piece in pieces]
        self._length = [piece[2] for piece in pieces]

    def start(self, position: int) -> int:
        """The original position of the character at a mended position."""
        index = bisect_right(self._mended, position) - 1
        return self._original[index] + position - self._mended[index]

    def end(self, position: int) -> int:
        """The original position after the last character before a mended position."""
        index = bisect_left(self._mended, position) - 1
        if position in self._mended[index + 1 : index + 2]:
            return self._original[index] + self._length[index]
        inside = min(position - self._mended[index], self._length[index])
        return self._original[index] + inside


def mend(text: str) -> tuple[str, Offsets]:
    """The text with nothing left that hides a name, and how to get back to the original's offsets.

    Parameters
    ----------
    text : str
        Any text, in NFC or NFD, with soft hyphens, zero-width characters, words hyphenated at line ends, or blanks
        and tabs in rows.

    Returns
    -------
    tuple of (str, Offsets)
        Line ends stay line ends.
    """
    parts: list[str] = []
    pieces: list[tuple[int, int, int]] = []
    length = position = 0
    for index, start, _ in _find_signs(text):
        if start < position:
            continue
        first, last, mended = _mended(text, _SIGNS[index], start)
        if first < position or first == last:
            continue
        for begin, end, part in ((position, first, text[position:first]), (first, last, mended)):
            if part:
                parts.append(part)
                pieces.append((length, begin, end - begin))
                length += len(part)
        position = last
    parts.append(text[position:])
    pieces.append((length, position, len(text) - position))
    return "".join(parts), Offsets(pieces)


def _mended(text: str, sign: str, start: int) -> tuple[int, int, str]:
    """What a sign breaks, from where to where, and what stands there instead; an empty stretch for nothing."""
    if sign in _MISREAD:
        return start, start + len(sign), _MISREAD[sign]
    if sign == "\n>":
        match = _QUOTED.match(text, start)
        return start, match.end() if match else start, "\n"
    if sign == "&":
        match = _ENTITY.match(text, start)
        return (start, match.end(), html.unescape(match.group())) if match else (start, start, "")
    if sign in _MARKS:
        match = _COMBINED.match(text, start)
        last = match.end() if match else start
        return max(start - 1, 0), last, unicodedata.normalize("NFC", text[max(start - 1, 0) : last])
    if sign in _INVISIBLE:
        match = _INVISIBLES.match(text, start)
        return start, match.end() if match else start, ""
    if sign[0] == "-":
        match = _INDENT.match(text, start + len(sign))
        last = match.end() if match else start + len(sign)
        inside = text[start - 1 : start].islower() and text[last : last + 1].islower()
        return (start, last, "") if inside else (start, start, "")
    while text[start - 1 : start] in _BLANKS_BEFORE:
        start -= 1
    match = _BLANKS.match(text, start)
    last = match.end() if match else start
    blanks = text[start:last]
    lines = blanks.count("\n")
    plain = blanks.replace("\r\n", "\n")
    if lines == 1:
        plain = "\n"
    elif not lines and (
        blanks == "  " or (text[start - 1 : start].isalpha() and text[last : last + 1].isalpha())
    ):
        plain = " "
    return (start, start, "") if plain == blanks else (start, last, plain)


_BLANKS_BEFORE = frozenset(" \t")


# Words that end with a full stop and no sentence.
_ABBREVIATIONS = (
    "Mr|Mrs|Ms|Dr|Prof|St|Gen|Col|Lt|Capt|Sgt|Maj|Gov|Sen|Rep|Rev|Hon|Pres|Messrs|No|Nos|Art|Arts|Fig|Jan|Feb|Mar|Apr|Jun|"
    "Jul|Aug|Sep|Sept|Oct|Nov|Dec|Inc|Ltd|Corp|Co|vs|approx|para|paras|cf|al|Dem|Is|Univ|Vol|pp|ed|eds|Ca|Mt|Ft|Jr|Sr"
)
_ENDINGS_OF_ABBREVIATED = frozenset(word[-3:] for word in _ABBREVIATIONS.split("|"))
"""Of words whose last three letters are none of these a full stop ends the sentence, as it does of nearly all."""
_LONGEST_ABBREVIATION = 10
_ENDS_WITH_ABBREVIATION = re.compile(rf"(?:\b(?:{_ABBREVIATIONS})|\b[A-Z]|\b[a-z]\.[a-z]|\bU\.S|\bU\.K)\Z")
_SENTENCE_END = re.compile(
    "[.!?…][\"'”’)\\]]*(?:[ \\t]+(?=[\"'“‘(\\[]?[A-Z0-9À-Ž•*])|(?=\\n|\\Z))|\\n(?:\\s*\\n|(?=[ \\t]*[-*•#–|>]|\\d+[.)]))"
)


_MARKS_OF_END = ".\n!?…"


class Sentences:
    """The sentences of a text, found only around the places that are asked for.

    Each mark that may end a sentence is looked for once on either side of a place, so that the cost is linear in the
    text whatever stands in it.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        # Where each mark stands next; found again only when it has been passed.
        self._ahead = {mark: -1 for mark in _MARKS_OF_END if mark in text}
        self._start = self._end = 0
        self._bounds = (0, 0)

    def around(self, start: int, end: int) -> tuple[int, int]:
        """First and last offset of the sentence that holds ``text[start:end]``; ask in text order."""
        if end <= self._end:
            return self._bounds
        if start >= self._end:
            self._start = self._last_end(self._end, start)
        self._end = self._next_end(end)
        text, first, last = self._text, self._start, self._end
        while first < start and text[first].isspace():
            first += 1
        while last > end and text[last - 1].isspace():
            last -= 1
        self._bounds = first, last
        return self._bounds

    def _last_end(self, lowest: int, start: int) -> int:
        """Where the sentence before a place ends, not below the end of the one that was asked for last."""
        text = self._text
        position = max([text.rfind(mark, lowest, start) for mark in self._ahead], default=-1)
        if position < 0:
            return lowest
        end = self._end_at(position)
        if end is not None and end <= start:
            return end
        nearest = {mark: text.rfind(mark, lowest, position) for mark in self._ahead}
        while (position := max(nearest.values())) >= 0:
            end = self._end_at(position)
            if end is not None and end <= start:
                return end
            mark = text[position]
            nearest[mark] = text.rfind(mark, lowest, position)
        return lowest

    def _next_end(self, position: int) -> int:
        text, ahead = self._text, self._ahead
        while True:
            nearest = last = len(text)
            for mark, found in ahead.items():
                if found < position:
                    found = text.find(mark, position)
                    ahead[mark] = found = found if found >= 0 else last
                if found < nearest:
                    nearest = found
            if nearest == last:
                return last
            end = self._end_at(nearest)
            if end is not None:
                return end
            position = nearest + 1

    def _end_at(self, position: int) -> int | None:
        """Where a sentence ends whose end the mark at this position may be; None where it is none."""
        text = self._text
        if text[position] != ".":
            match = _SENTENCE_END.match(text, position)
            return match.end() if match else None
        # What `_SENTENCE_END` says of nearly every full stop.
        following = text[position + 1 : position + 3]
        if " A" <= following <= " Z":
            end = position + 2
        elif match := _SENTENCE_END.match(text, position):
            end = match.end()
        else:
            return None
        return None if self._is_abbreviated(position) else end

    def _is_abbreviated(self, position: int) -> bool:
        """Whether the full stop at this position ends an abbreviation, as ``Dr.``, ``J.`` and ``U.S.`` are."""
        ending = self._text[position - 3 : position]
        if ending.isalpha() and ending.islower() and ending not in _ENDINGS_OF_ABBREVIATED:
            return False
        first = max(position - _LONGEST_ABBREVIATION, 0)
        return _ENDS_WITH_ABBREVIATION.search(self._text, first, position) is not None
