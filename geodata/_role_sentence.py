"""A sentence as words, each of its mentions one of them, with what each word tells of a country's role."""

from __future__ import annotations

from collections.abc import Sequence

from geodata._role_words import CUES, MIGRATION, NOT_PEOPLE, Cue

MENTION = "@"
"""The word that stands for a mention."""
# Stands for a mention in a text that is split into words; no text has one.
_SIGN = "\x00"
_LONGEST_GAP = 600
_BEFORE, _BEHIND = 240, 240
_MARKS = str.maketrans(
    dict.fromkeys('."()[]*?!@\n\t“”‘…', " ")
    | {_SIGN: MENTION, "’": "'", "–": "-", "—": "-", "→": ">", "\u00a0": " "}
)
# Two of these in one sentence show people on the move without a word that says so.
_MOVING = frozenset(
    map(
        Cue,
        "go cross leave arrive stay transit vehicle smuggle flee price settle person border return pushback".split(),
    )
)
# These tell a role in any text; the other cues only where people are on the move.
_TELLING = frozenset(
    map(
        Cue,
        "person smuggler delegate authority meeting cooperate arrest act flee come nationality asylum destination pushback transit origin host smuggle".split(),
    )
)
_LONGEST_ITEM = 8
_STARTS_OF_ITEMS = frozenset("-*•–#|0123456789")
_STARTS = frozenset({"from", "via", "through"})
_ENDS = frozenset({"to", "into", "towards", "for"})


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

    __slots__ = ("_all", "_in_report", "_migration", "at", "cues", "end", "start", "text", "words")

    def __init__(
        self, text: str, span: tuple[int, int], mentions: Sequence[tuple[int, int]], *, in_report: bool
    ) -> None:
        self.text = text
        self._in_report = in_report
        self._migration: bool | None = None
        self.start, self.end = position, last = span
        if last - position <= _LONGEST_GAP and _SIGN not in text:
            pieces = []
            for start, end in mentions:
                pieces.append(text[position:start])
                position = end
            pieces.append(text[position:last])
            self.words = words_of(f" {_SIGN} ".join(pieces))
            self.at = [index for index, word in enumerate(self.words) if word == MENTION]
        else:
            self.words, self.at = self._by_gaps(mentions)
        self.cues: list[Cue | None] = list(map(CUES.get, self.words))
        self._all: frozenset[str] | None = None

    def _by_gaps(self, mentions: Sequence[tuple[int, int]]) -> tuple[list[str], list[int]]:
        """The words of a long sentence, without the middle of what stands between mentions far apart."""
        position, words, at = self.start, list[str](), list[int]()
        for start, end in mentions:
            words += self._gap(position, start)
            at.append(len(words))
            words.append(MENTION)
            position = end
        return words + self._gap(position, self.end), at

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
    def migration(self) -> bool:
        """Whether the sentence speaks of people on the move, or the text does and the sentence of nothing else."""
        if self._migration is None:
            self._migration = self._about_migration()
        return self._migration

    @property
    def is_silent(self) -> bool:
        """Whether nothing in the sentence, nor in a list it may stand in, can tell a role."""
        if self.migration or not _TELLING.isdisjoint(self.cues) or ":" in self.words:
            return False
        return len(self.words) > _LONGEST_ITEM and self.text[self.start] not in _STARTS_OF_ITEMS

    def _about_migration(self) -> bool:
        words = self.words
        if not MIGRATION.isdisjoint(words):
            return True
        if not NOT_PEOPLE.isdisjoint(words) and not (Cue.PERSON in self.cues and Cue.SETTLE in self.cues):
            return False
        if self._in_report:
            return True
        moving = len(_MOVING.intersection(self.cues))
        leg = len(self.at) > 1 and not _STARTS.isdisjoint(words) and not _ENDS.isdisjoint(words)
        return moving > 1 or (moving == 1 and leg and Cue.AUTHORITY not in self.cues)
