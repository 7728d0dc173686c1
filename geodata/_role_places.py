"""Where words stand, for all sentences of a batch at once: of each place the nearest verb, noun or break on either side."""

from __future__ import annotations

from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from geodata._role_lexicon import Lexicon

Ints = NDArray[np.int64]
Mask = NDArray[np.bool_]

NOWHERE = 0
"""The place for what stands nowhere: the edge at which every batch begins, a word without a frame."""


class Places:
    """The words of the sentences of a batch, one behind the other, with edges between sentences.

    Attributes
    ----------
    words, frames : arrays of int
        The number of each word, and of its frame; 0 where it has none.
    framed, nouns, verbs : arrays of bool
        Which words have a frame, and what they are.
    """

    def __init__(self, lexicon: Lexicon, words: Ints) -> None:
        self.lexicon, self.words = lexicon, words
        self._masks: dict[str, Mask] = {}
        self._sums: dict[str, Ints] = {}
        self._first, self._behind = np.array([NOWHERE]), np.array([len(words)])
        self._flags = lexicon.flags_of[words]
        self.frames = lexicon.frames_of(words)
        self.framed = self.frames > 0
        self.verbs = lexicon.is_verb[self.frames]
        self.nouns = self.framed & ~self.verbs

    def has(self, name: str) -> Mask:
        """Which words are of a class of `geodata._role_words.CLASSES`."""
        mask = self._masks.get(name)
        if mask is None:
            mask = self._masks[name] = (self._flags & self.lexicon.flags[name]) != 0
        return mask

    def sums(self, name: str) -> Ints:
        """For each place how many words of a class stand up to it."""
        sums = self._sums.get(name)
        if sums is None:
            sums = self._sums[name] = self.has(name).cumsum()
        return sums

    def at(self, name: str, places: Ints) -> Mask:
        """Whether the words at these places are of a class."""
        return (self._flags[places] & self.lexicon.flags[name]) != 0

    def behind(self, name: str) -> Mask:
        """Which words stand right behind one of a class."""
        return np.concatenate(([False], self.has(name)[:-1]))

    @cached_property
    def before_capitals(self) -> Ints:
        """For each place the last one, up to it, without a capital: behind it a town's name begins."""
        return self.last(~self.has("capital"))

    @cached_property
    def edges(self) -> Mask:
        """Which words are edges of sentences."""
        return self.has("edge")

    @cached_property
    def stops(self) -> Mask:
        """Beyond which words nothing governs a mention."""
        return self.edges | self.has("stop")

    def last(self, mask: Mask) -> Ints:
        """For each place the last one, up to it, where something holds."""
        # To repeat each place until the next takes a third of the time of `numpy.maximum.accumulate`.
        (places,) = mask.nonzero()
        if not mask[0]:
            places = np.concatenate((self._first, places))
        return places.repeat(np.concatenate((places[1:], self._behind)) - places)

    def next(self, mask: Mask) -> Ints:
        """For each place the first one, from it on, where something holds."""
        (places,) = mask.nonzero()
        if not mask[-1]:
            places = np.concatenate((places, self._behind - 1))
        return places.repeat(places - np.concatenate((self._first - 1, places[:-1])))

    def count(self, name: str, first: Ints, last: Ints) -> Ints:
        """How many words of a class stand between two places: from the first, without the last."""
        sums = self.sums(name)
        return sums[last - 1] - sums[first - 1]
