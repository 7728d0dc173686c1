"""What is known of words before a text is read: their numbers, frames and classes, as arrays."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

from geodata import countries
from geodata._role_frames import frame_words
from geodata._role_tokens import (
    CAPITAL,
    EDGE,
    ENDINGS,
    MARKS_OF_CLAUSES,
    MENTION,
    NUMBER,
    UNKNOWN,
    YEAR,
    Words,
)
from geodata._role_words import CLASSES, EMPLOYING, HOSTING, MIXED, ON_THE_WAY, RECEIVING, SOURCES
from geodata.model import Role

_SIGNS = (
    *(
        EDGE,
        MENTION,
        UNKNOWN,
        *(UNKNOWN + ending for ending in ENDINGS),
        CAPITAL,
        NUMBER,
        YEAR,
        "1",
        "2",
        "3",
        "4",
        "-",
    ),
    *(
        "N",
        "A",
        "P",
        "S",
        "W",
        "R",
        "M",
        "E",
        "H",
        "_",
        "i",
        "o",
        "~",
        "cnt",
        "cnt(",
        "none",
        "words",
        "report",
        "both",
        "off",
    ),
    *("label", "list", "verb", "same", "(", "first", *(role.value for role in Role)),
)
_MARKS = ("", ",", "|")
# A country in two of them is of the first.
_COUNTRIES = {"S": SOURCES, "W": ON_THE_WAY, "R": RECEIVING, "M": MIXED, "E": EMPLOYING, "H": HOSTING}
_OF_FORM = {"participle": ("d", "n", "t"), "inflected": ("ed", "ing")}


class Lexicon:
    """Numbers of words and signs, and what is known of each.

    Attributes
    ----------
    words : Words
        Word as it stands in a text -> its number.
    number : dict of str to int
        Word or sign -> its number.
    symbols : list of str
        The words and signs by number.
    flags : dict of str to int
        Class of `geodata._role_words.CLASSES`, or of signs -> its bit in `flags_of`.
    flags_of : array of int
        Of each word its classes.
    is_verb : array of bool
        Of each frame whether it is one of verbs; frame 0 is none.
    marks : array of int
        Mark, none or "," or "|", and frame -> the number of the sign for both.
    frame_of : array of int
        Of each word the frame that it has by itself.
    stable_of : dict of str to int
        Word or sign -> a number that is the same in every lexicon.
    stable : array of uint64
        The same by number.

    Parameters
    ----------
    more : iterable of str
        Words beside those of the frames and classes.
    """

    def __init__(self, more: Iterable[str]) -> None:
        framed = frame_words()
        frames = sorted(set(framed.values()))
        known = dict.fromkeys(_SIGNS)
        known |= dict.fromkeys(countries.register())
        known |= dict.fromkeys(name + mark for name, _ in frames for mark in _MARKS)
        for several in (*CLASSES.values(), *(form.split(" ") for form in framed), more):
            known |= dict.fromkeys(several)
        self.words = Words(known)
        self.number = self.words.number
        self.symbols = list(known)
        self._marks_of_clauses = self.numbers(*MARKS_OF_CLAUSES)
        self.stable_of = {symbol: _stable(symbol) for symbol in known}
        self.stable = np.array(list(self.stable_of.values()), dtype=np.uint64)
        self._read_frames(framed, frames)
        self._read_classes()
        self._no_class = self.number["_"]
        self._class_of = {
            code: self.number[sign]
            for sign, of_sign in reversed(_COUNTRIES.items())
            for code in sorted(of_sign)
        }

    def _read_frames(self, framed: dict[str, tuple[str, bool]], frames: list[tuple[str, bool]]) -> None:
        numbers = {frame: number for number, frame in enumerate(frames, 1)}
        self.frame_of = np.zeros(len(self.number), dtype=np.int64)
        pairs: dict[int, int] = {}
        for form, frame in framed.items():
            first, _, second = form.partition(" ")
            if second:
                pairs[self._pair(self.number[first], self.number[second])] = numbers[frame]
            else:
                self.frame_of[self.number[first]] = numbers[frame]
        self._pairs = np.array(sorted(pairs))
        self._frames_of_pairs = np.array([pairs[pair] for pair in sorted(pairs)])
        self._begins_pair = np.zeros(len(self.number), dtype=np.bool_)
        self._begins_pair[self._pairs // len(self.number)] = True
        self.is_verb = np.array([False, *(is_verb for _, is_verb in frames)])
        self.marks = np.array(
            [[self.number["none"], *(self.number[name + mark] for name, _ in frames)] for mark in _MARKS]
        )

    def _read_classes(self) -> None:
        classes: dict[str, Iterable[str]] = {
            **CLASSES, "edge": (EDGE,), "mention": (MENTION,), "number": (NUMBER, YEAR, *"1234"), "year": (YEAR,), "capital": (CAPITAL,),
        }  # fmt: skip
        for name, endings in _OF_FORM.items():
            classes[name] = [word for word in self.symbols if word.endswith(endings)]
        self.flags = {name: 1 << bit for bit, name in enumerate(classes)}
        self.flags_of = np.zeros(len(self.number), dtype=np.int64)
        for name, words in classes.items():
            self.flags_of[[self.number[word] for word in words]] |= self.flags[name]

    def _pair(self, first: int, second: int) -> int:
        return first * len(self.number) + second

    def numbers(self, *signs: str) -> NDArray[np.int64]:
        """The numbers of signs."""
        return np.array([self.number[sign] for sign in signs])

    def read(self, words: Sequence[bytes]) -> NDArray[np.int64]:
        """The numbers of the words of texts; a mark behind one is a word of its own."""
        found = np.fromiter(map(self.words.__getitem__, words), np.int64, len(words))
        marked = np.flatnonzero(found >= self.words.marked)
        found[marked], marks = np.divmod(found[marked] - self.words.marked, len(MARKS_OF_CLAUSES))
        return np.insert(found, marked + 1, self._marks_of_clauses[marks])

    def frames_of(self, words: NDArray[np.int64]) -> NDArray[np.int64]:
        """The frame of each of the words that stand one behind the other; of two that have one together, the first has it."""
        frames = self.frame_of[words]
        at = np.flatnonzero(self._begins_pair[words[:-1]])
        pairs = words[at] * len(self.number) + words[at + 1]
        found = np.searchsorted(self._pairs, pairs)
        found[found == len(self._pairs)] = 0
        known = self._pairs[found] == pairs
        frames[at[known]] = self._frames_of_pairs[found[known]]
        return frames

    def class_of(self, code: str) -> int:
        """The sign of what a country mostly is: people come from it, pass it, want to get there, or come and pass."""
        return self._class_of.get(code, self._no_class)


def _stable(symbol: str) -> int:
    return int.from_bytes(blake2b(symbol.encode(), digest_size=8).digest(), "little")
