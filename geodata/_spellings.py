"""The spellings of countries' names, abbreviations and demonyms: a pattern each, from the register."""

from __future__ import annotations

import re
from collections.abc import Iterator

from geodata import (
    _abbreviation_words,
    _language_words,
    _lexicon,
    _person_words,
    _small_letter_words,
    countries,
)
from geodata._cues import NAMESAKE_TOWNS, SHARED
from geodata._pattern import Guard, Kind, Pattern
from geodata._plain_letters import without_accents
from geodata._sports_codes import codes_in_papers, sports_codes

_ABBREVIATION = re.compile(r"(?:[A-Za-z]\.? ?){2,6}\Z")
_WRITTEN = re.compile(r"[^()*^&/:,]+")
# Lower-case spellings that are ordinary words, or too short to trust.
_LOWER_CASE_WORDS = frozenset(
    """
    american china turkey jordan chad georgia guinea japan jersey panama brazil cuba jamaica bermuda holland polish swiss
    emirates french english dutch danish german irish scottish welsh swede dane finn pole poles finns danes scots britons turks
    guernsey cayenne manila brits persian siamese greek greeks roman bolivia spanish italian russian chinese
    indian indians mexican turkish the hellenic maltese romania
    afghani afghanis chile congo cuban czech gabon kiwis malta niger samoa swazi thais tonga wales
    """.split()
)
_LEAST_SMALL = 5
"""A name of so many letters is one without its capital as well, wherever it stands: ``syria``."""


def _spellings() -> Iterator[tuple[str, str, Kind]]:
    for country in countries.register().values():
        for name in country.names:
            if (name == name.upper() and len(name) <= 5) or ("." in name and _ABBREVIATION.match(name)):
                yield name, country.iso3, Kind.ABBREVIATION
            else:
                yield name, country.iso3, Kind.NAME
        for noun in country.nouns:
            if noun not in country.adjectives:
                yield noun, country.iso3, Kind.NOUN
        for adjective in country.adjectives:
            yield adjective, country.iso3, Kind.ADJECTIVE


def _variants(spelling: str) -> Iterator[str]:
    """Spellings with and without accents, in upper case, each word with a capital."""
    plain = countries.fold(spelling)
    forms = {spelling}
    if not spelling.isascii():
        forms |= {without_accents(form) for form in list(forms)}
    if "Saint " in spelling:
        forms |= {form.replace("Saint ", short) for form in list(forms) for short in ("St ", "St. ")}
    forms |= {_SHORTENED.sub(r"\1.", form) for form in list(forms)}
    if " and " in spelling:
        forms |= {form.replace(" and ", " & ") for form in list(forms)}
    if not _SMALL_WORDS.isdisjoint(spelling.split()):
        forms |= {_SMALL_WORD.sub(_capitalised, form) for form in list(forms)}
    if len(plain) >= 4:
        forms |= {form.upper() for form in list(forms)}
    yield from sorted(forms)


_SHORTENED = re.compile(r"\A([A-Z][a-z]{0,2})\. (?=[A-Z])")
"""``S. Sudan``, ``St. Lucia``: many write no blank behind the mark."""

_SMALL_WORDS = frozenset({"of", "and", "the"})
_SMALL_WORD = re.compile(rf"(?<= )(?:{'|'.join(sorted(_SMALL_WORDS))})(?= )")


def _capitalised(word: re.Match[str]) -> str:
    return word.group().capitalize()


def _careless(spelling: str, kind: Kind) -> Iterator[str]:
    """``South africa``, ``south Korea``, ``NORTH Korea``, ``SriLanka``, ``New-Zealand``."""
    words = spelling.split(" ")
    if len(words) == 1:
        return
    first, rest = words[0], " ".join(words[1:])
    yield first + " " + rest.lower()
    if first in _lexicon.FIRST_OF_NAMES:
        if first not in _lexicon.NEVER_SMALL:
            yield f"{first.lower()} {rest}"
        yield f"{first.upper()} {rest}"
        if len(words) == 2:
            yield from (first + rest.lower(), (first + rest).lower(), f"{first}-{rest}")
            if kind is Kind.NAME:
                # "SriLankan" is an airline.
                yield first + rest


def _known() -> dict[str, tuple[str, Kind]]:
    """Spelling -> the country it stands for in running text, or the first of two, and how."""
    codes: dict[str, tuple[str, Kind]] = {}
    for spelling, iso3, kind in _spellings():
        if spelling in _lexicon.NOT_IN_TEXT or spelling.startswith(("The ", "the ")):
            continue
        if not (_WRITTEN.fullmatch(spelling) or spelling.endswith(_lexicon.LONG_FORMS)):
            continue
        codes.setdefault(spelling, (iso3, kind))
    for spelling, (iso3, _) in SHARED.items():
        codes[spelling] = (iso3, codes[spelling][1])
    return codes


_ALWAYS = (
    {"South Georgia", "DRC", "Turkmen", "Turkmens"} | SHARED.keys() | (_lexicon.ORDINARY_WORDS - {"Turkey"})
)


def _guard(spelling: str, kind: Kind) -> Guard:
    """What a spelling must be guarded against."""
    if spelling in _ALWAYS:
        return Guard.ALWAYS
    guard = Guard.NONE
    if spelling in _lexicon.TOWN_NAMES:
        guard |= Guard.TOWN
    if spelling in _language_words.LANGUAGES:
        guard |= Guard.LANGUAGE
    if spelling in _person_words.SURNAMES:
        guard |= Guard.SURNAME
    if spelling == "Georgia":
        guard |= Guard.STATE
    if spelling == "Niger":
        guard |= Guard.PROVINCE
    if spelling in _person_words.GIVEN_NAMES:
        guard |= Guard.GIVEN
    if spelling in _lexicon.TWIN_PLACES | _lexicon.NATIVE_PEOPLES | NAMESAKE_TOWNS.keys() or spelling in (
        "Turkey",
        "Benin",
        "Niger",
        "Macedonian",
        "Macedonians",
    ):
        guard |= Guard.TEXT
    if kind is Kind.ABBREVIATION:
        guard |= Guard.NUMBER
    return guard


def name_patterns() -> Iterator[Pattern]:
    """The names, abbreviations and demonyms of the register, in each way that they are written."""
    for spelling, (iso3, kind) in _known().items():
        for form in _variants(spelling):
            case = Guard.CASE if form.isupper() else Guard.NONE
            yield Pattern(form, kind, iso3, spelling, guard=_guard(spelling, kind) | case)
        if kind is not Kind.ABBREVIATION and spelling not in _lexicon.NEVER_CARELESS:
            for form in _careless(spelling, kind):
                yield Pattern(form, kind, iso3, spelling, guard=_guard(spelling, kind))
        if spelling in _lexicon.WITHOUT_MARK:
            yield Pattern(f"{spelling}s", kind, iso3, spelling, guard=Guard.ALWAYS)
        lower = spelling.lower()
        if lower == spelling or spelling in _small_letter_words.NEVER:
            continue
        if kind is Kind.ABBREVIATION:
            if spelling in _small_letter_words.ABBREVIATIONS:
                yield Pattern(lower, kind, iso3, spelling, guard=Guard.SMALL)
            if spelling in ("UK", "USA", "UAE"):
                yield Pattern(spelling.capitalize(), kind, iso3, spelling, guard=_guard(spelling, kind))
        elif len(lower) >= _LEAST_SMALL and lower not in _LOWER_CASE_WORDS:
            yield Pattern(lower, kind, iso3, spelling, guard=Guard.CASE)
        else:
            yield Pattern(lower, kind, iso3, spelling, guard=Guard.SMALL | Guard.CASE)


def defined_abbreviations() -> Iterator[Pattern]:
    """``CAR``, ``SA``: `geodata._abbreviations` judges each hit."""
    for spelling, (iso3, _) in _abbreviation_words.DEFINED_ABBREVIATIONS.items():
        kind = Kind.NAME if " " in spelling else Kind.ABBREVIATION
        if spelling.endswith(("ian", "ians", "African", "Africans")):
            kind = Kind.ADJECTIVE
        yield Pattern(spelling, kind, iso3, spelling, guard=Guard.ALWAYS)


def codes_of_results() -> Iterator[Pattern]:
    """``GER``, ``(Ger)``: they count where a text gives results with them."""
    for code, iso3 in sports_codes().items():
        yield Pattern(code, Kind.ABBREVIATION, iso3, code, guard=Guard.ALWAYS)
    for code, iso3 in codes_in_papers().items():
        spans = ((1, 1 + len(code), iso3),)
        yield Pattern(f"({code})", Kind.PHRASE, spans=spans, guard=Guard.ALWAYS, together=True)
