"""What else a text names: the words that tell two places of one name apart."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cached_property, lru_cache

import ahocorasick_rs

from geodata import _cues, _language_words, _person_words, countries
from geodata._lists import country_of, entries_beside
from geodata._sports_codes import codes_at
from geodata._topic_words import finder, positions_of_all, words_of

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
_OF_ANY_STATE = ("LBN", "JOR")
"""Countries whose name towns of many states have: one state that is named in another sentence tells little."""
_STATES = tuple(_cues.STATES.split())
_SENTENCE_END = re.compile(r"[a-z)\d][.!?]\s")
_SPEAKS_FOR = 2
"""So many words of a country near its name say that no person or town is meant."""


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
    return finder(_language_words.SPEAKING)


# What stands before a country and not before a person.
_WITHIN = (" in ", " into ", " across ", " throughout ", " inside ")


# What stands behind a country and not behind a person: "Chad winger Adoum".
_OF_A_TEAM = re.compile(
    r" (?:international|captain|coach|winger|striker|forward|midfielder|defender|goalkeeper|batsman|bowler|fans|players|squad|team"
    r"|embassy|government|authorities|army|border|nationals?|citizens?)\b"
)

# What stands before a country and not before a person, however well known: "deported to Ireland", "teachers from Jordan".
_ON_THE_WAY = re.compile(
    r"\b(?:(?:deport|extradit|repatriat|migrat|emigrat|immigrat|relocat|resettl)\w*|(?:returned|sent|went|flew|flown|moved|going) (?:back|home)"
    r"|flew|fled|flown|travel(?:led|ed|s|ling|ing)?|trip|flights?|exports?|smuggled|trafficked) (?:to|from|into|via|through) \Z"
    r"|\b[Bb]order with \Z|\b(?:beaten by|lost to|caps? for) \Z"
    r"|\b(?:[Rr]efugees|[Mm]igrants|[Ii]mmigrants|[Aa]sylum[- ]seekers|[Dd]eportees|[Rr]eturnees|[Nn]ationals|[Cc]itizens|[Pp]eople|[Ff]amilies|[Ww]omen"
    r"|[Mm]en|[Cc]hildren|[Tt]eachers?|[Nn]urses?|[Dd]octors?|[Ss]tudents?|[Ww]orkers?|[Tt]ourists|[Pp]layers?|[Dd]efender|[Ss]triker|[Mm]idfielder|[Ww]ife"
    r"|[Hh]usband|[Ii]mports|[Oo]riginally|hails?) from \Z"
    r"|\b(?:[Cc]itizens?|[Nn]ationals?|[Mm]anager|[Ss]quad) of \Z"
)
_REACH_OF_WAY = 24
# What is said of countries, and of no town either.
_ABROAD = re.compile(
    r"\b(?:(?:deport|extradit|repatriat|emigrat|immigrat)\w*|[Rr]efugees|[Mm]igrants|[Ii]mmigrants|[Aa]sylum[- ]seekers) (?:to|from) \Z"
)
# What a demonym describes, and no surname: "Welsh farmers", "French Government"; not "French was tired".
_DESCRIBED = re.compile(
    r" (?!(?:and|or|but|of|to|in|at|on|for|from|by|with|as|who|whose|that|then|also|never|now|still|later|once|was|is|has|had|will|would|could|can|did|does"
    r"|says|tells|plays|lives|works|thinks|wants|knows|goes|makes|takes|gets|runs|needs|likes|loves|hopes|wins|leads|scores|adds|believes|plans|remains|joins|starts|teaches|owns|sees|took|won|hit|ran|made|went|came|got|gave|led|put|set|told|left|lost|met|sat|sang|sent|shot|held|spent|threw|began|became|kept|knew|saw)\b)"
    r"(?:[a-z][a-z-]{2,}(?<!ed)\b|(?:Government|Army|Navy|Police|President|Prime|Minister|Parliament|Embassy|Ministry|Interior|Foreign)\b)"
)
_THE_TEAM = re.compile(r" (?:manager|side|boss|bench)\b")
_PLAYS = "(?:beat|beats|plays?|hosts?|lost to|drew with|vs?\\.?)"
_BEFORE_OPPONENT = re.compile(rf" {_PLAYS} ([A-Z][a-z]+(?: [A-Z][a-z]+)?)(?![’'\w])")
_BEHIND_OPPONENT = re.compile(rf"\b([A-Z][a-z]+) {_PLAYS} \Z")


@lru_cache(maxsize=1_000)
def _other_words_of(base: str, iso3: str) -> str:
    """The name of a country and the words for its people, but for those inside a name, with ``|`` between."""
    country = countries.register()[iso3]
    words = (country.label, *country.adjectives, *country.nouns)
    return "|".join(word for word in words if word not in base)


# What is said of a state and of no town: "the president of Kenya", "NAIROBI, Kenya - ", "Kenya's army".
_BODIES = (
    "president|prime minister|presidency|government|parliament|army|military|economy|king|queen|embassy|ambassador|central bank|foreign ministry"
    "|republic|people|capital|constitution|independence"
)
_BEFORE_STATE = re.compile(rf"\b(?i:{_BODIES}) (?:of|in|to) \Z|^[A-Z][A-Z -]+, \Z", re.MULTILINE)
_BEHIND_STATE = re.compile(rf"[’']s (?i:{_BODIES}|ministers?)\b")
_REACH_OF_BODIES = 30


class Evidence:
    """The telling words of one text, looked up when first asked for."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._found: dict[str, list[int]] = {}
        self._against: dict[str, bool] = {}
        self._persons: dict[str, int] = {}
        self._beside_country: set[str] = set()
        self._towns: dict[str, int] = {}
        self._states: dict[str, bool] = {}
        self._has: dict[str, bool] = {}
        self._capitals: dict[int, int] = {}

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

    def _is_far_state(self, positions: list[int], position: int) -> bool:
        """Whether all that speaks for a town is the name of a state, once, in another sentence."""
        if len(positions) != 1 or not self._text.startswith(_STATES, positions[0]):
            return False
        first, last = sorted((positions[0], position))
        return last - first > NEAR or _SENTENCE_END.search(self._text, first, last) is not None

    def speaks_only_of_town(self, name: str, position: int) -> bool:
        """Whether a text has words of a town that bears a country's name, none of the country, and nobody is sent there from abroad."""
        of_town = self.count(f"{name}:town") + self.count(_cues.ANY_TOWN)
        return of_town >= _SPEAKS_FOR and not self.count(f"{name}:country") and not self.is_abroad(position)

    def is_abroad(self, position: int) -> bool:
        return _ABROAD.search(self._text, max(position - _REACH_OF_WAY, 0), position) is not None

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

    def note_person(self, base: str, iso3: str, position: int) -> None:
        """Remember that a name was borne by a person here, and whether the text speaks of the country as well."""
        if iso3 not in _cues.RIVALS and self._speaks_of(base, iso3):
            self._beside_country.add(base)
        self._persons.setdefault(base, position)

    def note_town(self, base: str, iso3: str, position: int, *, sure: bool = False) -> None:
        """Remember that a name was borne by a town here, unless the text speaks of the country as well."""
        if base in self._towns:
            return
        if sure or not (
            self._names_state(base, iso3) or (iso3 not in _cues.RIVALS and self._speaks_of(base, iso3))
        ):
            self._towns[base] = position

    def _names_state(self, base: str, iso3: str) -> bool:
        """Whether the text speaks of a state of this name, or of its capital."""
        if base not in self._states:
            text, capital = self._text, _cues.CAPITALS.get(iso3, "")
            self._states[base] = bool(capital and capital in text) or any(
                _BEHIND_STATE.match(text, name.end())
                or _BEFORE_STATE.search(text, max(name.start() - _REACH_OF_BODIES, 0), name.start())
                for name in re.finditer(re.escape(base), text)
            )
        return self._states[base]

    def _acts_as_country(self, position: int, end: int) -> bool:
        """Whether what stands beside a name is said of no person, though one bears it: ``deported to Ireland``, ``Ireland, Iran and Turkey``."""
        text = self._text
        if (
            text.endswith(_WITHIN, 0, position)
            or _OF_A_TEAM.match(text, end)
            or _BEHIND_STATE.match(text, end)
        ):
            return True
        if text.endswith(("the ", "The "), 0, position) and _THE_TEAM.match(text, end):
            return True
        if _BEFORE_STATE.search(text, max(position - _REACH_OF_BODIES, 0), position):
            return True
        if _ON_THE_WAY.search(text, max(position - _REACH_OF_WAY, 0), position):
            return True
        other = _BEFORE_OPPONENT.match(text, end) or _BEHIND_OPPONENT.search(
            text, max(position - _REACH_OF_BODIES, 0), position
        )
        if other and self._is_another_country(other.group(1)):
            return True
        return sum(map(self._is_another_country, entries_beside(text, position, end))) >= _SPEAKS_FOR

    def _is_another_country(self, words: str) -> bool:
        iso3 = country_of(words)
        return iso3 is not None and words in countries.register()[iso3].names and words not in self._persons

    def _speaks_of(self, base: str, iso3: str) -> bool:
        return self.has_any(_other_words_of(base, iso3))

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
            return not self.is_abroad(position)
        if self._acts_as_country(position, end):
            return False
        if base in countries.register()[iso3].adjectives and _DESCRIBED.match(self._text, end):
            return False
        if base in self._beside_country:
            return self._persons[base] < position and _SPEAKS.match(self._text, end) is not None
        if self._persons[base] < position:
            return True
        borne = base in _person_words.FAMILY_NAMES or base in _person_words.PERSON_FIRST
        return borne and not (iso3 in _cues.RIVALS and self.count(f"{iso3}:country"))
