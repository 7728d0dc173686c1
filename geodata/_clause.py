"""The clause around a group of coordinated mentions, as the rules of `geodata.roles` read it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from geodata._role_sentence import MENTION, Sentence, words_of
from geodata._role_words import CLAUSE_BREAKS, COUNTRIES, PREPOSITIONS, SKIPPED, TRANSPARENT, Cue

# A town in its country stands for the country: "to Idomeni in Greece", "near Tovarnik, Croatia".
_TOWN = re.compile(
    r"(?:^|[\s(])(?P<town>[A-ZÀ-Ž][\w’'-]*(?: [A-ZÀ-Ž][\w’'-]*){0,2}(?:(?:, | and | or )[A-ZÀ-Ž][\w’'-]*){0,3})(?P<link>, | \(| in (?:the )?(?:(?:northern|southern|eastern|western|central) )?)\Z"
)
# Members of a list that are no countries: "from INTERPOL, Spain and Italy".
_LISTED_BEFORE = re.compile(
    r"(?P<list>(?:(?:the )?\b[A-Z][\w.’'-]*(?: (?:of |the |and )?[A-Z][\w.’'-]*){0,4}(?:, and |, or |, | and | or )(?:the )?){1,8})\Z"
)
DEMONYM_PLURAL = re.compile(
    r"(?:[a-z]ans|[a-z]iens|[a-z]is|ese|ghans|Turks|Swedes|Danes|Finns|Poles|Serbs|Croats|Greeks|Czechs|Slovaks|Thais|Filipinos|Kosovars|Cypriots|Spaniards|Uzbeks|Tajiks|Kazakhs|Turkmens|Latvians|Scots|Britons|Slovenes|Frenchmen)\Z"
)


_TAKE_OBJECTS = frozenset({Cue.TRANSIT, Cue.LEAVE, Cue.ARRIVE, Cue.CROSS, Cue.FLEE})
_MONTHS = frozenset(
    "January February March April May June July August September October November December".split()
)
_BEFORE_SUBJECTS = frozenset(
    ", to and but while whereas when after before as that because since if where which although though ; :".split()
)
_BEHIND_TOWNS = PREPOSITIONS | {"and", "or", "who", "where", "which", "that", "when", "while"}
# "Due to Serbia ending its rule": no way leads there.
_LEADING_NOWHERE = frozenset("due thanks according owing compared relative similar".split())
_BULLETS = frozenset("- * •".split())
_THE_OTHERS = frozenset("rest others remainder".split())
_DOING_SO = (["did", "so"], ["do", "so"], ["does", "so"], ["doing", "so"])
_YEAR = re.compile(r"(?:19|20)\d\d")
_BEFORE_YEARS = frozenset("in since by until during".split())
_COMPARING = frozenset("than overtaking surpassing overtook surpassed outnumbering".split())
_ORDINALS = frozenset("second third fourth fifth next".split())
_NEXT_IN_RANKING = frozenset({("followed", "by"), ("ahead", "of")})
_RANKED = frozenset("ranked ranks came comes was were is are placed followed".split())
_OF_AN_APPOSITION = frozenset({",", "-", "in", "and", "or", "including", "as"})
_PASSED_OVER = frozenset({MENTION, ",", "and", "or", "the"})


class Clause:
    """What stands around a group of coordinated mentions.

    Attributes
    ----------
    words : list of str
        The words of the sentence.
    cues : list of Cue or None
        What each word tells.
    first, last : int
        The group is ``words[first:last]``.
    start, end : int
        The same as code points into the text.
    codes : sequence of str
        ISO 3166-1 alpha-3 of each mention.
    preposition : str
        The preposition before the group; empty if there is none.
    at : int
        Where the word before the preposition stands, or before the group; -1 at the start of the sentence.
    is_name : bool
        Whether the group's last mention is a country's name, not a demonym: ``Niger``, not ``Irish``.
    migration : bool
        Whether the sentence or the whole text is about people on the move.
    """

    __slots__ = (
        *("at", "codes", "cues", "end", "first", "is_name", "last", "migration", "preposition"),
        *("_is_people", "sentence", "start", "text", "words"),
    )

    def __init__(
        self,
        sentence: Sentence,
        tokens: tuple[int, int],
        span: tuple[int, int],
        codes: Sequence[str],
        *,
        is_name: bool,
    ) -> None:
        self.sentence = sentence
        self.text = sentence.text
        self.words, self.cues = sentence.words, sentence.cues
        self.first, self.last = tokens
        self.start, self.end = span
        self.codes = codes
        self.is_name = is_name
        self._is_people: bool | None = None
        self.migration = sentence.migration
        self.at = self._skip(self.first - 1)
        self.preposition = ""
        self._find_preposition()

    def _skip(self, at: int) -> int:
        """Where the next word to the left stands that is no article, number or point of the compass."""
        words = self.words
        # A number before a name is a year or another count: "In 2021 Algeria had 11,659".
        while at >= 0 and (words[at] in SKIPPED or (not self.is_name and words[at][0].isdigit())):
            if at and words[at - 1] in _BEFORE_YEARS and _YEAR.fullmatch(words[at]):
                break
            at -= 1
        return at

    def _find_preposition(self) -> None:
        at, words = self.at, self.words
        if at < 0:
            return
        word = words[at]
        if word in _OF_AN_APPOSITION or self.text[self.start - 1] == "(":
            at = self._before_apposition(word)
            word = words[at] if at >= 0 else ""
        elif word == "of" and at > 0 and words[at - 1] in TRANSPARENT:
            at = self._skip(at - 2)
            word = words[at] if at >= 0 else ""
        self.at = at
        if word == "to" and at > 0 and words[at - 1] in _LEADING_NOWHERE:
            return
        if word == "of" and at > 0 and words[at - 1] in ("outside", "out"):
            self.at = at = at - 1
            word = words[at]
        if word in PREPOSITIONS:
            self.preposition = word
            self.at = at - 1

    def _before_apposition(self, word: str) -> int:
        """Where the word stands that governs what the mention stands beside as an example, a town's country or a list's member."""
        at, words = self.at, self.words
        named = at - 2 if words[at - 1 : at] == ["such"] else at - 1
        if word in ("including", "as", ",", "-") and named > 0 and words[named] in COUNTRIES:
            for before in range(named - 1, max(named - 7, -1), -1):
                if words[before] in PREPOSITIONS:
                    return before
        if word in ("including", "as", "-"):
            return at
        return self._before_town_or_list(word)

    def _before_town_or_list(self, word: str) -> int:
        """Where the word before a town in its country stands, or before the members of a list that are no countries."""
        at = self.at
        left = self.text[max(self.sentence.start, self.start - 100) : self.start]
        bracket = left.endswith("(")
        if not bracket and (
            not at
            or self.cues[at - 1] is not None
            or _starts_lower(self.text, self.sentence.start, self.start, word)
        ):
            return at
        if self.words[at - (not bracket)] == MENTION:
            return at
        match = _TOWN.search(left) if bracket or word in (",", "in") else None
        if match and self._is_town(match["town"], match["link"]):
            town = words_of(match["town"])
            length = len(town) - (town[0] in PREPOSITIONS)
            before = self._skip(at - length - (not bracket))
            if before >= 0 and (self.words[before] in PREPOSITIONS or self.cues[before] in _TAKE_OBJECTS):
                return before
        if word != "in" and (match := _LISTED_BEFORE.search(left)) and self._lists(match["list"]):
            return self._skip(at - len(words_of(match["list"])))
        return at

    def _is_town(self, name: str, link: str) -> bool:
        """Whether a capitalised name before a country is its town, and not a month or the end of another phrase."""
        if name.split()[-1] in _MONTHS or name.isupper():
            return False
        if link.startswith(",") and len(self.codes) > 2:
            return False
        behind = self.words[self.last : self.last + 1]
        return not link.startswith(",") or not behind or not behind[0].isalpha() or behind[0] in _BEHIND_TOWNS

    def _lists(self, members: str) -> bool:
        """Whether members of a list and the group are coordinated: one of their links is no mere comma."""
        inside = self.words[self.first : self.last]
        return " and " in members or " or " in members or "and" in inside or "or" in inside

    def cues_before(self, reach: int) -> list[tuple[int, Cue]]:
        """The cues to the left, nearest first, within so many words and within the clause."""
        words, cues = self.words, self.cues
        found: list[tuple[int, Cue]] = []
        for at in range(self.at, -1, -1):
            cue = cues[at]
            if words[at] == "asylum" and words[at + 1].startswith("seeker"):
                continue
            if cue is not None:
                found.append((at, cue))
            elif words[at] in _PASSED_OVER:
                continue
            elif words[at] in CLAUSE_BREAKS:
                break
            reach -= 1
            if not reach:
                break
        return found

    def right(self, reach: int) -> list[str]:
        """So many words to the right."""
        return self.words[self.last : self.last + reach]

    @property
    def continues_ranking(self) -> bool:
        """Whether the group comes next in a ranking: ``followed by Guinea``."""
        words, first = self.words, self.first
        return first > 1 and (
            (words[first - 2], words[first - 1]) in _NEXT_IN_RANKING
            or (first > 2 and (words[first - 3], words[first - 2]) in _NEXT_IN_RANKING)
        )

    @property
    def is_ranked(self) -> bool:
        """Whether its place in a ranking stands behind the group: ``and Spain third``, ``Ecuador came next``."""
        if self.preposition or not self.is_name or not (right := self.right(2)):
            return False
        return right[0] in _ORDINALS or (right[0] in _RANKED and right[-1] in _ORDINALS)

    @property
    def is_compared(self) -> bool:
        """Whether the group is what the last one is compared with: ``more claims than Germany``, ``overtaking Libya``."""
        return self.is_name and not self.preposition and self.at > 0 and self.words[self.at] in _COMPARING

    @property
    def count_follows(self) -> bool:
        """Whether a count stands right behind a country's name: ``Poland 950,000``."""
        return self.is_name and self.last < len(self.words) and self.words[self.last][0].isdigit()

    def adds_people(self, before: Clause) -> bool:
        """Whether a demonym is added to one before: ``are Algerian, but also Somali``."""
        return (
            not self.is_name
            and not before.is_name
            and self.words[max(self.at - 1, 0) : self.at + 1] == ["but", "also"]
        )

    def repeats(self, before: Clause) -> bool:
        """Whether the verb of the clause before is left out: ``Denmark was represented by its envoy, Sweden by a secretary``."""
        return (
            self.is_name
            and before.is_name
            and not self.preposition
            and not before.preposition
            and self.at >= 0
            and self.words[self.at] in (",", ";", "and")
            and self.last < len(self.words)
            and (behind := self.words[self.last]) in PREPOSITIONS
            and behind in self.words[before.last : self.first]
        )

    @property
    def opens(self) -> bool:
        """Whether the group stands first in its clause, where a subject stands."""
        return (
            self.at < 0
            or self.words[self.at] in _BEFORE_SUBJECTS
            or (self.at == 0 and self.words[0] in _BULLETS)
        )

    @property
    def stands_for_last(self) -> bool:
        """Whether a pronoun stands for the noun that governed the last group: ``departures from Tunisia overtook those from``."""
        if self.at <= 0:
            return False
        before = self.words[max(self.at - 2, 0) : self.at + 1]
        return before[-1] == "those" or before[-2:] in _DOING_SO or not _THE_OTHERS.isdisjoint(before)

    @property
    def about_people(self) -> bool:
        """Whether the sentence speaks of people at all."""
        return self.migration or Cue.PERSON in self.cues

    @property
    def is_people(self) -> bool:
        """Whether the mention itself names people: ``Syrians``, ``the Sudanese``."""
        if self._is_people is None:
            plural = not self.is_name and DEMONYM_PLURAL.search(self.text, max(self.end - 12, 0), self.end)
            self._is_people = bool(plural)
        return self._is_people


def _starts_lower(text: str, first: int, start: int, link: str) -> bool:
    """Whether the word before the link to a mention has no capital, so that it is no town and no member of a list."""
    end = text.rfind(", " if link == "," else f" {link} ", first, start)
    return (
        end <= first
        or not text[text.rfind(" ", first, end) + 1 if " " in text[first:end] else first].isupper()
    )
