"""The rules that decide on a hit, in order: each reads the few words around it and answers, or passes it on."""

from __future__ import annotations

from collections.abc import Callable

from geodata import _abbreviation_words, _language_words, _lexicon, _person_words
from geodata._abbreviations import undefined_abbreviation
from geodata._beside_figures import law_report, road, sports_code
from geodata._cues import NAMESAKE_TOWNS, SHARED
from geodata._hit import Hit, Rule, Verdict
from geodata._languages import language
from geodata._local_news import DATELINED, town_of_local_news
from geodata._namesake_places import school_of_town, united_states_place
from geodata._odd_places import currency, inside_word, virus_strain, web_address
from geodata._ordinary_words import (
    macedonia,
    mark_left_out,
    native_people,
    ordinary_word,
    religious_order,
    turkmen,
)
from geodata._organisations import organisation
from geodata._other_case import phrase_in_other_case
from geodata._pattern import Guard, Kind, Pattern
from geodata._persons import NICKNAMES, nickname, person
from geodata._places_of_nigeria import PLACES_OF_NIGERIA, place_of_nigeria
from geodata._refugee_council import refugee_council
from geodata._shared_names import shared
from geodata._small_letters import small_letters
from geodata._sports_codes import sports_codes

RULES: tuple[tuple[Rule, Callable[[Pattern], bool]], ...] = (
    (inside_word, lambda _: True),
    (web_address, lambda _: True),
    (virus_strain, lambda _: True),
    (currency, lambda _: True),
    (phrase_in_other_case, lambda pattern: bool(pattern.guard & Guard.CASE)),
    (small_letters, lambda pattern: bool(pattern.guard & Guard.SMALL)),
    (language, lambda pattern: pattern.base in _language_words.LANGUAGES),
    (road, lambda pattern: pattern.base in _lexicon.ROAD_PREFIXES),
    (law_report, lambda pattern: pattern.base in ("U.S.", "U. S.")),
    (town_of_local_news, lambda pattern: pattern.base in DATELINED),
    (
        united_states_place,
        lambda pattern: (
            pattern.base
            in {"South Georgia"} | _lexicon.TWIN_PLACES | _lexicon.TOWN_NAMES | NAMESAKE_TOWNS.keys()
        ),
    ),
    (school_of_town, lambda pattern: pattern.base in _lexicon.TOWN_NAMES),
    (place_of_nigeria, lambda pattern: pattern.base in PLACES_OF_NIGERIA),
    (ordinary_word, lambda pattern: pattern.base in _lexicon.ORDINARY_WORDS),
    (mark_left_out, lambda pattern: pattern.kind is Kind.NAME and pattern.text == f"{pattern.base}s"),
    (native_people, lambda pattern: pattern.base in _lexicon.NATIVE_PEOPLES),
    (
        sports_code,
        lambda pattern: (
            pattern.guard is Guard.ALWAYS
            and pattern.base in sports_codes()
            and pattern.base not in _abbreviation_words.DEFINED_ABBREVIATIONS.keys() | _lexicon.ORDINARY_WORDS
        ),
    ),
    (refugee_council, lambda pattern: pattern.base == "DRC"),
    (undefined_abbreviation, lambda pattern: pattern.base in _abbreviation_words.DEFINED_ABBREVIATIONS),
    (macedonia, lambda pattern: pattern.base in ("Macedonia", "Macedonian", "Macedonians")),
    (turkmen, lambda pattern: pattern.base in ("Turkmen", "Turkmens")),
    (nickname, lambda pattern: pattern.base in NICKNAMES),
    (person, lambda pattern: pattern.base in _person_words.GIVEN_NAMES | _person_words.SURNAMES),
    (organisation, lambda _: True),
    (religious_order, lambda pattern: pattern.base in ("Dominican", "Dominicans")),
    (shared, lambda pattern: pattern.base in SHARED),
)
"""The rules in order, each with the patterns it is for: the first that answers decides."""

_ACCEPTED = (Verdict("name"), Verdict("abbreviation"), Verdict("demonym"), Verdict("demonym"))
"""By `Kind`: what a hit is where no rule objects."""

_OF_ODD_PLACES = (inside_word, web_address, virus_strain, currency)


def rules_for(pattern: Pattern, *, plain: bool = False) -> tuple[Rule, ...]:
    """The rules that may object to a pattern's hits, in order; fewer where the characters beside it are plain."""
    return tuple(
        rule for rule, applies in RULES if applies(pattern) and not (plain and rule in _OF_ODD_PLACES)
    )


def judge(hit: Hit, rules: tuple[Rule, ...]) -> Verdict | None:
    """Ask the rules in order; None where none answers, so that the hit names its country."""
    for rule in rules:
        verdict = rule(hit)
        if verdict is not None:
            return verdict
    return None


def accepted(pattern: Pattern) -> Verdict:
    """The verdict where no rule objects."""
    return _ACCEPTED[min(pattern.kind, Kind.NOUN)]
