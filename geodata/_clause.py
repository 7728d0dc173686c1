"""The clause around a group of coordinated mentions, as the rules of `geodata.roles` read it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from geodata._role_words import CLAUSE_BREAKS, CUES, MIGRATION, PREPOSITIONS, SKIPPED, Cue

MENTION = "@"
"""The word that stands for a mention."""
_LONGEST_GAP = 600
_BEFORE, _BEHIND = 240, 240
_MARKS = str.maketrans(
    dict.fromkeys('."()[]*?!\n\t“”‘…', " ") | {"’": "'", "–": "-", "—": "-", "→": ">", "\u00a0": " "}
)
# A town in its country stands for the country: "to Idomeni in Greece", "near Tovarnik, Croatia".
_TOWN = re.compile(
    r"(?:^|[\s(])(?P<town>[A-ZÀ-Ž][\w’'-]*(?: [A-ZÀ-Ž][\w’'-]*){0,2}(?:(?:, | and | or )[A-ZÀ-Ž][\w’'-]*){0,3})(?P<link>, | in (?:the )?)\Z"
)
# Members of a list that are no countries: "from INTERPOL, Spain and Italy".
_LISTED_BEFORE = re.compile(
    r"(?P<list>(?:(?:the )?\b[A-Z][\w.’'-]*(?: (?:of |the |and )?[A-Z][\w.’'-]*){0,4}(?:, and |, or |, | and | or )(?:the )?){1,8})\Z"
)
_DEMONYM_PLURAL = re.compile(
    r"(?:[a-z]ans|[a-z]is|ese|ghans|Turks|Swedes|Danes|Finns|Poles|Serbs|Croats|Greeks|Czechs|Slovaks|Thais|Filipinos|Kosovars|Cypriots|Spaniards|Scots|Britons|Slovenes|Frenchmen)\Z"
)


# Two of these in one sentence show people on the move without a word that says so.
_MOVING = frozenset(
    {
        *(
            Cue.GO,
            Cue.CROSS,
            Cue.LEAVE,
            Cue.ARRIVE,
            Cue.STAY,
            Cue.TRANSIT,
            Cue.VEHICLE,
            Cue.SMUGGLE,
            Cue.FLEE,
        ),
        *(Cue.SETTLE, Cue.PERSON, Cue.BORDER, Cue.RETURN, Cue.PUSHBACK),
    }
)
_TAKE_OBJECTS = frozenset({Cue.LEAVE, Cue.ARRIVE, Cue.CROSS, Cue.FLEE})
_PASSED_OVER = frozenset({MENTION, ",", "and", "or", "the"})


def words_of(text: str) -> list[str]:
    """The words of a text in lower case, with commas, colons and semicolons as words and without other marks."""
    text = text.lower().translate(_MARKS)
    for mark in (",", ":", ";"):
        if mark in text:
            text = text.replace(mark + " ", f" {mark} ")
    return text.split()


class Sentence:
    """The words of a sentence with its mentions, each of which is one word.

    Attributes
    ----------
    words : list of str
        In lower case; `MENTION` for each mention.
    cues : list of Cue or None
        What each word tells.
    at : list of int
        Where each mention stands among the words.
    """

    __slots__ = ("_all", "at", "cues", "end", "start", "text", "words")

    def __init__(self, text: str, span: tuple[int, int], mentions: Sequence[tuple[int, int]]) -> None:
        self.text = text
        self.start, self.end = position, last = span
        self.at: list[int] = []
        self.words: list[str] = []
        words, at = self.words, self.at
        for start, end in mentions:
            if start > position:
                words += self._gap(position, start)
            at.append(len(words))
            words.append(MENTION)
            position = end
        if last > position:
            words += self._gap(position, last)
        self.cues: list[Cue | None] = list(map(CUES.get, words))
        self._all: frozenset[str] | None = None

    def _gap(self, start: int, end: int) -> list[str]:
        if end - start <= _LONGEST_GAP:
            return words_of(self.text[start:end])
        return words_of(self.text[start : start + _BEHIND]) + words_of(self.text[end - _BEFORE : end])

    @property
    def all_words(self) -> frozenset[str]:
        """The words as a set."""
        if self._all is None:
            self._all = frozenset(self.words)
        return self._all

    @property
    def about_migration(self) -> bool:
        """Whether the sentence speaks of people on the move."""
        return not MIGRATION.isdisjoint(self.all_words) or len(_MOVING.intersection(self.cues)) > 1


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
        *("sentence", "start", "text", "words"),
    )

    def __init__(
        self,
        sentence: Sentence,
        tokens: tuple[int, int],
        span: tuple[int, int],
        codes: Sequence[str],
        *,
        is_name: bool,
        migration: bool,
    ) -> None:
        self.sentence = sentence
        self.text = sentence.text
        self.words, self.cues = sentence.words, sentence.cues
        self.first, self.last = tokens
        self.start, self.end = span
        self.codes = codes
        self.is_name = is_name
        self.migration = migration or sentence.about_migration
        self.at = self._skip(self.first - 1)
        self.preposition = ""
        self._find_preposition()

    def _skip(self, at: int) -> int:
        """Where the next word to the left stands that is no article, number or point of the compass."""
        words = self.words
        while at >= 0 and (words[at] in SKIPPED or words[at][0].isdigit()):
            at -= 1
        return at

    def _find_preposition(self) -> None:
        at, words = self.at, self.words
        if at < 0:
            return
        word = words[at]
        if word in (",", "in", "and", "or") and at > 0:
            at = self._before_town_or_list(word)
            word = words[at] if at >= 0 else ""
        self.at = at
        if word in PREPOSITIONS:
            self.preposition = word
            self.at = at - 1

    def _before_town_or_list(self, word: str) -> int:
        """Where the word before a town in its country stands, or before the members of a list that are no countries."""
        at = self.at
        if self.cues[at - 1] is not None or _starts_lower(self.text, self.sentence.start, self.start, word):
            return at
        left = self.text[max(self.sentence.start, self.start - 100) : self.start]
        match = _TOWN.search(left) if word in (",", "in") else None
        if match:
            before = self._skip(at - len(words_of(match["town"])) - 1)
            if before >= 0 and (self.words[before] in PREPOSITIONS or self.cues[before] in _TAKE_OBJECTS):
                return before
        if word != "in" and (match := _LISTED_BEFORE.search(left)):
            return self._skip(at - len(words_of(match["list"].rstrip())))
        return at

    def cues_before(self, reach: int) -> list[tuple[int, Cue]]:
        """The cues to the left, nearest first, within so many words and within the clause."""
        words, cues = self.words, self.cues
        found: list[tuple[int, Cue]] = []
        for at in range(self.at, -1, -1):
            cue = cues[at]
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
    def about_people(self) -> bool:
        """Whether the sentence speaks of people at all."""
        return self.migration or Cue.PERSON in self.cues

    @property
    def is_people(self) -> bool:
        """Whether the mention itself names people: ``Syrians``, ``the Sudanese``."""
        return (
            not self.is_name
            and _DEMONYM_PLURAL.search(self.text, max(self.end - 12, 0), self.end) is not None
        )


def _starts_lower(text: str, first: int, start: int, link: str) -> bool:
    """Whether the word before the link to a mention has no capital, so that it is no town and no member of a list."""
    end = text.rfind(", " if link == "," else f" {link} ", first, start)
    return (
        end <= first
        or not text[text.rfind(" ", first, end) + 1 if " " in text[first:end] else first].isupper()
    )
