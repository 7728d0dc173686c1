"""The country register: ISO 3166-1 alpha-3 codes and XKX, and every name people write for them."""

from __future__ import annotations

import csv
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from geodata import shipped
from geodata.errors import DataFileError, UnknownCountryError

REGISTER_FILE = "countries.csv"

SPECIAL_ORIGIN_LABELS: Mapping[str, str] = MappingProxyType(
    {
        "unknown": "Nationality unknown",
        "stateless": "Stateless",
        "unspecified_sub_saharan": "Unspecified, sub-Saharan Africa",
        "unspecified_third_country": "Unspecified third country",
    }
)
"""Labels of `geodata.model.SPECIAL_ORIGINS`."""

FORMER_COUNTRY_LABELS: Mapping[str, str] = MappingProxyType({"ANT": "Netherlands Antilles (until 2010)"})
"""Labels of withdrawn ISO 3166-3 codes that official tables still list."""

# Spellings in official tables for those who have no country, or one that has no code any more.
_SPECIAL_SPELLINGS = {
    "unknown": ("unknown", "nationality unknown", "not specified", "unspecified", "unknown nationality"),
    "stateless": ("stateless", "stateless person", "stateless persons"),
    "unspecified_sub_saharan": ("unspecified sub-Saharan national", "unspecified sub-Saharan nationals"),
    "unspecified_third_country": ("third-country", "third country", "unspecified third country"),
    "ANT": ("Netherlands Antilles",),
}
# Demonyms that two countries share stand for the more populous when nothing else is known.
_PREFERRED = MappingProxyType({"dominican": "DOM", "dominicans": "DOM", "congolese": "COD"})

_SHARED_WORDS = frozenset("the of and republic rep state islamic peoples federation".split())
_LONGEST_NAME = 60
CLOSE = 0.6
"""Likeness of `nearest` from which a country may be what somebody meant to write."""


@dataclass(frozen=True, slots=True)
class Country:
    """One country or territory of the register.

    Attributes
    ----------
    iso3, iso2 : str
        ISO 3166-1 codes; XKX and XK for Kosovo, which has none.
    un_short_name, un_long_name : str
        The names in United Nations use.
    label : str
        The short name for a map.
    aliases : tuple of str
        Other names: variants, abbreviations, former names, and parts of the country that stand for it.
    adjectives, nouns : tuple of str
        English demonyms; the nouns in singular and plural.
    """

    iso3: str
    iso2: str
    un_short_name: str
    un_long_name: str
    label: str
    aliases: tuple[str, ...]
    adjectives: tuple[str, ...]
    nouns: tuple[str, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """Every name of the country itself, demonyms left out; each once."""
        return tuple(dict.fromkeys((self.label, self.un_short_name, self.un_long_name, *self.aliases)))


def _parts(cell: str) -> tuple[str, ...]:
    return tuple(part for part in cell.split("|") if part)


def _rows() -> Iterator[Country]:
    path = shipped.data_file(REGISTER_FILE)
    with path.open(encoding="utf-8", newline="") as file:
        for line in csv.DictReader(file):
            yield Country(
                iso3=line["iso3"],
                iso2=line["iso2"],
                un_short_name=line["un_short_name"],
                un_long_name=line["un_long_name"],
                label=line["label"],
                aliases=_parts(line["aliases"]),
                adjectives=_parts(line["demonym_adjectives"]),
                nouns=_parts(line["demonym_nouns"]),
            )


@lru_cache(maxsize=1)
def register() -> Mapping[str, Country]:
    """All 249 countries and territories of ISO 3166-1, and Kosovo, by ISO3 code in alphabetical order.

    Raises
    ------
    DataFileError
        If data/countries.csv is missing or lacks a column.
    """
    try:
        return MappingProxyType({country.iso3: country for country in _rows()})
    except (KeyError, AttributeError, UnicodeDecodeError) as error:
        raise DataFileError(
            f"data/{REGISTER_FILE} is not the country register ({error}). "
            "Build it anew with: python -m data.build.countries"
        ) from error


_ASCII_WORDS = re.compile("[a-z0-9]+")
_SIGNS = str.maketrans({"&": " and ", **dict.fromkeys(".'’ʻ‘`")})


def fold(text: str) -> str:
    """The text as search compares it: lower case, without accents and punctuation, single spaces.

    ``fold("Côte d'Ivoire") == "cote divoire"``; ``fold("U.S.") == "us"``.
    """
    if text.isascii():  # Most names are, and thousands are folded at every start.
        return " ".join(_ASCII_WORDS.findall(text.lower().translate(_SIGNS)))
    bare = "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
    return " ".join("".join(c if c.isalnum() else " " for c in bare.translate(_SIGNS)).split())


def _spellings(country: Country) -> Iterator[str]:
    yield from country.names
    yield from (country.iso3, country.iso2)
    yield from country.adjectives
    yield from country.nouns


@lru_cache(maxsize=1)
def _codes_by_spelling() -> Mapping[str, str]:
    codes = {fold(spelling): code for code, spellings in _SPECIAL_SPELLINGS.items() for spelling in spellings}
    countries = register().values()
    for country in countries:
        codes.update(dict.fromkeys(map(fold, country.names), country.iso3))
    for country in countries:
        for spelling in _spellings(country):
            codes.setdefault(fold(spelling), country.iso3)
    codes.update({fold(code): code for code in (*SPECIAL_ORIGIN_LABELS, *FORMER_COUNTRY_LABELS)})
    return MappingProxyType(codes | _PREFERRED)


def resolve(text: str) -> str | None:
    """The code that a spelling stands for, in whatever case, with or without accents.

    Parameters
    ----------
    text : str
        A name, alias, demonym, ISO2 or ISO3 code, as people and official tables write it: ``"Turkey"``,
        ``"Kosovo*"``, ``"Palestine^"``, ``"Congo (D.R.)"``, ``"Unknown "``.

    Returns
    -------
    str or None
        ISO3, XKX, a code of `SPECIAL_ORIGIN_LABELS` or `FORMER_COUNTRY_LABELS`; None for anything else, among it
        aggregates such as ``"All Other"`` or ``"Horn of Africa"``.
    """
    codes = _codes_by_spelling()
    folded = fold(text)
    bare = folded.removeprefix("the ").removesuffix(" the")
    return codes.get(folded) or codes.get(bare)


def label(code: str) -> str:
    """The short name that a map shows for a code.

    Parameters
    ----------
    code : str
        ISO3, XKX, or a code of `SPECIAL_ORIGIN_LABELS` or `FORMER_COUNTRY_LABELS`.

    Raises
    ------
    UnknownCountryError
        If the register does not hold the code; the message names the nearest countries.
    """
    country = register().get(code)
    if country is not None:
        return country.label
    special = SPECIAL_ORIGIN_LABELS.get(code) or FORMER_COUNTRY_LABELS.get(code)
    if special is not None:
        return special
    guesses = ", ".join(f"{guess} ({register()[guess].label})" for guess in nearest(code, least=CLOSE))
    hint = f"did you mean {guesses}?" if guesses else "use an ISO 3166-1 alpha-3 code such as SYR."
    raise UnknownCountryError(f"{code!r} is no country of the register: {hint}")


def nearest(text: str, n: int = 3, least: float = 0.0) -> list[str]:
    """ISO3 codes of the ``n`` countries whose names are most like the text, best first.

    Parameters
    ----------
    least : float
        Likeness from 0 to 1 that a name must have to be taken: the mean of Jaro-Winkler, of Damerau-Levenshtein and of the
        letters that the words have in common in any order. At 0, any text with a letter in it has its ``n`` countries.
    """
    import numpy as np
    from rapidfuzz import fuzz, process
    from rapidfuzz.distance import DamerauLevenshtein, JaroWinkler

    wanted = _telling_words(fold(text[:_LONGEST_NAME]))
    if not wanted:
        return []
    spellings, codes = _comparable(len(wanted) <= len("SYR"))
    likeness = (
        sum(
            process.cdist([wanted], spellings, scorer=scorer)[0] / most
            for scorer, most in (
                (JaroWinkler.normalized_similarity, 1),
                (DamerauLevenshtein.normalized_similarity, 1),
                (fuzz.token_sort_ratio, 100),
            )
        )
        / 3
    )
    order = [number for number in np.argsort(-likeness, kind="stable") if likeness[number] >= least]
    # One country has many spellings.
    return list(dict.fromkeys(codes[number] for number in order))[:n]


def _telling_words(folded: str) -> str:
    """A name without the words that many countries share, unless it has no other."""
    return " ".join(word for word in folded.split() if word not in _SHARED_WORDS) or folded


@lru_cache(maxsize=2)
def _comparable(with_codes: bool) -> tuple[list[str], list[str]]:
    """Every name of a country and its code; ISO codes among the names where the text is as short as one."""
    known = register()
    iso = {fold(code) for country in known.values() for code in (country.iso2, country.iso3)}
    pairs = [
        (_telling_words(spelling), code)
        for spelling, code in _codes_by_spelling().items()
        if code in known and (with_codes or spelling not in iso)
    ]
    return [spelling for spelling, _ in pairs], [code for _, code in pairs]


def search_terms(code: str) -> tuple[str, ...]:
    """Everything a person may type to find a country: names, aliases, demonyms and codes, each once.

    Raises
    ------
    UnknownCountryError
        If the register does not hold the code.
    """
    country = register().get(code)
    if country is None:
        return tuple(dict.fromkeys((label(code), *_SPECIAL_SPELLINGS.get(code, ()))))
    return tuple(dict.fromkeys(_spellings(country)))
