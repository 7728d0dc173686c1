"""The hits of one text that are not decided by the characters beside them, judged one by one."""

from __future__ import annotations

from geodata import _lexicon
from geodata._acts import acts_or_has
from geodata._evidence import Evidence
from geodata._hit import EMBEDDED, Hit
from geodata._judge import accepted, judge
from geodata._organisations import begins_no_name
from geodata._pattern import Guard, Kind, Pattern
from geodata._plain_letters import encoded
from geodata._small_letters import names_united_states
from geodata._tables import tables

Row = tuple[int, int, int]
"""What is said of a hit, as a number into `geodata._tables.Tables.told`, and its start and end."""

_REACH = 30
_TOWN_OF = tuple(f"{kind} of " for kind in ("City", "Town", "Village", "Township", "Shire", "Borough"))
# Without those whose capitals are called by the country's name.
_NAMESAKES = _lexicon.TOWN_NAMES - frozenset("Guatemala Luxembourg Mexico Monaco Panama".split())
_PART_OF_A_NAME = "part_of_a_name"
_TOGETHER = "named_together"
_CODE = accepted(Pattern("", Kind.ABBREVIATION)).rule
_PREFIX = EMBEDDED["organisation_prefix"].rule


class Judging:
    """What is judged of one text; ask in text order.

    Attributes
    ----------
    evidence : Evidence
        What else the text tells.
    more : list of Row
        Countries found beside the hits themselves, inside longer names.
    """

    __slots__ = ("_embedded", "_text", "evidence", "more")

    def __init__(self, text: str, padded: str, *, embedded: bool) -> None:
        self._text, self._embedded = padded, embedded
        self.evidence = Evidence(text)
        self.more: list[Row] = []

    def decide(self, index: int, start: int, end: int, *, plain: bool, prefixed: bool) -> int:
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
        int
            What is said of it; -1 where no country is named, or an embedded one that is not wanted.
        """
        table = tables()
        pattern = table.patterns[index]
        verdict = judge(Hit(self._text, start, end, pattern, self.evidence), table.rules_for(index, plain))
        if verdict is None and not prefixed:
            return index
        verdict = verdict or accepted(pattern)
        prefixed = prefixed and not begins_no_name(self._text, start, end, pattern)
        if prefixed and pattern.base in _NAMESAKES and self._text.endswith(_TOWN_OF, 0, start):
            self.evidence.note_town(pattern.base, pattern.iso3)
        embedded = verdict.embedded or prefixed
        if not verdict.country or (embedded and not self._embedded):
            return -1
        return table.number(
            index, verdict.iso3 or pattern.iso3, _PREFIX if prefixed else verdict.rule, embedded
        )

    def add_parts(self, index: int, start: int) -> None:
        """Note the countries inside another name, ``Gulf of Mexico``, or that share one: ``North and South Korea``.

        A code in brackets, ``(Ger)``, is one where results are given with such codes.
        """
        table = tables()
        pattern = table.patterns[index]
        if not pattern.together and self.retry_act(index, start):
            return
        if not (self._embedded or pattern.together):
            return
        if pattern.guard & Guard.SMALL and not names_united_states(self._text, start, self.evidence):
            return
        name = (f"{_TOGETHER}_{pattern.base}".strip("_")) if pattern.together else _PART_OF_A_NAME
        if pattern.guard is Guard.ALWAYS:
            if not self.evidence.has_code(start + 1):
                self.retry(start + 1, start + len(pattern.text))
                return
            name = _CODE
        for first, last, iso3 in pattern.spans:
            number = table.number(index, iso3, name, not pattern.together, pattern.text[first:last])
            self.more.append((number, start + first, start + last))

    def retry_act(self, index: int, start: int) -> bool:
        """Judge the country that does something: ``Germany marks``, ``India ink pact``; whether it does."""
        spelling = tables().patterns[index].text
        is_act = acts_or_has(self._text, start, start + spelling.find(" "))
        if is_act:
            self.retry(start, start + len(spelling))
        return is_act

    def retry(self, start: int, end: int) -> None:
        """A pattern begins or ends inside a word ("US Cent" in "US Central Command"): judge the shorter ones in its place."""
        table, text = tables(), self._text
        within = table.find(encoded(text[start : end - 1]))
        if not within:
            # The next name may reach further: "Northern Irish" in "the Northern Irishmen".
            within = [(i, a + 1, b + 1) for i, a, b in table.find(encoded(text[start + 1 : end + _REACH]))]
        elif text[end - 2] == "-":
            # "Burundi" behind "Congo-B".
            length = end - 1 - start
            behind = table.find(encoded(text[end - 1 : end + _REACH]))
            within += [(i, length, length + last) for i, first, last in behind[:1] if not first]
        if within and text[start + within[-1][2] - 1 : start + within[-1][2] + 1].isalpha():
            # "SUDANESE" behind "ITS", where the hit was "S SUDAN".
            first = within[-1][1]
            longer = table.find(encoded(text[start + first : end + _REACH]))
            within[-1:] = [(i, first, first + last) for i, at, last in longer[:1] if not at]
        for index, first, last in within:
            pattern = table.patterns[index]
            further = start + last > end and " " in pattern.text and text[start + first - 1] != "-"
            if pattern.kind >= Kind.PHRASE or start + first >= end or further:
                continue
            number = self.decide(index, start + first, start + last, plain=False, prefixed=False)
            if number >= 0:
                self.more.append((number, start + first, start + last))

    def settled(self, rows: list[Row]) -> list[Row]:
        """The rows without those that bear the name of a person or a town that the text speaks of; all rows in order."""
        if self.evidence.has_namesakes:
            told, namesake = tables().told, self.evidence.is_namesake
            rows = [row for row in rows if not namesake(told[row[0]].base, told[row[0]].iso3, row[1], row[2])]
        return sorted(rows + self.more, key=_by_start) if self.more else rows


def _by_start(row: Row) -> int:
    return row[1]
