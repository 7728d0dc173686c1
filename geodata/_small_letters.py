"""The rule for texts that nobody wrote capitals in, as captions and chats: which words are countries there."""

from __future__ import annotations

import re
from functools import lru_cache

from geodata import _small_letter_words as _words
from geodata import countries
from geodata._evidence import Evidence
from geodata._hit import NO, Hit, Verdict
from geodata._lists import stands_beside
from geodata._pattern import Kind

_REACH = 40
_NEAR = 200
_HAS_FLOOR = re.compile(r",? you have the floor\b| has the floor\b")


def small_letters(hit: Hit) -> Verdict | None:
    """``the chinese and iran`` in a text without capitals; not ``french windows`` in one that has them, nor ``the best china``."""
    base, previous, following = hit.pattern.base, hit.previous_word, hit.next_word
    if (
        _names_file(hit)
        or _is_money(hit)
        or previous in _words.NOT_BEFORE.get(base, ())
        or following in _words.NOT_BEHIND.get(base, ())
        or (base == "China" and hit.text.endswith(_words.PIECES_OF, 0, hit.start))
    ):
        return NO["ordinary_word"]
    if not hit.evidence.is_without_capitals(hit.start) and not _is_typed_small(hit, previous, following):
        return NO["ordinary_word"]
    if base not in _words.BESIDE_SURE:
        return None
    place = _words.BEFORE_PLACES if base in _words.PERSONS_TOO else _words.BEFORE_NO_PERSON
    is_demonym = base in _DEMONYMS
    if (
        (previous in place and not is_demonym)
        or (following in _words.OF_STATES and base != "Poles")
        or (base in _BEHIND_ARTICLE and previous in ("a", "the"))
        or _is_spoken_of(hit)
        or (_HAS_FLOOR.match(hit.text, hit.end) and not is_demonym)
        or (base != "Polish" and stands_beside(hit.text, hit.start, hit.end, _sure().__contains__))
    ):
        return None
    return NO["ordinary_word"]


def _is_typed_small(hit: Hit, previous: str, following: str) -> bool:
    """``Visa for iran?``, ``The chinese government``, ``made in china``, in a text that has capitals elsewhere."""
    base = hit.pattern.base
    if base in _words.SURE or (base not in _words.BESIDE_SURE and following in _words.OF_STATES):
        return True
    is_name = hit.pattern.kind < Kind.ADJECTIVE and base not in _words.BESIDE_SURE
    return is_name and previous in _words.BEFORE_SURE


def _is_spoken_of(hit: Hit) -> bool:
    """Whether the line speaks of the country otherwise near a name."""
    line = hit.text[max(hit.start - _NEAR, 0) : hit.start].rpartition("\n")[2]
    line += hit.text[hit.end : hit.end + _NEAR].partition("\n")[0]
    return any(map(line.__contains__, _words.SPEAK_FOR.get(hit.pattern.base, ())))


def _names_file(hit: Hit) -> bool:
    """``doc/russian.txt``."""
    return hit.before in "/\\_." or (hit.after in "/\\_." and hit.text[hit.end + 1].isalnum())


_OF_A_SUM = re.compile(r" (?:a|an|per|each|for)\b|[.,;:)]| \(")


def _is_money(hit: Hit) -> bool:
    """``300 afghanis a month``, ``40 afghani``; not ``56 afghanis arrested``."""
    if hit.pattern.base not in ("Afghani", "Afghanis") or not hit.previous_word[-1:].isdigit():
        return False
    return hit.pattern.base == "Afghani" or _OF_A_SUM.match(hit.text, hit.end) is not None


_DEMONYMS = frozenset({"Polish", "Poles", "Dane", "Finn", "Finns"})
_BEHIND_ARTICLE = frozenset({"Dane", "Finn", "Finns"})


@lru_cache(maxsize=1)
def _sure() -> frozenset[str]:
    """Names and demonyms without capitals that are nothing else."""
    spellings = (
        word
        for country in countries.register().values()
        for word in (*country.names, *country.adjectives, *country.nouns)
    )
    return frozenset(
        word.lower() for word in spellings if word not in _words.BESIDE_SURE | _words.NEVER and len(word) > 1
    ) - {"us"}


def names_united_states(text: str, start: int, evidence: Evidence) -> bool:
    """``the us``, ``us troops``: whether a phrase with these words in a text without capitals speaks of the United States."""
    if not evidence.is_without_capitals(start):
        return False
    if text.startswith("the ", start) or text[start - 1 : start] in "\n.,:;!?>-(" or text[start + 2] == "-":
        return True
    first = max(start - _REACH, 0)
    words = text[first:start].split()
    return not words or words[-1][-1] in ".,:;!?>-(" or words[-1] in _words.BEFORE_US or words[-1].isdigit()
