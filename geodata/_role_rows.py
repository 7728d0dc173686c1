"""How the rows of a table without marks look, or of a list of one name on a line, and what the line above them says."""

from __future__ import annotations

import re
from typing import NamedTuple

from geodata._role_heads import OF_OTHER_THINGS, SAYS_NO_ROLE, ends_sentence, is_aside, said_by

_LONGEST_ABOVE = 300
_MANY_ROWS, _MANY_NAMES = 5, 4
_MOST_BETWEEN = 4
"""Lines between two rows: of a name that is broken over several, of figures, and empty ones."""

_BULLET = "[•*–▪■●◦‣·-]"
BEFORE_NAME = re.compile(rf"[ \t]*(?:{_BULLET}[ \t]*|\d{{1,3}}[.)]?[ \t]+)?")
_OF_FIGURES = r"[\d(<>~≈+–−-][\d.,%()<>~≈+–−\- \t]*"
_OF_A_NAME = r"(?:[ \t]*\([^()\n\d]{1,40}\))?[*†‡¹²³]{0,3}"
"""What a long form of a name ends with, ``Iran (Islamic Republic of)``, and signs of notes."""
_BLANKS, _LEADERS = r"[ \t:█▓▒░■]+", r"[ \t]*\.{2,}[ .]*|[ \t]*[–—-][ \t]*"
"""What stands between a name and its figures."""
_BEHIND_NAME = re.compile(
    rf"{_OF_A_NAME}(?:{_BLANKS}(?!\()|{_LEADERS}|[ \t]*\n[ \t.]*){_OF_FIGURES}(?=\n|\Z)"
)
_NAME = r"[A-ZÀ-Ž(][\w.'’()&-]*(?:,? (?:[A-ZÀ-Ž(][\w.'’()&-]*|of\)?|the|and|for|da|de|du|d['’]\w+|&)){0,7}"
_ROW = re.compile(rf"{BEFORE_NAME.pattern}{_NAME}[*†‡¹²³]{{0,3}}(?:{_BLANKS}|{_LEADERS}){_OF_FIGURES}")
_ONLY_FIGURES = re.compile(rf"[ \t.]*{_OF_FIGURES}")
_BETWEEN = re.compile(rf"[ \t]*(?:{_NAME}[ \t]*|{_OF_FIGURES})?")
_BEHIND_NAME_ALONE = re.compile(r"[ \t]*(?:\([^()\n]{1,40}\))?[*†‡]{0,3}[.,;]?\d{0,2}[ \t]*(?=\n|\Z)")
_NAME_ALONE = re.compile(
    rf"{BEFORE_NAME.pattern}{_NAME}[ \t]*(?:\([^()\n]{{1,40}}\))?[*†‡]{{0,3}}[.,;]?[ \t]*"
)
_YEARS = re.compile(r"[^\d]*(?:(?:19|20)\d\d\D*)+")
_OF_HEADS = re.compile(
    r"\b(?:nationalit|citizen|countr|origin|asylum|destination|applica|arriv|detect|table|figure|chart|source|person|number|year|month|total )",
    re.IGNORECASE,
)
_FIGURES = re.compile(r"[\d.,%()/<>–−-]+")
_MONTHS = "January February March April May June July August September October November December".split()
_OTHER_COLUMNS = re.compile(
    rf"(?: (?:{'|'.join((*_MONTHS, *(month[:3] for month in _MONTHS)))}|Q|H|to|and|in|from|since|until|of|year|years|total|change|share|number|rank|no"
    r"|persons?|people|men|women|children|boys|girls|trend|difference|cases|figures?))+\Z",
    re.IGNORECASE,
)
"""What stands at the end of a head and says nothing of the countries: the other columns, and when it was."""


class Shape(NamedTuple):
    """How the rows of a table without marks look.

    Attributes
    ----------
    behind : re.Pattern
        What stands behind a mention up to the end of its row.
    row : re.Pattern
        A row with a name that is no country's.
    least : int
        So many rows at least make a table that is read so.
    between : re.Pattern
        A line between two rows.
    """

    behind: re.Pattern[str]
    row: re.Pattern[str]
    least: int
    between: re.Pattern[str] = _BETWEEN


FIGURES_BEHIND = Shape(_BEHIND_NAME, _ROW, _MANY_ROWS)
NAMES_ALONE = Shape(_BEHIND_NAME_ALONE, _NAME_ALONE, _MANY_NAMES)
# Names that have a list of their own each.
NAMES_WITH_ITEMS = NAMES_ALONE._replace(
    between=re.compile(rf"{_BETWEEN.pattern}|[ \t]*{_BULLET}[ \t]+[^\n]{{1,160}}")
)


def are_rows(shape: Shape, text: str, enough: int | None = None) -> bool:
    """Whether each line is a row or stands between two, or whether so many of the first are rows."""
    rows = between = 0
    named = False
    for line in text.split("\n") if text else ():
        if _OF_HEADS.search(line):
            return False
        if shape is FIGURES_BEHIND and named and _ONLY_FIGURES.fullmatch(line):
            # A name and its figures on two lines.
            rows, between, named = rows + 1, 0, False
            if rows == enough:
                return True
            continue
        named = line.strip() != "" and _NAME_ALONE.fullmatch(line) is not None
        if shape.row.fullmatch(line) and not _YEARS.fullmatch(line):
            rows, between = rows + 1, 0
        elif between < _MOST_BETWEEN and shape.between.fullmatch(line):
            between += bool(line) or shape is not NAMES_WITH_ITEMS
        else:
            return False
        if rows == enough:
            return True
    return enough is None


def head_above(text: str, line: int) -> str:
    """The nearest line above a table's first row that says what its countries are, or the next if all is about other things."""
    lines = text[max(line - _LONGEST_ABOVE, 0) : line].rstrip().split("\n")
    nearest = ""
    for above in reversed(lines[1 if line > _LONGEST_ABOVE else 0 :]):
        if ends_sentence(above):
            break
        said = _OTHER_COLUMNS.sub("", " ".join(_FIGURES.sub(" ", above).split())).strip("#*:|- ")
        if not said or said.lower() in SAYS_NO_ROLE or is_aside(above):
            continue
        if nearest:
            return said if said_by(said) == OF_OTHER_THINGS else nearest
        nearest = said
    return nearest
