"""What else a text names: the words that tell two places of one name apart."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from functools import cached_property, lru_cache

import ahocorasick_rs

from geodata import _cues, _language_words, _person_words, countries
from geodata._sports_codes import codes_at

NEAR = 400
"""Code points within which a word speaks for the name beside it before the rest of the text does."""
_BESIDE = 60
"""Code points within which one word decides on its own."""
_SHORTEST_CAPITALS = 5
_LONG = 10_000
"""A text of more code points names so many countries that what else bears their names is looked for once for all."""
_SPEAKS_FOR = 2
"""So many words of a country near its name say that no person or town is meant."""


# What a person does after a first mention, so that "Ireland said" is no country although the text names Irish people.
_SPEAKS = re.compile(
    r",? (?:said|says|told|added|adds|pleaded|testified|died|recalled|explained|grew up|graduated|"
    r"was (?:arrested|charged|sentenced|convicted|born|wearing|driving|killed|pronounced|taken|flown)|is (?:survived|accused|charged))\b"
)

_Words = tuple[ahocorasick_rs.BytesAhoCorasick, list[tuple[str, ...]]]


def _automaton(topics: Mapping[str, tuple[str, ...]]) -> _Words:
    words = sorted(topics)
    automaton = ahocorasick_rs.BytesAhoCorasick(
        [word.encode("latin-1", "replace") for word in words],
        matchkind=ahocorasick_rs.MatchKind.LeftmostLongest,
        implementation=ahocorasick_rs.Implementation.DFA,
    )
    return automaton, [topics[word] for word in words]


def _with_capitals(topics: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """The words, and the longer ones as a headline or the head of a report has them."""
    return {word.upper(): of for word, of in topics.items() if len(word) > _SHORTEST_CAPITALS} | dict(topics)


@lru_cache(maxsize=1)
def _all_words() -> _Words:
    return _automaton(_with_capitals(_cues.topics_of_words()))


@lru_cache(maxsize=1)
def _others() -> dict[str, str]:
    """The topics that speak for what else bears a country's name, each with the country."""
    towns = {f"{town}:town": iso3 for town, (iso3, _) in _cues.NAMESAKE_TOWNS.items()}
    return {other: iso3 for iso3, (_, other) in _cues.RIVALS.items()} | towns


@lru_cache(maxsize=64)
def _rival_words(iso3: str = "") -> _Words:
    """The words that speak for what else bears a country's name, with the country; those of all countries without one."""
    rivals = {topic: code for topic, code in _others().items() if not iso3 or code == iso3}
    topics = {
        word: tuple(rivals[topic] for topic in of if topic in rivals)
        for word, of in _cues.topics_of_words().items()
    }
    return _automaton(_with_capitals({word: codes for word, codes in topics.items() if codes}))


@lru_cache(maxsize=1)
def _speaking() -> ahocorasick_rs.BytesAhoCorasick:
    return ahocorasick_rs.BytesAhoCorasick(
        [word.encode() for word in _language_words.SPEAKING],
        matchkind=ahocorasick_rs.MatchKind.LeftmostLongest,
        implementation=ahocorasick_rs.Implementation.DFA,
    )


def _words_of(text: str, data: bytes, words: _Words) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Where a text, and its bytes in Latin-1, have one of the words, on its own, and the topics it speaks for."""
    automaton, topics = words
    for index, start, end in automaton.find_matches_as_indexes(data):
        if not (start and text[start - 1].isalpha()) and not text[end : end + 1].isalpha():
            yield start, topics[index]


# What stands before a country and not before a person.
_WITHIN = (" in ", " into ", " across ", " throughout ", " inside ")


class Evidence:
    """The telling words of one text, looked up when first asked for."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._found: dict[str, list[int]] | None = None
        self._against: dict[str, bool] = {}
        self._rivals: dict[str, bool] = {}
        self._persons: dict[str, int] = {}
        self._beside_country: set[str] = set()
        self._towns: dict[str, int] = {}
        self._spoken: dict[str, bool] = {}

    @cached_property
    def _data(self) -> bytes:
        return self._text.encode("latin-1", "replace")

    def _positions(self, topic: str) -> list[int]:
        if self._found is None:
            self._found = {}
            for start, topics in _words_of(self._text, self._data, _all_words()):
                for of in topics:
                    self._found.setdefault(of, []).append(start)
        return self._found.get(topic, [])

    def count(self, topic: str) -> int:
        """How often the text speaks of a topic."""
        return len(self._positions(topic))

    def near(self, topic: str, position: int) -> int:
        """How often it does so near a position."""
        positions = self._positions(topic)
        return bisect_right(positions, position + NEAR) - bisect_left(positions, position - NEAR)

    def against(self, iso3: str, position: int, wide: bool = False) -> bool:
        """Whether a twin place, or another thing of the same name, is what the text speaks of."""
        country, other = _cues.RIVALS[iso3]
        if iso3 == "GEO":
            close, far = self._distance(country, position), self._distance(other, position)
            if close != far and min(close, far) <= _BESIDE:
                return far < close
        here, there = self.near(country, position), self.near(other, position)
        if here != there:
            return there > here
        if wide:
            return there > 0
        if iso3 not in self._against:
            self._against[iso3] = self.count(other) > self.count(country)
        return self._against[iso3]

    def speaks_only_of_town(self, name: str) -> bool:
        """Whether a text has words of a town that bears a country's name, and none of the country."""
        return self.count(f"{name}:town") >= _SPEAKS_FOR and not self.count(f"{name}:country")

    def which(self, base: str, position: int) -> str:
        """The country that a shared name stands for here."""
        first, second = _cues.SHARED[base]
        here, there = self._distance(first, position), self._distance(second, position)
        if here != there and min(here, there) <= _BESIDE:
            return first if here < there else second
        return second if self.count(second) > self.count(first) else first

    def _distance(self, topic: str, position: int) -> int:
        positions = self._positions(topic)
        index = bisect_left(positions, position)
        return min(
            (abs(place - position) for place in positions[max(index - 1, 0) : index + 1]), default=NEAR
        )

    @property
    def speaks_of_languages(self) -> bool:
        """Whether the text speaks of languages at all."""
        return bool(self._speaking)

    def speaks_within(self, position: int, reach: int) -> bool:
        """Whether the text speaks of languages within so many code points before a position."""
        return bisect_left(self._speaking, position) > bisect_left(self._speaking, position - reach)

    def is_on_languages(self, position: int, reach: int) -> bool:
        """Whether languages are the topic within so many code points of a position."""
        return bisect_left(self._topics, position + reach) > bisect_left(self._topics, position - reach)

    @cached_property
    def _speaking(self) -> list[int]:
        return [start for _, start, _ in self._words_on_languages]

    @cached_property
    def _topics(self) -> list[int]:
        last = len(_language_words.TOPICS)
        return [start for index, start, _ in self._words_on_languages if index < last]

    @cached_property
    def _words_on_languages(self) -> list[tuple[int, int, int]]:
        return _speaking().find_matches_as_indexes(self._data)

    def has_code(self, position: int) -> bool:
        """Whether a code stands here among results, and is a country's."""
        return position in self._codes

    @cached_property
    def _codes(self) -> frozenset[int]:
        return codes_at(self._text)

    def has_rival(self, iso3: str) -> bool:
        """Whether the text speaks at all of what else bears a country's name: a state's towns, a bird."""
        if len(self._text) > _LONG:
            return iso3 in self._all_rivals
        if iso3 not in self._rivals:
            self._rivals[iso3] = any(True for _ in _words_of(self._text, self._data, _rival_words(iso3)))
        return self._rivals[iso3]

    @cached_property
    def _all_rivals(self) -> frozenset[str]:
        return frozenset(
            iso3 for _, codes in _words_of(self._text, self._data, _rival_words()) for iso3 in codes
        )

    def note_person(self, base: str, iso3: str, position: int) -> None:
        """Remember that a name was borne by a person here, and whether the text speaks of the country as well."""
        if iso3 not in _cues.RIVALS and self._speaks_of(base, iso3):
            self._beside_country.add(base)
        self._persons.setdefault(base, position)

    def note_town(self, base: str, iso3: str, position: int, *, sure: bool = False) -> None:
        """Remember that a name was borne by a town here, unless the text speaks of the country as well."""
        if sure or iso3 in _cues.RIVALS or not self._speaks_of(base, iso3):
            self._towns.setdefault(base, position)

    def _speaks_of(self, base: str, iso3: str) -> bool:
        if base not in self._spoken:
            country = countries.register()[iso3]
            words = (country.label, *country.adjectives, *country.nouns)
            self._spoken[base] = any(word in self._text for word in words if word not in base)
        return self._spoken[base]

    @property
    def has_namesakes(self) -> bool:
        """Whether a person or a town has been noted that bears a country's name."""
        return bool(self._persons or self._towns)

    def is_namesake(self, base: str, iso3: str, position: int, end: int) -> bool:
        """Whether a name stands for the person or the town that was noted, and nothing near speaks of the country.

        A headline may have it before the text says who or where that is.
        """
        if base not in self._towns and base not in self._persons:
            return False
        if iso3 in _cues.RIVALS and self.near(f"{iso3}:country", position) >= _SPEAKS_FOR:
            return False
        if base in self._towns:
            return True
        if self._text.endswith(_WITHIN, 0, position):
            return False
        if base in self._beside_country:
            return self._persons[base] < position and _SPEAKS.match(self._text, end) is not None
        if self._persons[base] < position:
            return True
        borne = base in _person_words.FAMILY_NAMES or base in _person_words.PERSON_FIRST
        return borne and not (iso3 in _cues.RIVALS and self.count(f"{iso3}:country"))
