"""A text mended before it is read: words that line ends or unseen signs break, and sentences that lines break."""

from __future__ import annotations

import html
import re
import unicodedata
from bisect import bisect_left, bisect_right
from itertools import accumulate, pairwise
from typing import NamedTuple

import ahocorasick_rs

from geodata._plain_letters import BLANKS_OF_TYPE

_INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
# The combining marks that countries' names have; one search a character is twenty times faster than a class of them.
_MARKS = "\u0300\u0301\u0302\u0303\u0307\u0308\u030a\u0327"
_BLANKS = re.compile(r"\s+")
_INDENT = re.compile(r"[ \t]*")
_COMBINED = re.compile("[\u0300-\u036f]+")
_INVISIBLES = re.compile(f"[{_INVISIBLE}]+(?:\r?\n)?")
# Letters and marks that were written in one coding and read in another.
_MISREAD = {"â€™": "’", "Ã©": "é", "Ã´": "ô", "Ã§": "ç", "Ã£": "ã", "Ã¼": "ü", "Ã­": "í"}
_ENTITY = re.compile(r"&(?:#\d{2,5}|#[xX][0-9a-fA-F]{2,4}|[a-zA-Z]{2,8});")
_QUOTED = re.compile(r"\n(?:> ?)+")
# What stands by itself in a text that was cut into words and marks: "( Mali ) , France 's".
_CLOSING = (" ,", " .", " ;", " :", " !", " ?", " )", " 's", " ’s")
_OPENING = "( "
CUT_APART = re.compile(r"[^\s.] (?:[,.](?:\s(?!\.)|\Z)|\( )")
"""A mark by itself, which tells that a text was cut so; not the stops of "he said . . . that"."""
# The number of a note behind a word, "in Mali[12]", and the marks of Markdown: "**Mali**", "[Mali](https://example.org)".
_NOTE = re.compile(r"(?<![\s\[])\[\d{1,3}\]")
_LINK = re.compile(r"\]\([^()\s]{1,2000}\)")
_LEFT_OUT = {
    "[": re.compile(rf"{_NOTE.pattern}|\[(?=[^\[\]\n]{{1,300}}\]\()"),
    "](": _LINK,
    "**": re.compile(r"\*\*"),
    **dict.fromkeys(_INVISIBLE, _INVISIBLES),
}
"""Sign -> what is left out where it stands."""
_BREAKING = ("  ", "\t", "\r", " \n", "\n ", "\n>", "-\n", "-\r\n", "&", *_LEFT_OUT, *_MARKS, *_MISREAD)
_OF_TOKENS = (*_CLOSING, _OPENING)
_SIGNS = (*_BREAKING, *_OF_TOKENS)
_find_signs = ahocorasick_rs.AhoCorasick(
    _SIGNS, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest
).find_matches_as_indexes
_SIGNS_BESIDE_LINES = tuple(sign for sign in _BREAKING if "\n" in sign)
_SIGNS_WITHIN_LINES = ("   ", *(sign for sign in _BREAKING[1:] if "\n" not in sign))
_SIGNS_OF_LETTERS = (*_INVISIBLE, *_MARKS, "â€", "Ã")
_LONG_LINE = 45
_NARROW_COLUMN, _LONG_LINE_OF_COLUMN = 60, 25
"""In a text with no longer lines than these, a line is long to which the next word could not be added."""


class Reading(NamedTuple):
    """A text as rules read it.

    Attributes
    ----------
    text : str
        Code point for code point that which was given, but each blank is the plain one, and no line ends within sentences.
    in_lines : bool
        Whether each line ends with a sentence or before an empty line, so that no name goes on in the next.
    """

    text: str
    in_lines: bool


def as_read(text: str) -> Reading | None:
    """The text as rules read it; None where something breaks its words, so that it must be mended.

    Words are broken by hyphens at line ends, invisible and combining characters, ``&eacute;``, line ends of Windows, blanks
    before line ends, lines of a quoted mail, numbers of notes and marks of Markdown. Two blanks between words, and marks by
    themselves, are not looked for: the scan meets them.
    """
    # One sign is found fifty times as fast as two.
    in_lines = "\n" not in text or not _ANY_ODD_LINE.search(text)
    has_odd_lines = not in_lines and _ODD_LINE.search(text) is not None
    if (has_odd_lines and _breaks_between_lines(text)) or _breaks_within_lines(text):
        return None
    return Reading(_levelled(text, has_odd_lines), in_lines)


def read_anyway(text: str) -> Reading:
    """As `as_read`, of a text that has nothing to mend any more."""
    return Reading(_levelled(text, "\n" in text and _ODD_LINE.search(text) is not None), in_lines=False)


# Most lines begin with a capital and end with a full stop: a search that begins at line ends takes half the time of a loop.
_ODD = r"[ >]|[^\W\d_A-Z]|(?<=[- ]\n)"
_ODD_LINE = re.compile(rf"\n(?:{_ODD})")
"""What breaks words between lines, or goes on from the line before."""
_ANY_ODD_LINE = re.compile(
    rf"\n(?:{_ODD}|\(|Afr|Fed|Guinea|Samoa|Virgin|(?!\n)(?<!\n\n)(?<![a-z\d ][a-z\d][a-z\d][.!?]\n))"
)
"""That, or a line that may go on in the next: no sentence ends it, as none ends with ``Dem.``, or with ``Amer.`` before ``Samoa``."""


def _levelled(text: str, has_odd_lines: bool) -> str:
    if not text.isascii():
        for blank in BLANKS_OF_TYPE:
            if blank in text:
                text = text.replace(blank, " ")
    return _unwrapped(text) if has_odd_lines and _is_wrapped(text) else text


def _breaks_within_lines(text: str) -> bool:
    if "\r" in text and "\r\n" in text:
        return True
    if "&" in text and _ENTITY.search(text):
        return True
    if "[" in text and (_NOTE.search(text) or _LINK.search(text)):
        return True
    if "*" in text and "**" in text:
        return True
    return not text.isascii() and any(map(text.__contains__, _SIGNS_OF_LETTERS))


def _breaks_between_lines(text: str) -> bool:
    """Whether a line ends with a hyphen, is quoted, or parts words with a blank: those of some word processors, indented ones."""
    for line, following in pairwise(text.split("\n")):
        end, begin = line[-1:], following[:1]
        if end == "-" or begin == ">":
            return True
        if end == " " and line[-2:-1].isalpha() and begin.isalpha():
            return True
        if begin == " " and end.isalpha() and following.lstrip(" \t")[:1].islower():
            return True
    return False


def _is_wrapped(text: str) -> bool:
    """Whether a line that may be long goes on in the next with a small letter."""
    return any(
        len(line) >= _LONG_LINE_OF_COLUMN and following[:1].islower() and line[-1].isalpha()
        for line, following in pairwise(text.split("\n"))
    )


def _unwrapped(text: str) -> str:
    """The text with a blank between a long line without a mark at its end and the next."""
    lines = text.split("\n")
    width = max(map(len, lines))
    parts = [lines[0]]
    for line, following in pairwise(lines):
        is_long = len(line) >= _LONG_LINE or (
            width <= _NARROW_COLUMN
            and len(line) >= _LONG_LINE_OF_COLUMN
            and len(line) + 1 + len(following.partition(" ")[0]) > width
        )
        is_open = line[-1:].isalpha() or line[-1:] == ","
        goes_on = is_long and is_open and (following[:1].isalpha() or following[:1] == "(")
        parts += (" " if goes_on else "\n", following)
    return "".join(parts)


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

    def mended(self, start: int, end: int) -> tuple[int, int]:
        """Where a stretch of the original stands in the mended text."""
        first = bisect_right(self._original, start) - 1
        last = bisect_right(self._original, end - 1) - 1
        until = self._mended[last] + end - self._original[last]
        behind = self._mended[last + 1] if last + 1 < len(self._mended) else until
        return self._mended[first] + start - self._original[first], min(until, behind)


def mend(text: str) -> tuple[str, Offsets]:
    """The text with nothing left that hides a name, and how to get back to the original's offsets.

    Parameters
    ----------
    text : str
        Any text, in NFC or NFD, with soft hyphens, zero-width characters, words hyphenated at line ends, blanks and tabs
        in rows, blanks before its commas and full stops, numbers of notes, or marks of Markdown.

    Returns
    -------
    tuple of (str, Offsets)
        Line ends stay line ends.
    """
    has_tokens = CUT_APART.search(text) is not None
    if not (has_tokens or _needs_more_than_blanks(text)):
        return _with_single_blanks(text)
    parts: list[str] = []
    pieces: list[tuple[int, int, int]] = []
    length = position = 0
    for index, start, _ in _find_signs(text):
        sign = _SIGNS[index]
        if start < position or (sign in _OF_TOKENS and not has_tokens):
            continue
        first, last, mended = _mended(text, sign, start)
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


def _needs_more_than_blanks(text: str) -> bool:
    """Whether a text has a sign to mend beside two blanks."""
    signs = _SIGNS_WITHIN_LINES + (_SIGNS_BESIDE_LINES if "\n" in text else ())
    return any(map(text.__contains__, signs))


def _with_single_blanks(text: str) -> tuple[str, Offsets]:
    """The text with one blank for each two, of a text that has nothing else to mend: some typists set two behind a sentence."""
    parts = text.split("  ")
    lengths = [len(part) + 1 for part in parts]
    begins = list(accumulate(lengths, initial=0))
    # Each blank that was left out moves what stands behind it by one.
    pieces = [
        (begin, begin + left_out, length)
        for left_out, (begin, length) in enumerate(zip(begins, lengths, strict=False))
    ]
    return " ".join(parts), Offsets(pieces)


def _mended(text: str, sign: str, start: int) -> tuple[int, int, str]:
    """What a sign breaks, from where to where, and what stands there instead; an empty stretch for nothing."""
    if sign in _MISREAD:
        return start, start + len(sign), _MISREAD[sign]
    if sign in _OF_TOKENS:
        return _joined_token(text, sign, start)
    if sign == "\n>":
        match = _QUOTED.match(text, start)
        return start, match.end() if match else start, "\n"
    if sign == "&":
        match = _ENTITY.match(text, start)
        return (start, match.end(), html.unescape(match.group())) if match else (start, start, "")
    if sign in _LEFT_OUT:
        match = _LEFT_OUT[sign].match(text, start)
        return start, match.end() if match else start, ""
    if sign in _MARKS:
        match = _COMBINED.match(text, start)
        last = match.end() if match else start
        return max(start - 1, 0), last, unicodedata.normalize("NFC", text[max(start - 1, 0) : last])
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


def _joined_token(text: str, sign: str, start: int) -> tuple[int, int, str]:
    """As `_mended`, of a mark that stands by itself."""
    if sign == _OPENING:
        return start + 1, start + 2, ""
    last = start + len(sign)
    if text[start - 1 : start].isspace() or text[last : last + 1].isalnum():
        return start, start, ""
    # The full stop of "in the U.S. ." ends the abbreviation as well.
    ends_twice = sign == " ." and text[start - 1 : start] == "."
    return start, last if ends_twice else start + 1, ""


_BLANKS_BEFORE = frozenset(" \t")
