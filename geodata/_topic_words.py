"""Where a text has the words that speak for a topic.

An automaton of a few words passes over a text five times as fast as one of hundreds, so that each topic has its own, or
several. A word that shares letters with an earlier or longer one of another topic, ``Jersey`` in ``New Jersey``, does not
speak for its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

import ahocorasick_rs

from geodata import _cues

_BEGINNING = re.compile(r"\b\w")
_SHORTEST_CAPITALS = 5
_AT_ONCE = 48
"""Words of an automaton: of more than 64, the search takes the slow way."""


class TopicWords:
    """Finds some words, on their own.

    Parameters
    ----------
    words : iterable of str
        What is looked for.
    around : iterable of str
        Others, which they may overlap and then do not count.
    """

    def __init__(self, words: Iterable[str], around: Iterable[str]) -> None:
        telling = frozenset(words)
        listed = sorted(telling.union(around))
        parts = [listed[first : first + _AT_ONCE] for first in range(0, len(listed), _AT_ONCE)]
        self._parts = [
            (finder(part).find_matches_as_indexes, [word in telling for word in part]) for part in parts
        ]

    def positions(self, text: str, data: bytes) -> list[int]:
        """Where the words begin in a text, which is given in Latin-1 as well, in order.

        Of words that overlap the leftmost counts, and of those the longest.
        """
        found: list[tuple[int, int, bool]] = []
        for find, tells in self._parts:
            if hits := find(data):
                found += [(start, -end, tells[index]) for index, start, end in hits]
        if not found:
            return []
        found.sort()
        positions, last = [], 0
        for start, minus_end, is_telling in found:
            if start < last:
                continue
            last = -minus_end
            if is_telling and _stands_alone(text, start, last):
                positions.append(start)
        return positions


def _stands_alone(text: str, start: int, end: int) -> bool:
    return not (start and text[start - 1].isalpha()) and not text[end : end + 1].isalpha()


def finder(words: Iterable[str]) -> ahocorasick_rs.BytesAhoCorasick:
    """An automaton that finds words in a text in Latin-1: the leftmost, and of those the longest, each by its number."""
    return ahocorasick_rs.BytesAhoCorasick(
        [word.encode("latin-1", "replace") for word in words],
        matchkind=ahocorasick_rs.MatchKind.LeftmostLongest,
        implementation=ahocorasick_rs.Implementation.DFA,
    )


@lru_cache(maxsize=1)
def _topics() -> dict[str, tuple[str, ...]]:
    """Word -> the topics it speaks for; the longer ones as a headline or the head of a report has them, too."""
    topics = _cues.topics_of_words()
    return {word.upper(): of for word, of in topics.items() if len(word) > _SHORTEST_CAPITALS} | topics


@lru_cache(maxsize=1)
def _tails() -> dict[str, list[str]]:
    """Word -> what it is from each of its words on: ``New Jersey``, ``Jersey``."""
    return {word: [word[begin.start() :] for begin in _BEGINNING.finditer(word)] for word in _topics()}


@lru_cache(maxsize=100)
def words_of(topic: str) -> TopicWords:
    """The words of a topic of `geodata._cues`."""
    words = frozenset(word for word, topics in _topics().items() if topic in topics)
    beginnings = frozenset(word[:length] for word in words for length in range(1, len(word) + 1))
    around = [
        other
        for other, topics in _topics().items()
        if topic not in topics
        and any(
            tail in beginnings or any(tail[:length] in words for length in range(1, len(tail)))
            for tail in _tails()[other]
        )
    ]
    return TopicWords(words, around)


@lru_cache(maxsize=1)
def _all_words() -> tuple[ahocorasick_rs.BytesAhoCorasick, list[tuple[str, ...]]]:
    words = sorted(_topics())
    # A table may name a word twice.
    return finder(words), [tuple(dict.fromkeys(_topics()[word])) for word in words]


def positions_of_all(text: str, data: bytes) -> dict[str, list[int]]:
    """Topic -> where its words begin, as `TopicWords.positions` has it, for all topics that a text has words of."""
    automaton, topics = _all_words()
    found: dict[str, list[int]] = {}
    for index, start, end in automaton.find_matches_as_indexes(data):
        if _stands_alone(text, start, end):
            for topic in topics[index]:
                found.setdefault(topic, []).append(start)
    return found
