"""The lexicon of the finder: one pattern a spelling, built once from the register and the phrase tables."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import IntEnum, IntFlag
from functools import lru_cache
from itertools import chain

import ahocorasick_rs

from geodata import (
    _language_words,
    _lexicon,
    _organisation_words,
    _person_words,
    _phrases,
    _small_letter_words,
    countries,
)
from geodata._cues import NAMESAKE_TOWNS, SHARED
from geodata._sports_codes import codes_in_papers, sports_codes
from geodata._text import encoded, level, without_accents


class Kind(IntEnum):
    """What a pattern stands for; those below `PHRASE` name a country.

    Attributes
    ----------
    NAME, ABBREVIATION
        ``Syria``, ``DRC``.
    ADJECTIVE, NOUN
        Demonyms: ``Syrian``; ``Finn``, a word for people that is no adjective.
    PHRASE
        A longer name, which holds a country's or looks like one: ``Gulf of Mexico``, ``Turkey sandwich``.
    PREFIX
        How the name of an organisation begins that has a country's behind it: ``Bank of``.
    BROKEN
        The first word of a name and two blanks, or two blanks between words: they are mended before the text is scanned.
    """

    NAME = 0
    ABBREVIATION = 1
    ADJECTIVE = 2
    NOUN = 3
    PHRASE = 4
    PREFIX = 5
    BROKEN = 6


class Guard(IntFlag):
    """Why the scan must look again at a hit that nothing odd stands beside.

    Attributes
    ----------
    TOWN
        Towns of the United States bear the name: a state or a local body behind it tells.
    STATE
        A state of theirs does, Georgia: a town before it tells.
    LANGUAGE
        It is a language, too.
    SURNAME, GIVEN
        Persons bear it: as a surname with a name before it, as a given name with one behind it.
    NUMBER
        A number behind it makes a road of it: ``US 41``.
    TEXT
        What else the text speaks of tells: ``Turkey`` beside stuffing.
    PROVINCE
        A state of a neighbouring country bears the name: ``Benue, Kogi and Niger``.
    SMALL
        Without a capital it is a word as well, which tells a country only where nobody writes capitals: ``french``.
    CASE
        It is written in capitals, or without any, and may stand in a longer name that is written so: ``GULF OF MEXICO``.
    ALWAYS
        Every hit is judged.
    """

    NONE = 0
    TOWN = 1
    LANGUAGE = 2
    SURNAME = 4
    GIVEN = 8
    NUMBER = 16
    TEXT = 32
    STATE = 64
    PROVINCE = 128
    SMALL = 256
    CASE = 512
    ALWAYS = 1024


@dataclass(frozen=True, slots=True)
class Pattern:
    """One spelling that the scan looks for.

    Attributes
    ----------
    spans : tuple of (int, int, str)
        For a phrase: where countries are embedded in it, and which.
    together : bool
        Whether the countries of a phrase are named by it, and not embedded.
    guard : Guard
        Why what stands around it must be judged even where nothing looks odd.
    """

    text: str
    kind: Kind
    iso3: str = ""
    base: str = ""
    spans: tuple[tuple[int, int, str], ...] = ()
    guard: Guard = Guard.NONE
    together: bool = False


_BRACKETED = re.compile(r"\[([^\]]+)\]")
_BRACED = re.compile(r"([^{]*)\{([A-Z]{3}):([^}]+)\}")
_ABBREVIATION = re.compile(r"(?:[A-Za-z]\.? ?){2,6}\Z")
_WRITTEN = re.compile(r"[^()*^&/:,]+")
# Lower-case spellings that are ordinary words, or too short to trust.
_LOWER_CASE_WORDS = frozenset(
    """
    american china turkey jordan chad georgia guinea japan jersey panama brazil cuba jamaica bermuda holland polish swiss
    emirates french english dutch danish german irish scottish welsh swede dane finn pole poles finns danes scots britons turks
    guernsey cayenne manila china brits persian siamese greek greeks roman bolivia spanish italian russian chinese
    indian indians mexican turkish the hellenic maltese romania
    chile congo cuban czech gabon kiwis malta niger samoa swazi thais tonga wales
    """.split()
)
LOWER_CASE_MINIMUM = 5
TWO_BLANKS = "  "


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


def _codes() -> dict[str, tuple[str, Kind]]:
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


_ALWAYS = {"South Georgia", "DRC"} | SHARED.keys() | (_lexicon.ORDINARY_WORDS - {"Turkey"})


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
        "Macedonian",
        "Macedonians",
    ):
        guard |= Guard.TEXT
    if kind is Kind.ABBREVIATION:
        guard |= Guard.NUMBER
    return guard


def _name_patterns() -> Iterator[Pattern]:
    for spelling, (iso3, kind) in _codes().items():
        for form in _variants(spelling):
            case = Guard.CASE if form.isupper() else Guard.NONE
            yield Pattern(form, kind, iso3, spelling, guard=_guard(spelling, kind) | case)
        if kind is not Kind.ABBREVIATION and spelling not in _lexicon.NEVER_CARELESS:
            for form in _careless(spelling, kind):
                yield Pattern(form, kind, iso3, spelling, guard=_guard(spelling, kind))
        lower = spelling.lower()
        if lower == spelling or spelling in _small_letter_words.NEVER:
            continue
        if kind is Kind.ABBREVIATION:
            if spelling in _small_letter_words.ABBREVIATIONS:
                yield Pattern(lower, kind, iso3, spelling, guard=Guard.SMALL)
            if spelling in ("UK", "USA", "UAE"):
                yield Pattern(spelling.capitalize(), kind, iso3, spelling, guard=_guard(spelling, kind))
        elif len(lower) >= LOWER_CASE_MINIMUM and lower not in _LOWER_CASE_WORDS:
            yield Pattern(lower, kind, iso3, spelling, guard=Guard.CASE)
        else:
            yield Pattern(lower, kind, iso3, spelling, guard=Guard.SMALL | Guard.CASE)


def _united_states() -> Iterator[Pattern]:
    """``the us``, ``us troops``, ``us-led``, where nobody writes capitals."""
    written = ["the {USA:us}", "the {USA:usa}", "the {VIR:us virgin islands}"]
    written += [f"{{USA:us}} {noun}" for noun in _small_letter_words.US_BEFORE]
    written += [f"{{USA:us}}-{half}" for half in _small_letter_words.US_JOINED]
    for other in _small_letter_words.US_AND:
        iso3 = countries.resolve(other)
        written += [f"{{USA:us}}-{{{iso3}:{other}}}", f"the {{USA:us}}-{{{iso3}:{other}}}"]
    for entry in written:
        text, spans = _braced(entry)
        yield Pattern(text, Kind.PHRASE, spans=spans, guard=Guard.SMALL, together=True)
    for thing in _small_letter_words.US_THINGS:
        yield Pattern(f"the us{thing}", Kind.PHRASE)


def _defined_abbreviations() -> Iterator[Pattern]:
    for spelling, (iso3, _) in _lexicon.DEFINED_ABBREVIATIONS.items():
        kind = Kind.NAME if " " in spelling else Kind.ABBREVIATION
        if spelling.endswith(("ian", "ians", "African", "Africans")):
            kind = Kind.ADJECTIVE
        yield Pattern(spelling, kind, iso3, spelling, guard=Guard.ALWAYS)


def _sports_codes() -> Iterator[Pattern]:
    for code, iso3 in sports_codes().items():
        yield Pattern(code, Kind.ABBREVIATION, iso3, code, guard=Guard.ALWAYS)
    for code, iso3 in codes_in_papers().items():
        spans = ((1, 1 + len(code), iso3),)
        yield Pattern(f"({code})", Kind.PHRASE, spans=spans, guard=Guard.ALWAYS, together=True)


def _named_persons() -> Iterator[Pattern]:
    for name in sorted(_person_words.GIVEN_NAMES):
        for before in _person_words.BEFORE_GIVEN_NAMES:
            yield Pattern(f"{before} {name}", Kind.PHRASE)
    for name in ("Chad", "Finn", "Dane"):
        for before in _person_words.BEFORE_SURE_NAMES:
            yield Pattern(f"{before} {name}", Kind.PHRASE)


def _phrase(text: str) -> Pattern:
    spans: list[tuple[int, int, str]] = []
    bare = ""
    last = 0
    for match in _BRACKETED.finditer(text):
        bare += text[last : match.start()]
        code = countries.resolve(match.group(1))
        if code:
            spans.append((len(bare), len(bare) + len(match.group(1)), code))
        bare += match.group(1)
        last = match.end()
    return Pattern(bare + text[last:], Kind.PHRASE, spans=tuple(spans))


def _is_whole_name(text: str) -> bool:
    """``Jimmy Wales``: the rule for persons finds it as well, and knows him again afterwards."""
    given, _, surname = text.partition(" ")
    return given in _person_words.first_names() and surname in _person_words.SURNAMES


def _phrases_of(table: str) -> Iterator[Pattern]:
    for entry in re.split(r"[|\n]", table):
        if entry.strip():
            pattern = _phrase(entry.strip())
            if not _is_whole_name(pattern.text):
                yield pattern
            first, _, rest = pattern.text.partition(" ")
            if rest.islower() and not pattern.spans:
                yield Pattern(f"{first} {rest.title()}", Kind.PHRASE)


def _braced(entry: str) -> tuple[str, tuple[tuple[int, int, str], ...]]:
    """``{PRK:North} and {KOR:South Korea}``: its text, and where which country stands."""
    text, spans, last = "", [], 0
    for match in _BRACED.finditer(entry):
        plain, code, name = match.groups()
        text += plain
        spans.append((len(text), len(text) + len(name), code))
        text += name
        last = match.end()
    return text + entry[last:], tuple(spans)


def _named_together() -> Iterator[Pattern]:
    for entry in re.split(r"[|\n]", _phrases.NAMED_TOGETHER.strip()):
        text, spans = _braced(entry)
        base = "demonym" if text.endswith(("n", "ns")) else ""
        for form in (text, text.upper()):
            yield Pattern(form, Kind.PHRASE, base=base, spans=spans, together=True)


def _things() -> Iterator[Pattern]:
    """What is called by a country's name or people, and is no place and no organisation."""
    yield from _kinds_of_food()
    yield from _currencies()
    yield from _phrases_of(_phrases.NOT_COUNTRIES)


@lru_cache(maxsize=1)
def in_capitals() -> dict[str, bool]:
    """Longer names that many write in capitals throughout, here without any -> whether a country is embedded in them."""
    tables = map(_phrases_of, (_phrases.OTHER_PLACES, _phrases.ORGANISATIONS, _phrases.WORKS))
    return {phrase.text.lower(): bool(phrase.spans) for phrase in chain(_things(), *tables)}


@lru_cache(maxsize=1)
def in_small_letters() -> dict[str, bool]:
    """Longer names that many write without capitals: ``new mexico``; not ``a spanish town``, though there is a Spanish Town."""
    return {phrase.text.lower(): bool(phrase.spans) for phrase in _without_capitals()}


def _without_capitals() -> Iterator[Pattern]:
    adjectives = {word for country in countries.register().values() for word in country.adjectives}
    for phrase in chain(_things(), _phrases_of(_phrases.OTHER_PLACES)):
        embedded = [phrase.text[first:last] for first, last, _ in phrase.spans]
        if adjectives.isdisjoint(embedded) or phrase.text.endswith(_small_letter_words.WIDE_PLACES):
            yield phrase


def _with_one_capital() -> Iterator[Pattern]:
    """``South america``, ``Niger-congo``."""
    for phrase in _without_capitals():
        if phrase.spans:
            yield replace(phrase, text=phrase.text[0] + phrase.text[1:].lower())


def _prefixes() -> Iterator[Pattern]:
    for prefix in _organisation_words.EMBEDDING_PREFIXES:
        yield Pattern(prefix + " ", Kind.PREFIX, base=prefix)
        yield Pattern(prefix + "  ", Kind.BROKEN)
    for particle in _organisation_words.PARTICLES:
        yield Pattern(particle, Kind.PREFIX, base=particle)


def _currencies() -> Iterator[Pattern]:
    for line in _phrases.CURRENCIES.split("\n"):
        unit, _, adjectives = line.partition(":")
        for adjective in adjectives.split("|") if adjectives else ():
            names = {adjective.strip(), _label(adjective.strip())}
            # A phrase may have an s behind it.
            for form in (unit, unit.capitalize()):
                for written in (f"{name} {form.strip()}" for name in names):
                    yield from (Pattern(written, Kind.PHRASE), Pattern(written.upper(), Kind.PHRASE))


def _label(adjective: str) -> str:
    """The country that an adjective is of: ``Pakistan rupee``."""
    code = countries.resolve(adjective)
    return countries.register()[code].label if code else adjective


def _birds() -> Iterator[Pattern]:
    for word in sorted(_lexicon.FOOD):
        yield Pattern(f"Turkey {word}", Kind.PHRASE)


def _papers() -> Iterator[Pattern]:
    """``as Myanmar Now reported``, ``told Egypt Today``, ``BBC Persian``."""
    for paper in _phrases.PAPERS_BEFORE_MARKS:
        yield from (_phrase(f"{paper}{mark}") for mark in _phrases.MARKS)
    for paper in (*_phrases.PAPERS_LIKE_HEADLINES, *_phrases.PAPERS_BEFORE_MARKS):
        yield from (_phrase(f"{paper} {behind}") for behind in _phrases.BEHIND_PAPERS)
        yield from (_phrase(f"{before} {paper}") for before in _phrases.BEFORE_PAPERS)
    for service in _phrases.SERVICES:
        yield from (_phrase(f"{service} [{language}]") for language in _phrases.SERVED)


def _rivers() -> Iterator[Pattern]:
    """``the Niger flows``, ``the mouth of the Congo``, ``the Benue and the Niger``, ``in the Jordan, where``."""
    for river in _phrases.RIVERS:
        entries = [f"the [{river}] {behind}" for behind in _phrases.BEHIND_RIVER]
        for other in _phrases.OTHER_RIVERS:
            entries += [f"the [{river}], the {other}", f"the [{river}] and the {other}"]
            entries += [f"the {other}, the [{river}]", f"the {other} and the [{river}]"]
        if river == "Niger":
            entries += [f"the [Niger], the {other} and the [Congo]" for other in _phrases.OTHER_RIVERS]
        if river in _phrases.WITHOUT_ARTICLE:
            entries += [f"the [{river}]{behind}" for behind in _phrases.BEHIND_ARTICLE]
        yield from (_phrase(f"{before} [{river}]") for before in _phrases.BEFORE_RIVER)
        yield from (_phrase(article + entry[1:]) for entry in entries for article in "tT")


def _georgian_age() -> Iterator[Pattern]:
    """``a Georgian terrace``, ``a Grade II listed Georgian rectory``: of the time of four kings of Great Britain."""
    for thing in _phrases.OF_THE_GEORGIAN_AGE:
        for form in (thing, thing.title()):
            yield Pattern(f"Georgian {form}", Kind.PHRASE)
    for before in _phrases.BEFORE_THE_GEORGIAN_AGE:
        yield Pattern(f"{before} Georgian", Kind.PHRASE)


def _kinds_of_food() -> Iterator[Pattern]:
    for line in _phrases.DISHES_AND_ANIMALS.strip().split("\n"):
        demonym, _, things = line.partition(":")
        for thing in things.split("|"):
            forms = [thing, thing.title()] if thing.islower() else [thing]
            for form in forms:
                yield Pattern(f"{demonym.strip()} {form.strip()}", Kind.PHRASE)


def _first_peoples() -> Iterator[Pattern]:
    """``the Creek Indians``, ``an Apache Indian``."""
    for people in _phrases.FIRST_PEOPLES:
        yield Pattern(f"{people} Indian", Kind.PHRASE)
    for people in (*_phrases.FIRST_PEOPLES, *_phrases.PEOPLES_LIKE_PLACES):
        yield Pattern(f"{people} Indians", Kind.PHRASE)


def _broken(names: Iterable[Pattern]) -> Iterator[Pattern]:
    """A name's first word and two blanks, or two blanks alone: signs that a text must be mended before it is scanned."""
    yield Pattern(TWO_BLANKS, Kind.BROKEN)
    for first in dict.fromkeys(name.text.split(" ")[0] for name in names if " " in name.text):
        yield Pattern(first + "  ", Kind.BROKEN)


class Lexicon:
    """Every pattern, and the automaton that finds them.

    Attributes
    ----------
    find : callable
        `geodata._text.encoded` text -> pattern, start and end of each hit, the leftmost and longest ones. An automaton of
        bytes needs no table of where each code point begins, which costs one of texts more than the search does.
    """

    def __init__(self, patterns: Iterable[Pattern]) -> None:
        unique: dict[bytes, Pattern] = {}
        others: set[str] = set()
        for pattern in patterns:
            if unique.setdefault(encoded(pattern.text), pattern) is not pattern:
                others.add(level(pattern.text))
        self.patterns = list(unique.values())
        self._others = frozenset(others)
        self.automaton = ahocorasick_rs.BytesAhoCorasick(
            list(unique),
            matchkind=ahocorasick_rs.MatchKind.LeftmostLongest,
            implementation=ahocorasick_rs.Implementation.DFA,
        )
        self.find = self.automaton.find_matches_as_indexes

    def has(self, pattern: Pattern, surface: str) -> bool:
        """Whether a hit of a pattern is spelled as it is, or as another that is searched alike: ``Perú``, not ``Pôle``."""
        levelled = level(surface)
        return levelled == level(pattern.text) or levelled in self._others


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """The finder's patterns, built at first use."""
    tables = (_phrases.OTHER_PLACES, _phrases.ORGANISATIONS, _phrases.WORKS)
    phrases = [pattern for table in tables for pattern in _phrases_of(table)]
    names = list(_name_patterns())
    return Lexicon(
        [
            *names,
            *_named_together(),
            *phrases,
            *_things(),
            *_with_one_capital(),
            *_united_states(),
            *_birds(),
            *_papers(),
            *_rivers(),
            *_georgian_age(),
            *_first_peoples(),
            *_named_persons(),
            *_defined_abbreviations(),
            *_sports_codes(),
            *_prefixes(),
            *_broken(names),
        ]
    )
