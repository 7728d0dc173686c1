"""Which mentions of a sentence are coordinated, and so read as one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from geodata._clause import DEMONYM_PLURAL

Span = tuple[int, int]

_COORDINATION = re.compile(
    r"(?:\s*\([^()]{0,40}\))?\*?(?:\s+(?:with|at)\s+[\d,.]*\d(?:\s?%|\s(?:detections|people|persons|per cent|percent))?)?"
    r"(?:\s*[,;/–>→-]+\s*(?:(?:and|or|the|The|then|as well as|together with|along with|followed by|before|from|in) )*"
    r"|\s+(?:and|or|as well as|together with|along with|followed by|before|nor|&|and/or|rather than|instead of|but not)\s+(?:(?:the|The|in|from|to|both|northern|southern|eastern|western|neighbouring) )*)"
    r"(?:(?:\d[\d,.]*|an?|one|two|three|four|five|six|seven|eight|nine|ten|several|some|many|a few|to a lesser extent) ?)?"
)
_COUNT_BEHIND = re.compile(
    r" (?:about |some |nearly |almost |around |over )?\d[\d.,]*(?: (?:million|thousand|people|persons))?\b(?!-)"
)
_LIST_LINK = re.compile(r", (?:and )?(?:the )?| and (?:the )?")
_CLAUSE_BEHIND = re.compile(r",? (?!and\b|or\b|to\b|in\b|at\b|with\b|by\b|for\b|of\b|from\b)[a-z]")
_PLACED = (" in ", " at ", " on ")
_JOINED = re.compile(r"\b(?:and|or|with)\b|&|/|-|–")
_LONGEST_GAP = 60


def groups(text: str, mentions: Sequence[Span], are_names: Sequence[bool]) -> Iterator[Span]:
    """First and last+1 index of each group of mentions that are coordinated in one sentence."""
    if len(mentions) == 1:
        yield 0, 1
        return
    first = 0
    for index in range(1, len(mentions)):
        gap_start, gap_end = mentions[index - 1][1], mentions[index][0]
        if gap_end - gap_start < _LONGEST_GAP and _COORDINATION.fullmatch(text, gap_start, gap_end):
            alike = are_names[index] is are_names[index - 1]
            joined = alike or (
                _JOINED.search(text, gap_start, gap_end)
                and not _is_people_behind_name(text, mentions, are_names, index)
            )
            if (
                joined
                and not _counts_anew(text, mentions, index)
                and not _opens_clause(text, mentions, index)
            ):
                continue
        yield first, index
        first = index
    yield first, len(mentions)


def _is_people_behind_name(
    text: str, mentions: Sequence[Span], are_names: Sequence[bool], index: int
) -> bool:
    """``Afghans did so in Germany and Syrians in Austria``: people and a place are not coordinated."""
    start, end = mentions[index]
    return (
        are_names[index - 1]
        and text.startswith(_PLACED, end)
        and DEMONYM_PLURAL.search(text, start, end) is not None
    )


def _opens_clause(text: str, mentions: Sequence[Span], index: int) -> bool:
    """``handed it to Costa Rica; Mexico and Peru presented plans``: a semicolon before names that a verb follows."""
    if ";" not in text[mentions[index - 1][1] : mentions[index][0]]:
        return False
    while index + 1 < len(mentions) and _LIST_LINK.fullmatch(
        text, mentions[index][1], mentions[index + 1][0]
    ):
        index += 1
    return _CLAUSE_BEHIND.match(text, mentions[index][1]) is not None


def _counts_anew(text: str, mentions: Sequence[Span], index: int) -> bool:
    """``refugees from Ukraine, Germany 1.2 million``: the next name has a count of its own, and the last has none."""
    gap = text[mentions[index - 1][1] : mentions[index][0]]
    return (
        ("," in gap or " and " in gap)
        and _COUNT_BEHIND.match(text, mentions[index][1]) is not None
        and _COUNT_BEHIND.match(text, mentions[index - 1][1]) is None
        and not any(character.isdigit() for character in gap)
    )
