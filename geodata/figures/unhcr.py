"""UNHCR Refugee Data Finder: populations and asylum applications, as CSV, as the interface's JSON, and on HDX."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from geodata.countries import fold
from geodata.errors import DataFileError
from geodata.figures._cells import Row, UnreadableError, count, is_missing, iso_date, period, text_of
from geodata.figures._collect import Collector, columns_by_name
from geodata.figures._files import Book, Table
from geodata.model import Figures, Measure

_ORIGIN = ("country of origin iso", "iso3coo", "coo iso", "country of origin", "origin", "coo name")
_ASYLUM = (
    "country of asylum iso", "iso3coa", "coa iso", "country of asylum", "country territory of asylum residence",
    "coa name",
)  # fmt: skip
_PRESENCE = (
    "refugees under unhcrs mandate", "refugees under unhcr s mandate", "refugees", "ref",
    "refugees incl refugee like situations", "asylum seekers", "asy", "asylum seekers pending cases",
    "other people in need of international protection", "oip", "vda", "venezuelans displaced abroad",
)  # fmt: skip
_APPLICATIONS = ("applied", "applications")
_PERSONS_OR_CASES = ("cases persons", "applicationdatatype", "app pc")
_DECISIONS = ("recognized decisions", "total decisions", "dec recognized")
_LICENCE_URL = "https://www.unhcr.org/refugee-statistics/download/"


def _header(table: Table) -> tuple[int, Row] | None:
    for number, row in table.head:
        names = columns_by_name(row)
        if (
            "year" in names
            and any(name in names for name in _ORIGIN)
            and any(name in names for name in _ASYLUM)
        ):
            return number, row
    return None


def recognises(table: Table) -> bool:
    """Whether a table has a year, a country of origin and a country of asylum under UNHCR's names."""
    return _header(table) is not None


def read(table: Table, book: Book, spellings: Mapping[str, str] | None) -> Figures:
    """Read a table of populations or of asylum applications.

    Refugees, asylum-seekers and other people in need of international protection are ``presence`` at the end of a
    year, one row each; internally displaced, returned and stateless persons are not on a route and are left out.
    Applications counted in cases are rejected, as cases and persons must not be added.

    Raises
    ------
    DataFileError
        For tables of decisions and of footnotes, which hold no measure of this atlas.
    """
    found = _header(table)
    if found is None:
        raise DataFileError(f"{book.name}: no row has Year, Country of origin and Country of asylum.")
    header_number, header = found
    names = columns_by_name(header)
    values, measure = _values(names, book)
    collector = Collector(book.name, spellings)
    for number, row in table.below(header_number, len(header), collector.reject):
        place = table.place(number)
        try:
            year = period(row[names["year"]])
            origin = _country(collector, row, names, _ORIGIN)
            asylum = _country(collector, row, names, _ASYLUM)
            unit = next((text_of(row[names[name]]) for name in _PERSONS_OR_CASES if name in names), "P")
            if unit.upper().startswith("C"):
                raise UnreadableError("it counts cases, which must not be added to persons")
        except UnreadableError as error:
            collector.reject(place, str(error))
            continue
        for column in values:
            cell_place = table.place(number, column, text_of(header[column]))
            try:
                value = count(row[column], table.decimal)
            except UnreadableError as error:
                collector.reject(cell_place, str(error))
                continue
            if value is None:
                collector.leave_out("values missing, suppressed or not applicable")
            elif value:
                collector.add(cell_place, measure, origin, year, value, destination=asylum)
    preamble = _preamble(table, header_number)
    kind = "asylum_applications" if measure is Measure.ASYLUM_APPLICATIONS else "population"
    return collector.figures(
        series=_series(kind, preamble, book, collector),
        title="Asylum applications" if measure is Measure.ASYLUM_APPLICATIONS else "End-year populations",
        publisher="UNHCR",
        url=_LICENCE_URL,
        as_of=_as_of(preamble),
        notes=(*book.notes, *_notes(measure, names)),
    )


def _values(names: Mapping[str, int], book: Book) -> tuple[list[int], Measure]:
    if any(name in names for name in _DECISIONS):
        raise DataFileError(
            f"{book.name} holds asylum decisions, which are no measure here: "
            "download Asylum applications or Population figures instead."
        )
    if "footnote" in names:
        raise DataFileError(f"{book.name} holds the footnotes of a download: load the table beside it.")
    applications = [names[name] for name in _APPLICATIONS if name in names]
    if applications:
        return applications[:1], Measure.ASYLUM_APPLICATIONS
    presence = list(dict.fromkeys(names[name] for name in _PRESENCE if name in names))
    if not presence:
        raise DataFileError(
            f"{book.name} has none of the columns Refugees, Asylum-seekers, Other people in need of international "
            "protection or applied: choose them in the Refugee Data Finder."
        )
    return presence, Measure.PRESENCE


def _country(collector: Collector, row: Row, names: Mapping[str, int], choices: Sequence[str]) -> str:
    """The country by its ISO3 code, and by its name where the code is empty, as it is for persons of unknown origin."""
    cells = [row[names[name]] for name in choices if name in names]
    filled = [cell for cell in cells if not is_missing(cell)]
    if not filled:
        raise UnreadableError("it names no country: a total of other rows")
    return collector.countries.by_name(filled[0])


def _preamble(table: Table, header_number: int) -> dict[str, str]:
    return {
        fold(text_of(row[0])): text_of(row[1])
        for number, row in table.head
        if number < header_number and len(row) > 1
    }


def _series(kind: str, preamble: Mapping[str, str], book: Book, collector: Collector) -> str:
    """A download of some countries or years is another series than the whole; so is one page of many.

    Where no preamble says what was asked for, it is taken to be one country or year where the file has no other.
    """
    if any(note.startswith("The file is one of") for note in book.notes):
        asked = [book.path.stem]
    elif preamble:
        asked = [preamble.get(name, "") for name in ("origin", "country of asylum", "years")]
    else:
        asked = [collector.only(name) for name in ("origin", "destination", "period")]
    scope = [fold(part).replace(" ", "_")[:60] for part in asked if part and part.casefold() != "all"]
    return ":".join((f"unhcr_{kind}", *scope))


def _as_of(preamble: Mapping[str, str]) -> str:
    updated = re.match(r"\d{1,2} [A-Z][a-z]+ \d{4}", preamble.get("last updated", ""))
    if updated:
        return iso_date(updated[0], "%d %B %Y")
    extracted = re.match(r"\d\d/\d\d/\d{4}", preamble.get("date extracted", ""))
    return iso_date(extracted[0], "%d/%m/%Y") if extracted else ""


def _notes(measure: Measure, names: Mapping[str, int]) -> tuple[str, ...]:
    if measure is Measure.PRESENCE:
        return (
            "Presence is the number of persons at the end of a year; years must not be added.",
            "Internally displaced, returned and stateless persons, host communities and others of concern are not loaded.",
        )
    if not any(name in names for name in _PERSONS_OR_CASES):
        return ("The file does not say whether an application stands for a person or for a case of several.",)
    return ()
