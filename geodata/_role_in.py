"""What ``in`` says of a country where its clause says more than the one word that governs it."""

from __future__ import annotations

from itertools import pairwise

from geodata._role_cases import Case, Cases, Governed, decide
from geodata._role_sentence import MENTION
from geodata._role_tables import DESTINATION, ORIGIN, TRANSIT, Decision
from geodata._role_words import ON_THE_WAY, PASSIVE, RECEIVING, SOURCES, WISHES, Cue
from geodata.model import Role

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


def _leaves_home(it: Governed) -> bool:
    words = it.clause.words[max(it.at - 4, 0) : it.clause.at + 1]
    return it.is_one_of(SOURCES) and _has(words, "homes") and _has(words, "parting")


def _lived_for_a_while(it: Governed) -> bool:
    return "had" in it.before(2) and ("for" in it.clause.right(2) or not it.is_one_of(RECEIVING))


def _for_good(it: Governed) -> bool:
    long = "decades" in it.clause.words or "years" in it.clause.right(6)
    return long and not it.is_one_of(ON_THE_WAY) and Cue.SETTLE in it.clause.cues


def _registers_arrivals(it: Governed) -> bool:
    """``3,410 new arrivals were registered in``, but not ``registered as asylum seekers in``."""
    return Cue.ARRIVE in it.cues[1:4] and "asylum" not in it.clause.words


def _heads_on(it: Governed) -> bool:
    right = it.clause.right(24)
    return not _HEADING.isdisjoint(right) and any(
        word in _HEADING and behind in ("for", "to", "towards") and MENTION in right[index + 2 :]
        for index, (word, behind) in enumerate(pairwise(right))
    )


def _before_they_fled(it: Governed) -> bool:
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


CASES = Cases(
    Case(
        "wanted to remain in",
        "stay remain",
        lambda it: not WISHES.isdisjoint(it.before(3)),
        (DESTINATION, "wanted"),
    ),
    Case(
        "people registered in",
        "registered registering registers register recorded",
        _registers_arrivals,
        _ARRIVED,
    ),
    Case("arrived in X; most headed for Y", "ARRIVE", _heads_on, _FIRST_STOP),
    Case(
        "engines seized in",
        "seize seizes seized seizing",
        lambda it: Cue.PERSON not in it.clause.cues[it.at : it.clause.first],
        _EVENT,
    ),
    Case("took place in", "", lambda it: it.last == "place", _EVENT),
    Case("were stopped in", "stop stopped", lambda _: True, _FOUND),
    Case("found work in", "DETECT", lambda it: _has(it.behind(2), "found"), _SETTLED),
    Case("living rough in", "SETTLE", lambda it: _has(it.behind(3), "rough"), _STOP),
    Case(
        "sold the house in",
        "sold",
        lambda it: not _has(it.before(1), "passive") and it.is_one_of(SOURCES),
        _LEFT,
    ),
    Case(
        "refugee camps in",
        "camp camps",
        lambda it: it.before(1) in (["refugee"], ["refugees"]),
        _HOSTED,
    ),
    Case("carried out in", "GO", lambda it: it.behind(1) == ["out"], _EVENT),
    Case("are kept in", "kept", lambda it: _has(it.before(1), "passive"), _STOP),
    Case(
        "interviews were conducted in",
        "ACT",
        lambda it: _has(it.clause.words, "asking"),
        (DESTINATION, "people_hosted_in"),
    ),
    Case("Syrian children born in", "born", lambda it: it.before(2)[:1] == [MENTION], _SETTLED),
    Case(
        "a centre opened in",
        "opened open reopened opens closed",
        lambda it: not _KEPT.isdisjoint(it.cues[1:4]),
        _HOSTED,
    ),
    Case("left their homes in", "", _leaves_home, _LEFT),
    Case("first settled in", "SETTLE", lambda it: it.before(1) == ["first"], _FIRST_STOP),
    Case(
        "smugglers recruit drivers in",
        "recruit recruits recruited recruiting",
        lambda it: Cue.SMUGGLER in it.cues[:3],
        (Role.OTHER, "smugglers"),
    ),
    Case("people in Somalia before they fled", "PERSON", _before_they_fled, _LEFT),
    Case(
        "recruited women in",
        "PERSON",
        lambda it: _has(it.before(3), "recruited"),
        (ORIGIN, "recruited_in"),
    ),
    Case("boats made in", "", lambda it: _has([it.last], "made"), (Role.OTHER, "goods_made_in")),
    Case("lost their jobs in", "job jobs", lambda it: _has(it.before(3), "losing"), _STOP),
    Case("lost his life in", "life", lambda it: it.before(1) not in (["new"], ["better"], ["a"]), _FOUND),
    Case("ended up in", "ended", lambda it: it.behind(1) == ["up"], _ARRIVED),
    Case("beaten by police in", "AUTHORITY", lambda it: not _ABUSED.isdisjoint(it.cues[1:2]), _STOP),
    Case(
        "asylum seekers who entered",
        "CROSS",
        lambda it: "asylum" in it.clause.words and it.is_one_of(RECEIVING),
        _ARRIVED,
    ),
    Case("upon arrival in", "ARRIVE", lambda it: it.before(1) in (["upon"], ["after"]), _FIRST_STOP),
    Case("had lived in", "SETTLE", _lived_for_a_while, _STOP),
    Case(
        "asylum seekers registered in",
        "DETECT",
        lambda it: Cue.ASYLUM in it.cues[:3],
        (DESTINATION, "asylum_in"),
    ),
    Case("announced, as people wait in", "ACT", lambda it: it.clause.at - it.at > 3, None),
    Case(
        "victims found in",
        "DETECT",
        lambda it: "victims" in it.clause.words,
        (DESTINATION, "victims_found_in"),
    ),
    Case("a meeting held in", "held", lambda it: Cue.MEETING in it.clause.cues, _EVENT),
    Case("smugglers detained in", "STAY DETECT", lambda it: Cue.SMUGGLER in it.cues[:3], _EVENT),
    Case(
        "a lorry registered in",
        "ASYLUM",
        lambda it: Cue.VEHICLE in it.cues[1:2],
        (Role.OTHER, "registered_in"),
    ),
    Case("sent officers to help in", "AUTHORITY", lambda it: Cue.ACT in it.cues[1:2], _EVENT),
    Case("officers of whom one was later in", "AUTHORITY", lambda it: it.clause.at - it.at > 2, None),
    Case(
        "smugglers hold people in",
        "PERSON",
        lambda it: Cue.SMUGGLER in it.cues[:3],
        (Role.OTHER, "smugglers"),
    ),
    Case("has stayed for decades in", "STAY", _for_good, _SETTLED),
)
"""In this order: the first case that holds decides."""


def in_place(it: Governed) -> Decision | None:
    """What ``in`` says of a country."""
    if it.cue is Cue.ARRIVE and it.word in ("arrival", "arrivals"):
        return _FIRST_STOP if it.before(1) in (["upon"], ["after"]) else it.told
    return decide(CASES, it)
