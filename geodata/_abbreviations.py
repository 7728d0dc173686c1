"""The rule on abbreviations and short names that mean more than a country: ``CAR``, ``SA``, ``GB``, ``Salvador``."""

from __future__ import annotations

import re

from geodata import _abbreviation_words
from geodata._hit import NO, Hit, Verdict
from geodata._lists import country_of, is_country, stands_beside
from geodata._person_words import BEFORE_COUNTRIES, TITLES
from geodata._sports_codes import sports_codes
from geodata._state_words import BEFORE_STATE, BESIDE_STATE


def undefined_abbreviation(hit: Hit) -> Verdict | None:
    """``CAR`` is the Central African Republic only in a text that spells the name out, names its capital or the DRC, or speaks of refugees.

    ``5 GB`` of memory are no country anywhere.
    """
    base = hit.pattern.base
    if base in sports_codes() and hit.evidence.has_code(hit.start):
        return None
    _, words = _abbreviation_words.DEFINED_ABBREVIATIONS[base]
    following = hit.next_word
    if (base == "GB" and hit.previous_word.isdigit()) or (
        base == "CAR" and following in _abbreviation_words.BEHIND_A_CAR
    ):
        return NO["ordinary_word"]
    if base in _abbreviation_words.STANDING_AS_COUNTRIES:
        told = hit.evidence.has_any(words) and not hit.evidence.has_any(
            _abbreviation_words.STANDING_AS_COUNTRIES[base]
        )
        return None if told and _stands_as_country(hit, base, following) else NO["ordinary_word"]
    if base in _abbreviation_words.SHORTENED:
        return None if _is_shortened(hit, base, following) else NO["ordinary_word"]
    if " " in base and (following in _abbreviation_words.OF_A_REGION or following[:1].isupper()):
        return NO["ordinary_word"]
    if base.startswith(("St", "Saint")) and (
        hit.previous_word == "Cape" or _OF_A_SAINT.match(hit.text, hit.end)
    ):
        return NO["ordinary_word"]
    if hit.evidence.has_any(words) or _tells_itself(hit, base, following):
        return None
    return NO["ordinary_word"]


# "St Vincent de Paul", "St Vincent's Hospital".
_OF_A_SAINT = re.compile(
    r" de |['’]s (?:Hospital|College|School|Church|Parish|University|Street|Cathedral)\b"
)

_BEFORE_SHORT = frozenset(
    "in to from into across inside within of leave left leaving enter entered entering".split()
)
_BODY_OF_SHORT = re.compile(
    r"['’]s\b| (?:Home Affairs|Government|Police|Navy|Reserve Bank|Revenue Service)\b"
)


def _stands_as_country(hit: Hit, base: str, following: str) -> bool:
    """``living in SA``, ``SA's economy``, ``SA and Zimbabwe``, ``The DR deports``; not ``Total SA``, ``SA Rugby``, ``DR Smith``."""
    if hit.before == "(":
        return hit.text.endswith(("South Africa (", "Dominican Republic ("), 0, hit.start)
    if base == "DR" and (hit.text.startswith("-Haiti", hit.end) or hit.text.endswith("Haiti-", 0, hit.start)):
        return True
    if hit.before == "-" or hit.after == "-":
        return False
    if base == "DR" and hit.previous_word in ("the", "The"):
        return not following[:1].isupper()
    previous = hit.previous_word
    if previous[:1].isupper() and not previous.endswith("."):
        return False
    return (
        (previous in _BEFORE_SHORT and not following[:1].isupper())
        or following in _abbreviation_words.OF_SHORT
        or _BODY_OF_SHORT.match(hit.text, hit.end) is not None
        or stands_beside(hit.text, hit.start, hit.end, is_country)
    )


def _is_shortened(hit: Hit, base: str, following: str) -> bool:
    """``Pak troops``, ``Lanka PM``, ``India, Pak``; not ``Tetra Pak``, ``Mr Pak``, ``Lanka Hospitals``."""
    words, others = _abbreviation_words.SHORTENED[base]
    if (words and not hit.evidence.has_any(words)) or hit.evidence.has_any(others):
        return False
    if following[:1].isupper() and following not in _abbreviation_words.BEHIND_SHORTENED:
        return False
    previous = hit.previous_word
    if previous in TITLES:
        return False
    begins = not previous[:1].isupper() or previous.endswith(".")
    return begins or previous in BEFORE_COUNTRIES or country_of(previous) is not None


def _tells_itself(hit: Hit, base: str, following: str) -> bool:
    """``Chad, CAR and Cameroon``, ``Central African soldiers``, ``the mission in CAR``."""
    if base == "Central African":
        if following in BESIDE_STATE:
            return True
        # "33 Central African and Nigerian boys"; "Central African and Asian countries" is said of the region.
        return hit.previous_word.replace(",", "").isdigit() and stands_beside(
            hit.text, hit.start, hit.end, is_country
        )
    if base == "Central Africans":
        return hit.previous_word.isdigit() or stands_beside(hit.text, hit.start, hit.end, is_country)
    if base == "Bangla":
        return following in BESIDE_STATE or following in ("infiltrators", "border", "PM", "govt")
    if base == "West Bank and Gaza":
        return hit.previous_word not in ("the", "in") and stands_beside(
            hit.text, hit.start, hit.end, is_country
        )
    if base == "Salvador":
        is_first = following[:1].isupper() or hit.previous_word == "San"
        return not is_first and stands_beside(hit.text, hit.start, hit.end, _is_central_american)
    if base == "Brasil":
        if following[:1].isupper() or hit.previous_word == "do":
            return False
        return hit.previous_word in BEFORE_STATE or stands_beside(hit.text, hit.start, hit.end, is_country)
    if base == "GB" or not base.isupper():
        return False
    if base == "CAR":
        if hit.evidence.has_any(_abbreviation_words.OTHER_CARS):
            return False
        if following in BESIDE_STATE:
            return True
        if hit.previous_word in BEFORE_STATE and not following[:1].isupper() and hit.after not in "-/":
            return True
    return stands_beside(hit.text, hit.start, hit.end, is_country)


def _is_central_american(words: str) -> bool:
    return country_of(words) in ("GTM", "HND", "NIC", "CRI")
