"""A pattern at a place in a text, and what a rule decides on it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from geodata._evidence import Evidence
from geodata._pattern import Pattern


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a rule decides: the rule's name, whether the hit names a country, and whether it is embedded."""

    rule: str
    country: bool = True
    embedded: bool = False
    iso3: str = ""


class Hit:
    """A pattern at a place in a text.

    Attributes
    ----------
    text : str
        The text with line ends appended, so that a hit always has characters behind it.
    """

    __slots__ = ("end", "evidence", "pattern", "start", "text")

    def __init__(self, text: str, start: int, end: int, pattern: Pattern, evidence: Evidence) -> None:
        self.text, self.start, self.end = text, start, end
        self.pattern, self.evidence = pattern, evidence

    @property
    def before(self) -> str:
        """The character before the hit."""
        return self.text[self.start - 1] if self.start else "\n"

    @property
    def after(self) -> str:
        """The character after the hit."""
        return self.text[self.end]

    @property
    def previous_word(self) -> str:
        """The word before the hit on the same line, with its marks; empty at a line's or clause's beginning."""
        before = self.text[max(self.start - 24, 0) : self.start].removesuffix(" ")
        word = before[before.rfind(" ") + 1 :]
        if word.isalnum():
            return word
        match = _LAST_WORD.search(before)
        return match.group() if match else ""

    @property
    def next_word(self) -> str:
        """The word behind one blank after the hit, without marks; empty if something else follows."""
        match = _NEXT_WORD.match(self.text, self.end) if self.text[self.end] == " " else None
        return match.group(1) if match else ""


_LAST_WORD = re.compile(r"[\w’'.&-]+\Z")

_NEXT_WORD = re.compile(r" ([\w’'&-]+)")

Rule = Callable[[Hit], Verdict | None]

NO = {
    name: Verdict(name, country=False)
    for name in (
        "inside_word",
        "web_address",
        "currency",
        "language",
        "person",
        "company",
        "organisation",
        "united_states_place",
        "ordinary_word",
        "road",
        "ancient",
        "food",
    )
}

EMBEDDED = {
    name: Verdict(name, embedded=True) for name in ("organisation_name", "place_name", "organisation_prefix")
}
