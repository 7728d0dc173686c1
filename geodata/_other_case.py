"""Longer names that a country's name stands in, where they are written in capitals throughout, or without any."""

from __future__ import annotations

import re

from geodata._hit import EMBEDDED, NO, Hit, Verdict
from geodata._patterns import in_capitals, in_small_letters
from geodata._text import level

_REACH = 40
_WORDS_BEFORE = re.compile(r"(?:[^\s,;:()]+ ){0,4}[^\s,;:()]*\Z")
_WORDS_BEHIND = re.compile(r"[^\s,;:()]*(?: [^\s,;:()]+){0,4}")
_MARKS = ".,;:!?'\"’”"


def phrase_in_other_case(hit: Hit) -> Verdict | None:
    """``GULF OF MEXICO``, ``west germany``, ``TURKEY SANDWICH``."""
    embedded = embedding(hit.text, hit.start, hit.end)
    if embedded is None:
        return None
    return EMBEDDED["place_name"] if embedded else NO["ordinary_word"]


def embedding(text: str, start: int, end: int) -> bool | None:
    """Whether a country is embedded in the longer name around a hit; None where there is no such name."""
    known = in_capitals() if text[start:end].isupper() else in_small_letters()
    before = _WORDS_BEFORE.search(text, max(start - _REACH, 0), start)
    behind = _WORDS_BEHIND.match(text, end, end + _REACH)
    if before is None or behind is None:
        return None
    first, last = before.start(), behind.end()
    words = level(text[first:last]).lower()
    begins = [0, *(at + 1 for at in range(start - first) if words[at] == " ")]
    ends = [at for at in range(end - first, len(words)) if words[at] == " "]
    for begin in begins:
        for until in (*ends, len(words)):
            name = words[begin:until].rstrip(_MARKS)
            embedded = known.get(name)
            if embedded is None:
                embedded = known.get(name.removesuffix("s"))
            if embedded is not None:
                return embedded
    return None
