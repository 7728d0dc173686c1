"""The hits of one text that tables cannot decide, judged one by one."""

from __future__ import annotations

from geodata import _language_words, _organisation_words, _person_words
from geodata._evidence import Evidence
from geodata._hit import EMBEDDED, Hit
from geodata._judge import LOCAL_BODY, US_STATE, follows_town, judge
from geodata._organisations import names_organisation, organisation_behind_hyphen, word_before
from geodata._patterns import Guard, Kind, Pattern
from geodata._tables import tables
from geodata._text import level

PAD = "\n\n\n\n"
"""Stands before and behind each text, so that a hit has neighbours."""
LONGEST_BEFORE = 18
"""A word so long before a hit is no name of a person."""
_REACH = 30
_PART_OF_A_NAME = "part_of_a_name"
_TOGETHER = "named_together"
_PREFIX = EMBEDDED["organisation_prefix"].rule
TOWN, LANGUAGE, SURNAME, GIVEN, NUMBER, TEXT, STATE, ALWAYS = map(
    int,
    (
        Guard.TOWN,
        Guard.LANGUAGE,
        Guard.SURNAME,
        Guard.GIVEN,
        Guard.NUMBER,
        Guard.TEXT,
        Guard.STATE,
        Guard.ALWAYS,
    ),
)

Decided = tuple[int, int, bool]
"""Numbers of the ISO3 code and of the rule, and whether the country is embedded."""


class Doubts:
    """What is judged of one text; ask in text order.

    Attributes
    ----------
    evidence : Evidence
        What else the text tells.
    more : list of (int, int, int, int, bool)
        Countries found beside the hits themselves, inside longer names: start, end, then as in `Decided`.
    """

    __slots__ = ("_embedded", "_text", "evidence", "more")

    def __init__(self, text: str, *, embedded: bool) -> None:
        self._text, self._embedded = text + PAD, embedded
        self.evidence = Evidence(text)
        self.more: list[tuple[int, int, int, int, bool]] = []

    def decide(self, index: int, start: int, end: int, *, plain: bool, prefixed: bool) -> Decided | None:
        """Judge a hit of a country's name.

        Parameters
        ----------
        index : int
            The pattern's number.
        start, end : int
            Where it stands.
        plain : bool
            Whether the characters beside it leave no doubt.
        prefixed : bool
            Whether an organisation's name begins before it: ``Bank of``.

        Returns
        -------
        tuple of (int, int, bool) or None
            None where no country is named, or an embedded one that is not wanted.
        """
        table, text = tables(), self._text
        pattern = table.patterns[index]
        if plain and not _looks_again(text, start, end, pattern, self.evidence):
            return int(table.code[index]), int(table.rule[index]), False
        verdict = judge(Hit(text, start, end, pattern, self.evidence), table.rules_for(index, plain))
        embedded = verdict.embedded or prefixed
        if not verdict.country or (embedded and not self._embedded):
            return None
        code = table.codes.number(verdict.iso3 or pattern.iso3)
        return code, table.rules.number(_PREFIX if prefixed else verdict.rule), embedded

    def add_parts(self, index: int, start: int) -> None:
        """Note the countries inside another name, ``Gulf of Mexico``, or that share one: ``North and South Korea``."""
        table = tables()
        pattern = table.patterns[index]
        name = (f"{_TOGETHER}_{pattern.base}".strip("_")) if pattern.together else _PART_OF_A_NAME
        for first, last, iso3 in pattern.spans:
            code, rule = table.codes.number(iso3), table.rules.number(name)
            self.more.append((start + first, start + last, code, rule, not pattern.together))

    def retry(self, start: int, end: int) -> None:
        """A pattern ends inside a word ("US Cent" in "US Central Command"): judge the shorter ones in its place."""
        table, text = tables(), self._text
        find = table.lexicon.find
        within = find(level(text[start : end - 1]))
        if not within:
            # The next name may reach further: "Northern Irish" in "the Northern Irishmen".
            within = [(i, a + 1, b + 1) for i, a, b in find(level(text[start + 1 : end + _REACH]))]
        for index, first, last in within:
            pattern = table.patterns[index]
            further = start + last > end and " " in pattern.text
            if pattern.kind >= Kind.PHRASE or start + first >= end or further:
                continue
            decided = self.decide(index, start + first, start + last, plain=False, prefixed=False)
            if decided:
                self.more.append((start + first, start + last, *decided))

    def is_namesake(self, index: int, start: int) -> bool:
        """Whether a hit bears the name of a person or a town that the text speaks of."""
        pattern = tables().patterns[index]
        end = start + len(pattern.text)
        return self.evidence.is_namesake(pattern.base, pattern.iso3, start, end)


def _looks_again(text: str, start: int, end: int, pattern: Pattern, evidence: Evidence) -> bool:
    """Whether what stands beside a hit in a plain place asks for a judgement."""
    after, following, guard = text[end], text[end + 1], int(pattern.guard)
    if guard >= ALWAYS:
        return True
    if after == " " and "A" <= following <= "Z":
        word = text[end + 1 : text.find(" ", end + 1, end + 24)]
        if (word not in _organisation_words.STATE_HEADS or word == "State") and (
            guard & GIVEN or names_organisation(text, start, end, pattern.kind < Kind.ADJECTIVE)
        ):
            return True
        if guard & TOWN and LOCAL_BODY.match(text, end):
            return True
    if after == "-" and pattern.kind is Kind.ADJECTIVE and organisation_behind_hyphen(text, start, end):
        return True
    if guard & TOWN and after in " ," and US_STATE.match(text, end):
        return True
    if guard & NUMBER and "0" <= following <= "9":
        return True
    if guard & LANGUAGE and _may_be_language(text, start, end, evidence):
        return True
    if guard & SURNAME:
        word = word_before(text, start) if text[start - 1] == " " else ""
        if "A" <= word[:1] <= "Z" and _ends_as_name(word) and word not in _person_words.BEFORE_COUNTRIES:
            return True
    if guard & STATE and text[start - 2 : start] == ", " and follows_town(text, start):
        return True
    return guard & TEXT != 0 and evidence.has_rival(pattern.iso3)


def _ends_as_name(word: str) -> bool:
    return len(word) < LONGEST_BEFORE and (word[-1].isalpha() or word[-1] == ".")


def _may_be_language(text: str, start: int, end: int, evidence: Evidence) -> bool:
    if text[end] == "-":
        return True
    if word_before(text, start) in _language_words.BEFORE_LANGUAGE:
        return True
    following = text[end + 1 : end + 4]
    if text[end] == " " and following in _language_words.LANGUAGE_AFTER_LETTERS:
        word = text[end + 1 : text.find(" ", end + 1, end + 24)].rstrip(".,;:\n")
        if word in _language_words.LANGUAGE_AFTER:
            return True
    return (
        text[end] != " " or following in _language_words.LANGUAGE_STOP_LETTERS
    ) and evidence.speaks_of_languages
