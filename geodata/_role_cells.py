"""The cells of tables that have marks between them: wide blanks read as such marks, and what the heads of a table say."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from geodata._judging import Row
from geodata._role_heads import OF_OTHER_THINGS, SAYS_NO_ROLE, ends_sentence, is_aside, is_of_a_kind, said_by

_LONGEST_TABLE = 4_000
"""Code points above the first mention in a table that are looked through for its head."""
_LONGEST_LABEL = 300
_MANY_ROWS, _REACH_OF_MANY = 5, 2_000
"""Before so many rows a table's head is out of sight of the others."""

_OF_WAYS = {"from": "Country of departure", "to": "Country of arrival"}
"""Heads of columns that are no words of a sentence, and what they stand for where a way is meant."""
_OF_NO_WAY = re.compile(
    r"push-?back|commodit|shipped|return|deport|remov|repatriat|send|remittance|trade|export", re.IGNORECASE
)
_IS_FIGURE = re.compile(r"(?!(?:19|20)\d\d\Z)[+–−-]?\d[\d.,]*%?")

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


class Heads(NamedTuple):
    """What a table says of its columns.

    Attributes
    ----------
    line : int
        Where its first line begins.
    cells : list of str
        The cells of that line.
    caption : str
        The line above it.
    says : str
        What the caption says of all countries, so far as it says any.
    are_of_ways : bool
        Whether there are columns of "from" and "to".
    has_many : bool
        Whether many rows follow.
    """

    line: int = -1
    cells: Sequence[str] = ("",)
    caption: str = ""
    says: str = ""
    are_of_ways: bool = False
    has_many: bool = False

    def above(self, column: int) -> str:
        """What stands above a column; a head over several columns stands in the first of them."""
        heads = self.cells[: column + 1]
        if column >= len(self.cells) > 1:
            return ""
        return next((head for head in reversed(heads[1:]) if head), heads[0]) if heads else ""

    def said_below(self, head: str) -> str:
        """What the countries below a head are that says itself nothing of them, by the other heads and the caption."""
        if self.are_of_ways and head.lower() in _OF_WAYS:
            return _OF_WAYS[head.lower()]
        if self.says:
            return self.says
        if head.lower() not in SAYS_NO_ROLE:
            return head
        # The nearest last: the last words of a label say most.
        others = [cell for cell in reversed(self.cells) if cell and cell != head]
        joined = " , ".join((*others, self.caption, head))[-_LONGEST_LABEL:]
        return OF_OTHER_THINGS if said_by(joined) == OF_OTHER_THINGS else joined


def heads_above(text: str, line: int, last: int) -> Heads:
    """Read the first line of the table that a line belongs to, and the line above it.

    Parameters
    ----------
    line, last : int
        Where a line of the table begins and ends.
    """
    first, caption = _first_line(text, line)
    says = said_by(caption) if is_of_a_kind(caption) else ""
    behind = text.find("\n", first)
    head = text[first : behind if behind >= 0 else len(text)]
    cells = [cell.strip() for cell in head.rstrip("| ").split("|")]
    if first == line and any(map(_IS_FIGURE.fullmatch, cells)):
        # A first row of the table's own: what stands above it may be the head of its columns.
        cells = [caption] if says else []
    on_no_way = _OF_NO_WAY.search(" ".join((*cells, caption)))
    are_of_ways = {cell.lower() for cell in cells}.issuperset(_OF_WAYS) and not on_no_way
    below = [said for said in text[last : last + _REACH_OF_MANY].split("\n") if said.strip()]
    has_many = len(below) >= _MANY_ROWS and all("|" in said for said in below[:_MANY_ROWS])
    return Heads(first, cells, caption, says, are_of_ways, has_many)


def _first_line(text: str, line: int) -> tuple[int, str]:
    """Where a table begins that has a line, and the line above it if that may be a head."""
    first = above = line
    is_headed = False
    while above > max(line - _LONGEST_TABLE, 0):
        begin = text.rfind("\n", 0, above - 1) + 1
        said = text[begin : above - 1]
        if is_headed and "|" in said:
            break
        if "|" in said:
            first = begin
            cells = said.split("|")
            has_figure = any(_IS_FIGURE.fullmatch(cell.strip()) for cell in cells)
            is_headed = not has_figure and any(map(is_of_a_kind, cells))
        elif said.strip() and not is_aside(said):
            return first, "" if ends_sentence(said) else said[-_LONGEST_LABEL:].strip("#*: ")
        above = begin
    return first, ""
