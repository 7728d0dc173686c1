"""Frontex: monthly detections of irregular border crossings, the workbook behind its migratory map."""

from __future__ import annotations

import re
from collections.abc import Mapping

from geodata.errors import DataFileError
from geodata.figures._cells import (
    Cell,
    Row,
    UnreadableError,
    count,
    is_missing,
    iso_date,
    period,
    shown,
    text_of,
)
from geodata.figures._collect import Collector, route_of
from geodata.figures._files import Book, Table
from geodata.model import Figures, Measure

SERIES = "frontex_monthly_detections"
"""Of every workbook, whatever its date."""

_BORDERS = {"land": "land", "sea": "sea", "inland": ""}
_AS_OF = re.compile(r"data as of (\d{1,2} ?[A-Za-z]{3} ?\d{2,4})")
_DATE_IN_NAME = re.compile(r"(20\d\d)[_-]?(\d\d)[_-]?(\d\d)")


def _header(table: Table) -> tuple[int, Row] | None:
    """The row that begins with Route and then has two labels and months, wherever it stands."""
    for number, row in table.head:
        if len(row) > 3 and text_of(row[0]).casefold() == "route" and _month(row[3]):
            return number, row
    return None


def _month(cell: Cell) -> str:
    try:
        found = period(cell)
    except UnreadableError:
        return ""
    return found if len(found) == 7 else ""


def recognises(table: Table) -> bool:
    """Whether a table is the data sheet of the workbook, of any year."""
    return _header(table) is not None


def read(table: Table, book: Book, spellings: Mapping[str, str] | None) -> Figures:
    """Read the data sheet: one row a route, border type and nationality; one column a month.

    Layouts of 2018 to 2026 differ in the row of the header, the names of its columns, the writing of months (text,
    dates, serial numbers) and of routes. A month without detections has no row.
    """
    found = _header(table)
    if found is None:
        raise DataFileError(f"{book.name}: no row begins with Route and goes on with months.")
    header_number, header = found
    months = _months(header, book)
    collector = Collector(book.name, spellings)
    for number, row in table.below(header_number, len(header), collector.reject):
        route, border = route_of(row[0]), _BORDERS.get(text_of(row[1]).casefold())
        if is_missing(row[0]) and is_missing(row[2]):
            collector.leave_out("lines of text below the table")
            continue
        try:
            if route is None:
                raise UnreadableError(f"{shown(row[0])} is no route of Frontex")
            if border is None:
                raise UnreadableError(f"{shown(row[1])} is not Land or Sea")
            origin = collector.countries.by_name(row[2])
        except UnreadableError as error:
            collector.reject(table.place(number), str(error))
            continue
        for column, month in months:
            place = table.place(number, column, month)
            try:
                value = count(row[column], table.decimal)
            except UnreadableError as error:
                collector.reject(place, str(error))
                continue
            if value is None:
                collector.leave_out("cells without a number")
            elif value:
                collector.add(place, Measure.DETECTIONS, origin, month, value, route_id=route, border=border)
    return collector.figures(
        series=SERIES,
        title="Monthly detections of irregular border crossings",
        publisher="Frontex",
        url="https://www.frontex.europa.eu/what-we-do/monitoring-and-risk-analysis/migratory-map/",
        as_of=_as_of(book),
        notes=(
            *book.notes,
            "Detections are events: one person can be detected several times, on one route or on two.",
        ),
    )


def _months(header: Row, book: Book) -> list[tuple[int, str]]:
    months: dict[str, int] = {}
    for column, cell in enumerate(header[3:], start=3):
        month = _month(cell)
        if not month:
            raise DataFileError(f"{book.name}: the header {shown(cell)} is not a month such as JAN2009.")
        if month in months:
            raise DataFileError(f"{book.name}: two columns are headed {shown(cell)}; take out one of them.")
        months[month] = column
    return [(column, month) for month, column in months.items()]


def _as_of(book: Book) -> str:
    for table in book.tables:
        for _, row in table.head:
            for cell in row:
                found = _AS_OF.search(cell) if isinstance(cell, str) else None
                if found and (day := iso_date(found[1].replace(" ", ""), "%d%b%y", "%d%b%Y")):
                    return day
    named = _DATE_IN_NAME.search(book.name)
    return iso_date("".join(named.groups()), "%Y%m%d") if named else ""
