"""A table of cases for what a preposition says of a country, where its clause says more than the word that governs it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from geodata._clause import Clause
from geodata._role_places import passing
from geodata._role_tables import Decision
from geodata._role_words import Cue
from geodata.model import Role

AS_GOVERNED: Decision = (Role.OTHER, "as_governed")
"""Stands in a table for what the governing word says on its own."""


class Governed(NamedTuple):
    """A country behind a preposition, and the word that governs it.

    Attributes
    ----------
    at : int
        Where that word stands.
    cue : Cue
        Its kind.
    cues : list of Cue
        The kinds of the words before the country, nearest first.
    told : (Role, str)
        What the word says on its own.
    """

    clause: Clause
    at: int
    cue: Cue
    cues: list[Cue]
    told: Decision

    @property
    def word(self) -> str:
        """The governing word."""
        return self.clause.words[self.at]

    @property
    def last(self) -> str:
        """The word right before the preposition."""
        return self.clause.words[self.clause.at]

    def before(self, reach: int) -> list[str]:
        """So many words before the governing word."""
        return self.clause.words[max(self.at - reach, 0) : self.at]

    def behind(self, reach: int) -> list[str]:
        """So many words behind it."""
        return self.clause.words[self.at + 1 : self.at + 1 + reach]

    def is_one_of(self, countries: frozenset[str]) -> bool:
        """Whether one of the group is among these countries."""
        return not countries.isdisjoint(self.clause.codes)


class Case(NamedTuple):
    """What a preposition says of a country in one kind of phrase.

    Attributes
    ----------
    example : str
        A phrase of the kind.
    governor : str
        The words that may govern it, or their kinds in capitals; empty for any.
    holds : callable
        What must hold as well.
    told : (Role, str) or None
        What is said then; None for nothing.
    is_final : bool
        Whether that holds also of a country on the way, which people who come there mostly leave again.
    """

    example: str
    governor: str
    holds: Callable[[Governed], bool]
    told: Decision | None
    is_final: bool = False


class Cases:
    """Cases in order, found by the word that governs: a word can govern few of them."""

    def __init__(self, *cases: Case) -> None:
        self._cases = cases
        self._of: dict[str, tuple[Case, ...]] = {}

    def __iter__(self) -> Iterator[Case]:
        return iter(self._cases)

    def decide(self, it: Governed) -> Decision | None:
        """What the first case that holds says, or else the governing word on its own."""
        word = it.word
        cases = self._of.get(word)
        if cases is None:
            cases = self._of[word] = tuple(case for case in self._cases if _may_govern(case, word, it.cue))
        for case in cases:
            if case.holds(it):
                told = it.told if case.told is AS_GOVERNED else case.told
                return passing(it.clause, told) if told and not case.is_final else told
        return passing(it.clause, it.told)


def _may_govern(case: Case, word: str, cue: Cue) -> bool:
    return not case.governor or not {word, cue.upper()}.isdisjoint(case.governor.split())
