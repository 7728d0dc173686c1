"""Tables as offices lay them out, made plain: months across the page, labels over merged cells, two tables side by side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

from geodata.figures._cells import (
    Cell,
    Row,
    UnreadableError,
    column_letters,
    count,
    is_missing,
    month_number,
    period,
    text_of,
)
from geodata.figures._files import Reject, Table
from geodata.figures.columns import PERIOD, VALUE, guess, header_of, reads

_FEWEST_PERIODS = 2
"""Columns headed by a month or year that make a table one with periods across the page."""
_FEWEST_PARTS = 2
_NARROWEST_PART = 2
"""Columns: of one column alone nothing tells what its numbers are."""


def laid_out(table: Table) -> Table:
    """Give a table with one figure a row: that of its first part, where several stand beside each other.

    A figure keeps the cell that it stands in, and what was left aside is told in the notes of the table.
    """
    part = _first_part(table)
    across = _periods_across(part)
    return across or part


class _Number(int):
    """Number of a row, with the column of the figure that was made a row of its own."""

    column: int
    header: str

    @classmethod
    def of(cls, row: int, column: int, header: str) -> _Number:
        number = cls(row)
        number.column, number.header = column, header
        return number


@dataclass(frozen=True, kw_only=True)
class _Part(Table):
    """Some columns of a table, from the first on; None for an end means the last."""

    whole: Table
    first: int = 0

    def place(self, number: int, column: int | None = None, header: str = "") -> str:
        return self.whole.place(number, None if column is None else column + self.first, header)


@dataclass(frozen=True, kw_only=True)
class _Across(Table):
    """A table with a column a month or year, as rows of one figure each."""

    whole: Table

    def place(self, number: int, column: int | None = None, header: str = "") -> str:
        if column is None or not isinstance(number, _Number):
            return self.whole.place(number, column, header)
        return self.whole.place(int(number), number.column, number.header)


def _first_part(table: Table) -> Table:
    """The first of two tables that stand beside each other with an empty column between them."""
    header = header_of(table)
    rows = [row for number, row in table.head if number >= header.number]
    width = max((len(row) for row in rows), default=0)
    filled = [any(text_of(row[column]) for row in rows if column < len(row)) for column in range(width)]
    blocks = _runs(filled)
    whole = [block for block in blocks if guess(_cut(table, block)).has_dated_values]
    if len(whole) < _FEWEST_PARTS:
        return table
    kept = whole[0]
    aside = [
        f"{column_letters(first)} to {column_letters(last - 1)}"
        for first, last in blocks
        if (first, last) != kept
    ]
    note = f"Columns {' and '.join(aside)} were not read: another table stands there. Save it as a file of its own."
    return replace(_cut(table, kept), notes=(*table.notes, note))


def _runs(filled: Sequence[bool]) -> list[tuple[int, int]]:
    """Where runs of filled columns begin, and the column behind their last."""
    gaps = [-1, *(column for column, is_filled in enumerate(filled) if not is_filled), len(filled)]
    runs = [(gap + 1, next_gap) for gap, next_gap in pairwise(gaps)]
    return [(first, behind) for first, behind in runs if behind - first >= _NARROWEST_PART]


def _cut(table: Table, block: tuple[int, int]) -> _Part:
    first, last = block

    def stream(reject: Reject) -> Iterator[tuple[int, Row]]:
        for number, row in table.stream(reject):
            if any(text_of(cell) for cell in row[first:last]):
                yield number, row[first:last]

    head = [(number, row[first:last]) for number, row in table.head]
    merged = {(number, column - first): cell for (number, column), cell in table.merged.items()}
    return _Part(
        **{**_fields(table), "head": head, "stream": stream, "merged": merged}, whole=table, first=first
    )


def _fields(table: Table) -> dict[str, Any]:
    return {name: getattr(table, name) for name in Table.__dataclass_fields__}


def _periods_across(table: Table) -> Table | None:
    """The rows of one figure each of a table that has a column a month or year; None for any other."""
    header = header_of(table)
    # Below a header that tells all there are rows, and no other header; the names of JSON stand first.
    is_only = (guess(table).has_dated_values and header.number > 0) or table.unit in ("item", "feature")
    rows_of_head = [at for at, (number, _) in enumerate(table.head) if not is_only or number == header.number]
    found = next(((at, periods) for at in rows_of_head if (periods := _periods(table, at))), None)
    if found is None:
        return None
    at, periods = found
    header_number, names_row = table.head[at]
    above = table.head[at - 1][1] if at else []
    others = [column for column in range(len(names_row)) if column not in periods]
    # A column without a name is named by what stands above it, in a header of two rows.
    names = [
        text_of(names_row[column]) or (text_of(above[column]) if column < len(above) else "")
        for column in others
    ]
    months = {when[:4] for when in periods.values() if len(when) > len("2015")}
    years = [column for column, when in periods.items() if when in months]
    kept = {column: when for column, when in periods.items() if column not in years}

    def rows(of: Iterator[tuple[int, Row]]) -> Iterator[tuple[int, Row]]:
        for number, row in of:
            if number == header_number:
                yield number, [*names, PERIOD, VALUE]
            elif number > header_number and len(row) <= len(names_row):
                row = [*row, *[""] * (len(names_row) - len(row))]
                told = [_or_merged(table, number, column, row[column]) for column in others]
                for column, when in kept.items():
                    yield _Number.of(number, column, text_of(names_row[column])), [*told, when, row[column]]
            elif number > header_number:
                yield number, row

    notes = tuple(
        f"The column {text_of(names_row[column])[:40]!r} was not read: it is a year whose months have columns of their own."
        for column in years
    )
    head = list(rows(iter(table.head)))
    return _Across(
        **{
            **_fields(table),
            "head": head,
            "stream": lambda reject: rows(table.stream(reject)),
            "merged": {},
            "notes": (*table.notes, *notes),
        },
        whole=table,
    )


def _or_merged(table: Table, number: int, column: int, cell: Cell) -> Cell:
    return table.merged.get((number, column), cell) if is_missing(cell) else cell


def _periods(table: Table, at: int) -> dict[int, str]:
    """The months or years that a row has as headers of columns of counts, by column; nothing where it is no such row."""
    _, row = table.head[at]
    years = _years_above(table.head[at - 1][1], len(row)) if at else {}
    found: dict[int, str] = {}
    for column, cell in enumerate(row):
        text = text_of(cell)
        # The number of a day, as a spreadsheet counts them, is a count as well.
        if reads(period, cell) and not (text.isdigit() and len(text) == 5):
            found[column] = period(cell)
        elif column in years and not text.isdigit() and reads(month_number, text):
            found[column] = f"{years[column]}-{month_number(text):02}"
    if not _FEWEST_PERIODS <= len(set(found.values())) == len(found) < len(row):
        return {}
    below = [row for _, row in table.head[at + 1 :]]
    columns = [
        [row[column] for row in below if column < len(row) and not is_missing(row[column])]
        for column in found
    ]
    # Of columns that hold years or dates, a row of theirs is no header.
    of_counts = [any(reads(count, cell) and not reads(period, cell) for cell in cells) for cells in columns]
    return found if any(of_counts) and not any(map(_are_periods, columns)) else {}


def _are_periods(cells: Sequence[Cell]) -> bool:
    return bool(cells) and all(reads(period, cell) for cell in cells)


def _years_above(row: Row, width: int) -> dict[int, str]:
    """The year over each column, where a row of years stands above one of months: each over the columns that follow it."""
    years: dict[int, str] = {}
    year = ""
    for column in range(width):
        cell = row[column] if column < len(row) else ""
        if text_of(cell):
            year = period(cell) if _is_year(cell) else ""
        if year:
            years[column] = year
    return years


def _is_year(cell: Cell) -> bool:
    try:
        return len(period(cell)) == len("2015")
    except UnreadableError:
        return False
