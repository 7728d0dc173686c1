"""Gathers what a reader finds: the figures, the rows it could not read, the spellings that name no country."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from functools import lru_cache

import numpy as np
import pandas as pd

from geodata import countries, routes, schemas
from geodata._counted import counted
from geodata.countries import fold
from geodata.errors import DataFileError
from geodata.figures._cells import Cell, Row, UnreadableError, is_missing, shown, text_of
from geodata.model import SPECIAL_ORIGINS, Figures, Measure

MAX_FIGURES = 1_000_000
# Looking for the nearest names takes two milliseconds; a file of nothing but slips must not take minutes.
_MOST_GUESSED = 200
_TOTALS = frozenset(
    fold(word)
    for word in (
        "total", "totals", "grand total", "sum", "all", "all countries", "all nationalities", "all origins",
        "total all borders", "world",
    )
)  # fmt: skip
# UNHCR's codes for those without a country, in its interface and in its files on HDX.
_UNHCR_CODES = {
    "UNK": "unknown",
    "UKN": "unknown",
    "XXA": "stateless",
    "STA": "stateless",
    "STLS": "stateless",
}
_ROUTE_NAMES = {
    "eastern borders": "eastern_land_borders",
    "western balkans": "western_balkan",
    "western africa atlantic route to the canary islands": "western_african",
    "western africa atlantic": "western_african",
    "calais to united kingdom": "exit_to_uk",
    "mainland europe to the uk": "exit_to_uk",
    "exits towards the uk": "exit_to_uk",
    "english channel": "exit_to_uk",
}
_NOTHING = ""
_ORDER = list(schemas.loaded_figures.columns)


@lru_cache(maxsize=1)
def _routes_by_name() -> Mapping[str, str]:
    names = {fold(name): route for route in routes.route_ids() for name in (route, routes.route_label(route))}
    return {name.removesuffix(" route"): route for name, route in (names | _ROUTE_NAMES).items()}


@lru_cache(maxsize=1_000)
def route_of(cell: Cell) -> str | None:
    """The id of a route by its id or any name that Frontex and IOM have given it; None for anything else."""
    return _routes_by_name().get(fold(text_of(cell)).removesuffix(" route"))


def columns_by_name(row: Row) -> dict[str, int]:
    """The columns of a header by their names, folded; of two columns of one name the first."""
    return {fold(text_of(cell)): column for column, cell in reversed(list(enumerate(row)))}


class Countries:
    """Reads country cells of one file, and remembers those that it could not."""

    def __init__(self, spellings: Mapping[str, str] | None = None) -> None:
        """Take the choices of the user; raise `UnknownCountryError` for a code that is none."""
        self._chosen = {fold(spelling): code for spelling, code in (spellings or {}).items()}
        for code in self._chosen.values():
            countries.label(code)
        self._by_iso2 = {country.iso2: country.iso3 for country in countries.register().values()}
        self._known: dict[str, str | None] = {}
        self.chosen: dict[str, str] = {}
        self.unresolved: dict[str, tuple[str, ...]] = {}

    def known(self, text: str) -> str | None:
        """Code of a name, demonym or ISO3 code, as the user chose it or the register knows it; None for others."""
        if text not in self._known:
            self._known[text] = self._choice(text) or _UNHCR_CODES.get(text) or countries.resolve(text)
        return self._known[text]

    def by_name(self, cell: Cell) -> str:
        """Code of a name, demonym or ISO3 code; raise `UnreadableError` for a total or what names no country."""
        if is_missing(cell):
            raise UnreadableError("no country is named")
        text = text_of(cell)
        return self._code_or_reason(text, self.known(text))

    def by_iso2(self, cell: Cell) -> str:
        """Code of an ISO 3166-1 alpha-2 code, where NA is Namibia, or of a name; raise `UnreadableError` for anything else."""
        text = text_of(cell)
        if len(text) != 2:
            return self.by_name(cell)
        return self._code_or_reason(text, self._choice(text) or self._by_iso2.get(text.upper()))

    def _choice(self, text: str) -> str | None:
        code = self._chosen.get(fold(text)) if self._chosen else None
        if code:
            self.chosen[text] = code
        return code

    def _code_or_reason(self, text: str, code: str | None) -> str:
        if code:
            return code
        if fold(text) in _TOTALS:
            raise UnreadableError(f"{shown(text)} is a total of other rows")
        if text not in self.unresolved:
            guessed = len(self.unresolved) < _MOST_GUESSED
            self.unresolved[text] = tuple(countries.nearest(text[:60])) if guessed else ()
        raise UnreadableError(f"{shown(text)} names no country that is known; choose one for this spelling")


class Collector:
    """The rows of `geodata.schemas.loaded_figures` in the making, of one file."""

    def __init__(self, file_name: str, spellings: Mapping[str, str] | None) -> None:
        self._file_name = file_name
        self.countries = Countries(spellings)
        self._figures: list[tuple[object, ...]] = []
        self._rejected: list[tuple[str, str]] = []
        self._left_out: Counter[str] = Counter()

    def __len__(self) -> int:
        return len(self._figures)

    def add(
        self,
        place: str,
        measure: Measure,
        origin: str,
        period: str,
        value: int,
        *,
        route_id: str = _NOTHING,
        destination: str = _NOTHING,
        border: str = _NOTHING,
        lat: float = np.nan,
        lon: float = np.nan,
        cause: str = _NOTHING,
        reported_by: str = _NOTHING,
        url: str = _NOTHING,
    ) -> None:
        """Take a figure; raise `DataFileError` for one more than `MAX_FIGURES`."""
        if len(self._figures) >= MAX_FIGURES:
            raise DataFileError(
                f"{self._file_name} holds more than {MAX_FIGURES:,} figures: load fewer years or countries."
            )
        self._figures.append(
            (
                str(measure), route_id, origin, "" if destination in SPECIAL_ORIGINS else destination, border, period, value,
                lat, lon, cause, reported_by, url, place,
            )
        )  # fmt: skip

    def reject(self, place: str, reason: str) -> None:
        """Say what was not read, and why."""
        self._rejected.append((place, reason))

    def leave_out(self, what: str) -> None:
        """Count what a source holds and this atlas does not, by a plural noun and what follows it: ``cells without a number``."""
        self._left_out[what] += 1

    def periods(self) -> set[str]:
        """The months and years that have figures."""
        return {str(figure[_ORDER.index("period")]) for figure in self._figures}

    def only(self, name: str) -> str:
        """What a column of the figures holds, where that is one thing; nothing for several."""
        place = _ORDER.index(name)
        held = {str(figure[place]) for figure in self._figures}
        return held.pop() if len(held) == 1 else ""

    def figures(
        self, *, series: str, title: str, publisher: str, url: str, as_of: str, notes: tuple[str, ...] = ()
    ) -> Figures:
        """Close the file."""
        rows = schemas.loaded_figures.validate(pd.DataFrame(self._figures, columns=_ORDER))
        left_out = tuple(_left_out(*item) for item in self._left_out.items())
        return Figures(
            series=series,
            title=title,
            publisher=publisher,
            url=url,
            as_of=as_of,
            rows=rows,
            rejected=pd.DataFrame(self._rejected, columns=["row", "reason"], dtype=str),
            unresolved=dict(self.countries.unresolved),
            notes=notes + left_out,
            chosen=dict(self.countries.chosen),
        )


def _left_out(what: str, times: int) -> str:
    noun, _, rest = what.partition(" ")
    return f"Left out: {counted(times, noun)} {rest}."


def one_line(cell: Cell, longest: int = 300) -> str:
    """A cell as one line of text; empty where it is missing."""
    return "" if is_missing(cell) else " ".join(text_of(cell).split())[:longest]


@lru_cache(maxsize=10_000)
def web_address(cell: Cell) -> str:
    """The first http or https address of a cell; empty where there is none."""
    found = re.search(r"https?://[^\s,;\"'<>]+", text_of(cell)[:2_000])
    return found[0] if found else ""
