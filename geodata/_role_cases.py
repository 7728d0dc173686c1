"""A table of cases for what a preposition says of a country, where its clause says more than the word that governs it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Generic, NamedTuple, Protocol, TypeVar

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


class _Word(Protocol):
    """What cases are asked about: a word, which may be of some kind."""

    @property
    def word(self) -> str: ...

    @property
    def cue(self) -> Cue | None: ...


T = TypeVar("T", bound=_Word)


class Case(NamedTuple, Generic[T]):
    """What is said of a country in one kind of phrase.

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
    holds: Callable[[T], bool]
    told: Decision | None
    is_final: bool = False


class Cases(Generic[T]):
    """Cases in order, found by the word that governs: a word can govern few of them."""

    def __init__(self, *cases: Case[T]) -> None:
        self._cases = cases
        self._named = frozenset(word for case in cases for word in case.governor.split())
        self._of: dict[tuple[str, Cue | None], tuple[Case[T], ...]] = {}

    def __iter__(self) -> Iterator[Case[T]]:
        return iter(self._cases)

    def first(self, it: T) -> Case[T] | None:
        """The first case that holds."""
        word = it.word if it.word in self._named else ""
        cases = self._of.get((word, it.cue))
        if cases is None:
            kind = it.cue.upper() if it.cue else ""
            cases = self._of[word, it.cue] = tuple(
                case
                for case in self._cases
                if not case.governor or not {word, kind}.isdisjoint(case.governor.split())
            )
        for case in cases:
            if case.holds(it):
                return case
        return None


def decide(cases: Cases[Governed], it: Governed) -> Decision | None:
    """What the first case that holds says of a country behind a preposition, or else the governing word on its own."""
    case = cases.first(it)
    told = it.told if case is None or case.told is AS_GOVERNED else case.told
    return told if told is None or (case and case.is_final) else passing(it.clause, told)
