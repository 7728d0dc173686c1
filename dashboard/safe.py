"""Text from outside made inert: the one door through which text reaches folium, HTML and Markdown.

folium writes every text into a script that it then renders as a Jinja2 template, so that ``{{ ... }}`` in an uploaded
report would be run on the server, and a backtick or ``${...}`` in the browser. Escaping HTML alone does not help.
"""

from __future__ import annotations

import html
import json
import re
import unicodedata
from functools import lru_cache
from urllib.parse import quote

from geodata import _spreadsheet

LONGEST = 2000
"""Code points after which a text is clipped."""

_SHORT = 20_000
"""Characters of JSON up to which it is kept for the next session: what a map draws, and not a whole page."""
_MOST_MARKS = 4
_LONGEST_WORD = 24
_LONGEST_NAME = 120
"""Bytes of a file's name: with its ending and its folders it stays below what systems allow."""
_NOT_IN_NAMES = re.compile(r"[<>:\"/\\|?*\s]+")
_DEVICE = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])\s*(\.|$)", re.IGNORECASE)
_BIDI_CONTROLS = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F, 0x061C])
_ENTITIES = {ord(character): f"&#{ord(character)};" for character in "\\`${}"} | {0x2028: " ", 0x2029: " "}
_SCRIPT = {ord(character): f"\\u{ord(character):04x}" for character in "`${}<>&'%#\u2028\u2029"}
_STRING = re.compile(r'"(?:[^"\\]|\\.)*"')
_MARKDOWN = re.compile(r"([\\`*_{}\[\]()#+\-.!|<>~$:&@])")

_BECOMES_MORE = re.compile(r"https?:(?=//)|www(?=\.)|@(?=[-\w])|:(?=[-+\w]+(?:/[-\w]+)?:)", re.IGNORECASE)
"""Where Streamlit makes a link, an emoji or an icon of what stands in a text, whatever is escaped in it."""
_WORD_JOINER = "\u2060"


def plain(value: object, longest: int = LONGEST) -> str:
    """Reduce a text to what can be shown: no control or direction characters, no heaps of accents, no endless length.

    Parameters
    ----------
    longest : int
        Code points to keep; a clipped text ends at a word, where one ends nearby, and with an ellipsis.
    """
    text = str(value).encode("utf-8", "replace").decode("utf-8").translate(_BIDI_CONTROLS)
    if text.isascii() and text.isprintable() and len(text) <= longest:
        return text
    kept, marks = [], 0
    for character in text[: longest + 1]:
        marks = marks + 1 if unicodedata.combining(character) else 0
        if marks <= _MOST_MARKS and (character in "\n\t" or unicodedata.category(character) != "Cc"):
            kept.append(character)
    whole = "".join(kept[:longest])
    return whole if len(text) <= longest else _at_a_word(whole, text[longest : longest + 1]) + "…"


def _at_a_word(clipped: str, following: str) -> str:
    """Leave out the beginning of a word that a clipped text ends with."""
    words, blank, begun = clipped.rpartition(" ")
    return words if blank and following != " " and len(begun) <= _LONGEST_WORD else clipped


def text(value: object, longest: int = LONGEST) -> str:
    """Make a text inert for folium and for HTML: it shows as it was typed, whatever it holds."""
    return html.escape(plain(value, longest)).translate(_ENTITIES)


def file_name(value: object, otherwise: str) -> str:
    """Make a text the name of a file without its ending, on any system; what leaves nothing is called otherwise."""
    composed = unicodedata.normalize("NFC", plain(value, _LONGEST_NAME))
    words = _NOT_IN_NAMES.sub(" ", composed)
    visible = "".join(character for character in words if not unicodedata.category(character).startswith("C"))
    short = visible.encode()[:_LONGEST_NAME].decode(errors="ignore").strip(" .-~")
    return otherwise if not short or _DEVICE.match(short) else short


def cell(value: str, cleaned: str | None = None) -> str:
    """Make a text inert for a spreadsheet: an apostrophe stands before what would be run as a formula.

    Parameters
    ----------
    cleaned : str, optional
        The text as it is to be shown; `plain` makes it where it is not given.
    """
    return _spreadsheet.inert(value, plain(value) if cleaned is None else cleaned)


def script_json(value: object) -> str:
    """Write a value as JSON that can stand in a script that folium renders: strings are inert in Jinja2, JS and HTML."""
    dumped = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return _inert(dumped) if len(dumped) < _SHORT else _inert.__wrapped__(dumped)


@lru_cache(maxsize=128)
def _inert(dumped: str) -> str:
    # The spaces keep the braces of nested objects from meeting in a Jinja2 mark.
    return (
        _STRING.sub(lambda found: found.group().translate(_SCRIPT), dumped)
        .replace("{", "{ ")
        .replace("}", " }")
    )


def markdown(value: object, longest: int = LONGEST) -> str:
    """Make a text inert for Streamlit's Markdown: no link, image, formula, colour or emoji comes of it."""
    # Only what breaks a line is folded: a blank that keeps a number with its unit stays.
    folded = re.sub(r"[ \t\n]+", " ", plain(value, longest)).strip()
    return _MARKDOWN.sub(r"\\\1", _BECOMES_MORE.sub(rf"\g<0>{_WORD_JOINER}", folded))


def is_of_the_web(url: str) -> bool:
    """Whether an address may become a link: one of another scheme could run a script where it is followed."""
    return url.startswith(("https://", "http://"))


def address(url: str) -> str:
    """Make a web address inert inside a Markdown link: what could end the link is percent-encoded."""
    return quote(plain(url), safe=":/?&=%,+;@~-._#")
