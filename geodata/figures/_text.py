"""Tables that are text: comma, semicolon or tab between the cells, in whatever encoding a spreadsheet wrote."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from charset_normalizer import from_bytes

from geodata._contents import BYTE_ORDER_MARKS
from geodata.errors import DataFileError
from geodata.figures._cells import Row
from geodata.figures._files import HEAD_ROWS, MAX_COLUMNS, Book, Reject, Table, first_bytes, head_of

# Those that other text hardly holds come first: cells may have commas, between decimals or dimensions.
_DELIMITERS = ("\t", ";", "|", ",")
# A file in which more quotes than this stay open is not CSV; reading on would take ever longer.
_MOST_OPEN_QUOTES = 100
# With fewer bytes beyond ASCII than this, statistics cannot tell one encoding from another.
_ENOUGH_BYTES = 64
_WINDOWS = "cp1252"


def open_text(path: Path) -> Book:
    """Open a text file as one table.

    Raises
    ------
    DataFileError
        If the file is empty, is in no encoding that fits, or has more columns than `MAX_COLUMNS`.
    """
    start = first_bytes(path)
    if not start.strip():
        raise DataFileError(f"{path.name} is empty: it holds no row.")
    encoding, notes = _encoding(path, start)
    lines = _first_lines(path, encoding)
    delimiter = delimiter_of(lines)

    def stream(reject: Reject) -> Iterator[tuple[int, Row]]:
        # An empty newline leaves line ends inside quotes as they are.
        with path.open(encoding=encoding, newline="") as file:
            yield from _records(file, delimiter, path.name, reject)

    head = head_of(stream)
    table = Table("", "line", head, stream, _decimal(delimiter, head))
    return Book(path, (table,), notes)


def _first_lines(path: Path, encoding: str) -> list[str]:
    with path.open(encoding=encoding) as file:
        # A line without an end is cut: the dialect shows in its beginning.
        return [line for line in (file.readline(100_000) for _ in range(HEAD_ROWS)) if line.strip()]


def _encoding(path: Path, start: bytes) -> tuple[str, tuple[str, ...]]:
    for mark, name in BYTE_ORDER_MARKS:
        if start.startswith(mark):
            return _first_that_fits(path, [name]), ()
    if start[:4096].count(0) >= len(start[:4096]) // 3:
        return _first_that_fits(path, ["utf-16-le" if start[1:2] == b"\0" else "utf-16-be"]), ()
    if _fits(path, "utf-8"):
        return "utf-8", ()
    beyond_ascii = b"\n".join(line for line in _lines_beyond_ascii(path))
    guesses = [_WINDOWS, "latin-1"]
    if sum(byte > 127 for byte in beyond_ascii) >= _ENOUGH_BYTES and (
        best := from_bytes(beyond_ascii).best()
    ):
        guesses.insert(0, best.encoding)
    encoding = _first_that_fits(path, guesses)
    return encoding, (f"The file is not UTF-8 and was read as {encoding}: check the letters with accents.",)


def _lines_beyond_ascii(path: Path, most_bytes: int = 50_000) -> Iterator[bytes]:
    with path.open("rb") as file:
        for line in iter(lambda: file.readline(10_000), b""):
            if not line.isascii():
                yield line
                most_bytes -= len(line)
                if most_bytes < 0:
                    return


def _first_that_fits(path: Path, encodings: Sequence[str]) -> str:
    for encoding in encodings:
        if _fits(path, encoding):
            return encoding
    raise DataFileError(
        f"{path.name} is not {encodings[0]} text as it says; save it as CSV UTF-8 and try again."
    )


def _fits(path: Path, encoding: str) -> bool:
    try:
        with path.open(encoding=encoding, newline="") as file:
            while file.read(1 << 20):
                pass
    except UnicodeError:
        return False
    return True


def delimiter_of(lines: Sequence[str]) -> str:
    """The mark that cuts most lines into the same number of cells, of two or more; a comma if none does."""

    def agreeing(delimiter: str) -> int:
        # What stands between quotes cuts nothing.
        counts = Counter(re.sub(r'"[^"]*"', "", line).count(delimiter) for line in lines)
        counts.pop(0, None)
        return max(counts.values(), default=0)

    best = max(_DELIMITERS, key=agreeing)
    return best if agreeing(best) else ","


def _decimal(delimiter: str, head: Sequence[tuple[int, Row]]) -> str:
    """A comma where a semicolon leaves it free and nothing shows that numbers have a point."""
    if delimiter == ",":
        return "."
    numbers = [cell.strip() for _, row in head for cell in row if isinstance(cell, str)]
    # Three digits after a mark may be thousands; any other number of them are decimals.
    pointed = sum(bool(re.fullmatch(r"-?\d+\.(?:\d{1,2}|\d{4,})", cell)) for cell in numbers)
    comma = sum(bool(re.fullmatch(r"-?\d+,(?:\d{1,2}|\d{4,})", cell)) for cell in numbers)
    return "," if comma > pointed or (delimiter == ";" and not pointed) else "."


class _Lines:
    """Lines of a file, with a way back to the second line of the record that is being read."""

    def __init__(self, file: io.TextIOBase) -> None:
        self._file = file
        self._back: list[str] = []
        self._record: list[str] = []
        self.number = 0

    def __iter__(self) -> _Lines:
        return self

    def __next__(self) -> str:
        line = self._back.pop() if self._back else next(self._file)
        self._record.append(line)
        self.number += 1
        return line

    def begin(self) -> None:
        self._record = []

    def go_back(self) -> None:
        again = self._record[1:]
        self._back.extend(reversed(again))
        self.number -= len(again)


def _records(file: io.TextIOBase, delimiter: str, name: str, reject: Reject) -> Iterator[tuple[int, Row]]:
    lines = _Lines(file)
    # Strict, so that a quote that stays open is told instead of taking the rest of the file into one cell.
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    broken = 0
    while True:
        lines.begin()
        number = lines.number + 1
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error:
            broken += 1
            if broken > _MOST_OPEN_QUOTES:
                raise DataFileError(
                    f"{name} line {number}: more than {_MOST_OPEN_QUOTES} lines have a quote that does not close; "
                    "save the table as CSV UTF-8 again."
                ) from None
            reject(f"line {number}", "a quote opens in it that does not close where a cell ends")
            lines.go_back()
            continue
        if len(row) > MAX_COLUMNS:
            raise DataFileError(
                f"{name} line {number} has {len(row):,} columns; at most {MAX_COLUMNS:,} are read. Keep the columns you need."
            )
        if any(cell.strip() for cell in row):
            yield number, list(row)
