"""What else a text names: the words that tell two places of one name apart."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cached_property, lru_cache

import ahocorasick_rs

from geodata import _cues, _language_words, _person_words, countries
from geodata._lists import is_country
from geodata._said_of_countries import names_country, names_no_town, speaks_of_state
from geodata._sports_codes import codes_at
from geodata._topic_words import finder, positions_of_all, words_of
from geodata._us_states import STATE_NAME

NEAR = 400
"""Code points within which a word speaks for the name beside it before the rest of the text does."""
_BESIDE = 60
"""Code points within which one word decides on its own."""
_LONG = 10_000
"""A text of more code points asks for so many topics that all are looked for once."""
_I = re.compile(r"\bI\b")
_BLOCK = 1_000
"""Code points whose capitals are counted at once."""
_FOR_A_CAPITAL = 400
"""So many code points without capitals may have one all the same."""
_LONGEST_ITEM = 120
"""Code points of a line that may be a headline of its own."""
_REACH_OF_SIGNS = 1_000
"""Code points within which signs of local papers tell what a name stands for."""
_LONGEST_TOWN = 30
SIDES = frozenset(("North", "South", "East", "West"))
_LONGEST_SIDE = 6
_OF_ANY_STATE = ("LBN", "JOR")
"""Countries whose name towns of many states have: one state that is named in another sentence tells little."""
_SENTENCE_END = re.compile(r"[a-z)\d][.!?]\s")
_SIGNED = re.compile(r"(?:—|–|--) ?(?:[A-Z][\w.’'-]*[ ,]+){1,4}(?:withheld, )?\Z")
_LONGEST_SIGNED = 60
_FOR_ONE_TOWN = 3
"""So many things that local papers speak of, and nothing that only other news does, say that a dateline is a town's."""
_FOR_ONE_OF_COUNTRY = 3
"""So many words of a town for each of the country of its name say that the town is meant all the same."""
_LINE_BEGINS = re.compile(r"^(?:[•*] ?)?([A-Z][A-Z'’ -]{2,30}[A-Z])(?=:| (?:—|–|--?) )", re.MULTILINE)
_SPEAKS_FOR = 2
"""So many words of a country near its name say that no person or town is meant."""


# "Mexico City Council", "Athens High": of a town, or of a school there, and no capital.
_OF_NO_CAPITAL = (
    r"(?! (?:City )?(?:Council|Hall|Manager|Clerk|Commission|Police|Fire|Schools?|High|Planning|Public)\b)"
)


@lru_cache(maxsize=200)
def _capital(name: str) -> re.Pattern[str]:
    return re.compile(re.escape(name) + _OF_NO_CAPITAL)


# What a person does after a first mention, so that "Ireland said" is no country although the text names Irish people.
_SPEAKS = re.compile(
    r",? (?:said|says|told|added|adds|pleaded|testified|died|recalled|explained|grew up|graduated|"
    r"was (?:arrested|charged|sentenced|convicted|born|wearing|driving|killed|pronounced|taken|flown)|is (?:survived|accused|charged))\b"
)


@lru_cache(maxsize=1)
def _others() -> dict[str, list[str]]:
    """ISO 3166-1 alpha-3 -> the topics that speak for what else bears a country's name."""
    others = {iso3: [other] for iso3, (_, other) in _cues.RIVALS.items()}
    for town, (iso3, _) in _cues.NAMESAKE_TOWNS.items():
        others.setdefault(iso3, []).extend((f"{town}:town", _cues.ANY_TOWN))
    return others


_LONGEST_SPEAKING = max(map(len, _language_words.SPEAKING))


@lru_cache(maxsize=1)
def _speaking() -> ahocorasick_rs.BytesAhoCorasick:
    """Finds the words of texts that speak of languages."""
    return finder(_language_words.SPEAKING)


_TOWN_BEFORE = re.compile(r"\b(?:from|in|near|to|outside|of|left) ([A-Z][a-z]+), (?:in )?\Z")
_GOES_ON = re.compile(r",? and [A-Z]|, [A-Z]")


def _holds_town(text: str, start: int, end: int) -> bool:
    """``from Sparta, Greece, came``, ``from Luanda, in Angola``: whether a town of the country stands before, and no list goes on."""
    before = _TOWN_BEFORE.search(text, max(start - _LONGEST_TOWN, 0), start)
    return before is not None and not is_country(before.group(1)) and _GOES_ON.match(text, end) is None


@lru_cache(maxsize=10)
def _finder_of(topic: str) -> ahocorasick_rs.BytesAhoCorasick:
    """Finds the signs of a topic."""
    return finder(_cues.SIGNS[topic])


@lru_cache(maxsize=1_000)
def _other_words_of(base: str, iso3: str) -> str:
    """The name of a country and the words for its people, but for those inside a name, with ``|`` between."""
    country = countries.register()[iso3]
    words = (country.label, *country.adjectives, *country.nouns)
    return "|".join(word for word in words if word not in base)


_SIDE = r"([A-Z][\w.'’/&-]*(?: [A-Z&(][\w.'’/&)-]*){0,4}) \d{1,3}"
_SCORE_LINE = re.compile(rf"^(?:• )?{_SIDE}, {_SIDE}\b(?![%,.:]\d)", re.MULTILINE)
_SIDES = 6
_SHARE_OF_COUNTRIES = 0.4
"""Of so many who played at least, so few may be called as countries are: some are towns, too."""


class Evidence:
    """The telling words of one text, looked up when first asked for."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._found: dict[str, list[int]] = {}
        self._signs: dict[str, list[tuple[int, int]]] = {}
        self._against: dict[str, bool] = {}
        self._persons: dict[str, int] = {}
        self._beside_country: set[str] = set()
        self._towns: set[str] = set()
        self._sure: set[str] = set()
        self._named_states: dict[str, bool] = {}
        self._has: dict[str, bool] = {}
        self._capitals: dict[int, int] = {}
        self._sides: set[tuple[str, str]] = set()
        self._before: dict[tuple[str, re.Pattern[str]], bool] = {}

    @cached_property
    def _data(self) -> bytes:
        return self._text.encode("latin-1", "replace")

    def _positions(self, topic: str) -> list[int]:
        if len(self._text) > _LONG:
            return self._of_all_topics.get(topic, [])
        found = self._found.get(topic)
        if found is None:
            found = self._found[topic] = words_of(topic).positions(self._text, self._data)
        return found

    @cached_property
    def _of_all_topics(self) -> dict[str, list[int]]:
        return positions_of_all(self._text, self._data)

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
            on_line = self._on_line(country, position), self._on_line(other, position)
            if any(on_line) and not all(on_line):
                return on_line[1]
            close, far = self._distance(country, position), self._distance(other, position)
            if close != far and min(close, far) <= _BESIDE:
                return far < close
        here, there = self.near(country, position), self.near(other, position)
        if iso3 in _OF_ANY_STATE and not here and self._is_far_state(self._positions(other), position):
            return False
        if here != there:
            return there > here
        if wide:
            return there > 0
        if iso3 not in self._against:
            self._against[iso3] = self.count(other) > self.count(country)
        return self._against[iso3]

    def _on_line(self, topic: str, position: int) -> bool:
        """Whether a line that is a headline or an item has a word of a topic."""
        text = self._text
        first = text.rfind("\n", max(position - _LONGEST_ITEM, 0), position) + 1
        last = text.find("\n", position, position + _LONGEST_ITEM)
        last = len(text) if last < 0 else last
        if (not first and position > _LONGEST_ITEM) or last - first > _LONGEST_ITEM:
            return False
        positions = self._positions(topic)
        return bisect_left(positions, first) < bisect_left(positions, last)

    def _is_far_state(self, positions: list[int], position: int) -> bool:
        """Whether all that speaks for a town is the name of a state, once, in another sentence."""
        if len(positions) != 1 or STATE_NAME.match(self._text, positions[0]) is None:
            return False
        first, last = sorted((positions[0], position))
        return last - first > NEAR or _SENTENCE_END.search(self._text, first, last) is not None

    def speaks_only_of_town(self, name: str, position: int) -> bool:
        """Whether a text has words of a town that bears a country's name, few or none of the country, and nobody is sent there from abroad."""
        of_town = self.count(f"{name}:town") + self.count(_cues.ANY_TOWN)
        return of_town >= max(
            _SPEAKS_FOR, _FOR_ONE_OF_COUNTRY * self.count(f"{name}:country")
        ) and not names_no_town(self._text, position, position + len(name))

    def speaks_of_town_officers(self, base: str, iso3: str) -> bool:
        """Whether a text speaks of those who govern towns, and of nobody and nothing else that belongs to a country of a name."""
        return self.count(_cues.ANY_TOWN) >= _SPEAKS_FOR and not self.speaks_of(base, iso3)

    def has_beside_no_country(self, words: str, base: str, iso3: str) -> bool:
        """Whether a text has any of some words, and nobody and nothing else that belongs to a country of a name."""
        return self.has_any(words) and not self.speaks_of(base, iso3)

    @cached_property
    def gives_scores_of_towns(self) -> bool:
        """Whether the text gives results line by line, ``Lebanon 41, Mt. Juliet 20``, and most who played are no countries."""
        sides = [side for score in _SCORE_LINE.findall(self._text) for side in score]
        return len(sides) >= _SIDES and sum(map(is_country, sides)) <= len(sides) * _SHARE_OF_COUNTRIES

    def is_on_school_sport(self, position: int) -> bool:
        """Whether schools of the United States play around a position: ``PREP FOOTBALL``, ``the Lady Vikings``, ``sectionals``."""
        return self._signs_around(_cues.SCHOOL_SPORT, position) > 0

    def local_signs(self, position: int) -> int:
        """How much around a position is what local papers of the United States speak of.

        Two for each sign; where there are any, one for each thing that other news speaks of as well, and one less for each that
        only other news does.
        """
        around = self._signs_around
        signs = around(_cues.LOCAL_AFFAIRS, position) + around(_cues.SCHOOL_SPORT, position)
        if not signs:
            return 0
        return 2 * signs + around(_cues.LOCAL_TOO, position) - around(_cues.ABROAD, position)

    def is_on_town_life(self, position: int) -> bool:
        """Whether anything around a position is what papers of towns speak of, and nothing what only other news does."""
        around = self._signs_around
        return around(_cues.TOWN_LIFE, position) > 0 == around(_cues.ABROAD, position)

    def is_on_one_town(self, position: int) -> bool:
        """Whether what local papers speak of, though other news does as well, is all that stands around a position, and the text is no
        round-up of countries.
        """
        around = self._signs_around
        return (
            around(_cues.LOCAL_TOO, position) >= _FOR_ONE_TOWN
            and not around(_cues.ABROAD, position)
            and not self._rounds_up_countries
        )

    @cached_property
    def _rounds_up_countries(self) -> bool:
        """Whether several lines begin with the names of countries in capitals."""
        return len({name for name in _LINE_BEGINS.findall(self._text) if is_country(name)}) > 1

    def stands_before(self, base: str, words: re.Pattern[str]) -> bool:
        """Whether a name stands before some words anywhere in the text."""
        asked = base, words
        if asked not in self._before:
            self._before[asked] = any(words.match(self._text, name.end()) for name in self._places_of(base))
        return self._before[asked]

    def _places_of(self, base: str) -> Iterator[re.Match[str]]:
        """Where the text has a name, in whatever meaning."""
        return re.finditer(re.escape(base), self._text)

    def _signs_around(self, topic: str, position: int) -> int:
        """How many different signs of a topic stand around a position."""
        found = self._signs.get(topic)
        if found is None:
            hits = _finder_of(topic).find_matches_as_indexes(self._data)
            found = self._signs[topic] = [(start, sign) for sign, start, _ in hits]
        if not found:
            return 0
        first = bisect_left(found, (position - _REACH_OF_SIGNS,))
        last = bisect_left(found, (position + _REACH_OF_SIGNS,))
        return len({sign for _, sign in found[first:last]})

    def which(self, base: str, position: int) -> str:
        """The country that a shared name stands for here."""
        first, second = _cues.SHARED[base]
        # "Korea" beside "North Korea" is the other one.
        other = f"{second}:own" if base == "Korea" else second
        here, there = self._distance(first, position), self._distance(other, position)
        if here != there and min(here, there) <= _BESIDE:
            return first if here < there else second
        return second if self.count(other) > self.count(first) else first

    def _distance(self, topic: str, position: int) -> int:
        positions = self._positions(topic)
        index = bisect_left(positions, position)
        return min(
            (abs(place - position) for place in positions[max(index - 1, 0) : index + 1]), default=NEAR
        )

    @cached_property
    def speaks_of_languages(self) -> bool:
        """Whether the text speaks of languages at all."""
        return bool(_speaking().find_matches_as_indexes(self._data))

    def is_on_languages(self, position: int, before: int, around: int) -> bool:
        """Whether the text speaks of languages so many code points before a position, or has them as its topic around it."""
        first = max(position - max(before, around), 0)
        last, since = position + around, position - before
        for index, start, _ in _speaking().find_matches_as_indexes(
            self._data[first : last + _LONGEST_SPEAKING]
        ):
            place = first + start
            if since <= place < position or (index < len(_language_words.TOPICS) and place < last):
                return True
        return False

    def has_any(self, words: str) -> bool:
        """Whether any of some words, with ``|`` between, stands in the text."""
        if words not in self._has:
            self._has[words] = any(word and word in self._text for word in words.split("|"))
        return self._has[words]

    def is_without_capitals(self, position: int) -> bool:
        """Whether nearly all letters around a position are small but for ``I``, as in captions and chats."""
        block = position // _BLOCK
        first, last = max(block - 1, 0), block + 1
        around = min((last + 1) * _BLOCK, len(self._text)) - first * _BLOCK
        return sum(map(self._capitals_of, range(first, last + 1))) <= around // _FOR_A_CAPITAL

    def _capitals_of(self, block: int) -> int:
        if block not in self._capitals:
            text = self._text[block * _BLOCK : (block + 1) * _BLOCK]
            self._capitals[block] = (
                0 if text.islower() else sum(map(str.isupper, text)) - len(_I.findall(text))
            )
        return self._capitals[block]

    def has_code(self, position: int) -> bool:
        """Whether a code stands here among results, and is a country's."""
        return position in self._codes

    @cached_property
    def _codes(self) -> frozenset[int]:
        return codes_at(self._text)

    def has_rival(self, iso3: str) -> bool:
        """Whether the text speaks at all of what else bears a country's name: a state's towns, a bird."""
        return any(map(self._positions, _others().get(iso3, ())))

    def note_person(self, base: str, iso3: str, position: int, *, sure: bool = False) -> None:
        """Remember that a name was borne by a person here, and whether the text speaks of the country as well.

        Sure is a nickname between names: that the text has it often tells nothing of the people.
        """
        if sure:
            self._sure.add(base)
        if iso3 not in _cues.RIVALS and self.speaks_of(base, iso3):
            self._beside_country.add(base)
        self._persons.setdefault(base, position)

    def note_town(self, base: str, iso3: str, *, sure: bool = False) -> None:
        """Remember that a name was borne by a town, unless the text speaks of the country as well.

        Sure is what ends a dateline, ``LEBANON, Pa. —``: whatever else the text speaks of, it is about the town.
        """
        if sure:
            self._sure.add(base)
        if base in self._towns:
            return
        if sure or not (
            self.names_state(base, iso3) or (iso3 not in _cues.RIVALS and self.speaks_of(base, iso3))
        ):
            self._towns.add(base)

    def note_side(self, side: str, base: str) -> None:
        """Remember a town that is called by a side of a country, ``North Wales Borough Council``."""
        self._sides.add((side, base))

    def _signs_letter(self, position: int, end: int) -> bool:
        """``— Ann Lee, Palestine``: whether a line ends with a name behind who wrote what stands above."""
        return (
            self._text[end : end + 1] in ("", "\n")
            and _SIGNED.search(self._text, max(position - _LONGEST_SIGNED, 0), position) is not None
        )

    def _is_side(self, base: str, position: int) -> bool:
        """Whether what stands before a name makes it that of such a town."""
        before = self._text[max(position - _LONGEST_SIDE, 0) : position].split()
        return bool(before) and (before[-1].capitalize(), base) in self._sides

    def names_state(self, base: str, iso3: str) -> bool:
        """Whether the text speaks of a state of this name, or of its capital."""
        if base not in self._named_states:
            text, capital = self._text, _cues.CAPITALS.get(iso3, "")
            self._named_states[base] = bool(capital and _capital(capital).search(text)) or any(
                speaks_of_state(text, name.start(), name.end()) for name in self._places_of(base)
            )
        return self._named_states[base]

    def speaks_of(self, base: str, iso3: str) -> bool:
        """Whether the text has another word for a country of a name, or for its people."""
        return self.has_any(_other_words_of(base, iso3))

    @property
    def has_namesakes(self) -> bool:
        """Whether a person or a town has been noted that bears a country's name."""
        return bool(self._persons or self._towns or self._sides)

    def is_namesake(self, base: str, iso3: str, position: int, end: int) -> bool:
        """Whether a name stands for the person or the town that was noted, and nothing near speaks of the country.

        A headline may have it before the text says who or where that is.
        """
        if self._sides and self._is_side(base, position):
            return True
        if base not in self._towns and base not in self._persons:
            return False
        about_country = iso3 in _cues.RIVALS and self.near(f"{iso3}:country", position) >= _SPEAKS_FOR
        if about_country and base not in self._sure and not self._signs_letter(position, end):
            return False
        if base in self._towns:
            return not names_no_town(self._text, position, end) and not _holds_town(self._text, position, end)
        if names_country(self._text, position, end, base, iso3, self._persons):
            return False
        if base in self._beside_country:
            return self._persons[base] < position and _SPEAKS.match(self._text, end) is not None
        if self._persons[base] < position:
            return True
        borne = base in _person_words.FAMILY_NAMES or base in _person_words.PERSON_FIRST
        return borne and not (iso3 in _cues.RIVALS and self.count(f"{iso3}:country"))
