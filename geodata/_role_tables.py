"""What stands above a mention in a table or list: cells with marks between them, a name and figures on each line, or names alone."""

from __future__ import annotations

from collections import deque

from geodata import _role_delegates as delegates
from geodata._role_cells import Heads, heads_above
from geodata._role_heads import OF_OTHER_THINGS, PARTICIPANTS, is_of_a_kind, said_by
from geodata._role_rows import (
    BEFORE_NAME,
    FIGURES_BEHIND,
    NAMES_ALONE,
    NAMES_WITH_ITEMS,
    Shape,
    are_rows,
    head_above,
)
from geodata._role_sections import sections

_WIDEST_CELL, _LONGEST_LINE = 80, 300
_LONGEST_RANK = 6
_FURTHEST_ROW, _REACH_OF_ROWS = 4_000, 2_000
"""Code points between two mentions of a table, and below its first one, whose lines are looked at."""


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
        self._until = -1
        self._column, self._heads = -1, Heads()
        self._named: set[tuple[int, int]] = set()
        self._shape: Shape | None = None
        self._head: str | None = None
        self._was_row = False
        self._sections = deque(sections(text))
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
            self.goes_on, self.begin, self.end, self._until = False, start, end, -1
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
        if not BEFORE_NAME.fullmatch(text, line, start):
            return None
        has_bullet = not text[line:start].isspace() and start > line
        for shape in (FIGURES_BEHIND, NAMES_WITH_ITEMS if has_bullet else NAMES_ALONE):
            if behind := shape.behind.match(text, end):
                if shape is not FIGURES_BEHIND and delegates.are_below(text, behind.end()):
                    self.goes_on, self.end, self._until = False, behind.end(), -1
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
            self._heads = heads_above(text, line, last)
        heads = self._heads
        is_below = joins and column == self._column and line > self._until
        self.goes_on = is_below and heads.has_many
        self._until, self._column, self._shape = last, column, None
        if delegates.are_beside(text, end):
            return PARTICIPANTS
        own = heads.above(column)
        is_named = line != heads.line and (heads.line, column) in self._named
        stub = text[line:start].partition("|")[0].strip() if is_named else ""
        if is_of_a_kind(stub):
            # Below the names of countries each row says by its first cell what its countries are.
            self._read_cell(line, start, end, last)
            return said_by(stub)
        if line == heads.line and heads.cells[1:]:
            self._named.add((line, column))
            # A first row of countries has no head but the line above.
            return heads.says if own == text[start:end] else ""
        if is_of_a_kind(own) and heads.says != OF_OTHER_THINGS:
            # The other cells have heads of their own.
            self.goes_on = is_below
            self._read_cell(line, start, end, last)
            return said_by(own)
        return heads.said_below(own)

    def _read_cell(self, line: int, start: int, end: int, last: int) -> None:
        self.begin = max(self._text.rfind("|", line, start) + 1, line)
        behind = self._text.find("|", end, last)
        self.end = behind if behind >= 0 else last

    def _above_row(self, shape: Shape, line: int, until: int, *, follows: bool) -> str | None:
        text = self._text
        is_next = self._shape is shape and self._follows_row(shape, line)
        self.goes_on = is_next and follows
        if not is_next:
            below = text[until + 1 : until + _REACH_OF_ROWS]
            is_table = are_rows(shape, below, enough=shape.least - 1)
            head = said_by(head_above(text, line)) if is_table else ""
            # A list is one without a head, too.
            self._head = head if head or (is_table and shape is not FIGURES_BEHIND) else None
        self._until, self._shape, self.end = until, shape, until
        return self._head

    def _follows_row(self, shape: Shape, line: int) -> bool:
        """Whether nothing but other rows stands between a line and the last row that was asked for."""
        if not 0 <= self._until < line or line - self._until > _FURTHEST_ROW:
            return False
        return are_rows(shape, self._text[self._until + 1 : max(line - 1, self._until + 1)])
