"""The rule on names and demonyms that two countries share: ``Congo``, ``Korea``, ``Dominican``."""

from __future__ import annotations

import re

from geodata._hit import Hit, Verdict
from geodata._lists import is_country, stands_beside
from geodata._pattern import Kind

# "Congo (Democratic Republic of the)", "Korea, Dem. People's Rep."; not the list "Congo, Democratic Republic of the Congo".
_DEMOCRATIC = re.compile(
    r"(?:, (?:the )?| ?\((?:the )?)(?:Democratic|Dem\.?) (?:People[’']?s )?(?:Republic|Rep\b\.?)(?: of)?(?: the)?(?! (?:of )?(?:the )?(?:Congo|Korea))"
    r"| ?\((?:DRC?\b|D\.R\.|Kinshasa|North\b|DPRK)|, North\b(?! [A-Z])|, Belgian\b"
)
_THE_OTHER = re.compile(
    r"(?:, (?:the )?| ?\((?:the )?)(?:Republic|Rep\b\.?)(?: of)?(?: the)?(?! (?:of )?(?:the )?[A-Z])"
    r"|, (?:the )?(?:Democratic|Dem\.) (?:Republic|Rep\.) of(?: the)? Congo"
    r"| ?\((?:Brazzaville|South\b|ROK|R[Oo]C\b)|, South\b(?! [A-Z])"
)
_BY_WHAT_FOLLOWS = {"Congo": ("COD", "COG"), "Congolese": ("COD", "COG"), "Korea": ("PRK", "KOR")}

# What North Korea has none of, whatever the text says of it.
_OF_MARKETS = re.compile(
    r" (?:shares|stocks?|equities|bonds|won|exporters|carmakers?|chipmakers?|shipbuilders?|conglomerates?|pop|dramas?|barbecue|restaurants?|adoptees?)\b"
)
_REACH_OF_LIST = 400
_DEMOCRATIC_CONGO = re.compile(
    r"(?:Democratic Republic|Dem\. ?Rep\.|Democratic Rep\.) (?:of (?:the )?)?Congo|\bD\.?R\.? Congo|\bDRC\b|\bCongo,? (?:\(?DR|\(?Dem)|\bZaire\b"
)
_BEFORE_REPUBLIC = re.compile(
    r"(?:,| and|, and|/|;) ?(?:the )?(?:Republic of (?:the )?Congo|Congo[ -]Brazzaville|Congo Republic)\b"
)
_WORDS_OF_LIST = frozenset({"of", "and", "the", "d"})
_WORDS = re.compile(r"[^\W\d_]+")
_SENTENCE_ENDS = re.compile(r"[a-z)][.!?:]\s")


def shared(hit: Hit) -> Verdict:
    """``Congo``, ``Korea``, ``Dominican``: which of two countries, by what else the text names."""
    base = hit.pattern.base
    iso3 = _told_behind(base, hit.text, hit.end)
    if not iso3 and base == "Congo":
        if _BEFORE_REPUBLIC.match(hit.text, hit.end):
            iso3 = "COD"
        elif _beside_the_other_congo(hit):
            iso3 = "COG"
    elif base == "Korean" and _OF_MARKETS.match(hit.text, hit.end):
        iso3 = "KOR"
    iso3 = iso3 or hit.evidence.which(base, hit.start)
    return Verdict("shared_name" if hit.pattern.kind is Kind.NAME else "shared_demonym", iso3=iso3)


def _told_behind(base: str, text: str, end: int) -> str:
    """The country that a table's way to write its name tells behind the part that two share; empty where it tells nothing."""
    if base not in _BY_WHAT_FOLLOWS or text[end] not in ", (":
        return ""
    democratic, other = _BY_WHAT_FOLLOWS[base]
    if _THE_OTHER.match(text, end):
        return other
    return democratic if _DEMOCRATIC.match(text, end) else ""


def _beside_the_other_congo(hit: Hit) -> bool:
    """``Chad, Congo, Cuba, Democratic Republic of the Congo``: two of one list are two states."""
    text, start, end = hit.text, hit.start, hit.end
    if not (stands_beside(text, start, end, is_country) or (hit.before == "(" and hit.after == ")")):
        return False
    for match in _DEMOCRATIC_CONGO.finditer(text, max(start - _REACH_OF_LIST, 0), end + _REACH_OF_LIST):
        between = text[end : match.start()] if match.start() >= end else text[match.end() : start]
        if _is_of_names(between):
            return True
    return False


def _is_of_names(between: str) -> bool:
    """Whether what stands between two names is others, each with its mark: a list."""
    words = _WORDS.findall(between)
    return not _SENTENCE_ENDS.search(between) and all(
        word[0].isupper() or word in _WORDS_OF_LIST for word in words
    )
