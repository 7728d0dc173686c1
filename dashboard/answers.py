"""What has been worked out already, for all sessions: of one atlas, and of one selection from it.

Streamlit's caches work out a key from the values of each call, which takes longer than most of what a page asks for. Here
a key is the values themselves, and what was worked out of an atlas or a selection is forgotten with it: nobody sees what
was true of an earlier one.
"""

from __future__ import annotations

import threading
from collections import defaultdict
from collections.abc import Callable, Hashable
from typing import Any, Generic, TypeVar
from weakref import WeakKeyDictionary

from geodata import Atlas
from geodata.select import Selection

T = TypeVar("T")

MOST = 64
"""Answers of one kind that are kept; of more, the first is forgotten."""
_MISSING = object()


class Once(Generic[T]):
    """What all sessions share, made by the one that asks for it first; where making it fails, the next one tries again."""

    def __init__(self, make: Callable[[], T]) -> None:
        self._make = make
        self._made: T | None = None
        self._making = threading.Lock()

    def __call__(self) -> T:
        """Give it, and make it first if nobody has."""
        if (made := self._made) is not None:
            return made
        with self._making:
            if self._made is None:
                self._made = self._make()
            return self._made

    @property
    def made(self) -> bool:
        """Whether it is there."""
        return self._made is not None

    def clear(self) -> None:
        """Have it made anew."""
        self._made = None


class _Kept:
    """Answers of any kind, each worked out once, by the session that asks for it first."""

    def __init__(self) -> None:
        self._answers: defaultdict[Callable[..., Any], dict[Hashable, Any]] = defaultdict(dict)
        self._working: defaultdict[Callable[..., Any], threading.RLock] = defaultdict(threading.RLock)

    def get(self, work: Callable[..., T], key: Hashable, *arguments: Any, most: int = MOST) -> T:
        answers = self._answers[work]
        answer = answers.get(key, _MISSING)
        if answer is _MISSING:
            with self._working[work]:
                answer = answers.get(key, _MISSING)
                if answer is _MISSING:
                    answer = work(*arguments)
                    if len(answers) >= most:
                        del answers[next(iter(answers))]
                    answers[key] = answer
        return answer


class Answers:
    """What has been worked out of one atlas."""

    def __init__(self, atlas: Atlas) -> None:
        self.atlas = atlas
        self._kept = _Kept()

    def of(self, work: Callable[..., T], *key: Hashable, most: int = MOST) -> T:
        """What a function makes of the atlas and the key; shared, so take copies and never change it.

        Parameters
        ----------
        most : int
            How many answers of this function are kept: fewer where they are large.
        """
        return self._kept.get(work, key, self.atlas, *key, most=most)


_of: WeakKeyDictionary[Selection | Atlas, _Kept] = WeakKeyDictionary()


def once(work: Callable[..., T], whole: Selection | Atlas, *key: Hashable) -> T:
    """What a function makes of a selection, or of an atlas, and the key; shared, so take copies and never change it.

    Parameters
    ----------
    work : callable
        What it gives must not hold the selection or atlas, which could then never be forgotten; nor must the key.
    """
    kept = _of.get(whole)
    if kept is None:
        kept = _of.setdefault(whole, _Kept())
    return kept.get(work, key, whole, *key)
