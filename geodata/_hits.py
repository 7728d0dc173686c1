"""What the automaton meets in a text, in columns of numbers."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from typing import Any

import numpy as np
from numpy.typing import NDArray

from geodata._tables import tables
from geodata._text import level

Ints = NDArray[np.int64]
Hits = list[tuple[int, int, int]] | Ints
"""Pattern, start and end of each hit."""
_PIECE = 8_000
"""Code points that are scanned at once."""


def hits_of(text: str) -> Hits:
    """Every hit in a text, leftmost and longest: pattern, start and end.

    A long text is read in pieces, so that millions of hits are never held one by one. A piece ends where a hit that
    began before has ended, which is where the automaton starts anew as well.
    """
    find = tables().lexicon.find
    text = level(text)
    if len(text) <= _PIECE:
        return find(text)
    longest = tables().longest
    pieces: list[Ints] = []
    first = 0
    while first < len(text):
        last = first + _PIECE
        # A hit that begins in the piece may end behind it.
        hits = find(text[first : last + longest])
        found = np.fromiter(chain.from_iterable(hits), np.int64, 3 * len(hits)).reshape(-1, 3)
        found[:, 1:] += first
        found = found[: np.searchsorted(found[:, 1], last)]
        pieces.append(found)
        first = max(last, int(found[-1, 2])) if len(found) else last
    return np.concatenate(pieces)


def flat(hits: Sequence[Hits]) -> Ints:
    """Pattern, start and end of all hits of all texts, one after the other."""
    if all(isinstance(found, list) for found in hits):
        flat = chain.from_iterable(chain.from_iterable(hits))
        return np.fromiter(flat, dtype=np.int64, count=3 * sum(map(len, hits)))
    return np.concatenate([np.array(found, dtype=np.int64).reshape(-1) for found in hits])


def characters(text: str) -> NDArray[Any]:
    """The code points of a text, in as few bytes each as they need."""
    if text.isascii():
        return np.frombuffer(text.encode("ascii"), dtype=np.uint8)
    pairs = text.encode("utf-16-le", "surrogatepass")
    if len(pairs) == 2 * len(text):
        return np.frombuffer(pairs, dtype=np.uint16)
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
