"""What the columns of a table are: matched by their names, or by what they hold where there are no names."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import asdict, dataclass, fields, replace

from geodata.countries import fold
from geodata.errors import DataFileError
from geodata.figures._cells import (
    Cell,
    Row,
    UnreadableError,
    column_letters,
    count,
    is_missing,
    period,
    text_of,
)
from geodata.figures._collect import Countries, route_of
from geodata.figures._files import Table
from geodata.figures._json import LATITUDE, LONGITUDE
from geodata.model import Measure

PERIOD, VALUE = "period (header)", "value (cell)"
"""Headers of the columns that hold which month or year a figure stood under, and the figure, where each had a column."""

BORDERS = ("land", "sea")

_NAMES: Mapping[str, tuple[str, ...]] = {
    "origin": (
        "origin", "country of origin", "nationality", "citizenship", "country of citizenship", "citizen", "origin iso3",
        "iso3 origin", "origin country", "country of nationality", "nationalitylong", "country",
    ),
    "destination": (
        "destination", "country of destination", "country of asylum", "country of arrival", "host country", "destination country",
        "reporting country", "destination iso3",
    ),
    "route": ("route", "route id", "migration route"),
    "month": ("month", "date", "period", "year month", "reporting month", "month year", "time period", "time",
        fold(PERIOD),
    ),
    "year": (fold(PERIOD), "year"),
    "value": (
        fold(VALUE), "value", "count", "number", "total", "detections", "arrivals", "applications", "asylum applications", "persons", "people",
        "individuals", "refugees", "deaths", "dead or missing", "fatalities", "crossings", "apprehensions", "applicants", "n",
        "obs value", "figure",
    ),
    "lat": (fold(LATITUDE), "lat", "latitude", "y"),
    "lon": (fold(LONGITUDE), "lon", "lng", "long", "longitude", "x"),
    "measure": ("measure", "indicator"),
    "border": ("border", "border type"),
    "cause": ("cause", "cause of death"),
    "reported_by": ("reported by", "source", "information source"),
    "url": ("url", "link", "source url"),
}  # fmt: skip
_MEASURE_WORDS = {
    Measure.DETECTIONS: ("detection", "detections", "crossing", "crossings", "apprehensions"),
    Measure.ARRIVALS: ("arrival", "arrivals"),
    Measure.PRESENCE: ("presence", "present", "refugees", "stock", "hosted"),
    Measure.ASYLUM_APPLICATIONS: ("asylum", "applications", "applicants", "applied"),
    Measure.DEAD_OR_MISSING: ("dead", "deaths", "missing", "fatalities"),
}
_EVERY_NAME = frozenset(name for choices in _NAMES.values() for name in choices)
_SHARE_WITH_MEANING = 0.8
"""Share of the filled cells of a column without a name that have to have a meaning: the others may be slips or notes."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Which column of a table is what, by its header; empty for what a table does not have.

    Attributes
    ----------
    month : str
        Months or dates; or the month of the year, where ``year`` is another column.
    measure : str
        The one `Measure` that all figures have, or else the header of a column that names it.
    lat, lon : str
        Degrees (EPSG:4326).
    """

    origin: str = ""
    route: str = ""
    month: str = ""
    year: str = ""
    value: str = ""
    lat: str = ""
    lon: str = ""
    destination: str = ""
    measure: str = ""
    border: str = ""
    cause: str = ""
    reported_by: str = ""
    url: str = ""

    @property
    def missing(self) -> tuple[str, ...]:
        """What still has to be matched before the table can be read."""
        lacking = [name for name in ("value", "measure") if not getattr(self, name)]
        if not (self.month or self.year):
            lacking.append("month or year")
        if bool(self.lat) != bool(self.lon):
            lacking.append("lon" if self.lat else "lat")
        return tuple(lacking)

    @property
    def has_dated_values(self) -> bool:
        """Whether it is told which column holds the figures, and which says of when they are."""
        return bool(self.value and (self.month or self.year))

    def check(self, names: Sequence[str], table: str = "The table") -> None:
        """Check a match against the names of the columns.

        Raises
        ------
        DataFileError
            If a column that has to be there is not matched, or one is matched to a name that is not there.
        """
        there = ", ".join(name[:30] for name in names[:20])
        if self.missing:
            raise DataFileError(
                f"{table}: no column is matched to {' and '.join(self.missing)}; it has {there}. "
                f"A measure is one of {', '.join(Measure)}."
            )
        for meaning, name in asdict(self).items():
            if name and name not in names and not (meaning == "measure" and name in set(Measure)):
                raise DataFileError(f"{table} has no column {name[:40]!r} for the {meaning}; it has {there}.")

    @classmethod
    def parse(cls, text: str) -> Columns:
        """Read a match as it is typed: ``origin=Nationality,month=Date,value=Number, all ages,measure=arrivals``.

        Raises
        ------
        DataFileError
            If a part of it is not ``meaning=column``, or names a meaning that there is not.
        """
        meanings = [field.name for field in fields(cls)]
        # A header may hold a comma: only one before a meaning divides.
        parts = re.split(rf",\s*(?=(?:{'|'.join(meanings)})\s*=)", text.strip())
        matched: dict[str, str] = {}
        for part in parts:
            meaning, is_given, column = (piece.strip() for piece in part.partition("="))
            if meaning not in meanings or not is_given or not column:
                raise DataFileError(
                    f"{part[:60]!r} is not a meaning and its column, such as month=Date; a meaning is one of {', '.join(meanings)}."
                )
            matched[meaning] = column
        return cls(**matched)


@dataclass(frozen=True)
class Header:
    """The names of the columns, each once, and the number of the row they stand in; 0 where the table has none."""

    number: int
    names: tuple[str, ...]

    def fingerprint(self, file_name: str) -> str:
        """What tells this header from others, in whatever order its columns stand.

        Columns that have no names tell nothing: then the name of the file, without its ending, is part of it.
        """
        told = sorted(self.names) if self.number else [fold(file_name), *self.names]
        return hashlib.sha256(json.dumps(told).encode()).hexdigest()[:32]


def header_of(table: Table) -> Header:
    """Find the header: the row with most names that mean something; letters where the first row is data already."""
    best_number, best_row, best = 0, None, 0
    for number, row in table.head:
        if text_of(row[0]).startswith("#"):
            # The tags of humanitarian tables are words of columns, too, and stand below their header.
            continue
        meanings = _names_in(row)
        # A row of totals has one such word, and numbers.
        if meanings > best and (meanings > 1 or not _is_data(row)):
            best_number, best_row, best = number, row, meanings
    if best_row is None and table.head:
        number, row = table.head[0]
        if not _is_data(row):
            best_number, best_row = number, row
    width = max((len(row) for _, row in table.head), default=0) if best_row is None else len(best_row)
    return Header(best_number, _unique([text_of(cell) for cell in best_row or [""] * width]))


def holds_names(row: Row) -> bool:
    """Whether a row is a header: names of two columns or more, and no count."""
    return _names_in(row) > 1 and not _is_data(row)


def _names_in(row: Row) -> int:
    return sum(fold(text_of(cell)) in _EVERY_NAME for cell in row)


def _is_data(row: Row) -> bool:
    return any(not is_missing(cell) and reads(count, cell) for cell in row)


def reads(reader: Callable[[Cell], object], cell: Cell) -> bool:
    """Whether a reader of cells gets something out of a cell."""
    try:
        return reader(cell) is not None
    except UnreadableError:
        return False


def _unique(names: Sequence[str]) -> tuple[str, ...]:
    """Name columns without a header by their letters, and tell those of one header apart by a number."""
    unique: list[str] = []
    for column, name in enumerate(names):
        plain = " ".join(name.split())[:100] or f"column {column_letters(column)}"
        candidate, turn = plain, 1
        while candidate in unique:
            turn += 1
            candidate = f"{plain} ({turn})"
        unique.append(candidate)
    return tuple(unique)


def guess(table: Table) -> Columns:
    """Match the columns by their names, and by what they hold where the table has no names."""
    header = header_of(table)
    if not _named(header.names):
        return _by_content(table, header)
    found = Columns(**_named(header.names))
    if found.measure and not _holds(table, header, found.measure, set(Measure)):
        # "Unit of measure" is no measure.
        found = replace(found, measure="")
    if found.border and not _holds(table, header, found.border, set(BORDERS)):
        # "Border section" names a place: each of its rows would be refused as neither land nor sea.
        found = replace(found, border="")
    if found.month == PERIOD:
        # A corner that says "Country / Year" names the columns, and holds no years.
        found = replace(found, year="")
    if PERIOD in header.names and not (found.origin or found.destination or found.route):
        held = _by_content(table, header)
        found = replace(found, origin=held.origin, route=held.route)
    if not found.measure:
        found = replace(found, measure=_measure_in(found.value))
    return found


def _named(names: Sequence[str]) -> dict[str, str]:
    """For each meaning the column of the first name on its list, that no meaning before it has taken."""
    folded = {fold(name): name for name in reversed(names)}
    taken: dict[str, str] = {}
    for meaning, choices in _NAMES.items():
        column = next(
            (folded[choice] for choice in choices if folded.get(choice) not in (None, *taken.values())), None
        )
        if column is None:
            # Longer headers, such as "Number of detections": the first that holds one of the names as words.
            words = [choice for choice in choices if len(choice) > 3]
            column = next(
                (
                    name
                    for text, name in reversed(folded.items())
                    if name not in taken.values() and any(f" {word} " in f" {text} " for word in words)
                ),
                None,
            )
        if column is not None:
            taken[meaning] = column
    return taken


def _holds(table: Table, header: Header, name: str, words: Set[str]) -> bool:
    """Whether a column holds one of the words that its meaning is written with."""
    column = header.names.index(name)
    below = (row for number, row in table.head if number > header.number and column < len(row))
    return any(fold(text_of(row[column])).replace(" ", "_") in words for row in below)


def _measure_in(header: str) -> str:
    words = set(fold(header).split())
    return next((str(measure) for measure, known in _MEASURE_WORDS.items() if words & set(known)), "")


def _by_content(table: Table, header: Header) -> Columns:
    rows = [row for number, row in table.head if number > header.number and len(row) == len(header.names)]
    found: dict[str, str] = {}
    readers: tuple[tuple[str, Callable[[Cell], object]], ...] = (
        ("month", period),
        ("origin", Countries().by_name),
        ("destination", Countries().by_name),
        ("route", route_of),
        ("value", count),
    )
    for meaning, reader in readers:
        for column, name in enumerate(header.names):
            cells = [row[column] for row in rows if not is_missing(row[column])]
            if (
                name not in found.values()
                and cells
                and sum(reads(reader, cell) for cell in cells) > _SHARE_WITH_MEANING * len(cells)
            ):
                found[meaning] = name
                break
    return Columns(**found)
