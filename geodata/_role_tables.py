"""What stands above a mention in a table or list: cells with marks between them, a name and figures on each line, or names alone."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Sequence
from typing import NamedTuple

import ahocorasick_rs

from geodata._judging import Row
from geodata._role_heads import OF_OTHER_THINGS, PARTICIPANTS, is_of_a_kind, said_by

_WIDEST_CELL, _LONGEST_LINE = 80, 300
_LONGEST_TABLE = 4_000
"""Code points above the first mention in a table that are looked through for its head."""
_LONGEST_RANK = 6
_MANY_ROWS, _REACH_OF_MANY = 5, 2_000
"""Behind so many rows of figures a table's head is out of sight of the others."""
_MANY_NAMES = 4
_MOST_BETWEEN = 4
"""Lines between two rows: of a name that is broken over several, of figures, and empty ones."""
_SAYS_NO_ROLE = frozenset(
    ("country", "countries", "state", "states", "country or area", "country/territory", "territory")
)
"""Heads of columns beside which the other columns, and the line above the table, say what the countries are."""

_OF_WAYS = {"from": "Country of departure", "to": "Country of arrival"}
"""Heads of columns that are no words of a sentence, and what they stand for where a way is meant."""
_OF_NO_WAY = re.compile(
    r"push-?back|commodit|shipped|return|deport|remov|repatriat|send|remittance|trade|export", re.IGNORECASE
)

_BULLET = "[•*–▪■●◦‣·-]"
_BEFORE_NAME = re.compile(rf"[ \t]*(?:{_BULLET}[ \t]*|\d{{1,3}}[.)]?[ \t]+)?")
_OF_FIGURES = r"[\d(<>~≈+–−-][\d.,%()<>~≈+–−\- \t]*"
_OF_A_NAME = r"(?:[ \t]*\([^()\n\d]{1,40}\))?[*†‡¹²³]{0,3}"
"""What a long form of a name ends with, ``Iran (Islamic Republic of)``, and signs of notes."""
_BLANKS, _LEADERS = r"[ \t:█▓▒░■]+", r"[ \t]*\.{2,}[ .]*|[ \t]*[–—-][ \t]*"
"""What stands between a name and its figures."""
_BEHIND_NAME = re.compile(
    rf"{_OF_A_NAME}(?:{_BLANKS}(?!\()|{_LEADERS}|[ \t]*\n[ \t.]*){_OF_FIGURES}(?=\n|\Z)"
)
_NAME = r"[A-ZÀ-Ž(][\w.'’()&-]*(?:,? (?:[A-ZÀ-Ž(][\w.'’()&-]*|of\)?|the|and|for|da|de|du|d['’]\w+|&)){0,7}"
_ROW = re.compile(rf"{_BEFORE_NAME.pattern}{_NAME}[*†‡¹²³]{{0,3}}(?:{_BLANKS}|{_LEADERS}){_OF_FIGURES}")
_ONLY_FIGURES = re.compile(rf"[ \t.]*{_OF_FIGURES}")
_BETWEEN = re.compile(rf"[ \t]*(?:{_NAME}[ \t]*|{_OF_FIGURES})?")
_BEHIND_NAME_ALONE = re.compile(r"[ \t]*(?:\([^()\n]{1,40}\))?[*†‡]{0,3}[.,;]?\d{0,2}[ \t]*(?=\n|\Z)")
_NAME_ALONE = re.compile(
    rf"{_BEFORE_NAME.pattern}{_NAME}[ \t]*(?:\([^()\n]{{1,40}}\))?[*†‡]{{0,3}}[.,;]?[ \t]*"
)
_DELEGATE = re.compile(
    r"\s*\n[ \t]*(?:[•*–-][ \t]*)?(?:(?:H\. ?E\.|(?:Mr|Mrs|Ms|Miss|Dr|Prof|Amb|Col|Gen|Mme|Hon)\b\.?) [A-Z]"
    r"|(?=[^\n]{0,80}\b(?:Ministry|Embassy|Permanent Mission|Head of|Director|Ambassador|Directorate|Attaché)\b))[^\n]{0,140}(?<![.!?:])(?:\n|\Z)"
)
"""A person or an office on the line below a name, as lists of participants have it."""
_TITLE = re.compile(r"[ \t]*\|[ \t]*(?:H\. ?E\.|(?:Mr|Mrs|Ms|Dr|Prof|Amb)\b\.?) [A-Z]")
_YEARS = re.compile(r"[^\d]*(?:(?:19|20)\d\d\D*)+")
_OF_HEADS = re.compile(
    r"\b(?:nationalit|citizen|countr|origin|asylum|destination|applica|arriv|detect|table|figure|chart|source|person|number|year|month|total )",
    re.IGNORECASE,
)
_OF_SECTION = (
    r"[ \t#*]*(?:(?:[Ll]ist|LIST|[Tt]able|TABLE) (?:of|OF) )?((?i:contents|acronyms|abbreviations|index))"
    r"(?: (?:and|AND|&) (?i:acronyms|abbreviations))?[ \t:*]*(?=\n)"
)
_FIRST_SECTION, _SECTION = re.compile(_OF_SECTION), re.compile(rf"\n{_OF_SECTION}")
# Without any of these no text has one: six times as fast as to look at each line.
_find_signs_of_sections = ahocorasick_rs.BytesAhoCorasick(
    [b"ontents", b"ONTENTS", b"cronyms", b"CRONYMS", b"bbreviations", b"BBREVIATIONS", b"ndex", b"NDEX"],
    matchkind=ahocorasick_rs.MatchKind.LeftmostLongest,
).find_matches_as_indexes
_ENDS_SECTION = re.compile(
    r"^(?:[^\n]*[^\d\s.][ \t]*\n){0,8}[^\n]*[a-z)][a-z)][.!?](?:[ \t]+[A-ZÀ-Ž“]|[ \t]*$)|\n[ \t]*\n[ \t]*\n",
    re.MULTILINE,
)
"""A sentence that ends, with the lines before that end with no number of a page, or two empty lines."""
_ASIDE = re.compile(
    r"[ \t]*(?:\([^()]*\)|(?:as (?:of|at)|in (?:thousands|per cent|%))\b.*)[ \t]*|(?-i:[a-z]\w*) *",
    re.IGNORECASE,
)
"""What stands between a table and the line above it: a unit, a date, the second line of its heads."""
_IS_FIGURE = re.compile(r"(?!(?:19|20)\d\d\Z)[+–−-]?\d[\d.,]*%?")
_FIGURES = re.compile(r"[\d.,%()/<>–−-]+")
_MONTHS = "January February March April May June July August September October November December".split()
_OTHER_COLUMNS = re.compile(
    rf"(?: (?:{'|'.join((*_MONTHS, *(month[:3] for month in _MONTHS)))}|Q|H|to|and|in|from|since|until|of|year|years|total|change|share|number|rank|no"
    r"|persons?|people|men|women|children|boys|girls|trend|difference|cases|figures?))+\Z",
    re.IGNORECASE,
)
"""What stands at the end of a head and says nothing of the countries: the other columns, and when it was."""
_ENDS_OF_SENTENCE = frozenset(".!;")


_BETWEEN_COLUMNS = re.compile(r"(?<=\S)(?: {2,}| *\t[ \t]*)(?=\S)")
_RANK = re.compile(r"[ \t]*(?:\d{1,3}[.)]?|[•*–-])(?: {3,}| *\t[ \t]*)")
_MOST_COLUMNS = 12
_BEGINS_CELL = re.compile(r"[A-ZÀ-Ž\d(<>~≈+–−•*“-]")


def with_cells(text: str, rows: Sequence[Row]) -> str:
    """The text, code point for code point, with a mark between columns that wide blanks or tabs part: ``Syria     Türkiye     12``.

    Columns without a mention beside such a blank are of no use, and to look for wide blanks takes as long as to read sentences.
    """
    if "\t" not in text and not any(
        text[end : end + 2] == "  " or text[start - 2 : start] == "  " for _, start, end in rows
    ):
        return text
    return "\n".join(_in_cells(line) if "\t" in line or "   " in line else line for line in text.split("\n"))


def _in_cells(line: str) -> str:
    rank = _RANK.match(line)
    first = rank.end() if rank else 0
    cells = _BETWEEN_COLUMNS.split(line[first:].strip())
    telling = sum(_BEGINS_CELL.match(cell) is not None for cell in cells)
    # Words with wide blanks between are prose.
    if (
        not 1 < len(cells) <= _MOST_COLUMNS
        or "|" in line
        or 2 * telling <= len(cells)
        or not _BEGINS_CELL.match(cells[0])
    ):
        return line
    return line[:first] + _BETWEEN_COLUMNS.sub(lambda found: "|".center(len(found.group())), line[first:])


class _Shape(NamedTuple):
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


_FIGURES_BEHIND = _Shape(_BEHIND_NAME, _ROW, _MANY_ROWS)
_NAMES_ALONE = _Shape(_BEHIND_NAME_ALONE, _NAME_ALONE, _MANY_NAMES)
# Names that have a list of their own each.
_NAMES_WITH_ITEMS = _NAMES_ALONE._replace(
    between=re.compile(rf"{_BETWEEN.pattern}|[ \t]*{_BULLET}[ \t]+[^\n]{{1,160}}")
)


def _rows(shape: _Shape, text: str, enough: int | None = None) -> bool:
    """Whether each line is a row or stands between two, or whether so many of the first are rows."""
    rows = between = 0
    named = False
    for line in text.split("\n") if text else ():
        if _OF_HEADS.search(line):
            return False
        if shape is _FIGURES_BEHIND and named and _ONLY_FIGURES.fullmatch(line):
            # A name and its figures on two lines.
            rows, between, named = rows + 1, 0, False
            if rows == enough:
                return True
            continue
        named = line.strip() != "" and _NAME_ALONE.fullmatch(line) is not None
        if shape.row.fullmatch(line) and not _YEARS.fullmatch(line):
            rows, between = rows + 1, 0
        elif between < _MOST_BETWEEN and shape.between.fullmatch(line):
            between += bool(line) or shape is not _NAMES_WITH_ITEMS
        else:
            return False
        if rows == enough:
            return True
    return enough is None


def _sections(text: str) -> list[tuple[str, int, int]]:
    """Where a text has its contents, its index or its acronyms, which say nothing of the countries in them: name, begin and end."""
    if not _find_signs_of_sections(text.encode("latin-1", "replace")):
        return []
    found = []
    head = _FIRST_SECTION.match(text) or _SECTION.search(text)
    while head:
        end = _ENDS_SECTION.search(text, head.end())
        last = end.start() if end else len(text)
        found.append((head.group(1), head.end(), last))
        head = _SECTION.search(text, last)
    return found


class Tables:
    """The tables of a text, and its lists of one name on a line.

    Attributes
    ----------
    goes_on : bool
        Whether the mention that was asked for last stands in a column of many, below another one.
    begin, end : int
        Where what is to be read of its row, or of its cell, begins and ends.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._has_cells = "|" in text
        self._until, self._column, self._heads, self._caption = -1, -1, [""], ""
        self._head_line, self._has_many, self._says = -1, False, ""
        self._shape: _Shape | None = None
        self._is_table = self._is_of_ways = False
        self._was_row = False
        self._named: set[tuple[int, int]] = set()
        self._sections = deque(_sections(text))
        self.goes_on, self.begin, self.end = False, 0, 0

    def head(self, start: int, end: int) -> str | None:
        """What stands above the column of a mention, so far as there is anything; None outside of tables. Ask in text order.

        Parameters
        ----------
        start, end : int
            Where the mention stands.
        """
        text = self._text
        follows, self._was_row = self._was_row, False
        while self._sections and self._sections[0][2] <= start:
            self._sections.popleft()
        if self._sections and self._sections[0][1] <= start:
            self.goes_on, self.begin, self.end, self._until, self._shape = False, start, end, end, None
            return self._sections[0][0]
        if self._has_cells:
            line = text.rfind("\n", max(start - _LONGEST_LINE, 0), start) + 1
            if "|" in text[line : end + _WIDEST_CELL].partition("\n")[0]:
                self.begin = line
                return self._above_cell(line, start, end)
        nearest = start - _LONGEST_RANK
        if nearest > 0 and "\n" not in text[nearest:start]:
            return None
        line = text.rfind("\n", 0, start) + 1
        self.begin = start
        if not _BEFORE_NAME.fullmatch(text, line, start):
            return None
        has_bullet = not text[line:start].isspace() and start > line
        for shape in (_FIGURES_BEHIND, _NAMES_WITH_ITEMS if has_bullet else _NAMES_ALONE):
            if behind := shape.behind.match(text, end):
                if shape is not _FIGURES_BEHIND and _DELEGATE.match(text, behind.end()):
                    self.goes_on, self._until, self._shape = False, behind.end(), None
                    self.end = behind.end()
                    return PARTICIPANTS
                self._was_row = True
                return self._above_row(shape, line, behind.end(), follows=follows)
        return None

    def _above_cell(self, line: int, start: int, end: int) -> str:
        text = self._text
        column = text.count("|", line, start)
        last = text.find("\n", end)
        last = self.end = last if last >= 0 else len(text)
        # Another mention of the same line, or one on the next line that holds anything.
        joins = (
            self._shape is None
            and self._until >= 0
            and (line <= self._until or not text[self._until : line].strip())
        )
        if not joins:
            self._find_heads(line, last)
        is_below = joins and column == self._column and line > self._until
        self.goes_on = is_below and self._has_many
        self._until, self._column, self._shape = last, column, None
        if _TITLE.match(text, end):
            return PARTICIPANTS
        own = self._head_of(column)
        is_named = line != self._head_line and (self._head_line, column) in self._named
        stub = text[line:start].partition("|")[0].strip() if is_named else ""
        if is_of_a_kind(stub):
            # Below the names of countries each row says by its first cell what its countries are.
            self._read_cell(line, start, end, last)
            return said_by(stub)
        if line == self._head_line and self._heads[1:]:
            self._named.add((line, column))
            # A first row of countries has no head but the line above.
            return self._says if own == text[start:end] else ""
        if own.lower() in _OF_WAYS and self._is_of_ways:
            return _OF_WAYS[own.lower()]
        if self._says == OF_OTHER_THINGS or (self._says and not is_of_a_kind(own)):
            return self._says
        if own.lower() in _SAYS_NO_ROLE:
            # The nearest last: the last words of a label say most.
            others = [cell for cell in reversed(self._heads) if cell and cell != own]
            joined = " , ".join((*others, self._caption, own))[-_LONGEST_LINE:]
            return OF_OTHER_THINGS if said_by(joined) == OF_OTHER_THINGS else joined
        if is_of_a_kind(own):
            # The other cells have heads of their own.
            self.goes_on = is_below
            self._read_cell(line, start, end, last)
        return said_by(own)

    def _read_cell(self, line: int, start: int, end: int, last: int) -> None:
        self.begin = max(self._text.rfind("|", line, start) + 1, line)
        behind = self._text.find("|", end, last)
        self.end = behind if behind >= 0 else last

    def _head_of(self, column: int) -> str:
        """What stands above a column; a head over several columns stands in the first of them."""
        heads = self._heads[: column + 1]
        if column >= len(self._heads) > 1:
            return ""
        return next((head for head in reversed(heads[1:]) if head), heads[0]) if heads else ""

    def _find_heads(self, line: int, last: int) -> None:
        """Read the first line of the table that a line belongs to, and the line above it."""
        self._head_line, self._caption = line, ""
        above = line
        is_headed = False
        while above > max(line - _LONGEST_TABLE, 0):
            first = self._text.rfind("\n", 0, above - 1) + 1
            said = self._text[first : above - 1]
            if is_headed and "|" in said:
                break
            if "|" in said:
                self._head_line = first
                cells = said.split("|")
                if any(map(is_of_a_kind, cells)) and not any(
                    _IS_FIGURE.fullmatch(cell.strip()) for cell in cells
                ):
                    is_headed = True
            elif said.strip() and not _ASIDE.fullmatch(said):
                self._caption = (
                    "" if said.rstrip()[-1:] in _ENDS_OF_SENTENCE else said[-_LONGEST_LINE:].strip("#*: ")
                )
                break
            above = first
        self._says = said_by(self._caption) if is_of_a_kind(self._caption) else ""
        head = self._text[self._head_line :].partition("\n")[0]
        self._heads = [cell.strip() for cell in head.rstrip("| ").split("|")]
        if self._head_line == line and any(map(_IS_FIGURE.fullmatch, self._heads)):
            # A first row of the table's own: what stands above it may be the head of its columns.
            self._heads = [self._caption] if self._says else []
        heads = {head.lower() for head in self._heads}
        on_no_way = _OF_NO_WAY.search(" ".join((*self._heads, self._caption)))
        self._is_of_ways = heads.issuperset(_OF_WAYS) and not on_no_way
        below = [said for said in self._text[last : last + _REACH_OF_MANY].split("\n") if said.strip()]
        self._has_many = len(below) >= _MANY_ROWS and all("|" in said for said in below[:_MANY_ROWS])

    def _above_row(self, shape: _Shape, line: int, until: int, *, follows: bool) -> str | None:
        text = self._text
        is_next = self._shape is shape and self._follows_row(shape, line)
        self.goes_on = is_next and follows
        if not is_next:
            self._is_table = _rows(shape, text[until + 1 : until + _REACH_OF_MANY], enough=shape.least - 1)
            self._heads = [said_by(self._head_above(line)) if self._is_table else ""]
        self._until, self._shape, self.end = until, shape, until
        # A list is one without a head, too.
        return self._heads[0] if self._heads[0] or (self._is_table and shape is not _FIGURES_BEHIND) else None

    def _follows_row(self, shape: _Shape, line: int) -> bool:
        """Whether nothing but other rows stands between a line and the last row that was asked for."""
        if not 0 <= self._until < line or line - self._until > _LONGEST_TABLE:
            return False
        return _rows(shape, self._text[self._until + 1 : max(line - 1, self._until + 1)])

    def _head_above(self, line: int) -> str:
        """The nearest line above a table's first row that says what its countries are, or the next if all is about other things."""
        lines = self._text[max(line - _LONGEST_LINE, 0) : line].rstrip().split("\n")
        nearest = ""
        for above in reversed(lines[1 if line > _LONGEST_LINE else 0 :]):
            if above.rstrip()[-1:] in _ENDS_OF_SENTENCE:
                break
            said = _OTHER_COLUMNS.sub("", " ".join(_FIGURES.sub(" ", above).split())).strip("#*:|- ")
            if not said or said.lower() in _SAYS_NO_ROLE or _ASIDE.fullmatch(above):
                continue
            if nearest:
                return said if said_by(said) == OF_OTHER_THINGS else nearest
            nearest = said
        return nearest
