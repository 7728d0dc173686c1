"""The persons and offices that stand below or beside the name of a country in lists of participants: they speak for it."""

from __future__ import annotations

import re

_TITLED = r"(?:H\. ?E\.|(?:Mr|Mrs|Ms|Miss|Dr|Prof|Amb|Col|Gen|Mme|Hon)\b\.?) [A-Z]"
_OFFICE = r"\b(?:Ministry|Embassy|Permanent Mission|Head of|Director|Ambassador|Directorate|Attaché)\b"
_BELOW = re.compile(
    rf"\s*\n[ \t]*(?:[•*–-][ \t]*)?(?:{_TITLED}|(?=[^\n]{{0,80}}{_OFFICE}))[^\n]{{0,140}}(?<![.!?:])(?:\n|\Z)"
)
_BESIDE = re.compile(rf"[ \t]*\|[ \t]*{_TITLED}")


def are_below(text: str, at: int) -> bool:
    """Whether the line below the one that ends at an offset is a person or an office."""
    return _BELOW.match(text, at) is not None


def are_beside(text: str, at: int) -> bool:
    """Whether the cell behind the one that ends at an offset is a person with a title."""
    return _BESIDE.match(text, at) is not None
