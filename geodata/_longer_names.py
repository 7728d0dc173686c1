"""The longer names that a country's name stands in, or seems to: a pattern each, from the tables of `_phrases` and `_phrase_parts`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import chain

from geodata import _lexicon, _person_words, _phrase_parts, _phrases, _small_letter_words, countries
from geodata._pattern import Guard, Kind, Pattern

_BRACKETED = re.compile(r"\[([^\]]+)\]")
_BRACED = re.compile(r"([^{]*)\{([A-Z]{3}):([^}]+)\}")


def longer_names() -> Iterator[Pattern]:
    """All of them; of two that are spelled alike, the first counts."""
    yield from _named_together()
    for table in (_phrases.OTHER_PLACES, _phrases.ORGANISATIONS, _phrases.WORKS):
        yield from _phrases_of(table)
    yield from _varieties()
    yield from _things()
    yield from _with_one_capital()
    yield from _united_states()
    yield from _birds()
    yield from _papers()
    yield from _rivers()
    yield from _georgian_age()
    yield from _first_peoples()
    yield from _named_persons()


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


def _varieties() -> Iterator[Pattern]:
    """``Swiss German``; in ``a Swiss German-language daily`` the country is named all the same."""
    for language, peoples in _phrase_parts.VARIETIES.items():
        for people in peoples.split("|"):
            variety, spans = f"{people} {language}", ((0, len(people), countries.resolve(people) or ""),)
            yield Pattern(variety, Kind.PHRASE)
            for thing in _phrase_parts.OF_VARIETIES:
                yield Pattern(variety + thing, Kind.PHRASE, base="demonym", spans=spans, together=True)


def _named_persons() -> Iterator[Pattern]:
    """``her brother, Chad``, ``daughter of Finn``."""
    for name in sorted(_person_words.GIVEN_NAMES):
        for before in _person_words.BEFORE_GIVEN_NAMES:
            yield Pattern(f"{before} {name}", Kind.PHRASE)
    for name in sorted(_person_words.SURNAMES):
        yield from (Pattern(f"{before} {name}", Kind.PHRASE) for before in _person_words.BEFORE_MAIDEN_NAMES)
    for name in ("Chad", "Finn", "Dane"):
        for before in _person_words.BEFORE_SURE_NAMES:
            yield Pattern(f"{before} {name}", Kind.PHRASE)


def _phrase(text: str) -> Pattern:
    """``Gulf of [Mexico]``: its text, and where a country is embedded in it."""
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
    """Longer names that many write in capitals throughout, here without any -> whether a country is embedded in them.

    Without those that only the capital of an article makes one: ``told The Australian``.
    """
    tables = map(_phrases_of, (_phrases.OTHER_PLACES, _phrases.ORGANISATIONS, _phrases.WORKS))
    return {
        phrase.text.lower(): bool(phrase.spans)
        for phrase in chain(_things(), *tables)
        if " The " not in phrase.text
    }


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


def _currencies() -> Iterator[Pattern]:
    """``Swiss francs``, ``Pakistan rupee``."""
    for line in _phrase_parts.CURRENCIES.split("\n"):
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
    """``Turkey sandwich``."""
    for word in sorted(_lexicon.FOOD):
        yield Pattern(f"Turkey {word}", Kind.PHRASE)


def _papers() -> Iterator[Pattern]:
    """``as Myanmar Now reported``, ``told Egypt Today``, ``BBC Persian``."""
    for paper in _phrase_parts.PAPERS_BEFORE_MARKS:
        yield from (_phrase(f"{paper}{mark}") for mark in _phrase_parts.MARKS)
    for paper in (*_phrase_parts.PAPERS_LIKE_HEADLINES, *_phrase_parts.PAPERS_BEFORE_MARKS):
        yield from (_phrase(f"{paper} {behind}") for behind in _phrase_parts.BEHIND_PAPERS)
        yield from (_phrase(f"{before} {paper}") for before in _phrase_parts.BEFORE_PAPERS)
    for service in _phrase_parts.SERVICES:
        yield from (_phrase(f"{service} [{language}]") for language in _phrase_parts.SERVED)


def _rivers() -> Iterator[Pattern]:
    """``the Niger flows``, ``the mouth of the Congo``, ``the Benue and the Niger``, ``in the Jordan, where``."""
    for river in _phrase_parts.RIVERS:
        entries = [f"the [{river}] {behind}" for behind in _phrase_parts.BEHIND_RIVER]
        for other in _phrase_parts.OTHER_RIVERS:
            entries += [f"the [{river}], the {other}", f"the [{river}] and the {other}"]
            entries += [f"the {other}, the [{river}]", f"the {other} and the [{river}]"]
        if river == "Niger":
            entries += [f"the [Niger], the {other} and the [Congo]" for other in _phrase_parts.OTHER_RIVERS]
        if river in _phrase_parts.WITHOUT_ARTICLE:
            entries += [f"the [{river}]{behind}" for behind in _phrase_parts.BEHIND_ARTICLE]
        yield from (_phrase(f"{before} [{river}]") for before in _phrase_parts.BEFORE_RIVER)
        yield from (_phrase(article + entry[1:]) for entry in entries for article in "tT")


def _georgian_age() -> Iterator[Pattern]:
    """``a Georgian terrace``, ``a Grade II listed Georgian rectory``: of the time of four kings of Great Britain."""
    for thing in _phrase_parts.OF_THE_GEORGIAN_AGE:
        for form in (thing, thing.title()):
            yield Pattern(f"Georgian {form}", Kind.PHRASE)
    for before in _phrase_parts.BEFORE_THE_GEORGIAN_AGE:
        yield Pattern(f"{before} Georgian", Kind.PHRASE)


def _kinds_of_food() -> Iterator[Pattern]:
    """``Greek salad``, ``Siamese crocodile``."""
    for line in _phrase_parts.DISHES_AND_ANIMALS.strip().split("\n"):
        demonym, _, things = line.partition(":")
        for thing in things.split("|"):
            forms = [thing, thing.title()] if thing.islower() else [thing]
            for form in forms:
                yield Pattern(f"{demonym.strip()} {form.strip()}", Kind.PHRASE)


def _first_peoples() -> Iterator[Pattern]:
    """``the Creek Indians``, ``an Apache Indian``."""
    for people in _phrase_parts.FIRST_PEOPLES:
        yield Pattern(f"{people} Indian", Kind.PHRASE)
    for people in (*_phrase_parts.FIRST_PEOPLES, *_phrase_parts.PEOPLES_LIKE_PLACES):
        yield Pattern(f"{people} Indians", Kind.PHRASE)
