"""All patterns of the finder, one a spelling, and the automaton that finds them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

import ahocorasick_rs

from geodata import _organisation_words
from geodata._longer_names import longer_names
from geodata._pattern import Kind, Pattern
from geodata._plain_letters import encoded, level
from geodata._spellings import codes_of_results, defined_abbreviations, name_patterns

TWO_BLANKS = "  "
TOKENS = (" ,", " .", " ( ")
"""Marks that stand by themselves in a text that was cut into words and marks."""


def _prefixes() -> Iterator[Pattern]:
    """``Bank of``, and ``de`` before a country in a French name."""
    for prefix in _organisation_words.EMBEDDING_PREFIXES:
        yield Pattern(prefix + " ", Kind.PREFIX, base=prefix)
        yield Pattern(prefix + "  ", Kind.BROKEN)
    for particle in _organisation_words.PARTICLES:
        yield Pattern(particle, Kind.PREFIX, base=particle)


def _broken(names: Iterable[Pattern]) -> Iterator[Pattern]:
    """A name's first word and two blanks, two blanks alone, or a mark alone: signs that a text must be mended before it is scanned."""
    yield from (Pattern(sign, Kind.BROKEN) for sign in (TWO_BLANKS, *TOKENS))
    for first in dict.fromkeys(name.text.split(" ")[0] for name in names if " " in name.text):
        yield Pattern(first + "  ", Kind.BROKEN)


class Automaton:
    """Finds every pattern in a text.

    Attributes
    ----------
    patterns : list of Pattern
        By number.
    find : callable
        `geodata._plain_letters.encoded` text -> pattern, start and end of each hit, the leftmost and longest ones. An automaton of
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
        automaton = ahocorasick_rs.BytesAhoCorasick(
            list(unique),
            matchkind=ahocorasick_rs.MatchKind.LeftmostLongest,
            implementation=ahocorasick_rs.Implementation.DFA,
        )
        self.find = automaton.find_matches_as_indexes

    def has(self, pattern: Pattern, surface: str) -> bool:
        """Whether a hit of a pattern is spelled as it is, or as another that is searched alike: ``Perú``, not ``Pôle``."""
        levelled = level(surface)
        return levelled == level(pattern.text) or levelled in self._others


@lru_cache(maxsize=1)
def automaton() -> Automaton:
    """The finder's, built at first use."""
    names = list(name_patterns())
    return Automaton(
        [
            *names,
            *longer_names(),
            *defined_abbreviations(),
            *codes_of_results(),
            *_prefixes(),
            *_broken(names),
        ]
    )
