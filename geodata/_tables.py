"""What the scan knows before it reads a text: of each pattern, and of each character that may stand beside a hit."""

from __future__ import annotations

import re
from enum import IntEnum
from functools import lru_cache
from threading import Lock
from typing import NamedTuple

from geodata._hit import Rule
from geodata._judge import accepted, rules_for
from geodata._pattern import Guard, Kind, Pattern
from geodata._patterns import automaton

_PLAIN_BEFORE = frozenset("- \n(\"“‘'’[,;:—–|*>")
_MARKS_AFTER = frozenset("-,;:)'’\"”?!]—–\n")
_AFTER_BLANKS = frozenset(" \n\"'“‘’()—–-")
_AFTER_MARKS = _AFTER_BLANKS | frozenset(".,;")
_AFTER_STOPS = frozenset(" \n\"'”’)]")


_PEOPLE = re.compile(
    r"(?:[a-z]ans|[a-z]iens|[a-z]is|ese|ghans|Turks|Swedes|Danes|Finns|Poles|Serbs|Croats|Greeks|Czechs|Slovaks|Thais|Filipinos|Kosovars"
    r"|Cypriots|Spaniards|Uzbeks|Tajiks|Kazakhs|Turkmens|Latvians|Scots|Britons|Slovenes|Frenchmen)\Z"
)


class Form(IntEnum):
    """How a hit names its country: ``Syria``, ``Syrian``, ``Syrians`` and ``the Sudanese``."""

    NAME = 0
    ADJECTIVE = 1
    PEOPLE = 2


class Told(NamedTuple):
    """What is said of a hit: its country and the rule, whether it is embedded, and the name in the register's spelling."""

    iso3: str
    rule: str
    embedded: bool = False
    base: str = ""
    form: Form = Form.NAME


def is_plain(before: str, after: str, following: str) -> bool:
    """Whether the character before a hit and the two behind it give no cause for a second look.

    >>> is_plain(" ", " ", "a"), is_plain("/", " ", "a"), is_plain(" ", ".", "c")
    (True, False, False)
    """
    if before not in _PLAIN_BEFORE:
        return False
    word = following.isascii() and following.isalnum()
    if after == " ":
        return word or following in _AFTER_BLANKS
    if after == ".":
        return following in _AFTER_STOPS
    return after in _MARKS_AFTER and (word or following in _AFTER_MARKS)


def is_joined(pattern: Pattern) -> bool:
    """Whether a pattern is several words, so that a shorter one may stand in it."""
    if pattern.guard & Guard.SMALL:
        return False
    return pattern.kind is Kind.PHRASE or (
        pattern.kind < Kind.PHRASE and (" " in pattern.text or _ends_with_letter(pattern))
    )


def _ends_with_letter(pattern: Pattern) -> bool:
    """``Congo-B``, which stands in ``the Congo-Burundi border`` as well."""
    return pattern.text[-2:-1] == "-"


def _form(rule: str, spelling: str) -> Form:
    if not rule.endswith("demonym"):
        return Form.NAME
    return Form.PEOPLE if _PEOPLE.search(spelling) else Form.ADJECTIVE


def _accepted(pattern: Pattern) -> Told:
    rule = accepted(pattern).rule
    return Told(pattern.iso3, rule, base=pattern.base, form=_form(rule, pattern.text))


class Tables:
    """What is known of each pattern before a text is read.

    Attributes
    ----------
    told : list of Told
        What a pattern's hits say where no rule objects, by the pattern's number; behind them whatever else has been
        said of a hit, by numbers that are given as need arises.
    """

    def __init__(self) -> None:
        self.find, self.patterns = automaton().find, automaton().patterns
        self.longest = max(len(pattern.text) for pattern in self.patterns)
        self.told = [_accepted(pattern) for pattern in self.patterns]
        self._numbers: dict[Told, int] = {}
        self._adding = Lock()
        self._rules_for: dict[tuple[int, bool], tuple[Rule, ...]] = {}

    def number(self, index: int, iso3: str, rule: str, embedded: bool, spelling: str = "") -> int:
        """The number of what is said of a pattern's hit, or of a part of it, which is spelled so."""
        pattern = self.patterns[index]
        told = Told(iso3, rule, embedded, pattern.base, _form(rule, spelling or pattern.text))
        if told == self.told[index]:
            return index
        number = self._numbers.get(told)
        return self._added(told) if number is None else number

    def _added(self, told: Told) -> int:
        with self._adding:
            if told not in self._numbers:
                self.told.append(told)
                self._numbers[told] = len(self.told) - 1
            return self._numbers[told]

    def rules_for(self, index: int, plain: bool) -> tuple[Rule, ...]:
        """The rules that may object to a pattern's hits, in a plain place or an odd one."""
        rules = self._rules_for.get((index, plain))
        if rules is None:
            rules = self._rules_for[index, plain] = rules_for(self.patterns[index], plain=plain)
        return rules


tables = lru_cache(maxsize=1)(Tables)
