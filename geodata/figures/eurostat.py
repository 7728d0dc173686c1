"""Eurostat: asylum applicants by citizenship and country, monthly or yearly, as bulk TSV or SDMX-CSV."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from geodata._counted import counted
from geodata.errors import DataFileError
from geodata.figures._cells import Cell, Row, UnreadableError, count, iso_date, period, text_of
from geodata.figures._collect import Collector
from geodata.figures._files import Book, Table, unheard
from geodata.model import Figures, Measure

_NEEDED = {"citizen", "geo"}
_APPLICANTS = ("asyl_app", "applicant")
# Each of these counts the same persons again; the first that a file has is read.
_APPLICANT_CHOICES = ("ASY_APP", "NASY_APP", "FRST", "SUBSQ")
_FLAG_COLUMNS = ("OBS_FLAG", "CONF_STATUS")
_WHOLE = {"sex": "T", "age": "TOTAL"}
_EUROSTAT_ISO2 = {"EL": "GR", "UK": "GB"}
_FLAGGED = re.compile(r"(:|[^\sA-Za-z]+)\s*([A-Za-z]*)")
FLAGS = {
    "b": "break in time series",
    "d": "definition differs",
    "e": "estimated",
    "f": "forecast",
    "i": "imputed by Eurostat or another receiving agency",
    "m": "missing, as data cannot exist",
    "n": "not significant",
    "p": "provisional",
    "u": "low reliability",
    "C": "confidential",
    "N": "not for publication",
    "P": "under non-statistical secrecy",
    "c": "confidential",
    "r": "revised",
    "s": "Eurostat estimate",
    "z": "not applicable",
}
"""Eurostat's flags: those of its code lists Obs_status and Conf_status, and the last four that were used before 27 January 2025.

Source: https://ec.europa.eu/eurostat/web/main/data/database, Information, Flags.
"""
# Downloaded with codes and labels, a cell is "SY: Syria" and a header "citizen:Country of citizenship".
_WITH_LABEL = re.compile(r"([A-Za-z0-9_<>=-]+): ?\S.*")
_DATASET = re.compile(r"migr_asy[a-z0-9_]+", re.IGNORECASE)
_DAY_FIRST = re.compile(r"\d\d/\d\d/\d\d\b")


@dataclass(frozen=True)
class _Layout:
    """Where the dimensions stand, and which cells of a row hold the value of which period."""

    number: int
    width: int
    dimensions: tuple[str, ...]
    tsv: bool
    header: Row

    def column(self, name: str) -> int:
        return [_code(cell) for cell in self.header].index(name)


def _layout(table: Table) -> _Layout | None:
    for number, row in table.head[:3]:
        first, separator, time = text_of(row[0]).partition("\\")
        if separator and time.strip().casefold() in ("time", "time_period") and len(row) > 1:
            dimensions = tuple(name.strip() for name in first.split(","))
            if set(dimensions) >= _NEEDED:
                return _Layout(number, len(row), dimensions, True, row)
        names = tuple(_code(cell) for cell in row)
        if _NEEDED | {"TIME_PERIOD", "OBS_VALUE"} <= set(names):
            return _Layout(number, len(row), names, False, row)
    return None


def recognises(table: Table) -> bool:
    """Whether a table has Eurostat's dimensions citizen and geo, as bulk TSV or as SDMX-CSV."""
    return _layout(table) is not None


def _cells(layout: _Layout, row: Row) -> tuple[dict[str, str], Iterator[tuple[int, str, Cell]]]:
    """The dimensions of a row, and its cells: column, period, value with flag."""
    if layout.tsv:
        parts = [part.strip() for part in text_of(row[0]).split(",")]
        if len(parts) != len(layout.dimensions):
            raise UnreadableError(
                f"it has {counted(len(parts), 'dimensions')}, and the header has {len(layout.dimensions)}"
            )
        periods = enumerate(layout.header[1:], start=1)
        return dict(zip(layout.dimensions, parts, strict=True)), (
            (column, text_of(name), row[column]) for column, name in periods
        )
    dimensions = {name: _code(cell) for name, cell in zip(layout.dimensions, row, strict=True)}
    column = layout.column("OBS_VALUE")
    return dimensions, iter([(column, dimensions["TIME_PERIOD"], row[column])])


def read(table: Table, book: Book, spellings: Mapping[str, str] | None) -> Figures:
    """Read asylum applicants: all sexes and ages together, one kind of applicant, single countries only.

    A colon is a value that is not available and has no row; flags such as ``p`` (provisional) are counted in the notes, and
    stand with the place of their value.
    Values are rounded to 5 by Eurostat.

    Raises
    ------
    DataFileError
        If the file has parts by sex or age without their total: parts overlap, and must not be added.
    """
    layout = _layout(table)
    if layout is None:
        raise DataFileError(f"{book.name}: no row has Eurostat's dimensions citizen and geo.")
    wanted = _wanted(table, layout, book)
    collector = Collector(book.name, spellings)
    flags: dict[str, int] = {}
    as_of = ""
    for number, row in table.below(layout.number, layout.width, collector.reject):
        place = table.place(number)
        try:
            dimensions, cells = _cells(layout, row)
            as_of = as_of or _updated(dimensions.get("LAST UPDATE", ""))
            if any(dimensions[name] != value for name, value in wanted.items()):
                collector.leave_out("rows of single ages, sexes or other kinds of applicant")
                continue
            if _is_aggregate(dimensions["citizen"]) or _is_aggregate(dimensions["geo"]):
                collector.leave_out("rows of groups of countries, such as the EU or a total")
                continue
            origin = _country(collector, dimensions["citizen"])
            destination = _country(collector, dimensions["geo"])
        except UnreadableError as error:
            collector.reject(place, str(error))
            continue
        for column, time, cell in cells:
            cell_place = table.place(number, column, time)
            try:
                value, flag = _value(cell)
                when = period(time)
            except UnreadableError as error:
                collector.reject(cell_place, str(error))
                continue
            flag = flag or "".join(dimensions.get(name, "") for name in _FLAG_COLUMNS)
            if value is None:
                collector.leave_out("values not available")
            elif value:
                told = f"{cell_place}, flag {_told(flag)}" if flag else cell_place
                collector.add(told, Measure.ASYLUM_APPLICATIONS, origin, when, value, destination=destination)
                if flag:
                    flags[flag] = flags.get(flag, 0) + 1
    return collector.figures(
        series=_series(table, book, wanted),
        title="Asylum applicants by citizenship",
        publisher="Eurostat",
        url="https://ec.europa.eu/eurostat/databrowser/",
        as_of=as_of,
        notes=(*book.notes, *_notes(wanted, flags)),
    )


def _wanted(table: Table, layout: _Layout, book: Book) -> dict[str, str]:
    """The one value of sex, age and kind of applicant that is read."""
    applicant = next((name for name in _APPLICANTS if name in layout.dimensions), None)
    seen: dict[str, set[str]] = {name: set() for name in (*_WHOLE, *([applicant] if applicant else []))}
    for _, row in table.below(layout.number, layout.width, unheard):
        try:
            dimensions, _ = _cells(layout, row)
        except UnreadableError:
            continue
        for name, values in seen.items():
            if name in dimensions and len(values) < 100:
                values.add(dimensions[name])
    wanted = {}
    for name, values in seen.items():
        choices = _APPLICANT_CHOICES if name == applicant else (_WHOLE[name],)
        chosen = next((choice for choice in choices if choice in values), None)
        if chosen is None and len(values) > 1:
            raise DataFileError(
                f"{book.name} has {len(values)} values of {name} and not {choices[0]}: "
                "they overlap and must not be added. Download it with that total."
            )
        if values:
            wanted[name] = chosen or next(iter(values))
    return wanted


def _code(cell: Cell) -> str:
    """A cell without the label that can follow its code."""
    text = text_of(cell)
    return found[1] if (found := _WITH_LABEL.fullmatch(text)) else text


def _is_aggregate(code: str) -> bool:
    return len(code) != 2 and code not in ("UNK", "STLS")


def _country(collector: Collector, code: str) -> str:
    return collector.countries.by_iso2(_EUROSTAT_ISO2.get(code, code))


def _value(cell: Cell) -> tuple[int | None, str]:
    if not isinstance(cell, str):
        return count(cell), ""
    found = _FLAGGED.fullmatch(cell.strip())
    return (count(found[1]), found[2]) if found else (count(cell), "")


def _told(flag: str) -> str:
    """A flag, which may be of several letters, with what each means."""
    meanings = [FLAGS.get(letter, "not in Eurostat's list") for letter in flag]
    return f"{flag} ({', '.join(meanings)})"


def _updated(text: str) -> str:
    found = _DAY_FIRST.match(text)
    return iso_date(found[0], "%d/%m/%y") if found else ""


def _series(table: Table, book: Book, wanted: Mapping[str, str]) -> str:
    flow = " ".join(text_of(cell) for _, row in table.head[1:2] for cell in row[:2])
    dataset = _DATASET.search(flow) or _DATASET.search(book.name)
    name = dataset[0].lower() if dataset else "migr_asyapp"
    return ":".join((f"eurostat_{name}", *sorted(value.casefold() for value in wanted.values())))


def _notes(wanted: Mapping[str, str], flags: Mapping[str, int]) -> tuple[str, ...]:
    chosen = ", ".join(f"{name} {value}" for name, value in wanted.items())
    notes = [f"Values are rounded to 5. Read: {chosen}." if chosen else "Values are rounded to 5."]
    notes += [
        f"{times:,} value{' carries' if times == 1 else 's carry'} the flag {_told(flag)}."
        for flag, times in sorted(flags.items())
    ]
    return tuple(notes)
