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
_ASCII_MARKS = bytes(ord((chr(code) if code < 128 else " ").lower().translate(_MARKS)) for code in range(256))
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
    # A table of bytes takes a tenth of the time of one of characters.
    text = (
        text.encode().translate(_ASCII_MARKS).decode() if text.isascii() else text.lower().translate(_MARKS)
    )
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
    kinds : frozenset of Cue or None
        The same as a set.
    at : list of int
        Where each mention stands among the words.
    has_label : bool
        Whether a colon stands anywhere, so that something may be a label.
    """

    __slots__ = (
        *("_all", "_in_report", "_migration", "at", "cues", "end", "has_label"),
        *("kinds", "start", "text", "words"),
    )

    def __init__(
        self, text: str, span: tuple[int, int], mentions: Sequence[tuple[int, int]], *, in_report: bool
    ) -> None:
        self.text = text
        self._in_report = in_report
        self._migration: bool | None = None
        self.start, self.end = position, last = span
        if last - position <= _LONGEST_GAP and text.find(_SIGN, position, last) < 0:
            pieces = []
            for start, end in mentions:
                pieces.append(text[position:start])
                position = end
            pieces.append(text[position:last])
            self.words = words_of(f" {_SIGN} ".join(pieces))
            self.at = []
            index = -1
            for _ in mentions:
                index = self.words.index(MENTION, index + 1)
                self.at.append(index)
        else:
            self.words, self.at = self._by_gaps(mentions)
        self.cues: list[Cue | None] = list(map(CUES.get, self.words))
        self.kinds = frozenset(self.cues)
        self.has_label = ":" in self.words
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
        if self.migration or not _TELLING.isdisjoint(self.kinds) or self.has_label:
            return False
        return len(self.words) > _LONGEST_ITEM and self.text[self.start] not in _STARTS_OF_ITEMS

    def _about_migration(self) -> bool:
        words, kinds = self.words, self.kinds
        if not MIGRATION.isdisjoint(words):
            return True
        moving = len(_MOVING & kinds)
        if not (moving or self._in_report):
            return False
        if not NOT_PEOPLE.isdisjoint(words) and not (Cue.PERSON in kinds and Cue.SETTLE in kinds):
            return False
        if self._in_report or moving > 1:
            return True
        leg = len(self.at) > 1 and not _STARTS.isdisjoint(words) and not _ENDS.isdisjoint(words)
        return leg and Cue.AUTHORITY not in kinds
