"""A file becomes Figures: the reader of its source is chosen by its content."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import pandas as pd

from geodata._contents import Content, content_of
from geodata.errors import DataFileError
from geodata.figures import eurostat, frontex, generic, missing_migrants, unhcr
from geodata.figures._cells import text_of
from geodata.figures._files import Book, Table, first_bytes
from geodata.figures._json import open_json
from geodata.figures._layout import laid_out
from geodata.figures._text import open_text
from geodata.figures._workbook import open_workbook, refuse_ole
from geodata.figures.columns import Columns, guess, header_of
from geodata.model import Figures

_SOURCES = (frontex, eurostat, missing_migrants, unhcr)
_PREVIEW_ROWS = 20


@dataclass(frozen=True)
class Preview:
    """The beginning of a table, and what its columns seem to be.

    Attributes
    ----------
    rows : DataFrame
        The first rows below the header, as text, under the names that `Columns` refers to.
    columns : Columns
        The match as far as it can be guessed; its ``missing`` says what the user has to add.
    header : str
        `geodata.figures.columns.Header.fingerprint`: by it a match is kept.
    source : str
        The source whose layout the table has, which then needs no match; empty for others.
    """

    rows: pd.DataFrame
    columns: Columns
    header: str
    source: str


def _open(path: Path) -> Book:
    content = content_of(first_bytes(path))
    if content is Content.ZIP:
        return open_workbook(path)
    if content is Content.OLE:
        raise refuse_ole(path)
    if content is Content.JSON:
        return open_json(path)
    if content is Content.TEXT:
        return open_text(path)
    others = {Content.PDF: "a PDF", Content.MARKUP: "a web page or other XML"}
    what = others.get(content, "neither text nor a workbook")
    raise DataFileError(f"{path.name} is {what}, not a table: load CSV, TSV, XLSX, JSON or GeoJSON.")


def looks_like_figures(path: Path) -> bool:
    """Whether all columns of a text have a meaning, as those of a table of figures have."""
    table = _open(path).tables[0]
    return any(source.recognises(table) for source in _SOURCES) or not guess(table).missing


def read_figures(
    path: Path,
    *,
    columns: Columns | None = None,
    spellings: Mapping[str, str] | None = None,
    matches: Mapping[str, Mapping[str, str]] | None = None,
) -> Figures:
    """Read a table of figures: of Frontex, UNHCR, IOM, Eurostat, or any with columns that can be matched.

    What cannot be read is listed in ``rejected`` with its row or cell and the reason; the rest is loaded. A value that is
    missing or suppressed is no figure, and never 0. Runs without network, and writes nothing.

    Parameters
    ----------
    columns : Columns, optional
        Which column is what, as the user matched them; without it the source is recognised, or the match guessed.
    spellings : mapping of str to str, optional
        Codes that the user chose for spellings that name no known country.
    matches : mapping of str to mapping, optional
        Matches that were kept, by the fingerprint of a header: the attributes of `Columns` by name.

    Raises
    ------
    DataFileError
        If the file is no table, is damaged, or goes beyond a limit.
    UnknownCountryError
        If a chosen code is none.
    """
    book = _open(path)
    if columns is None:
        for source in _SOURCES:
            for table in book.tables:
                if source.recognises(table):
                    return source.read(table, book, spellings)
    book, table = _main_table(book)
    return generic.read(table, _with_other_sheets(book, table), spellings, columns, matches)


def _main_table(book: Book) -> tuple[Book, Table]:
    """The sheet whose columns tell most of what has to be known; of those alike the first that has a header and a row."""
    usable = [table for table in book.tables if len(table.head) > 1 or (table.head and not table.sheet)]
    if not usable:
        raise DataFileError(f"{book.name} has no visible sheet with a header and a row below it.")
    plain = {table.sheet: laid_out(table) for table in usable}
    # A cover or a sheet of notes often stands before the table.
    main = min(plain.values(), key=lambda table: len(guess(table).missing))
    tables = tuple(plain.get(table.sheet, table) for table in book.tables)
    return Book(book.path, tables, book.notes + main.notes), main


def _with_other_sheets(book: Book, table: Table) -> Book:
    others = [other.sheet for other in book.tables if other is not table and other.head]
    notes = tuple(
        f"The sheet {name[:60]!r} was not read: of several sheets, {table.sheet[:60]!r} was."
        for name in others
    )
    return Book(book.path, book.tables, book.notes + notes)


def guess_columns(path: Path) -> Preview:
    """Show the first rows of a table, and what its columns seem to be.

    Raises
    ------
    DataFileError
        As `read_figures` does.
    """
    book, table = _main_table(_open(path))
    header = header_of(table)
    known = [source for source in _SOURCES if any(source.recognises(one) for one in book.tables)]
    below = (row for number, row in table.head if number > header.number and len(row) == len(header.names))
    first = [[text_of(cell) for cell in row] for row in islice(below, _PREVIEW_ROWS)]
    return Preview(
        pd.DataFrame(first, columns=list(header.names), dtype=str),
        guess(table),
        header.fingerprint(path.stem),
        known[0].__name__.rpartition(".")[2] if known else "",
    )
