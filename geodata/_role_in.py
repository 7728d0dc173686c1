"""What ``in`` says of a country where its clause says more than the one word that governs it."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import NamedTuple

from geodata._clause import Clause
from geodata._role_places import passing
from geodata._role_sentence import MENTION
from geodata._role_tables import DESTINATION, ORIGIN, TRANSIT, Decision
from geodata._role_words import ON_THE_WAY, PASSIVE, RECEIVING, SOURCES, WISHES, Cue
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
        "opened": "opened open reopened opens closed",
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
    had = it.cue is Cue.SETTLE and "had" in it.before(2)
    return had and ("for" in it.clause.right(2) or not it.is_one_of(RECEIVING))


def _for_good(it: _In) -> bool:
    long = "decades" in it.clause.words or "years" in it.clause.right(6)
    return it.cue is Cue.STAY and long and not it.is_one_of(ON_THE_WAY) and Cue.SETTLE in it.clause.cues


_REGISTERED = frozenset("registered registering registers register recorded".split())


def _registers_arrivals(it: _In) -> bool:
    """``3,410 new arrivals were registered in``, but not ``registered as asylum seekers in``."""
    return it.word in _REGISTERED and Cue.ARRIVE in it.cues[1:4] and "asylum" not in it.clause.words


def _heads_on(it: _In) -> bool:
    right = it.clause.right(24)
    return it.cue is Cue.ARRIVE and any(
        word in _HEADING and behind in ("for", "to", "towards") and MENTION in right[index + 2 :]
        for index, (word, behind) in enumerate(pairwise(right))
    )


_HEADING = frozenset("headed heading bound".split())
_EVENT: Decision = (Role.OTHER, "place_of_event")
_STOP: Decision = (TRANSIT, "stay_on_the_way")
_LEFT: Decision = (ORIGIN, "left_home_country")
_SETTLED: Decision = (DESTINATION, "settled_in")

_CASES: tuple[tuple[str, Callable[[_In], bool], Decision | None], ...] = (
    (
        "wanted to remain in",
        lambda it: it.word in ("stay", "remain") and not WISHES.isdisjoint(it.before(3)),
        (DESTINATION, "wanted"),
    ),
    ("people registered in", _registers_arrivals, (DESTINATION, "arrived_in")),
    ("arrived in X; most headed for Y", _heads_on, (TRANSIT, "first_stop")),
    (
        "engines seized in",
        lambda it: it.word.startswith("seiz") and Cue.PERSON not in it.clause.cues[it.at : it.clause.first],
        _EVENT,
    ),
    ("took place in", lambda it: it.last == "place", _EVENT),
    ("were stopped in", lambda it: it.word in ("stop", "stopped"), (TRANSIT, "detected_in")),
    ("found work in", lambda it: it.cue is Cue.DETECT and _has(it.behind(2), "found"), _SETTLED),
    ("living rough in", lambda it: it.cue is Cue.SETTLE and _has(it.behind(3), "rough"), _STOP),
    (
        "sold the house in",
        lambda it: it.word == "sold" and not _has(it.before(1), "passive") and it.is_one_of(SOURCES),
        _LEFT,
    ),
    (
        "refugee camps in",
        lambda it: it.word in ("camp", "camps") and it.before(1) in (["refugee"], ["refugees"]),
        (DESTINATION, "hosted_in"),
    ),
    ("carried out in", lambda it: it.cue is Cue.GO and it.behind(1) == ["out"], _EVENT),
    ("are kept in", lambda it: it.word == "kept" and _has(it.before(1), "passive"), _STOP),
    (
        "interviews were conducted in",
        lambda it: it.cue is Cue.ACT and _has(it.clause.words, "asking"),
        (DESTINATION, "people_hosted_in"),
    ),
    ("Syrian children born in", lambda it: it.word == "born" and it.before(2)[:1] == [MENTION], _SETTLED),
    (
        "a centre opened in",
        lambda it: it.cue is Cue.ACT and _has([it.word], "opened") and not _KEPT.isdisjoint(it.cues[1:4]),
        (DESTINATION, "hosted_in"),
    ),
    ("left their homes in", _leaves_home, _LEFT),
    (
        "first settled in",
        lambda it: it.cue is Cue.SETTLE and it.before(1) == ["first"],
        (TRANSIT, "first_stop"),
    ),
    (
        "smugglers recruit drivers in",
        lambda it: it.cue is Cue.COME and _has([it.word], "recruited") and Cue.SMUGGLER in it.cues[:3],
        (Role.OTHER, "smugglers"),
    ),
    (
        "people in Somalia before they fled",
        lambda it: (
            it.told[1] == "people_hosted_in"
            and it.is_one_of(SOURCES)
            and not _AWAY.isdisjoint(it.clause.cues[it.clause.last : it.clause.last + 8])
        ),
        _LEFT,
    ),
    (
        "recruited women in",
        lambda it: it.cue is Cue.PERSON and _has(it.before(3), "recruited"),
        (ORIGIN, "recruited_in"),
    ),
    ("boats made in", lambda it: _has([it.last], "made"), (Role.OTHER, "goods_made_in")),
    ("lost their jobs in", lambda it: it.word in ("job", "jobs") and _has(it.before(3), "losing"), _STOP),
    (
        "lost his life in",
        lambda it: it.word == "life" and it.before(1) not in (["new"], ["better"], ["a"]),
        (TRANSIT, "detected_in"),
    ),
    (
        "ended up in",
        lambda it: it.word in ("end", "ends", "ended", "ending") and it.behind(1) == ["up"],
        (DESTINATION, "arrived_in"),
    ),
    (
        "beaten by police in",
        lambda it: it.cue is Cue.AUTHORITY and not _ABUSED.isdisjoint(it.cues[1:2]),
        _STOP,
    ),
    (
        "asylum seekers who entered",
        lambda it: it.cue is Cue.CROSS and "asylum" in it.clause.words and it.is_one_of(RECEIVING),
        (DESTINATION, "arrived_in"),
    ),
    (
        "upon arrival in",
        lambda it: it.cue is Cue.ARRIVE and it.before(1) in (["upon"], ["after"]),
        (TRANSIT, "first_stop"),
    ),
    ("had lived in", _lived_for_a_while, _STOP),
    (
        "asylum seekers registered in",
        lambda it: it.cue is Cue.DETECT and Cue.ASYLUM in it.cues[:3],
        (DESTINATION, "asylum_in"),
    ),
    ("announced, as people wait in", lambda it: it.cue is Cue.ACT and it.clause.at - it.at > 3, None),
    (
        "victims found in",
        lambda it: it.cue is Cue.DETECT and "victims" in it.clause.words,
        (DESTINATION, "victims_found_in"),
    ),
    ("a meeting held in", lambda it: it.word == "held" and Cue.MEETING in it.clause.cues, _EVENT),
    (
        "smugglers detained in",
        lambda it: it.cue in (Cue.STAY, Cue.DETECT) and Cue.SMUGGLER in it.cues[:3],
        _EVENT,
    ),
    (
        "a lorry registered in",
        lambda it: it.cue is Cue.ASYLUM and Cue.VEHICLE in it.cues[1:2],
        (Role.OTHER, "registered_in"),
    ),
    ("sent officers to help in", lambda it: it.cue is Cue.AUTHORITY and Cue.ACT in it.cues[1:2], _EVENT),
    (
        "officers of whom one was later in",
        lambda it: it.cue is Cue.AUTHORITY and it.clause.at - it.at > 2,
        None,
    ),
    (
        "smugglers hold people in",
        lambda it: it.cue is Cue.PERSON and Cue.SMUGGLER in it.cues[:3],
        (Role.OTHER, "smugglers"),
    ),
    ("has stayed for decades in", _for_good, _SETTLED),
)
"""An example, what must hold, and what it says of the country; None for nothing."""


def in_place(clause: Clause, at: int, cue: Cue, cues: list[Cue], told: Decision) -> Decision | None:
    """What ``in`` says of a country: what the first case that holds says, or else the word that governs it."""
    if cue is Cue.ARRIVE and clause.words[at] in ("arrival", "arrivals"):
        return (TRANSIT, "first_stop") if clause.words[at - 1 : at] in (["upon"], ["after"]) else told
    it = _In(clause, at, cue, cues, told)
    for _, holds, decision in _CASES:
        if holds(it):
            return passing(clause, decision) if decision else None
    return passing(clause, told)
