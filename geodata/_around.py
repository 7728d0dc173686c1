"""What stands around a place in a text: the word before it, and whether a headline does."""

from __future__ import annotations

_REACH_OF_WORD = 24
_REACH_OF_HEADLINE = 80


def word_before(text: str, start: int) -> str:
    """The word before a place on the same line, without the blank between."""
    first = max(start - _REACH_OF_WORD, 0)
    last = max(start - 1, 0)
    return text[max(text.rfind(" ", first, last) + 1, text.rfind("\n", first, last) + 1, first) : last]


def in_headline(text: str, start: int, end: int) -> bool:
    """Whether most words around are capitalised, so that a capital says nothing."""
    before = word_before(text, start)
    if before[:1].islower() and before != "and" and text[start - 1] == " ":
        return False
    first = max(
        text.rfind("\n", max(start - _REACH_OF_HEADLINE, 0), start) + 1, start - _REACH_OF_HEADLINE, 0
    )
    last = text.find("\n", end, end + _REACH_OF_HEADLINE)
    around = text[first:start] + " " + text[end : last if last >= 0 else end + _REACH_OF_HEADLINE]
    words = [word for word in around.split() if len(word) > 3 and word[0].isalpha()]
    return len(words) >= 3 and sum(word[0].isupper() for word in words) >= 0.8 * len(words)
