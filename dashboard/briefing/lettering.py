"""Text measured and broken into lines with the widths of a font that is always there, and made fit for every file."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

from PIL import ImageFont

from dashboard import wording
from dashboard.safe import plain


def _package(name: str) -> Path:
    """Where a package lies, without the time that it takes to load it."""
    spec = find_spec(name)
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError(wording.exporting.not_installed(name), name=name)
    return Path(spec.origin).parent


FONTS = _package("matplotlib") / "mpl-data" / "fonts" / "ttf"
REGULAR, BOLD, ITALIC = (FONTS / f"DejaVuSans{style}.ttf" for style in ("", "-Bold", "-Oblique"))
_MEASURED_AT = 100
_IN_NO_FONT = "\U0010fffd"
_NO_CHARACTERS = {0xFFFE: None, 0xFFFF: None}
"""Code points that XML has no place for."""


def clean(value: object, longest: int = 4000) -> str:
    """Make a text fit for any file: as `dashboard.safe.plain`, and without what XML cannot hold."""
    return plain(value, longest).translate(_NO_CHARACTERS).replace("\t", " ")


@lru_cache(maxsize=4)
def _font(path: Path) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(path), _MEASURED_AT, layout_engine=ImageFont.Layout.BASIC)


@lru_cache(maxsize=8192)
def width(text: str, size: float, *, bold: bool = False) -> float:
    """Width of a line of text in DejaVu Sans, in the unit of its size; the fonts of slides are narrower."""
    return float(_font(BOLD if bold else REGULAR).getlength(text)) * size / _MEASURED_AT


@lru_cache(maxsize=4096)
def has_sign(character: str) -> bool:
    """Whether the font of pictures and handout can write a character."""
    if character.isascii() or unicodedata.category(character)[0] not in "LSPN":
        return True
    drawn, missing = (bytes(_font(REGULAR).getmask(one)) for one in (character, _IN_NO_FONT))
    return drawn != missing


def reads_from_right(text: str) -> bool:
    """Whether a text begins in a script that is written from right to left."""
    strong = (unicodedata.bidirectional(character) for character in text)
    return next((kind in ("R", "AL") for kind in strong if kind in ("L", "R", "AL")), False)


def wrap(text: str, size: float, most: float, *, bold: bool = False) -> list[str]:
    """Break a text into lines of at most this width; a word that is longer is broken too."""
    lines: list[str] = []
    for paragraph in text.split("\n"):
        line = ""
        for word in paragraph.split(" "):
            for piece in _pieces(word, size, most, bold=bold):
                longer = f"{line} {piece}" if line else piece
                if line and width(longer, size, bold=bold) > most:
                    lines.append(line)
                    line = piece
                else:
                    line = longer
        lines.append(line)
    return lines


def _pieces(word: str, size: float, most: float, *, bold: bool) -> list[str]:
    if width(word, size, bold=bold) <= most:
        return [word]
    pieces = [""]
    for character in word:
        if pieces[-1] and width(pieces[-1] + character, size, bold=bold) > most:
            pieces.append("")
        pieces[-1] += character
    return pieces


def first_lines(text: str, size: float, most: float, many: int, *, bold: bool = False) -> str:
    """The words that stand on the first lines, or of a longer one its beginning."""
    left = sum(len("".join(line.split())) for line in wrap(text, size, most, bold=bold)[:many])
    ends = 0
    for word in re.finditer(r"\S+", text):
        left -= len(word.group())
        if left <= 0:
            break
        ends = word.end()
    return text[: ends or left + len(word.group())]


def cut(text: str, size: float, most: float, many: int, *, bold: bool = False) -> str:
    """A text as far as it stands on so many lines; what is cut ends with an ellipsis."""
    if len(wrap(text, size, most, bold=bold)) <= many:
        return text
    shown = first_lines(text, size, most, many, bold=bold)
    while len(wrap(f"{shown} …", size, most, bold=bold)) > many:
        shown = shown.rpartition(" ")[0] or shown[:-1]
    return f"{shown} …"
