"""Anything that has a name, found by whatever a person types: countries, places, routes, reports and sources."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from heapq import nsmallest
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from rapidfuzz import fuzz, process

from geodata import countries, gazetteer, routes
from geodata.atlas import Atlas
from geodata.model import SPECIAL_ORIGINS

if TYPE_CHECKING:
    import pandas as pd

KINDS = ("country", "place", "route", "report", "source")
# A word of this likeness (per cent, as rapidfuzz counts insertions and deletions) is the same word with a slip in it.
_SLIP = 80.0
_BEGINS, _SAME = 95.0, 100.0
_SHORTEST_WITH_A_SLIP = 4
_MOST_WORDS = 8


@dataclass(frozen=True, slots=True)
class Found:
    """One thing that was found.

    Attributes
    ----------
    kind : str
        One of `KINDS`.
    key : str
        ISO 3166-1 alpha-3 code, place_id, route_id, report_id or source_id.
    label : str
        Its name as the pages show it.
    also : str
        The other name that was typed; empty where it was the label.
    score : float
        How well it fits, at most 100.
    """

    kind: str
    key: str
    label: str
    also: str
    score: float


@dataclass(frozen=True, slots=True)
class _Name:
    kind: str
    key: str
    label: str
    name: str

    def found(self, score: float) -> Found:
        return Found(self.kind, self.key, self.label, "" if self.name == self.label else self.name, score)


class Finder:
    """Finds what an atlas has a name for.

    Parameters
    ----------
    atlas : Atlas
        Whose reports and sources are found beside the countries, places and routes.
    """

    def __init__(self, atlas: Atlas) -> None:
        folded = ((name, gazetteer.fold(name.name).split()) for name in (*_fixed_names(), *_names_of(atlas)))
        named = [(name, words) for name, words in folded if words]
        vocabulary: dict[str, int] = {}
        self._names = [name for name, _ in named]
        # The words of all names one after the other, as numbers into the vocabulary, and where each name's begin.
        self._words = np.array(
            [vocabulary.setdefault(word, len(vocabulary)) for _, words in named for word in words]
        )
        self._lengths = np.array([len(words) for _, words in named])
        self._begins = self._lengths.cumsum() - self._lengths
        self._vocabulary = list(vocabulary)

    def find(self, text: str, most: int = 6) -> dict[str, list[Found]]:
        """Find things by their names, or by other or old names, with slips and without accents.

        Parameters
        ----------
        text : str
            Each of its words has to be one of the name's, or how one begins, or be like one.
        most : int
            How many of a kind.

        Returns
        -------
        dict of str to list of Found
            The kinds that were found, in the order of `KINDS`; the best first.
        """
        wanted = gazetteer.fold(text).split()[:_MOST_WORDS]
        if not wanted:
            return {}
        # How well the best word of each name fits each word that was typed: one row a typed word, one column a name.
        fits = np.maximum.reduceat(self._likeness(wanted)[:, self._words], self._begins, axis=1)
        # Of two that fit as well, the shorter name is the nearer one.
        scores = (fits.mean(axis=0) - 0.5 * np.maximum(0, self._lengths - len(wanted))).tolist()
        best: dict[tuple[str, str], int] = {}
        for number in np.flatnonzero(fits.min(axis=0) >= _SLIP).tolist():
            thing = self._names[number].kind, self._names[number].key
            if thing not in best or scores[number] > scores[best[thing]]:
                best[thing] = number
        groups = {}
        for kind in KINDS:
            of_kind = [number for (its_kind, _), number in best.items() if its_kind == kind]
            first = nsmallest(most, of_kind, key=lambda number: (-scores[number], self._names[number].label))
            if first:
                groups[kind] = [self._names[number].found(scores[number]) for number in first]
        return groups

    def _likeness(self, wanted: list[str]) -> np.ndarray:
        """How like each word that was typed is to each word of the vocabulary, in per cent."""
        likeness = process.cdist(wanted, self._vocabulary, scorer=fuzz.ratio, score_cutoff=_SLIP)
        for row, word in zip(likeness, wanted, strict=True):
            if len(word) < _SHORTEST_WITH_A_SLIP:
                row[:] = 0
            # A slip is worth less than the beginning of a word, whatever its length.
            np.minimum(row, _BEGINS - 1, out=row)
            for number, known in enumerate(self._vocabulary):
                if known.startswith(word):
                    row[number] = _SAME if known == word else _BEGINS
        return np.asarray(likeness)


class _Last(NamedTuple):
    titles: Mapping[str, str]
    sources: pd.DataFrame
    finder: Finder


_last: list[_Last] = []


def finder_of(atlas: Atlas) -> Finder:
    """The finder of an atlas; while its reports and sources keep their names, that of the atlas before it."""
    for kept in _last[:]:
        if kept.titles is atlas.titles and kept.sources is atlas.sources:
            return kept.finder
    made = Finder(atlas)
    _last[:] = [_Last(atlas.titles, atlas.sources, made)]
    return made


@lru_cache(maxsize=1)
def _fixed_names() -> tuple[_Name, ...]:
    return (*_countries(), *_places(), *_routes())


def _countries() -> Iterator[_Name]:
    for code in (*countries.register(), *SPECIAL_ORIGINS):
        label = countries.label(code)
        for term in dict.fromkeys((label, *countries.search_terms(code))):
            yield _Name("country", code, label, term)


def _places() -> Iterator[_Name]:
    rows = gazetteer.places()[["place_id", "name", "alternative_names"]]
    for place_id, name, others in rows.itertuples(index=False):
        for term in (name, *filter(None, others.split("|"))):
            yield _Name("place", place_id, name, term)


def _routes() -> Iterator[_Name]:
    for route_id in routes.route_ids():
        label = routes.route_label(route_id)
        yield _Name("route", route_id, label, label)


def _names_of(atlas: Atlas) -> Iterator[_Name]:
    for report_id, title in atlas.titles.items():
        yield _Name("report", report_id, title, title)
    for source_id, source in atlas.sources.iterrows():
        label = f"{source['publisher']}: {source['title']}"
        yield _Name("source", str(source_id), label, label)
        yield _Name("source", str(source_id), label, str(source_id))
