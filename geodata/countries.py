"""The country register: ISO 3166-1 alpha-3 codes and XKX, and every name people write for them."""

from __future__ import annotations

import csv
import difflib
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


def fold(text: str) -> str:
    """The text as search compares it: lower case, without accents and punctuation, single spaces.

    ``fold("Côte d'Ivoire") == "cote divoire"``; ``fold("U.S.") == "us"``.
    """
    bare = "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
    joined = "".join(c for c in bare.replace("&", " and ") if c not in ".'’ʻ‘`")
    return " ".join("".join(c if c.isalnum() else " " for c in joined).split())


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
    codes.update({code.casefold(): code for code in (*SPECIAL_ORIGIN_LABELS, *FORMER_COUNTRY_LABELS)})
    codes.update({fold(code): code for code in SPECIAL_ORIGIN_LABELS})
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
    guesses = ", ".join(f"{guess} ({register()[guess].label})" for guess in nearest(code))
    hint = f"did you mean {guesses}?" if guesses else "use an ISO 3166-1 alpha-3 code such as SYR."
    raise UnknownCountryError(f"{code!r} is no country of the register: {hint}")


def nearest(text: str, n: int = 3) -> list[str]:
    """ISO3 codes of the at most ``n`` countries whose names are most like the text, best first."""
    codes = {spelling: code for spelling, code in _codes_by_spelling().items() if code in register()}
    # One country has many spellings: ask for enough of them that n countries remain.
    close = difflib.get_close_matches(fold(text), codes, n=8 * n, cutoff=0.6)
    return list(dict.fromkeys(codes[spelling] for spelling in close))[:n]


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
