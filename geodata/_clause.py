"""The clause around a group of coordinated mentions, as the rules of `geodata.roles` read it."""

from __future__ import annotations

import re

from geodata._role_words import CUES, MIGRATION, PREPOSITIONS, SKIPPED, Cue

BEHIND = 140
"""Code points before the group that may govern it."""
AHEAD = 90
"""Code points behind it that may."""

_WITHOUT_MARKS = str.maketrans(dict.fromkeys('.,;:()"“”‘[]*?!\n', " ") | {"’": "'"})
# Members of the list that are no countries: "from INTERPOL, Spain and Italy".
_LISTED_BEFORE = re.compile(
    r"(?:(?:the )?\b[A-Z][\w.’'-]*(?: (?:of |the |and )?[A-Z][\w.’'-]*){0,4}(?:, and |, or |, | and | or )(?:the )?){1,8}\Z"
)
_DEMONYM_PLURAL = re.compile(
    r"(?:[a-z]ans|[a-z]is|ese|ghans|Turks|Swedes|Danes|Finns|Poles|Serbs|Croats|Greeks|Czechs|Slovaks|Thais|Filipinos|Kosovars|Cypriots|Spaniards|Scots|Britons|Slovenes|Frenchmen)\Z"
)


def words_of(text: str) -> list[str]:
    """The words of a text in lower case, without marks and possessives."""
    return text.lower().translate(_WITHOUT_MARKS).replace("'s ", " ").split()


# A town in its country stands for the country: "to Idomeni in Greece".
_TOWN_IN = re.compile(
    r"(?<=from |From |into |near )(?:[A-ZÀ-Ž][\w’'-]*(?: [A-ZÀ-Ž][\w’'-]*)?(?:, | and | or )?){1,4} in (?:the )?\Z"
    r"|(?<= to | at | of | in )(?:[A-ZÀ-Ž][\w’'-]*(?: [A-ZÀ-Ž][\w’'-]*)?(?:, | and | or )?){1,4} in (?:the )?\Z"
)


class Clause:
    """What stands around a group of coordinated mentions.

    Attributes
    ----------
    left, right : str
        The sentence before and behind the group, as far as it may govern it.
    left_words, right_words : list of str
        Their words; those before the group with the last one first, without articles and points of the compass.
    preposition : str
        The preposition before the group; empty if there is none.
    is_name : bool
        Whether the group's last mention is a country's name, not a demonym: ``Niger``, not ``Irish``.
    migration : bool
        Whether the whole text is about people on the move.
    """

    def __init__(
        self, text: str, group: tuple[int, int], sentence: tuple[int, int], *, is_name: bool, migration: bool
    ) -> None:
        self.text = text
        self.start, self.end = group
        self.sentence_start, self.sentence_end = sentence
        self.is_name = is_name
        self.migration = migration
        self.left = text[max(self.sentence_start, self.start - BEHIND) : self.start]
        self.right = text[self.end : min(self.sentence_end, self.end + AHEAD)]
        self.left_words = self._words_before()
        self.right_words = words_of(self.right)
        first = self.left_words[0] if self.left_words else ""
        self.preposition = first if first in PREPOSITIONS else ""
        self._sentence_words: frozenset[str] | None = None

    def _words_before(self) -> list[str]:
        left = self.left
        if (left.endswith((", ", " and ", " or ")) and (match := _LISTED_BEFORE.search(left))) or (
            left.endswith((" in ", " in the ")) and (match := _TOWN_IN.search(left))
        ):
            left = left[: match.start()]
        words = [word for word in words_of(left) if word not in SKIPPED]
        words.reverse()
        return words

    @property
    def sentence_words(self) -> frozenset[str]:
        """The words of the sentence, within a few hundred code points."""
        if self._sentence_words is None:
            start, end = max(self.sentence_start, self.start - 300), min(self.sentence_end, self.end + 300)
            self._sentence_words = frozenset(words_of(self.text[start:end]))
        return self._sentence_words

    @property
    def about_migration(self) -> bool:
        """Whether the sentence, or the whole text, speaks of people on the move."""
        return self.migration or not MIGRATION.isdisjoint(self.sentence_words)

    @property
    def about_people(self) -> bool:
        """Whether the sentence speaks of people at all."""
        return self.about_migration or any(CUES.get(word) is Cue.PERSON for word in self.sentence_words)

    @property
    def is_people(self) -> bool:
        """Whether the mention itself names people: ``Syrians``, ``the Sudanese``."""
        return (
            not self.is_name
            and _DEMONYM_PLURAL.search(self.text, max(self.end - 12, 0), self.end) is not None
        )
