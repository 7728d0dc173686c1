"""Tables as files hold them: text, workbooks and JSON, opened by content, within limits, row by row."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import TypeAlias

from geodata._contents import HEAD_BYTES, cannot_be_read, check_table
from geodata._counted import counted
from geodata.figures._cells import Cell, Row, column_letters, text_of

MAX_COLUMNS = 2_000
HEAD_ROWS = 40
"""Rows among which the header is looked for: sources write titles, notes and queries above it."""

Reject: TypeAlias = Callable[[str, str], None]
"""Takes the place in the file, and the reason why it was not read."""
Stream: TypeAlias = Callable[[Reject], Iterator[tuple[int, Row]]]
"""Gives all rows that are not empty, from the first on, each with its number, and tells a `Reject` of those it could not read."""


def unheard(_place: str, _reason: str) -> None:
    """A `Reject` for a look ahead: what cannot be read is told when the rows are read."""


def head_of(stream: Stream) -> list[tuple[int, Row]]:
    """The first rows of a table, up to `HEAD_ROWS`."""
    return list(islice(stream(unheard), HEAD_ROWS))


@dataclass(frozen=True)
class Table:
    """One sheet, text file or list of objects.

    Attributes
    ----------
    sheet : str
        Name of the sheet; empty where the file is the table.
    unit : str
        What a row is called in the file: line, feature, item.
    head : sequence of (int, Row)
        The first rows that are not empty, each with its number in the file, from 1.
    stream : Stream
        All its rows.
    decimal : str
        Decimal mark of numbers that are text.
    merged : mapping of (int, int) to Cell
        What the cells say that are merged with one above them, by number of row and index of column.
    notes : tuple of str
        A sentence for each part of it that is not read.
    """

    sheet: str
    unit: str
    head: Sequence[tuple[int, Row]]
    stream: Stream
    decimal: str = "."
    merged: Mapping[tuple[int, int], Cell] = field(default_factory=dict)
    notes: tuple[str, ...] = ()

    def place(self, number: int, column: int | None = None, header: str = "") -> str:
        """Name a row or cell as the reader of the file finds it: ``Sheet1!C4``, ``line 4, column applied``."""
        if self.sheet:
            return (
                f"{self.sheet} row {number}"
                if column is None
                else f"{self.sheet}!{column_letters(column)}{number}"
            )
        return f"{self.unit} {number}, column {header}" if header else f"{self.unit} {number}"

    def below(self, header_number: int, width: int, reject: Reject) -> Iterator[tuple[int, Row]]:
        """The rows below the header; one with too few or too many cells is rejected."""
        for number, row in self.stream(reject):
            if number <= header_number:
                continue
            while len(row) > width and not text_of(row[-1]):
                row.pop()
            if len(row) != width:
                reject(self.place(number), f"it has {counted(len(row), 'cells')}, and the header has {width}")
                continue
            yield number, row


@dataclass(frozen=True)
class Book:
    """A file and its tables, with a sentence for everything in it that is not read."""

    path: Path
    tables: Sequence[Table]
    notes: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """Name of the file, without its folder."""
        return self.path.name


def first_bytes(path: Path) -> bytes:
    """The first `HEAD_BYTES` bytes of a file.

    Raises
    ------
    UnreadableFileError
        If the file is missing, cannot be read, or is larger than `MOST_BYTES_OF_TABLE`.
    """
    check_table(path, path.name)
    try:
        with path.open("rb") as file:
            return file.read(HEAD_BYTES)
    except OSError as error:
        raise cannot_be_read(path.name, error) from error
