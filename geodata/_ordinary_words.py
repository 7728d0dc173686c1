"""The rules on names and demonyms that are words for something else: a bird, an airline, friars, a kingdom of old."""

from __future__ import annotations

import re

from geodata import _lexicon
from geodata._hit import EMBEDDED, NO, Hit, Verdict
from geodata._lists import is_country


def ordinary_word(hit: Hit) -> Verdict | None:
    """``Polish the table``, ``Turkey`` on a menu, ``Pole`` at the end of the Earth, ``PNG`` beside ``JPG``."""
    base, following = hit.pattern.base, hit.next_word.lower()
    if base == "Polish" and following in ("the", "your", "it", "up", "off", "remover"):
        return NO["ordinary_word"]
    if base == "Turkey" and (hit.evidence.against("TUR", hit.start) or following in _lexicon.FOOD):
        return None if _is_counted_among_countries(hit) else NO["food"]
    if (
        base == "America"
        and hit.previous_word == "of"
        and _OF_AMERICA.search(hit.text, max(hit.start - 60, 0), hit.start)
    ):
        return EMBEDDED["organisation_name"]
    if base == "PNG" and hit.evidence.has_any(_lexicon.BESIDE_PICTURES):
        return NO["ordinary_word"]
    if base == "Emirates" and not _is_federation(hit, following):
        return NO["company"]
    return None


def _is_counted_among_countries(hit: Hit) -> bool:
    """``China 38, Thailand 25 and Turkey 12``, whatever birds the text is about."""
    before = _COUNTED_BEFORE.search(hit.text, max(hit.start - 40, 0), hit.start)
    return before is not None and is_country(before.group(1))


_COUNTED_BEFORE = re.compile(r"\b([A-Z]\w+(?: [A-Z]\w+)?),? (?:with )?\d[\d,.]*(?:,|;|,? and) \Z")


def _is_federation(hit: Hit, following: str) -> bool:
    """Whether ``the Emirates`` are the country: not ``Emirates raised its fares``, and not Arsenal's ground."""
    return (
        hit.text[max(hit.start - 4, 0) : hit.start].lower() == "the "
        and following not in _OF_THE_AIRLINE
        and hit.text[max(hit.start - 7, 0) : hit.start - 4] != "at "
        and not hit.evidence.has_any("Arsenal")
    )


_OF_THE_AIRLINE = frozenset(
    "stadium cup airline airlines group palace ground flight flights skycargo nbd".split()
)


_OF_AMERICA = re.compile(r"(?!United States of )(?:[A-Z][\w’'&-]+ )of \Z")


def native_people(hit: Hit) -> Verdict | None:
    """``Indian mounds`` beside the Cherokee: the first peoples of America, or a team named for them."""
    return NO["ordinary_word"] if hit.evidence.against(hit.pattern.iso3, hit.start) else None


_OTHER_ORDERS = "Jesuit|Franciscan|Capuchin|Augustinian|Benedictine|Carmelite|friar"


def religious_order(hit: Hit) -> Verdict | None:
    """``Jesuits and Dominicans``, in a text that speaks of no country of that name."""
    of_order = hit.evidence.has_any(_OTHER_ORDERS)
    if of_order and not (hit.evidence.count("DOM") or hit.evidence.count("DMA")):
        return NO["ordinary_word"]
    return None


_ANCIENT = re.compile(r"\b(?:ancient|Ancient|Alexander|Philip|Hellenistic|phalanx|King|kingdom of|Argead)\b")


def macedonia(hit: Hit) -> Verdict | None:
    """``Macedonia`` of Alexander, or the region around Thessaloniki, is not North Macedonia."""
    around = hit.text[max(hit.start - 60, 0) : hit.end + 60]
    if _ANCIENT.search(around) and hit.evidence.against("MKD", hit.start, wide=True):
        return NO["ancient"]
    return None


_OF_TURKMENISTAN = "Turkmenistan|Ashgabat|Central Asia|Turkmenabat|Berdimuhamedow|Niyazov"
_OF_OTHER_TURKMEN = (
    "Tal Afar|Telafar|Tel Afar|Kirkuk|Tuz Khurmatu|Mosul|Sinjar|Latakia|Bayirbucak|Iraqi Turkmen|Syrian Turkmen|Turkmen of Iraq"
    "|Turkmen of Syria|Turkmen from Iraq|Turkmen from Syria|Golestan|Turkmen Sahra"
)


def turkmen(hit: Hit) -> Verdict | None:
    """``Turkmen from Tal Afar``: a people of Iraq, Syria and Iran, in a text that does not speak of Turkmenistan."""
    of_others = hit.evidence.has_any(_OF_OTHER_TURKMEN) and not hit.evidence.has_any(_OF_TURKMENISTAN)
    return NO["ordinary_word"] if of_others else None


_WHAT_IS_THEIRS = re.compile(
    r" (?!(?:and|or|but|of|in|on|at|to|from|for|with|by|as|than|not|that|which|who|are|were|was|is|have|has|had|do|did|will|would|can|could|also|now|then|still|never)\b)(?:[a-z]|PM\b)"
)
_BEFORE_SEVERAL = frozenset("two both three several many all the these those former".split())


def mark_left_out(hit: Hit) -> Verdict | None:
    """``Chinas economy`` for ``China's``; not ``two Chinas met``, ``the Canadas``, ``all the Russias``."""
    its = _WHAT_IS_THEIRS.match(hit.text, hit.end) and hit.previous_word.lower() not in _BEFORE_SEVERAL
    return None if its else NO["ordinary_word"]
