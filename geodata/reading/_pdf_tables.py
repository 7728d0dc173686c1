"""Lines of a PDF's page, each with where it stands -> the rows of its tables as one line each, cells parted by a bar.

A PDF has no tables, only words at places. What stands apart on a line is a cell, where rows below one another have theirs in
the same columns; a cell's further lines stand below its first, and the next cell of the row begins higher up again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile
from typing import NamedTuple

_ASIDE = 4.0
"""Points by which edges of cells of one column may differ."""
_NEXT_LINE, _HIGHER = 1.4, 1.7
"""Heights of a character to the next line of a cell, and from a row's first line up to a cell that has more lines."""
_NEXT_ROW, _NEXT_OF_HEAD = 6, 3.5
"""Heights from one row of a table to the next, and from the first line of its head to the second."""
_LEAST_ROWS, _LEAST_OF_WIDE, _WIDE = 3, 2, 3
_MOST_CELLS = 40
_MOST_WORDS, _MOST_WORDS_OF_HEAD = 40, 3
_LEAST_OF_TEXT, _WORDS_OF_TEXT = 4, 4
_FIGURE = re.compile(r"[+–−-]?\d[\d.,]*%?")
_MARK_OF_ITEM = re.compile(
    r"(?:#|No\.?|\W|\(?(?:\d{1,3}|[A-Za-z]|[ivxlc]{1,5})[.)]?|\d{1,2}(?:\.\d{1,2})+\.?)"
)


class Piece(NamedTuple):
    """Words of a line that no wide gap parts, and where they stand, in points from the left and the foot of the page."""

    text: str
    left: float
    right: float
    foot: float
    higher: float = 0.0
    """How much higher its first line stands than its last: a word parted at a line end joins two."""


class Line(NamedTuple):
    """A line of text, or a row of a table, and where its first and last line stand above the foot of the page."""

    text: str
    top: float
    foot: float


_Row = list[list[Piece]]


def with_rows(lines: Sequence[Sequence[Piece]], height: float) -> list[Line]:
    """Join the rows of tables to one line each; all other lines stay.

    Parameters
    ----------
    lines : sequence of sequence of Piece
        The lines in the order of the file; an empty line has one piece without text.
    height : float
        How high characters are, in points.
    """
    told: list[Line] = []
    table: list[_Row] = []
    empty: list[_Row] = []
    for row in _rows(lines, height):
        if table and not row[0][0].text.strip():
            empty.append(row)
            continue
        if table and not (len(row) > 1 and _are_aligned(table[-1], row, height)):
            told += (*_told(table), *_told(empty))
            table = []
        empty = []
        table.append(row)
    return [*told, *_told(table), *_told(empty)]


def _rows(lines: Sequence[Sequence[Piece]], height: float) -> Iterator[_Row]:
    row: _Row = []
    for line in map(_without_gaps, lines):
        first, pieces = line[0], line
        if row and _goes_on(row[-1], first, height) and first.text.strip():
            row[-1].append(first)
        elif row and _is_beside(row, first, height):
            yield from _before(row, first)
            row.append([first])
        else:
            if row:
                yield row
            pieces = _without_mark(line)
            row = [[pieces[0]]]
        for piece in pieces[1:]:
            yield from _before(row, piece)
            row.append([piece])
    if row:
        yield row


def _before(row: _Row, piece: Piece) -> Iterator[_Row]:
    """The first lines of a row that reach into the column of its second cell: they are none of it."""
    if len(row) == 1:
        cell = row[0]
        others = next(
            (number for number in range(len(cell), 0, -1) if cell[number - 1].right > piece.left), 0
        )
        if 0 < others < len(cell):
            yield [cell[:others]]
            del cell[:others]


def _without_gaps(line: Sequence[Piece]) -> Sequence[Piece]:
    """A line of text that was stretched to both edges in one piece: most of its words begin small."""
    if len(line) < _WIDE or sum(piece.text[:1].islower() for piece in line) * 2 <= len(line):
        return line
    return [line[0]._replace(text=" ".join(piece.text for piece in line), right=line[-1].right)]


def _without_mark(line: Sequence[Piece]) -> Sequence[Piece]:
    """The line with the number or bullet of an item joined to what follows."""
    if len(line) > 1 and _MARK_OF_ITEM.fullmatch(line[0].text):
        first, second, *others = line
        return [second._replace(text=f"{first.text} {second.text}"), *others]
    return line


def _goes_on(cell: Sequence[Piece], piece: Piece, height: float) -> bool:
    step = cell[-1].foot - piece.foot - piece.higher
    return 0 < step <= height * _NEXT_LINE and _in_column(cell[0], piece)


def _is_beside(row: _Row, piece: Piece, height: float) -> bool:
    top = row[0][0].foot
    return (
        bool(piece.text.strip())
        and len(row) < _MOST_CELLS
        and (
            piece.left > max(piece.right for piece in row[-1])
            and min(part.foot for cell in row for part in cell) - height / 2
            <= piece.foot
            <= top + height * _HIGHER
        )
    )


def _in_column(one: Piece, other: Piece) -> bool:
    return (
        abs(one.left - other.left) < _ASIDE
        or abs(one.right - other.right) < _ASIDE
        or abs(one.left + one.right - other.left - other.right) < 2 * _ASIDE
    )


def _whole(cell: Sequence[Piece]) -> Piece:
    return Piece(
        " ".join(piece.text.strip() for piece in cell),
        min(piece.left for piece in cell),
        max(piece.right for piece in cell),
        cell[-1].foot,
    )


def _are_aligned(above: _Row, row: _Row, height: float) -> bool:
    """Whether two cells of a row stand below two of the row above."""
    if not 2 <= len(above) <= _MOST_CELLS or len(row) > _MOST_CELLS:
        return False
    uppers = [_whole(cell) for cell in above]
    step = min(cell[-1].foot for cell in above) - row[0][0].foot
    if step > height * _NEXT_ROW:
        return False
    aligned, are_short = 0, step < height * _NEXT_OF_HEAD
    for cell in map(_whole, row):
        is_short = len(cell.text.split()) <= _MOST_WORDS_OF_HEAD
        are_short = are_short and is_short
        # Of long texts the right edge is as often the margin's.
        aligned += any(
            (_in_column(upper, cell) or _is_within(upper, cell))
            if is_short
            else abs(upper.left - cell.left) < _ASIDE
            for upper in uppers
        )
    # Below the head over several columns stand those of each.
    return aligned > (not are_short or len(above) < _WIDE)


def _is_within(one: Piece, other: Piece) -> bool:
    return (
        one.left <= other.left <= other.right <= one.right
        or other.left <= one.left <= one.right <= other.right
    )


def _told(rows: list[_Row]) -> Iterator[Line]:
    widest = max(map(len, rows), default=0)
    least = _LEAST_OF_WIDE if widest >= _WIDE else _LEAST_ROWS
    words = max((sum(len(piece.text.split()) for piece in cell) for row in rows for cell in row), default=0)
    if widest < 2 or len(rows) < least or words > _MOST_WORDS:
        for row in rows:
            yield from _as_they_are(row)
    elif _are_columns_of_text(rows):
        for number in range(2):
            yield from (Line(row[number][0].text, row[number][0].foot, row[number][0].foot) for row in rows)
    else:
        columns = _columns(rows, widest)
        for row in rows:
            parts = [part for cell in row for part in cell]
            text = " | ".join(_in_columns(row, columns)).rstrip(" |")
            yield Line(text, max(part.foot for part in parts), min(part.foot for part in parts))


def _as_they_are(row: _Row) -> Iterator[Line]:
    """The lines that a row was made of."""
    parts = [part for cell in row for part in cell]
    line = parts[:1]
    for before, part in pairwise(parts):
        if part.foot != before.foot or part.left < before.right:
            yield _line(line)
            line = []
        line.append(part)
    yield _line(line)


def _line(parts: Sequence[Piece]) -> Line:
    return Line(" ".join(part.text for part in parts), parts[0].foot + parts[0].higher, parts[-1].foot)


def _are_columns_of_text(rows: list[_Row]) -> bool:
    """Whether two columns of running text were written line by line over both."""
    if len(rows) < _LEAST_OF_TEXT or any(len(row) != 2 or len(row[0]) + len(row[1]) != 2 for row in rows):
        return False
    return all(
        sum(len(row[number][0].text.split()) for row in rows) >= _WORDS_OF_TEXT * len(rows)
        for number in range(2)
    )


def _columns(rows: list[_Row], widest: int) -> list[tuple[float, float]]:
    """Where the columns begin and end, by the rows that have a cell in each."""
    full = [[_whole(cell) for cell in row] for row in rows if len(row) == widest]
    return [
        (min(row[number].left for row in full), max(row[number].right for row in full))
        for number in range(widest)
    ]


def _in_columns(row: _Row, columns: list[tuple[float, float]]) -> list[str]:
    """The texts of a row's cells, each in the first free column that it stands in."""
    texts = [""] * len(columns)
    if len(row) == len(columns):
        return [_whole(cell).text for cell in row]
    free = 0
    for nth, cell in enumerate(map(_whole, row)):
        last = len(columns) - (len(row) - nth)
        place = next(
            (
                number
                for number in range(free, last + 1)
                if columns[number][0] - _ASIDE < cell.right and cell.left < columns[number][1] + _ASIDE
            ),
            last,
        )
        # Between a long name and a figure, or two figures, the gap may be too narrow to be seen.
        words = cell.text.split()
        reached = sum(left < cell.right for left, _ in columns[place + 1 : last + 1])
        figures = len(list(takewhile(_FIGURE.fullmatch, words[:0:-1])))
        own = len(words) - min(reached, figures)
        texts[place] = " ".join(words[:own])
        free = place + 1 + len(words[own:])
        texts[place + 1 : free] = words[own:]
    return texts
