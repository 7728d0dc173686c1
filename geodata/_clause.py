"""The clause around a group of coordinated mentions, as the rules of `geodata.roles` read it."""

from __future__ import annotations

import re
from functools import cached_property

from geodata._role_words import CUES, MIGRATION, PREPOSITIONS, SKIPPED, Cue

BEHIND = 200
"""Code points before the group that may govern it."""
AHEAD = 110
"""Code points behind it that may."""

_MARKS = ".,;:()\"'“”‘’[]*?!"
# Members of the list that are no countries: "from INTERPOL, Spain and Italy".
_LISTED_BEFORE = re.compile(
    r"(?:(?:the )?[A-Z][\w.’'-]*(?: (?:of |the |and )*[A-Z][\w.’'-]*){0,4}(?:, and |, or |, | and | or )(?:the )?)+\Z"
)
_DEMONYM_PLURAL = re.compile(
    r"(?:[a-z]ans|[a-z]is|ese|ghans|Turks|Swedes|Danes|Finns|Poles|Serbs|Croats|Greeks|Czechs|Slovaks|Thais|Filipinos|Kosovars|Cypriots|Spaniards|Scots|Britons|Slovenes|Frenchmen)\Z"
)


def words_of(text: str) -> list[str]:
    """The words of a text in lower case, without marks and possessives."""
    plain = text.lower().replace("’s", "").replace("'s", "")
    return [word for word in (word.strip(_MARKS) for word in plain.split()) if word]


class Clause:
    """What stands around a group of coordinated mentions.

    Attributes
    ----------
    left, right : str
        The sentence before and behind the group, as far as it may govern it.
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

    @cached_property
    def left_words(self) -> list[str]:
        """The words before the group, the last one first, without articles and points of the compass."""
        left = self.left
        if left.endswith((", ", " and ", " or ")) and (match := _LISTED_BEFORE.search(left)):
            left = left[: match.start()]
        return [word for word in reversed(words_of(left)) if word not in SKIPPED]

    @cached_property
    def right_words(self) -> list[str]:
        """The words behind the group."""
        return words_of(self.right)

    @cached_property
    def preposition(self) -> str:
        """The preposition before the group; empty if there is none."""
        words = self.left_words
        return words[0] if words and words[0] in PREPOSITIONS else ""

    @cached_property
    def sentence_words(self) -> frozenset[str]:
        """The words of the sentence, within a few hundred code points."""
        start, end = max(self.sentence_start, self.start - 300), min(self.sentence_end, self.end + 300)
        return frozenset(words_of(self.text[start:end]))

    @cached_property
    def about_migration(self) -> bool:
        """Whether the sentence, or the whole text, speaks of people on the move."""
        return self.migration or not MIGRATION.isdisjoint(self.sentence_words)

    @cached_property
    def about_people(self) -> bool:
        """Whether the sentence speaks of people at all."""
        return self.about_migration or any(CUES.get(word) is Cue.PERSON for word in self.sentence_words)

    @property
    def is_people(self) -> bool:
        """Whether the mention itself names people: ``Syrians``, ``the Sudanese``."""
        return not self.is_name and _DEMONYM_PLURAL.search(self.text, max(self.end - 12, 0), self.end) is not None
