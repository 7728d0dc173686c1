"""What stands beside a name in a list: ``Chad, CAR and Cameroon``."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from geodata import countries

_REACH = 50
_MOST_WORDS = 5
_NAMES = r"((?:[^\W\d_]|['’. -])+"
_FIGURE = r"(?: \(?\d[\d.,]*%?\)?)?"
_BEFORE = re.compile(
    rf"{_NAMES}?) ?{_FIGURE}(?:,? (?:and|or|nor|n|then|&) (?:the |in )?|, (?:the |in )?|/|; |\n?[•·] )\Z"
)
_BEHIND = re.compile(
    rf"{_FIGURE}(?:,? (?:and|or|nor|n|&) (?:the |in )?|, (?:the |then )?|/|; | ?\n?[•·] ){_NAMES})"
)
_JOINING = (
    *(f"{joint} " for joint in ("and", "or", "nor", "n", "then", "&", "the", "in", ",", ";", "•", "·")),
    "/",
)
"""How all ends that `_BEFORE` finds: asked first, since most does not."""

_ENTRY = r"([A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*)"
_NEXT = r"(?:,? and (?:the )?|, (?:the )?)"
_ENTRIES_BEFORE = re.compile(rf"(?:\b{_ENTRY}{_NEXT})?\b{_ENTRY}{_NEXT}\Z")
_ENTRIES_BEHIND = re.compile(rf"{_NEXT}{_ENTRY}(?:{_NEXT}{_ENTRY})?")


def entries_beside(text: str, start: int, end: int) -> list[str]:
    """The names before and behind ``text[start:end]`` in a list, two on each side at most."""
    around = (
        _ENTRIES_BEFORE.search(text, max(start - _REACH, 0), start),
        _ENTRIES_BEHIND.match(text, end, end + _REACH),
    )
    return [entry for match in around if match for entry in match.groups() if entry]


def stands_beside(text: str, start: int, end: int, is_one: Callable[[str], bool]) -> bool:
    """Whether the entry before ``text[start:end]`` in a list, or the one behind it, is one of a kind."""
    joined = text.endswith(_JOINING, 0, start)
    before = _BEFORE.search(text, max(start - _REACH, 0), start) if joined else None
    if before:
        words = before.group(1).split()
        if any(is_one(" ".join(words[-count:])) for count in range(1, _MOST_WORDS + 1)):
            return True
    behind = _BEHIND.match(text, end, end + _REACH)
    if behind is None:
        return False
    words = behind.group(1).rstrip(".").split()
    return any(is_one(" ".join(words[:count])) for count in range(1, _MOST_WORDS + 1))


@lru_cache(maxsize=5_000)
def country_of(words: str) -> str | None:
    """The country that a name or a demonym with a capital stands for."""
    return countries.resolve(words) if words[:1].isupper() else None


def is_country(words: str) -> bool:
    """Whether they stand for one."""
    return country_of(words) is not None
