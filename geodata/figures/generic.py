"""Any other table, read by its matched columns with one set of rules."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, replace
from itertools import islice

from geodata.countries import fold
from geodata.errors import DataFileError
from geodata.figures._cells import (
    Cell,
    Row,
    UnreadableError,
    count,
    degrees,
    first_and_second,
    is_missing,
    month_number,
    period,
    shown,
    text_of,
)
from geodata.figures._collect import Collector, one_line, route_of, web_address
from geodata.figures._files import Book, Table, unheard
from geodata.figures.columns import BORDERS, PERIOD, Columns, Header, guess, header_of, holds_names, reads
from geodata.model import Figures, Measure
from geodata.routes import route_ids

_APART = "save that table as a file of its own"
# So many rows show what a column holds, without reading a long file twice.
_LOOKED_AT = 2_000
_SHARE_OF_CODES = 0.9
"""Share of the filled cells of a column that have to look like codes: among them may stand a total, or a name."""


def read(
    table: Table,
    book: Book,
    spellings: Mapping[str, str] | None,
    columns: Columns | None,
    matches: Mapping[str, Mapping[str, str]] | None,
) -> Figures:
    """Read a table by its columns; a row that cannot be read is rejected, with its reason, and the rest is loaded.

    Without ``columns``, the match that was kept for such a header counts, and then what can be guessed.

    Raises
    ------
    DataFileError
        If a column that has to be there is not matched, is matched to a header that is not there, or stands twice.
    """
    header = header_of(table)
    fingerprint = header.fingerprint(book.path.stem)
    kept = (matches or {}).get(fingerprint)
    by_hand = bool(columns or kept)
    columns = columns or (Columns(**kept) if kept else _certain(guess(table), header, book))
    columns.check(header.names, book.name)
    reader = _RowReader(table, header, columns, Collector(book.name, spellings))
    for number, row in table.below(header.number, len(header.names), reader.collector.reject):
        reader.read(number, row)
    figures = reader.collector.figures(
        series=f"file:{fold(book.path.stem).replace(' ', '_')[:100]}",
        title=book.path.stem[:100],
        publisher="",
        url="",
        as_of="",
        notes=(*book.notes, *reader.notes()),
    )
    matched = {meaning: name for meaning, name in asdict(columns).items() if name}
    return replace(figures, header=fingerprint, columns=matched, matched=by_hand)


def _certain(columns: Columns, header: Header, book: Book) -> Columns:
    """Refuse to choose between two columns of one header."""
    for name in asdict(columns).values():
        if name and f"{name} (2)" in header.names:
            raise DataFileError(f"{book.name}: two columns are headed {name!r}; match the one that is meant.")
    return columns


class _RowReader:
    """Reads one row after the other by the matched columns."""

    def __init__(self, table: Table, header: Header, columns: Columns, collector: Collector) -> None:
        self.table = table
        self.collector = collector
        self._columns = columns
        self._names = [fold(name) for name in header.names]
        self._is_across = PERIOD in header.names
        self._other_header = ""
        self._last = ("", "")
        self._at = {
            meaning: header.names.index(name)
            for meaning, name in asdict(columns).items()
            if name in header.names
        }
        if columns.measure in set(Measure):
            self._at.pop("measure", None)
        self._day_first = _day_order(self._sample(header, "month"))
        self._two_letters = {
            meaning: _is_iso2(list(self._sample(header, meaning))) for meaning in ("origin", "destination")
        }

    def _sample(self, header: Header, meaning: str) -> Iterator[Cell]:
        column = self._at.get(meaning)
        if column is None:
            return
        rows = self.table.below(header.number, len(header.names), unheard)
        for _, row in islice(rows, _LOOKED_AT):
            yield row[column]

    def read(self, number: int, row: Row) -> None:
        """Read a row into the collector, or reject it."""
        place = self.table.place(number, self._at["value"], self._columns.value)
        if isinstance(row[0], str) and row[0].startswith("#"):
            # The row of HXL tags that humanitarian tables have below their header.
            self.collector.leave_out("rows of HXL tags")
            return
        if self._other_header:
            self._reject(
                self.table.place(number), f"it stands below another header, {self._other_header}; {_APART}"
            )
            return
        try:
            value = count(self._cell(row, "value"), self.table.decimal)
        except UnreadableError as error:
            if not self._is_header(number, row):
                # Of a row of many figures only this one is lost.
                self._reject(place if self._is_across else self.table.place(number), str(error))
            return
        if value is None:
            if (number, self._at["value"]) in self.table.merged:
                self._reject(place, "its figure is merged with the one above, which is then of several rows")
            elif not self._is_header(number, row):
                self.collector.leave_out("rows with a missing or suppressed value")
            return
        row = self._with_merged(number, row)
        try:
            lat = degrees(self._cell(row, "lat"), 90, self.table.decimal)
            lon = degrees(self._cell(row, "lon"), 180, self.table.decimal)
            if math.isnan(lat) != math.isnan(lon):
                raise UnreadableError("only one of latitude and longitude is there")
            self.collector.add(
                place, self._measure(row), self._country(row, "origin") or "unknown", self._period(row), value,
                route_id=self._route(row), destination=self._country(row, "destination"), border=self._border(row),
                lat=lat, lon=lon, cause=one_line(self._cell(row, "cause")),
                reported_by=one_line(self._cell(row, "reported_by")), url=web_address(self._cell(row, "url")),
            )  # fmt: skip
        except UnreadableError as error:
            self._reject(self.table.place(number), str(error))

    def _is_header(self, number: int, row: Row) -> bool:
        """Whether a row holds names: those of the header once more, as on each page of a print, or of another table."""
        if not holds_names(row):
            return False
        if [fold(text_of(cell)) for cell in row] == self._names:
            self.collector.leave_out("rows with the header once more")
        else:
            self._other_header = self.table.place(number)
            self._reject(self._other_header, f"it is the header of another table; {_APART}")
        return True

    def _reject(self, place: str, reason: str) -> None:
        # A row of many figures that names no country is told once.
        if (place, reason) != self._last:
            self.collector.reject(place, reason)
        self._last = (place, reason)

    def _with_merged(self, number: int, row: Row) -> Row:
        """The row with what its merged cells say; never the figure, which would be counted once for each row."""
        if not self.table.merged:
            return row
        value = self._at["value"]
        return [
            self.table.merged.get((number, column), cell) if column != value and is_missing(cell) else cell
            for column, cell in enumerate(row)
        ]

    def notes(self) -> tuple[str, ...]:
        """What the match means for the figures."""
        if not self._columns.origin:
            return ("No column is matched to the origin: all figures count under nationality unknown.",)
        return ()

    def _cell(self, row: Row, meaning: str) -> Cell:
        column = self._at.get(meaning)
        return None if column is None else row[column]

    def _country(self, row: Row, meaning: str) -> str:
        if meaning not in self._at:
            return ""
        cell = self._cell(row, meaning)
        if meaning == "destination" and not text_of(cell):
            return ""
        read = (
            self.collector.countries.by_iso2
            if self._two_letters[meaning]
            else self.collector.countries.by_name
        )
        return read(cell)

    def _period(self, row: Row) -> str:
        month = self._cell(row, "month")
        if "year" not in self._at:
            return period(month, day_first=self._day_first)
        year = period(self._cell(row, "year"))
        if len(year) != 4:
            raise UnreadableError(f"{shown(self._cell(row, 'year'))} is not a year")
        if is_missing(month):
            return year
        if not reads(month_number, month):
            whole = period(month, day_first=self._day_first)
            if whole[:4] != year:
                raise UnreadableError(f"{shown(month)} is not in the year {year}")
            return whole
        return f"{year}-{month_number(month):02}"

    def _measure(self, row: Row) -> Measure:
        if "measure" not in self._at:
            return Measure(self._columns.measure)
        text = fold(text_of(self._cell(row, "measure"))).replace(" ", "_")
        if text not in set(Measure):
            raise UnreadableError(
                f"{shown(self._cell(row, 'measure'))} is no measure; use {', '.join(Measure)}"
            )
        return Measure(text)

    def _route(self, row: Row) -> str:
        cell = self._cell(row, "route")
        if is_missing(cell):
            return ""
        route = route_of(cell)
        if route is None:
            raise UnreadableError(f"{shown(cell)} is no route; use {', '.join(route_ids())}")
        return route

    def _border(self, row: Row) -> str:
        text = text_of(self._cell(row, "border")).casefold()
        if text not in (*BORDERS, ""):
            raise UnreadableError(f"{shown(self._cell(row, 'border'))} is not land or sea")
        return text


def _day_order(cells: Iterator[Cell]) -> bool | None:
    """Whether the dates of a column begin with the day, as far as some of them can only be meant one way."""
    dates = {date for cell in cells if (date := first_and_second(cell))}
    shows = {first > 12 for first, second in dates if (first > 12) != (second > 12)}
    if not shows and len(dates) > 2:
        # Figures by month are dated on the first of each.
        shows = {first == 1 for first, second in dates if 1 in (first, second) and first != second}
    return shows.pop() if len(shows) == 1 else None


def _is_iso2(cells: Sequence[Cell]) -> bool:
    """Whether a column holds ISO 3166-1 alpha-2 codes, so that NA is Namibia and not a missing value."""
    texts = [text for cell in cells if (text := text_of(cell))]
    return bool(texts) and sum(
        bool(re.fullmatch(r"[A-Z]{2}", text)) for text in texts
    ) > _SHARE_OF_CODES * len(texts)
