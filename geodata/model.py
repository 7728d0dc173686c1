"""The frozen values that everything else passes around: mentions, reports, figures, filters."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, TypeVar

from geodata import guard
from geodata.errors import FilterError, GeodataError

if TYPE_CHECKING:
    import pandas as pd

MONTH_PATTERN = re.compile(r"[0-9]{4}-(0[1-9]|1[0-2])")
COUNTRY_CODE_PATTERN = re.compile(r"[A-Z]{3}")

CRS = "EPSG:4326"
"""The coordinate reference system of everything that lies somewhere: degrees of longitude and latitude, WGS 84."""

SPECIAL_ORIGINS = ("unknown", "stateless", "unspecified_sub_saharan", "unspecified_third_country")
"""Codes of those for whom a source names no country; lower case, so that they never meet an ISO 3166 code."""


class Role(StrEnum):
    """What a country is in the clause that mentions it."""

    ORIGIN = "origin"
    TRANSIT = "transit"
    DESTINATION = "destination"
    PARTICIPANT = "participant"
    OTHER = "other"


class Measure(StrEnum):
    """What a figure counts. Figures of two measures are never added to each other."""

    DETECTIONS = "detections"
    ARRIVALS = "arrivals"
    PRESENCE = "presence"
    ASYLUM_APPLICATIONS = "asylum_applications"
    DEAD_OR_MISSING = "dead_or_missing"


IN_COUNTRIES = (Measure.ASYLUM_APPLICATIONS, Measure.PRESENCE)
"""What is counted in a country of destination and belongs to no route."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph of a report, and where it stands in the file.

    Attributes
    ----------
    start, end : int
        Code points into the report's text.
    number : int
        Number of the paragraph in the report, from 1.
    page : int or None
        Number of the page, from 1; None where the format has no pages.
    """

    start: int
    end: int
    number: int
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """A text that names countries.

    Attributes
    ----------
    text : str
        The body, without front matter. Every mention's offsets count its code points.
    published : str
        ISO 8601 date as far as the source gives it: ``2021-12-09``, ``2021-12`` or ``2021``.
    language : str
        ISO 639-1 code.
    passages : tuple of Passage
        The paragraphs of the text, in order.
    skipped : tuple of str
        A sentence for each part of the file that was not read, or not with certainty.
    """

    report_id: str
    title: str
    publisher: str
    published: str
    source_id: str
    language: str
    text: str
    passages: tuple[Passage, ...] = ()
    skipped: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not self.report_id:
            raise GeodataError("A report needs an id.")


@dataclass(frozen=True, slots=True)
class Figures:
    """A table of figures as a reader gives it.

    Attributes
    ----------
    series : str
        Which table this is, whatever its date: a later file of the same series replaces an earlier one.
    as_of : str
        ISO 8601 date of the data, as far as the file gives it; empty where it does not.
    rows : DataFrame
        Keeps `geodata.schemas.loaded_figures`: one row a figure, each with the cell or row of the file it comes from.
    rejected : DataFrame
        ``row`` and ``reason``: a line of the file that was not read, and why.
    unresolved : mapping of str to tuple of str
        Spellings that name no country, each with the codes of the nearest ones.
    notes : tuple of str
        What to know of the file, a sentence each.
    chosen : mapping of str to str
        Codes that the user chose for spellings of this file.
    header : str
        Of a table that is of no known source: `geodata.figures.columns.Header.fingerprint`, by which its match is kept.
    columns : mapping of str to str
        What the columns of such a table were taken for: the attributes of `geodata.figures.Columns`.
    matched : bool
        Whether a person said so, rather than that it was guessed.
    """

    series: str
    title: str
    publisher: str
    url: str
    as_of: str
    rows: pd.DataFrame
    rejected: pd.DataFrame
    unresolved: Mapping[str, tuple[str, ...]]
    notes: tuple[str, ...] = ()
    chosen: Mapping[str, str] = field(default_factory=dict)
    header: str = ""
    columns: Mapping[str, str] = field(default_factory=dict)
    matched: bool = False


@dataclass(frozen=True, slots=True)
class Mention:
    """A country named in a report.

    Attributes
    ----------
    start, end : int
        Code points into the report's text; ``text[start:end] == surface``.
    iso3 : str
        ISO 3166-1 alpha-3, or XKX for Kosovo.
    sentence_start, sentence_end : int
        The sentence around the mention, in the same text.
    rule : str
        The name of the rule that decided, so that every decision can be explained.
    embedded : bool
        True inside the name of an organisation or of another place; left out by default.
    """

    report_id: str
    start: int
    end: int
    surface: str
    iso3: str
    role: Role
    sentence_start: int
    sentence_end: int
    rule: str
    embedded: bool = False

    def __post_init__(self) -> None:
        if not (self.sentence_start <= self.start < self.end <= self.sentence_end):
            raise GeodataError(
                f"mention {self.surface!r}: offsets {self.start}-{self.end} do not lie in the sentence "
                f"{self.sentence_start}-{self.sentence_end}"
            )
        if not COUNTRY_CODE_PATTERN.fullmatch(self.iso3):
            raise GeodataError(f"mention {self.surface!r}: {self.iso3!r} is no ISO 3166-1 alpha-3 code")


E = TypeVar("E", bound=StrEnum)

DEFAULT_ROUTES = ("western_balkan",)


@dataclass(frozen=True, slots=True)
class View:
    """Where the map looks: centre in degrees (EPSG:4326) and Leaflet zoom level, in steps of a half."""

    lat: float
    lon: float
    zoom: float

    def __post_init__(self) -> None:
        if not (-90 <= self.lat <= 90 and -180 <= self.lon <= 180 and 0 <= self.zoom <= 12):
            raise FilterError(
                f"view {self} is not on the map: latitude -90 to 90, longitude -180 to 180, zoom 0 to 12."
            )
        # Two decimals, about a kilometre, are what the URL keeps.
        object.__setattr__(self, "lat", round(self.lat, 2))
        object.__setattr__(self, "lon", round(self.lon, 2))
        object.__setattr__(self, "zoom", round(2 * self.zoom) / 2)

    def __str__(self) -> str:
        return f"{self.lat:.2f},{self.lon:.2f},{self.zoom:g}"

    @classmethod
    def parse(cls, text: str) -> View:
        """Read ``lat,lon,zoom``, as `str` writes it; raise `FilterError` for anything else."""
        try:
            lat, lon, zoom = text.split(",")
            return cls(float(lat), float(lon), float(zoom))
        except ValueError as error:
            raise FilterError(
                f"view {text[:40]!r} is not latitude,longitude,zoom, such as 44.50,20.00,5."
            ) from error


def months_of(period: str) -> tuple[str, str]:
    """First and last month, as YYYY-MM, of a month or of a year (YYYY)."""
    return (period, period) if MONTH_PATTERN.fullmatch(period) else (f"{period}-01", f"{period}-12")


def period_of(first: str, last: str) -> str:
    """The month or year of which these are the first and last month; empty where there are none."""
    return last if first == last else last[: len("2015")]


def latest_date(months: Iterable[tuple[str, str]], filters: Filters) -> tuple[str, str]:
    """The first and last month of the latest of some months and years whose end the filters hold; empty where there is none.

    Persons present are counted on a date, and those of two dates are not added. Of a year and its last month, the month.
    """
    since, until = filters.from_month or "", filters.to_month or "9999"
    held = (ends for ends in months if since <= ends[1] <= until)
    return max(held, key=lambda ends: (ends[1], ends[0]), default=("", ""))


def check_month(text: str) -> str:
    """Give back a month written as YYYY-MM; raise `FilterError` for anything else."""
    if not MONTH_PATTERN.fullmatch(text):
        raise FilterError(f"{text[:40]!r} is not a month: write year and month, such as 2015-01.")
    return text


@dataclass(frozen=True, slots=True)
class Filters:
    """What is chosen: the cache key, the permalink and the test id of a view.

    An empty tuple means "all"; a month of None means the first or last there is. Whether a code is known is for
    `geodata.select` to say, which has the data at hand.

    Attributes
    ----------
    origins : tuple of str
        ISO 3166-1 alpha-3 codes, XKX, or the lower-case codes of `SPECIAL_ORIGINS`.
    routes, roles, reports : tuple
        Route ids, roles and report ids.
    from_month, to_month : str or None
        First and last month, both included, as YYYY-MM.
    selected : str
        What a click opened: ``country:SRB``, ``leg:wb_kosovo_link.3``, ``place:horgos_roszke`` or ``route:black_sea``.
    view : View or None
        Where the map looks; None leaves it to the page.
    """

    origins: tuple[str, ...] = ()
    routes: tuple[str, ...] = DEFAULT_ROUTES
    from_month: str | None = None
    to_month: str | None = None
    measure: Measure = Measure.DETECTIONS
    roles: tuple[Role, ...] = ()
    reports: tuple[str, ...] = ()
    selected: str = ""
    view: View | None = None

    def __post_init__(self) -> None:
        asked = (self.measure,) if isinstance(self.measure, str) else tuple(self.measure)
        object.__setattr__(self, "measure", _measure(asked))
        for month in (self.from_month, self.to_month):
            if month is not None:
                check_month(month)
        if self.from_month and self.to_month and self.from_month > self.to_month:
            raise FilterError(
                f"The months are the wrong way round: from {self.from_month} is after to {self.to_month}."
            )

    def to_query(self) -> dict[str, list[str]]:
        """Write the filters as URL query parameters, leaving out what is at its default."""
        query: dict[str, list[str]] = {}
        if self.origins:
            query["origin"] = list(self.origins)
        if self.routes != DEFAULT_ROUTES:
            query["route"] = list(self.routes) or ["all"]
        if self.from_month:
            query["from"] = [self.from_month]
        if self.to_month:
            query["to"] = [self.to_month]
        if self.measure is not Measure.DETECTIONS:
            query["measure"] = [self.measure]
        if self.roles:
            query["role"] = [str(role) for role in self.roles]
        if self.reports:
            query["report"] = list(self.reports)
        if self.selected:
            query["selected"] = [self.selected]
        if self.view:
            query["view"] = [str(self.view)]
        return query

    @classmethod
    def from_query(cls, query: Mapping[str, Sequence[str]]) -> Filters:
        """Read URL query parameters, as `to_query` writes them; raise `FilterError` for what cannot be.

        Other parameters are left alone. A repeated parameter is a list; one that takes a single value takes its last. Two
        measures, or a number of persons, are refused with a `MeasureError`.
        """

        def many(name: str) -> tuple[str, ...]:
            return tuple(dict.fromkeys(value for value in query.get(name, ()) if value))

        def one(name: str) -> str | None:
            return next((value for value in reversed(query.get(name, ())) if value), None)

        routes = many("route")
        view = one("view")
        return cls(
            origins=many("origin"),
            routes=() if routes == ("all",) else routes or DEFAULT_ROUTES,
            from_month=one("from"),
            to_month=one("to"),
            measure=_measure(many("measure")),
            roles=tuple(_member(Role, value, "role") for value in many("role")),
            reports=many("report"),
            selected=one("selected") or "",
            view=View.parse(view) if view else None,
        )


def _measure(asked: Sequence[str]) -> Measure:
    """The one measure that is asked for; detections where none is."""
    names = measures_of(asked)
    guard.refuse(guard.why_not(names))
    named = [name for name in names if name not in guard.PERSONS]
    return _member(Measure, named[-1], "measure") if named else Measure.DETECTIONS


def measures_of(asked: Sequence[str]) -> list[str]:
    """What stands in a parameter that is repeated, or holds several names with commas between them."""
    return [name for value in asked for name in value.split(",") if name]


def _member(kind: type[E], value: str, name: str) -> E:
    try:
        return kind(value)
    except ValueError as error:
        raise FilterError(f"{name} {value[:40]!r} is not one of {', '.join(kind)}.") from error
