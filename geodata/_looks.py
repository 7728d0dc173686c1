"""Why a hit that nothing odd stands beside must be judged all the same: a table of looks, most hits take none of them."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from geodata import _language_words, _organisation_words, _person_words
from geodata._around import word_before
from geodata._evidence import Evidence
from geodata._language_sentences import gives_other_name, glosses, may_be_spoken
from geodata._language_signs import AROUND, REACH, may_be_own, names_source
from geodata._local_news import (
    DATELINED,
    FOLLOWING_BEGIN,
    TOWNS,
    is_followed_as_town,
    opens_item_or_text,
    tells_home,
)
from geodata._namesake_places import (
    LOCAL_BEGINNINGS,
    LOCAL_BODY,
    SIDES_BEGIN,
    TOWNS_IN_BRIEFS,
    TOWNSPEOPLE_BEGIN,
    belongs_to_state,
    follows_state_of,
    follows_town,
    is_school_side,
)
from geodata._organisations import names_class, names_organisation, organisation_behind_hyphen
from geodata._other_case import has_longer_name
from geodata._pattern import Guard, Kind, Pattern
from geodata._persons import NICKNAMES, has_age, is_among_kin, is_author, is_party_member, is_titled
from geodata._places_of_nigeria import among_states_of_nigeria
from geodata._us_states import STATE_BEGINNINGS, US_STATE

_LONGEST_BEFORE = 18
"""A word so long before a hit is no name of a person."""
_LONGEST_BEHIND = 24

Look = Callable[[str, int, int, Pattern, Evidence], bool]
"""Whether what stands around ``text[start:end]``, a pattern's hit, asks for a judgement."""


class Beside(NamedTuple):
    """A pattern, the character before its hit, and the two behind it."""

    pattern: Pattern
    before: str
    after: str
    following: str


def always(text: str, start: int, end: int, pattern: Pattern, evidence: Evidence) -> bool:
    """``Congo``, ``Polish``, ``U.S. 41``."""
    return True


def _goes_on(text: str, start: int, end: int, pattern: Pattern, evidence: Evidence) -> bool:
    """``Norwegian Refugee Council``; not ``Serbian Ministry``."""
    is_name = pattern.kind < Kind.ADJECTIVE
    return not _before_state_body(text, end) and names_organisation(text, start, end, is_name)


def _before_name(text: str, start: int, end: int, pattern: Pattern, evidence: Evidence) -> bool:
    """``Jordan Peele``, ``Jordan King, 24,``."""
    return not _before_state_body(text, end) or has_age(text, end)


def _before_party(text: str, start: int, end: int, pattern: Pattern, evidence: Evidence) -> bool:
    """``Jordan, R-Ohio``, ``Chad, M. (2014)``."""
    return is_party_member(text, end) or is_author(text, start, end)


def _among_kin(text: str, start: int, end: int, pattern: Pattern, evidence: Evidence) -> bool:
    """``grandchildren, Tyler, Jordan and Chad``."""
    return is_among_kin(text, start, end)


def _before_word_of_town(text: str, start: int, end: int, pattern: Pattern, evidence: Evidence) -> bool:
    """``Mexico Public Schools``, ``China voters``, ``Russia coach Aaron Watson``, ``two Lebanon men``."""
    letters = text[end + 1 : end + 4]
    return letters in _WORDS_OF_TOWNS_BEGIN and (
        (letters in LOCAL_BEGINNINGS and LOCAL_BODY.match(text, end) is not None)
        or (letters in TOWNSPEOPLE_BEGIN and pattern.base in TOWNS_IN_BRIEFS)
        or (letters in SIDES_BEGIN and is_school_side(text, start, end, evidence))
        or (pattern.base in TOWNS and is_followed_as_town(text, start, end, evidence))
    )


def _is_listed_body(text: str, start: int, end: int, pattern: Pattern, evidence: Evidence) -> bool:
    """``Peru: Selectmen, 6 p.m.``"""
    return LOCAL_BODY.match(text, end) is not None


def _is_followed_as_town(text: str, start: int, end: int, pattern: Pattern, evidence: Evidence) -> bool:
    """``Two Lebanon men`` in a text on a sheriff, a county and a high school."""
    return is_followed_as_town(text, start, end, evidence)


def _tells_home(text: str, start: int, end: int, pattern: Pattern, evidence: Evidence) -> bool:
    """``Ann Lee, 93, of Lebanon, passed away``."""
    return tells_home(text, start, end, evidence)


def _opens_item_or_text(text: str, start: int, end: int, pattern: Pattern, evidence: Evidence) -> bool:
    """``DENMARK — The Vikings``."""
    return opens_item_or_text(text, start, end, evidence)


def _is_school_side(text: str, start: int, end: int, pattern: Pattern, evidence: Evidence) -> bool:
    """``Poland Seminary 21``, ``Mexico 5-3``."""
    return is_school_side(text, start, end, evidence)


def _joins_another(text: str, start: int, end: int, pattern: Pattern, evidence: Evidence) -> bool:
    """``the Italian-American Club``, ``the Chile-Peru Society``."""
    return organisation_behind_hyphen(text, start, end, pattern.kind)


def _joins_word(text: str, start: int, end: int, pattern: Pattern, evidence: Evidence) -> bool:
    """``Spanish-speaking``; not ``Spanish-born``."""
    return not text[end + 1].islower() or text.startswith(_language_words.LANGUAGE_SUFFIXES, end)


def _in_other_case(text: str, start: int, end: int, pattern: Pattern, evidence: Evidence) -> bool:
    """``GULF OF MEXICO``, ``west germany``."""
    return has_longer_name(text, start, end)


def _before_capitals(text: str, start: int, end: int, pattern: Pattern, evidence: Evidence) -> bool:
    """``US OPEN``."""
    return text[end + 2].isupper() and has_longer_name(text, start, end)


def _of_class(text: str, start: int, end: int, pattern: Pattern, evidence: Evidence) -> bool:
    """``Holland-class``."""
    return names_class(text, end)


def _before_state(text: str, start: int, end: int, pattern: Pattern, evidence: Evidence) -> bool:
    """``Lebanon, Ohio``."""
    first = end + 2 if text[end] == "," else end + 3
    return text[first : first + 2] in STATE_BEGINNINGS and US_STATE.match(text, end) is not None


def _behind_town(text: str, start: int, end: int, pattern: Pattern, evidence: Evidence) -> bool:
    """``Athens, Georgia``, ``the state of Georgia``."""
    return (text[start - 2 : start] == ", " and follows_town(text, start)) or follows_state_of(text, start)


def _belongs_to_state(text: str, start: int, end: int, pattern: Pattern, evidence: Evidence) -> bool:
    """``a Georgia man``, ``Sen. Ann Lee of Georgia``."""
    return belongs_to_state(text, start, end)


def _may_be_language(text: str, start: int, end: int, pattern: Pattern, evidence: Evidence) -> bool:
    """``spoke Turkish``, ``in English,``, ``the Thai language``."""
    shortest = start - _SHORTEST_BEFORE
    if (shortest < 0 or text[shortest : start - 1] in _ENDS_BEFORE_LANGUAGE) and word_before(
        text, start
    ).lstrip("(*") in _language_words.BEFORE_LANGUAGE:
        return True
    if text[start - 3 : start] in _ENDS_OF_POSSESSIVES and may_be_own(text, start, end):
        return True
    if text[end] == " ":
        following = text[end + 1 : end + 4]
        if (
            following in _language_words.LANGUAGE_AFTER_LETTERS
            and _letters_behind(text, end) in _language_words.BEHIND_TAUGHT
        ):
            return True
        if (
            following not in _language_words.LANGUAGE_STOP_LETTERS
            and following[0] != "("
            and not (
                following in _language_words.BEHIND_LANGUAGE_LETTERS
                and _letters_behind(text, end) in _language_words.BEHIND_LANGUAGE
            )
        ):
            return names_source(text, start, end) or gives_other_name(text, start, end)
    if (text[end] == ":" or text.startswith(" for ", end)) and glosses(text, start, end):
        return True
    if may_be_spoken(text, start, end):
        return evidence.speaks_of_languages
    return evidence.is_on_languages(start, REACH, AROUND)


def _among_provinces(text: str, start: int, end: int, pattern: Pattern, evidence: Evidence) -> bool:
    """``Benue, Kogi and Niger``."""
    return among_states_of_nigeria(text, start, end)


def _behind_name(text: str, start: int, end: int, pattern: Pattern, evidence: Evidence) -> bool:
    """``Lynn Jordan``, ``J. France``, ``Wilbur “Bud” Holland``."""
    last = text[start - 2 : start - 1]
    if not (last.isalpha() or last in '."”'):
        return False
    blank = text.rfind(" ", start - _LONGEST_BEFORE - 2 if start > _LONGEST_BEFORE + 2 else 0, start - 1)
    before = text[blank + 1 : start - 1] if blank >= 0 else "\n"
    if "\n" in before:
        before = word_before(text, start)
    if last in '"”':
        before = before[1:]
    return (
        "A" <= before[:1] <= "Z"
        and len(before) < _LONGEST_BEFORE
        and (before not in _person_words.BEFORE_COUNTRIES or is_titled(text, start))
    )


def _has_rival(text: str, start: int, end: int, pattern: Pattern, evidence: Evidence) -> bool:
    """``Turkey`` beside stuffing, ``Georgia`` beside Atlanta."""
    return evidence.has_rival(pattern.iso3)


def _before_state_body(text: str, end: int) -> bool:
    word = _word_behind(text, end)
    return word in _organisation_words.STATE_HEADS and word != "State"


def _word_behind(text: str, end: int) -> str:
    """The word behind one character after a hit."""
    last = text.find(" ", end + 1, end + _LONGEST_BEHIND)
    return text[end + 1 : last if last >= 0 else end + _LONGEST_BEHIND]


def _letters_behind(text: str, end: int) -> str:
    """The word behind one character after a hit, without what is joined to it: ``language?``, ``language's``, a line end."""
    word = _LETTERS.match(text, end + 1)
    return word.group() if word else ""


_LETTERS = re.compile(r"[^\W\d_]+")


_ENDS_OF_POSSESSIVES = frozenset(("my ", "My ", "er ", "is ", "ur ", "ir "))
_SHORTEST_BEFORE = 4
_ENDS_BEFORE_LANGUAGE = frozenset(
    (mark + word)[-3:] for word in _language_words.BEFORE_LANGUAGE for mark in " (\n"
)


def _anywhere(beside: Beside) -> bool:
    return True


def _before_capital(beside: Beside) -> bool:
    return beside.after == " " and _is_capital(beside.following)


_WORDS_OF_TOWNS_BEGIN = LOCAL_BEGINNINGS | TOWNSPEOPLE_BEGIN | SIDES_BEGIN | FOLLOWING_BEGIN
_OF_TOWNS = frozenset(beginning[0] for beginning in _WORDS_OF_TOWNS_BEGIN)
"""How begins what `_before_word_of_town` finds."""


def _is_capital(character: str) -> bool:
    return "A" <= character <= "Z"


LOOKS: tuple[tuple[Guard, Callable[[Beside], bool], Look], ...] = (
    (Guard.ALWAYS | Guard.SMALL, _anywhere, always),
    (Guard.NUMBER, lambda beside: beside.following in "0123456789", always),
    (Guard.CASE, lambda beside: beside.pattern.kind is not Kind.ABBREVIATION, _in_other_case),
    (
        Guard.CASE,
        lambda beside: beside.pattern.kind is Kind.ABBREVIATION and _before_capital(beside),
        _before_capitals,
    ),
    (Guard.LANGUAGE, lambda beside: beside.after == "-", _joins_word),
    (Guard.LANGUAGE, lambda beside: beside.after == "–", always),
    (Guard.NONE, _before_capital, _goes_on),
    (Guard.GIVEN, _before_capital, _before_name),
    (
        Guard.GIVEN | Guard.SURNAME,
        lambda beside: beside.before == "(" and beside.after == ")",
        always,
    ),
    (
        Guard.NONE,
        lambda beside: beside.pattern.base in NICKNAMES and beside.before in '"“(' and beside.after in '"”)',
        always,
    ),
    (
        Guard.GIVEN,
        lambda beside: (
            beside.before == " "
            and (beside.after in ",;." or beside.after + beside.following in (" a", " ("))
        ),
        _among_kin,
    ),
    (
        Guard.TOWN,
        lambda beside: (
            beside.pattern.base in TOWNS and (beside.after in "'’" or beside.before + beside.after == "\n ")
        ),
        _is_followed_as_town,
    ),
    (
        Guard.TOWN,
        lambda beside: beside.pattern.base in TOWNS and beside.after + beside.following == ", ",
        _tells_home,
    ),
    (
        Guard.TOWN,
        lambda beside: (
            beside.pattern.base in DATELINED
            and (beside.after == ":" or beside.before + beside.after == "\n ")
        ),
        _opens_item_or_text,
    ),
    (
        Guard.TOWN,
        lambda beside: beside.after == " " and beside.following in _OF_TOWNS,
        _before_word_of_town,
    ),
    (
        Guard.TOWN,
        lambda beside: (
            beside.after in " -" and (beside.following in "(0123456789" or _is_capital(beside.following))
        ),
        _is_school_side,
    ),
    (
        Guard.TOWN,
        lambda beside: beside.before == "\n" and beside.after + beside.following == ": ",
        _is_listed_body,
    ),
    (
        Guard.NONE,
        lambda beside: (
            beside.after in "-–" and beside.pattern.kind <= Kind.ADJECTIVE and _is_capital(beside.following)
        ),
        _joins_another,
    ),
    (Guard.NONE, lambda beside: beside.after + beside.following == "-c", _of_class),
    (Guard.TOWN, lambda beside: beside.after + beside.following in (", ", " ,"), _before_state),
    (Guard.LANGUAGE, _anywhere, _may_be_language),
    (Guard.SURNAME, lambda beside: beside.before == " ", _behind_name),
    (Guard.SURNAME, lambda beside: beside.after + beside.following in (", ", " ("), _before_party),
    (Guard.STATE, lambda beside: beside.before == " ", _behind_town),
    (Guard.STATE, _anywhere, _belongs_to_state),
    (Guard.PROVINCE, _anywhere, _among_provinces),
    (Guard.TEXT, _anywhere, _has_rival),
)
"""What a pattern must be guarded against (one of several; none: every pattern), beside which characters, and the look that this takes."""


def looks_for(beside: Beside) -> tuple[Look, ...]:
    """The looks that a pattern's hits ask for between these characters."""
    guard = int(beside.pattern.guard)
    looks = tuple(
        look
        for against, where, look in LOOKS
        if (against is Guard.NONE or guard & int(against)) and where(beside)
    )
    return (always,) if always in looks else looks
