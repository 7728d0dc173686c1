"""What the scan knows before it reads a text: of each pattern, and of each character that may stand beside a hit."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from geodata import _language_words
from geodata._hit import Rule
from geodata._judge import accepted, rules_for
from geodata._patterns import Kind, lexicon

CODES = 0x3000
"""Code points that the tables tell apart; those above count as odd."""
_PLAIN_BEFORE = "- \n(\"“‘'’[,;:—–|*>"
_MARKS_AFTER = "-,;:)'’\"”?!]—–\n"
_AFTER_MARKS = " \n\"'“‘’()—–-.,;"
_AFTER_STOPS = " \n\"'”’)]"
# Classes of the character behind a hit, and of the one behind that.
ODD, SPACE, STOP, MARK, LETTER, CAPITAL, DIGIT = range(7)
ALPHA = 9


class _Names:
    """Strings that a column holds as numbers."""

    def __init__(self) -> None:
        self.names: list[str] = []
        self._numbers: dict[str, int] = {}

    def number(self, name: str) -> int:
        if name not in self._numbers:
            self._numbers[name] = len(self.names)
            self.names.append(name)
        return self._numbers[name]


def _class_table(*, before: bool) -> NDArray[np.int8]:
    table = np.zeros(CODES, dtype=np.int8)
    for code in range(CODES):
        character = chr(code)
        if before:
            table[code] = ALPHA if character.isalpha() else (character in _PLAIN_BEFORE)
        elif character.isalpha():
            table[code] = CAPITAL if "A" <= character <= "Z" else LETTER if character.isascii() else ALPHA
        elif character in "0123456789":
            table[code] = DIGIT
        elif character == " ":
            table[code] = SPACE
        elif character == ".":
            table[code] = STOP
        elif character in _MARKS_AFTER:
            table[code] = MARK
    return table


def _pair_table() -> NDArray[np.bool_]:
    """Whether the character behind a hit and the next one give no cause for a second look."""
    table = np.zeros((10, CODES), dtype=np.bool_)
    for code in range(CODES):
        character = chr(code)
        word = character.isascii() and character.isalnum()
        table[SPACE, code] = word or character in _AFTER_MARKS.replace(".", "").replace(",", "").replace(
            ";", ""
        )
        table[STOP, code] = character in _AFTER_STOPS
        table[MARK, code] = word or character in _AFTER_MARKS
    return table


def _letters_table(triples: Sequence[str]) -> NDArray[np.bool_]:
    table = np.zeros(32 * 32 * 32, dtype=np.bool_)
    for triple in triples:
        a, b, c = (LETTER_NUMBERS[ord(character)] for character in triple)
        table[(int(a) * 32 + int(b)) * 32 + int(c)] = True
    return table


LETTER_NUMBERS = np.zeros(CODES, dtype=np.int64)
LETTER_NUMBERS[ord("a") : ord("z") + 1] = np.arange(1, 27)
LETTER_NUMBERS[ord(" ")] = LETTER_NUMBERS[ord("\n")] = 27
LETTER_NUMBERS[ord(",")] = 28


class Tables:
    """What is known of each pattern, and of each character beside a hit, before a text is read."""

    def __init__(self) -> None:
        self.lexicon = lexicon()
        self.patterns = self.lexicon.patterns
        self.longest = max(len(pattern.text) for pattern in self.patterns)
        self.codes, self.rules = _Names(), _Names()
        self.code = np.array([self.codes.number(pattern.iso3) for pattern in self.patterns])
        self.rule = np.array([self.rules.number(accepted(pattern).rule) for pattern in self.patterns])
        self.kind = np.array([int(pattern.kind) for pattern in self.patterns])
        self.guard = np.array([int(pattern.guard) for pattern in self.patterns])
        self.joined = np.array(
            [p.kind is Kind.PHRASE or (" " in p.text and p.kind < Kind.PHRASE) for p in self.patterns]
        )
        self.together = np.array([pattern.together for pattern in self.patterns])
        self.before = _class_table(before=True)
        self.after = _class_table(before=False)
        self.pairs = _pair_table()
        self.language_before = _letters_table(sorted(_language_words.LANGUAGE_BEFORE_LETTERS))
        self.language_after = _letters_table(sorted(_language_words.LANGUAGE_AFTER_LETTERS))
        self.stops_after = _letters_table(sorted(_language_words.LANGUAGE_STOP_LETTERS))
        self._rules_for: dict[tuple[int, bool], tuple[Rule, ...]] = {}

    def rules_for(self, index: int, plain: bool) -> tuple[Rule, ...]:
        """The rules that may object to a pattern's hits, in a plain place or an odd one."""
        rules = self._rules_for.get((index, plain))
        if rules is None:
            rules = self._rules_for[index, plain] = rules_for(self.patterns[index], plain=plain)
        return rules


tables = lru_cache(maxsize=1)(Tables)
