"""What ``in`` says of a country where its clause says more than the one word that governs it."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from geodata._clause import Clause
from geodata._role_places import passing
from geodata._role_sentence import MENTION
from geodata._role_tables import DESTINATION, ORIGIN, TRANSIT, Decision
from geodata._role_words import CUES, ON_THE_WAY, PASSIVE, RECEIVING, SOURCES, WISHES, Cue
from geodata.model import Role


class _In(NamedTuple):
    """A country behind ``in``, and the word that governs it.

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
        return self.clause.words[self.at]

    @property
    def last(self) -> str:
        """The word right before ``in``."""
        return self.clause.words[self.clause.at]

    def before(self, reach: int) -> list[str]:
        return self.clause.words[max(self.at - reach, 0) : self.at]

    def behind(self, reach: int) -> list[str]:
        return self.clause.words[self.at + 1 : self.at + 1 + reach]

    def is_one_of(self, countries: frozenset[str]) -> bool:
        return not countries.isdisjoint(self.clause.codes)


_SETS: dict[str, frozenset[str]] = {
    name: frozenset(words.split())
    for name, words in {
        "asking": "interview interviews interviewed survey surveys surveyed respondents",
        "found": "work jobs job employment safety shelter refuge",
        "homes": "home homes house houses village villages land",
        "losing": "lose losing lost left leaving",
        "made": "made produced manufactured bought built",
        "parting": "left leave leaving fled flee fleeing sold abandoned lost",
        "passive": " ".join(PASSIVE),
        "recruited": "recruit recruits recruited recruiting",
        "rough": "rough outdoors tents streets squats temporarily",
    }.items()
}


def _has(words: list[str], of: str) -> bool:
    return not _SETS[of].isdisjoint(words)


_AWAY = frozenset({Cue.FLEE, Cue.LEAVE})
_KEPT = frozenset({Cue.STAY, Cue.HOST})
_ABUSED = frozenset({Cue.STAY, Cue.PUSHBACK})


def _leaves_home(it: _In) -> bool:
    words = it.clause.words[max(it.at - 4, 0) : it.clause.at + 1]
    return it.is_one_of(SOURCES) and _has(words, "homes") and _has(words, "parting")


def _lived_for_a_while(it: _In) -> bool:
    return "had" in it.before(2) and ("for" in it.clause.right(2) or not it.is_one_of(RECEIVING))


def _for_good(it: _In) -> bool:
    long = "decades" in it.clause.words or "years" in it.clause.right(6)
    return long and not it.is_one_of(ON_THE_WAY) and Cue.SETTLE in it.clause.cues


def _registers_arrivals(it: _In) -> bool:
    """``3,410 new arrivals were registered in``, but not ``registered as asylum seekers in``."""
    return Cue.ARRIVE in it.cues[1:4] and "asylum" not in it.clause.words


def _heads_on(it: _In) -> bool:
    right = it.clause.right(24)
    return not _HEADING.isdisjoint(right) and any(
        word in _HEADING and behind in ("for", "to", "towards") and MENTION in right[index + 2 :]
        for index, (word, behind) in enumerate(pairwise(right))
    )


def _before_they_fled(it: _In) -> bool:
    behind = it.clause.cues[it.clause.last : it.clause.last + 8]
    return it.told[1] == "people_hosted_in" and it.is_one_of(SOURCES) and not _AWAY.isdisjoint(behind)


_HEADING = frozenset("headed heading bound".split())
_EVENT: Decision = (Role.OTHER, "place_of_event")
_STOP: Decision = (TRANSIT, "stay_on_the_way")
_FIRST_STOP: Decision = (TRANSIT, "first_stop")
_FOUND: Decision = (TRANSIT, "detected_in")
_LEFT: Decision = (ORIGIN, "left_home_country")
_SETTLED: Decision = (DESTINATION, "settled_in")
_ARRIVED: Decision = (DESTINATION, "arrived_in")
_HOSTED: Decision = (DESTINATION, "hosted_in")


class _Case(NamedTuple):
    """What ``in`` says of a country in one kind of phrase.

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
    """

    example: str
    governor: str
    holds: Callable[[_In], bool]
    told: Decision | None

    def may_be_governed_by(self, word: str) -> bool:
        return not self.governor or not {word, CUES[word].upper()}.isdisjoint(self.governor.split())


_CASES = tuple(
    _Case(*case)
    for case in (
        (
            "wanted to remain in",
            "stay remain",
            lambda it: not WISHES.isdisjoint(it.before(3)),
            (DESTINATION, "wanted"),
        ),
        (
            "people registered in",
            "registered registering registers register recorded",
            _registers_arrivals,
            _ARRIVED,
        ),
        ("arrived in X; most headed for Y", "ARRIVE", _heads_on, _FIRST_STOP),
        (
            "engines seized in",
            "seize seizes seized seizing",
            lambda it: Cue.PERSON not in it.clause.cues[it.at : it.clause.first],
            _EVENT,
        ),
        ("took place in", "", lambda it: it.last == "place", _EVENT),
        ("were stopped in", "stop stopped", lambda _: True, _FOUND),
        ("found work in", "DETECT", lambda it: _has(it.behind(2), "found"), _SETTLED),
        ("living rough in", "SETTLE", lambda it: _has(it.behind(3), "rough"), _STOP),
        (
            "sold the house in",
            "sold",
            lambda it: not _has(it.before(1), "passive") and it.is_one_of(SOURCES),
            _LEFT,
        ),
        ("refugee camps in", "camp camps", lambda it: it.before(1) in (["refugee"], ["refugees"]), _HOSTED),
        ("carried out in", "GO", lambda it: it.behind(1) == ["out"], _EVENT),
        ("are kept in", "kept", lambda it: _has(it.before(1), "passive"), _STOP),
        (
            "interviews were conducted in",
            "ACT",
            lambda it: _has(it.clause.words, "asking"),
            (DESTINATION, "people_hosted_in"),
        ),
        ("Syrian children born in", "born", lambda it: it.before(2)[:1] == [MENTION], _SETTLED),
        (
            "a centre opened in",
            "opened open reopened opens closed",
            lambda it: not _KEPT.isdisjoint(it.cues[1:4]),
            _HOSTED,
        ),
        ("left their homes in", "", _leaves_home, _LEFT),
        ("first settled in", "SETTLE", lambda it: it.before(1) == ["first"], _FIRST_STOP),
        (
            "smugglers recruit drivers in",
            "recruit recruits recruited recruiting",
            lambda it: Cue.SMUGGLER in it.cues[:3],
            (Role.OTHER, "smugglers"),
        ),
        ("people in Somalia before they fled", "PERSON", _before_they_fled, _LEFT),
        (
            "recruited women in",
            "PERSON",
            lambda it: _has(it.before(3), "recruited"),
            (ORIGIN, "recruited_in"),
        ),
        ("boats made in", "", lambda it: _has([it.last], "made"), (Role.OTHER, "goods_made_in")),
        ("lost their jobs in", "job jobs", lambda it: _has(it.before(3), "losing"), _STOP),
        ("lost his life in", "life", lambda it: it.before(1) not in (["new"], ["better"], ["a"]), _FOUND),
        ("ended up in", "end ends ended ending", lambda it: it.behind(1) == ["up"], _ARRIVED),
        ("beaten by police in", "AUTHORITY", lambda it: not _ABUSED.isdisjoint(it.cues[1:2]), _STOP),
        (
            "asylum seekers who entered",
            "CROSS",
            lambda it: "asylum" in it.clause.words and it.is_one_of(RECEIVING),
            _ARRIVED,
        ),
        ("upon arrival in", "ARRIVE", lambda it: it.before(1) in (["upon"], ["after"]), _FIRST_STOP),
        ("had lived in", "SETTLE", _lived_for_a_while, _STOP),
        (
            "asylum seekers registered in",
            "DETECT",
            lambda it: Cue.ASYLUM in it.cues[:3],
            (DESTINATION, "asylum_in"),
        ),
        ("announced, as people wait in", "ACT", lambda it: it.clause.at - it.at > 3, None),
        (
            "victims found in",
            "DETECT",
            lambda it: "victims" in it.clause.words,
            (DESTINATION, "victims_found_in"),
        ),
        ("a meeting held in", "held", lambda it: Cue.MEETING in it.clause.cues, _EVENT),
        ("smugglers detained in", "STAY DETECT", lambda it: Cue.SMUGGLER in it.cues[:3], _EVENT),
        (
            "a lorry registered in",
            "ASYLUM",
            lambda it: Cue.VEHICLE in it.cues[1:2],
            (Role.OTHER, "registered_in"),
        ),
        ("sent officers to help in", "AUTHORITY", lambda it: Cue.ACT in it.cues[1:2], _EVENT),
        ("officers of whom one was later in", "AUTHORITY", lambda it: it.clause.at - it.at > 2, None),
        (
            "smugglers hold people in",
            "PERSON",
            lambda it: Cue.SMUGGLER in it.cues[:3],
            (Role.OTHER, "smugglers"),
        ),
        ("has stayed for decades in", "STAY", _for_good, _SETTLED),
    )
)
"""In this order: the first case that holds decides."""


@cache
def _cases_of(word: str) -> tuple[_Case, ...]:
    """The cases that a word may govern, which are few; `CUES` has every word that is asked for."""
    return tuple(case for case in _CASES if case.may_be_governed_by(word))


def in_place(clause: Clause, at: int, cue: Cue, cues: list[Cue], told: Decision) -> Decision | None:
    """What ``in`` says of a country: what the first case that holds says, or else the word that governs it."""
    word = clause.words[at]
    if cue is Cue.ARRIVE and word in ("arrival", "arrivals"):
        return _FIRST_STOP if clause.words[at - 1 : at] in (["upon"], ["after"]) else told
    it = _In(clause, at, cue, cues, told)
    for case in _cases_of(word):
        if case.holds(it):
            return passing(clause, case.told) if case.told else None
    return passing(clause, told)
