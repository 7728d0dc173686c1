"""Tables as files hold them: text, workbooks and JSON, opened by content, within limits, row by row."""

from __future__ import annotations

import stat
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

from geodata.errors import DataFileError
from geodata.figures._cells import Cell, Row, column_letters, text_of

MAX_BYTES = 100_000_000
MAX_COLUMNS = 2_000
HEAD_ROWS = 40
"""Rows among which the header is looked for: sources write titles, notes and queries above it."""

Reject: TypeAlias = Callable[[str, str], None]
"""Takes the place in the file, and the reason why it was not read."""


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
    stream : callable
        Gives all rows that are not empty, from the first on, and tells a `Reject` of those it could not read.
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
    stream: Callable[[Reject], Iterator[tuple[int, Row]]]
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
                reject(self.place(number), f"it has {len(row)} cells, and the header has {width}")
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


def first_bytes(path: Path, length: int = 65_536) -> bytes:
    """The beginning of a file.

    Raises
    ------
    DataFileError
        If the file is missing, cannot be read, or is larger than `MAX_BYTES`.
    """
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            # A pipe or a device would be waited for without end.
            raise DataFileError(f"{path.name} is a folder or a device: name a file.")
        if found.st_size > MAX_BYTES:
            raise DataFileError(
                f"{path.name} is larger than {MAX_BYTES // 1_000_000} MB: "
                "split it, or download fewer years or countries."
            )
        with path.open("rb") as file:
            return file.read(length)
    except FileNotFoundError as error:
        raise DataFileError(f"{path.name} is not there: check the path.") from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "its name is not one a file can have"
        raise DataFileError(
            f"{path.name} cannot be read ({reason}): name a file that this account may read."
        ) from error


def kind_of(start: bytes) -> str:
    """What a file is by its first bytes: zip, ole, pdf, markup, json, binary or text."""
    if start.startswith(b"PK\x03\x04"):
        return "zip"
    if start.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return "ole"
    if start.startswith(b"%PDF-"):
        return "pdf"
    visible = start.removeprefix(b"\xef\xbb\xbf").lstrip()[:1]
    if visible == b"<":
        return "markup"
    if visible in (b"{", b"["):
        return "json"
    wide = start.startswith((b"\xff\xfe", b"\xfe\xff"))
    # Every other byte of Latin text in UTF-16 is NUL; in other text none is, but for a stray one.
    length, zeros = len(start[:4096]), start[:4096].count(0)
    return "text" if wide or zeros <= max(3, length // 100) or zeros >= length // 3 else "binary"
