"""A text as plain letters and signs, code point for code point: so the automaton searches it and names are compared."""

from __future__ import annotations

import re
import string
import unicodedata

BLANKS_OF_TYPE = "\u00a0\u202f\u2007\u2009\u3000"
"""What typesetters write for a blank."""
# What is written for a blank, a hyphen, an apostrophe or the dotted capital of TÜRKİYE, and the plain one.
_LEVELLED = (
    *((blank, " ") for blank in BLANKS_OF_TYPE),
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


def level(text: str) -> str:
    """The text with each blank, hyphen, apostrophe, I and ệ the plain one, code point for code point, and no line ends."""
    for blank in ("\n", "\r", "\t"):
        if blank in text:
            text = text.replace(blank, " ")
    return text if text.isascii() else _typed(text)


def _typed(text: str) -> str:
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
_EMPTY_LINE = b"\0\0"
"""No name goes on beyond one: were it two blanks, each would be a hit."""
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
_FOLDED_IN_LINES = _FOLDED[: ord("\n")] + SEPARATOR + _FOLDED[ord("\n") + 1 :]


def encoded(text: str, *, in_lines: bool = False) -> bytes:
    """The text as it is searched, one byte a code point, so that what is found in it stands where it stands in the text.

    Latin-1 has every letter of the names that are looked for; whatever it lacks is the `SEPARATOR`.

    Parameters
    ----------
    text : str
        Any text.
    in_lines : bool
        Whether no name goes on in another line, which takes a third of the time.
    """
    data = (text if text.isascii() else _typed(text)).encode("latin-1", "replace")
    if in_lines:
        return data.translate(_FOLDED_IN_LINES)
    if b"\n" in data:
        data = data.replace(b"\n\n", _EMPTY_LINE)
    return data.translate(_FOLDED)
