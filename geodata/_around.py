"""What stands around a place in a text: the word before it, and whether a headline does."""

from __future__ import annotations

_REACH_OF_WORD = 24
_REACH_OF_HEADLINE = 80
_SHARE_OF_CAPITALS = 0.8
_SMALL_IN_HEADLINES = frozenset("a an and as at by for from in into of on or over the to via with".split())
"""What a headline writes without a capital among words that have one."""
_SHORTEST_IN_CAPITALS = 4
"""A shorter word in capitals may be a code, whose capitals tell nothing of a headline."""


def word_before(text: str, start: int) -> str:
    """The word before a place on the same line, without the blank between."""
    first = max(start - _REACH_OF_WORD, 0)
    last = max(start - 1, 0)
    return text[max(text.rfind(" ", first, last) + 1, text.rfind("\n", first, last) + 1, first) : last]


def in_headline(text: str, start: int, end: int) -> bool:
    """Whether most words around are capitalised, so that a capital says nothing."""
    before = word_before(text, start)
    if before[:1].islower() and before not in _SMALL_IN_HEADLINES and text[start - 1] == " ":
        return False
    if end - start >= _SHORTEST_IN_CAPITALS and text[start:end].isupper() and _in_capitals(before, text, end):
        return True
    first = max(
        text.rfind("\n", max(start - _REACH_OF_HEADLINE, 0), start) + 1, start - _REACH_OF_HEADLINE, 0
    )
    last = text.find("\n", end, end + _REACH_OF_HEADLINE)
    around = text[first:start] + " " + text[end : last if last >= 0 else end + _REACH_OF_HEADLINE]
    words = [
        word
        for word in around.split()
        if len(word) > 3 and word[0].isalpha() and word not in _SMALL_IN_HEADLINES
    ]
    share = 1 if before in _SMALL_IN_HEADLINES else _SHARE_OF_CAPITALS
    return len(words) >= 3 and sum(word[0].isupper() for word in words) >= share * len(words)


def _in_capitals(before: str, text: str, end: int) -> bool:
    """Whether the words on both sides of a name in capitals, or on the one that has any, are so as well."""
    line = text[end : end + _REACH_OF_WORD].partition("\n")[0]
    beside = [word for word in (before, *line.split()[:1]) if word[:1].isalpha()]
    return bool(beside) and all(map(str.isupper, beside))
