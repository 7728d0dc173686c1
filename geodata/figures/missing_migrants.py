"""IOM Missing Migrants Project: people who died or went missing, by incident, in the layouts of 2020 to today."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass

from geodata._counted import counted
from geodata.countries import fold
from geodata.errors import DataFileError
from geodata.figures._cells import (
    Cell,
    Row,
    UnreadableError,
    count,
    degrees,
    is_missing,
    iso_date,
    month_number,
    period,
    shown,
    text_of,
)
from geodata.figures._collect import Collector, columns_by_name, one_line, route_of, web_address
from geodata.figures._files import Book, Table
from geodata.model import Figures, Measure

_NAMES = {
    "incident": ("main id", "incident id", "web id"),
    "date": ("incident date", "reported date"),
    "year": ("incident year", "year", "reported year"),
    "month": ("incident month", "reported month", "month"),
    "total": ("no dead missing", "total dead and missing", "total number of dead and missing"),
    "dead": ("no dead", "number dead", "number of dead"),
    "missing": ("no missing", "minimum estimated number of missing"),
    "origin": ("country of origin",),
    "route": ("migration route", "route"),
    "cause": ("cause of death", "cause of death category"),
    "reported_by": ("information source", "source"),
    "url": ("url", "link"),
    "coordinates": ("coordinates", "location coordinates"),
    "lat": ("latitude",),
    "lon": ("longitude",),
}
_SEVERAL = ("mixed", "mixed unknown")
_WEEKDAY_AND_HOUR = re.compile(r"(?:[A-Z][a-z]{2}, )?(.*?)(?: - \d\d:\d\d)?")


@dataclass(frozen=True)
class _Incident:
    """The cells of one row, by what they mean in whichever layout."""

    columns: Mapping[str, int]
    row: Row

    def cell(self, name: str) -> Cell:
        column = self.columns.get(name)
        return None if column is None else self.row[column]

    def period(self) -> str:
        """Month of the incident: of its date if there is one, else of the columns that name year and month."""
        when = self.cell("date")
        if isinstance(when, str) and (found := _WEEKDAY_AND_HOUR.fullmatch(when.strip()[:60])):
            when = found[1]
        if not is_missing(when):
            return period(when, day_first=False)
        year = period(self.cell("year"))
        month = self.cell("month")
        return year if is_missing(month) else f"{year}-{month_number(month):02}"

    def value(self) -> int | None:
        """Dead and missing together; where the file has no sum, a blank beside a number adds nothing."""
        if "total" in self.columns:
            return count(self.cell("total"))
        parts = [part for part in (count(self.cell("dead")), count(self.cell("missing"))) if part is not None]
        return sum(parts) if parts else None

    def position(self) -> tuple[float, float]:
        """Latitude and longitude in degrees; NaN where the file gives none."""
        pair = self.cell("coordinates")
        if is_missing(pair):
            return degrees(self.cell("lat"), 90), degrees(self.cell("lon"), 180)
        parts = text_of(pair).split(",")
        if len(parts) != 2:
            raise UnreadableError(f"{shown(pair)} is not latitude, longitude")
        return degrees(parts[0], 90), degrees(parts[1], 180)

    def route(self) -> str:
        """The one route of the atlas that the row names; empty where it names none, or several."""
        named = {route for part in text_of(self.cell("route")).split(",") if (route := route_of(part))}
        whole = route_of(self.cell("route"))
        return whole or (named.pop() if len(named) == 1 else "")


def _columns(row: Row) -> dict[str, int]:
    by_name = columns_by_name(row)
    return {
        meaning: next(by_name[name] for name in names if name in by_name)
        for meaning, names in _NAMES.items()
        if any(name in by_name for name in names)
    }


def _header(table: Table) -> tuple[int, Row] | None:
    for number, row in table.head:
        columns = _columns(row)
        counts = "total" in columns or {"dead", "missing"} <= columns.keys()
        if counts and ("date" in columns or "year" in columns):
            return number, row
    return None


def recognises(table: Table) -> bool:
    """Whether a table counts dead and missing by incident, under the names of any of the layouts."""
    return _header(table) is not None


def read(table: Table, book: Book, spellings: Mapping[str, str] | None) -> Figures:
    """Read incidents: one row each, with its point (EPSG:4326), cause, source and address.

    Of a position with one coordinate nothing is kept: the incident counts without a point, which the notes say. An
    incident whose victims came from several countries, or from unknown ones, counts under ``unknown``: the source does not
    divide its number. An incident on several routes, or on one that the atlas does not draw, has no route.
    """
    found = _header(table)
    if found is None:
        raise DataFileError(f"{book.name}: no row has a date and the numbers of dead and missing.")
    header_number, header = found
    columns = _columns(header)
    collector = Collector(book.name, spellings)
    several = halved = 0
    for number, row in table.below(header_number, len(header), collector.reject):
        incident = _Incident(columns, row)
        place = table.place(number)
        try:
            value = incident.value()
            when = incident.period()
            lat, lon = incident.position()
            origin = _origin(collector, incident.cell("origin"))
        except UnreadableError as error:
            collector.reject(place, str(error))
            continue
        if not value:
            collector.leave_out("incidents without a number of dead or missing")
            continue
        several += origin is None
        if math.isnan(lat) != math.isnan(lon):
            halved += 1
            lat = lon = math.nan
        collector.add(
            _place(place, incident), Measure.DEAD_OR_MISSING, origin or "unknown", when, value,
            route_id=incident.route(), lat=lat, lon=lon,
            cause=one_line(incident.cell("cause")), reported_by=one_line(incident.cell("reported_by")),
            url=web_address(incident.cell("url")),
        )  # fmt: skip
    return _figures(collector, book, several, halved)


def _figures(collector: Collector, book: Book, several: int, halved: int) -> Figures:
    first_year = min(collector.periods(), default="")[:4]
    notes = [*book.notes, "Numbers are minimum estimates of incidents that became known."]
    if several:
        notes.append(
            f"Of several or mixed origins, and counted under nationality unknown: {counted(several, 'incidents')}."
        )
    if halved:
        notes.append(
            f"Without a point, as only one of latitude and longitude is there: {counted(halved, 'incidents')}."
        )
    return collector.figures(
        # The export of one year is another series than the whole history.
        series=f"iom_missing_migrants:{first_year}",
        title="Missing Migrants Project incidents",
        publisher="IOM",
        url="https://missingmigrants.iom.int/downloads",
        as_of=_as_of(book),
        notes=tuple(notes),
    )


def _origin(collector: Collector, cell: Cell) -> str | None:
    """Code of the one country of origin; ``unknown`` where none is told, None where there are several."""
    text = text_of(cell)
    if is_missing(cell):
        return "unknown"
    if fold(text) in _SEVERAL:
        return None
    # Some countries have a comma in their name.
    if "," in text and collector.countries.known(text) is None:
        codes = {collector.countries.by_name(part) for part in text.split(",") if part.strip()}
        return codes.pop() if len(codes) == 1 else None
    return collector.countries.by_name(cell)


def _place(place: str, incident: _Incident) -> str:
    name = one_line(incident.cell("incident"), 40)
    return f"{place}, incident {name}" if name else place


def _as_of(book: Book) -> str:
    found = re.search(r"20\d\d-\d\d-\d\d", book.name)
    return iso_date(found[0], "%Y-%m-%d") if found else ""
