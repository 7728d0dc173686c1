"""Longer names that a country's name stands in, where they are written in capitals throughout, or without any."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from geodata._acts import acts_or_has
from geodata._hit import EMBEDDED, NO, Hit, Verdict
from geodata._longer_names import in_capitals, in_small_letters
from geodata._plain_letters import level

_REACH = 40
_REACH_OF_ONE = 20
_WORDS_BEFORE = re.compile(r"(?:[^\s,;:()]+ ){0,4}[^\s,;:()]*\Z")
_WORDS_BEHIND = re.compile(r"[^\s,;:()]*(?: [^\s,;:()]+){0,4}")
_MARKS = ".,;:!?'\"’”"
_BODY_BEGINS = re.compile(
    r"(?:\b(?:UNIVERSITY|COLLEGE|BANK|CHURCH|ORDER|KNIGHTS|DIOCESE|TIMES|RED CROSS) OF|[A-Z] (?:DE|DU|DEL|DI|DA)) \Z"
)
_REACH_OF_BODY = 50
# "PAKISTAN CRICKET BOARD", "SWEDISH RED CROSS", "NIGERIAN MEDICAL ASSOCIATION".
_BODY_ENDS = re.compile(
    r" (?:RED (?:CROSS|CRESCENT)|AIRWAYS|AIRLINES|UNIVERSITY|CRICKET BOARD|RUGBY UNION"
    r"|[A-Z]{3,} (?:UNIVERSITY|ASSOCIATION|FEDERATION|FOUNDATION|SOCIETY))\b"
)


def phrase_in_other_case(hit: Hit) -> Verdict | None:
    """``GULF OF MEXICO``, ``west germany``, ``TURKEY SANDWICH``, ``UNIVERSITY OF MALTA``."""
    embedded = _embedding(hit.text, hit.start, hit.end)
    if embedded is not None:
        return EMBEDDED["place_name"] if embedded else NO["ordinary_word"]
    return EMBEDDED["organisation_name"] if _in_body(hit.text, hit.start, hit.end) else None


def has_longer_name(text: str, start: int, end: int) -> bool:
    """Whether a longer name stands around a hit."""
    return _embedding(text, start, end) is not None or _in_body(text, start, end)


def _in_body(text: str, start: int, end: int) -> bool:
    """Whether the name of an organisation in capitals stands around a hit."""
    return text[start:end].isupper() and (
        _BODY_ENDS.match(text, end) is not None
        or (
            text[start - 1] == " "
            and _BODY_BEGINS.search(text, max(start - _REACH_OF_BODY, 0), start) is not None
        )
    )


def _embedding(text: str, start: int, end: int) -> bool | None:
    """Whether a country is embedded in the longer name around a hit; None where there is no such name."""
    known, pairs = _written_so(text[start:end].isupper())
    if not _may_stand_in_name(text, start, end, pairs) or acts_or_has(text, start, end):
        return None
    before = _WORDS_BEFORE.search(text, max(start - _REACH, 0), start)
    behind = _WORDS_BEHIND.match(text, end, end + _REACH)
    if before is None or behind is None:
        return None
    first, last = before.start(), behind.end()
    words = _in_words(text[first:last])
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


@lru_cache(maxsize=2)
def _written_so(capitals: bool) -> tuple[dict[str, bool], frozenset[str]]:
    """The longer names in capitals, or without any, and each two words that stand side by side in one, and names of one word."""
    known = in_capitals() if capitals else in_small_letters()
    pairs = {" ".join(pair) for name in known for pair in pairwise(name.split(" "))}
    return known, frozenset(pairs | {name for name in known if " " not in name})


def _in_words(text: str) -> str:
    """Text in small letters and plain signs, code point for code point, with a blank for each stroke: ``TEXAS/NEW MEXICO``."""
    return level(text).lower().replace("/", " ")


def _may_stand_in_name(text: str, start: int, end: int, pairs: frozenset[str]) -> bool:
    """Whether the word before a hit or the one behind it stands so in a longer name: asked first, since most do not."""
    first = max(start - _REACH_OF_ONE, 0)
    around = _in_words(text[first : end + _REACH_OF_ONE])
    begin = around.rfind(" ", 0, start - first)
    until = around.find(" ", end - first)
    until = until if until >= 0 else len(around)
    before = around[around.rfind(" ", 0, max(begin, 0)) + 1 : until]
    behind = around.find(" ", until + 1)
    after = around[begin + 1 : behind if behind >= 0 else len(around)]
    words = before.rstrip(_MARKS).split(" "), after.rstrip(_MARKS).split(" ")
    return (
        " ".join(words[0][:2]) in pairs
        or " ".join(words[1][-2:]) in pairs
        or " ".join(words[1][-2:]).removesuffix("s") in pairs
        or around[begin + 1 : until].rstrip(_MARKS) in pairs
    )
