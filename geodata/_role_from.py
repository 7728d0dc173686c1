"""What ``from`` says of a country: people's home, or where they set out from on the way."""

from __future__ import annotations

from geodata._clause import Clause
from geodata._role_cases import Case, Cases, Governed, decide
from geodata._role_sentence import MENTION
from geodata._role_tables import ORIGIN, PARTICIPANT, TRANSIT, Decision
from geodata._role_ways import is_extradition, leads_on
from geodata._role_words import ON_THE_WAY, PREPOSITIONS, RECEIVING, SEA, SOURCES, Cue
from geodata.model import Role

_HOME: Decision = (ORIGIN, "people_from")
_LEFT: Decision = (ORIGIN, "left_home_country")
_PASSED: Decision = (TRANSIT, "came_by_way_of")
_SAME_PERSONS = frozenset({Cue.PERSON, Cue.COME, Cue.ARREST})
_SENT_BACK = frozenset({Cue.BORDER, Cue.RETURN, Cue.PUSHBACK})
_MEANS = frozenset("foot bicycle bus train car rail road land plane".split())


def _of_delegates(it: Governed) -> bool:
    return Cue.DELEGATE in it.cues[:3] or (it.cue is Cue.COME and it.cues[1:2] == [Cue.AUTHORITY])


def _of_smugglers(it: Governed) -> bool:
    return Cue.SMUGGLER in it.cues[:4] and _SAME_PERSONS.issuperset(it.cues[: it.cues.index(Cue.SMUGGLER)])


def _leaves_source(it: Governed) -> bool:
    """Whether a way leads from a country that people flee, and no vehicle sets out there."""
    departs = it.cue in (Cue.LEAVE, Cue.VEHICLE) and Cue.VEHICLE in it.cues[:2]
    return it.told[0] is TRANSIT and it.is_one_of(SOURCES) and it.cue not in _SENT_BACK and not departs


def _passes_source(it: Governed) -> bool:
    return _leaves_source(it) and _moves_others(it.clause, it.at)


def _moves_people(it: Governed) -> bool:
    return Cue.PERSON in it.cues[:3] and not leads_on(it.clause)


def _is_no_home(it: Governed) -> bool:
    if it.told[0] is not ORIGIN:
        return False
    codes = it.clause.codes
    return it.is_one_of(RECEIVING) or (_other_people(it.clause, it.at) and not SOURCES.issuperset(codes))


def _is_last_stop(it: Governed) -> bool:
    """Whether people reach the next country from one on the way, by a vehicle, by sea or on foot."""
    if it.told[0] is not ORIGIN or Cue.NATIONALITY in it.cues or it.is_one_of(SOURCES):
        return False
    clause = it.clause
    return (
        (it.is_one_of(ON_THE_WAY) and (it.cue is Cue.ARRIVE or Cue.PERSON not in clause.cues))
        or leads_on(clause)
        or Cue.VEHICLE in it.cues[:3]
        or not _MEANS.isdisjoint(clause.words[it.at : clause.at + 1])
        or not SEA.isdisjoint(clause.sentence.all_words)
    )


def _goes_further(it: Governed) -> bool:
    return not _MOVING.isdisjoint(it.cues[:2]) and leads_on(it.clause)


_MOVING = frozenset({Cue.GO, Cue.SMUGGLE, Cue.RETURN})
_PEOPLE_OF = "PERSON COME ASYLUM NATIONALITY DETECT FLEE ORIGIN"


def _other_people(clause: Clause, at: int) -> bool:
    """Whether people of one country are said to come from another one: ``smuggled migrants, mainly Syrians, from``."""
    words = clause.words
    if clause.cues[at] is Cue.PERSON and at and words[at - 1] == MENTION:
        return True
    between = words[at + 1 : clause.at + 1]
    if MENTION not in between or "from" in between:
        return False
    named = at + 1 + between.index(MENTION)
    return words[named - 1] not in PREPOSITIONS


def _moves_others(clause: Clause, at: int) -> bool:
    """Whether people who are called by another country move: ``Ethiopian migrants trying to cross from``."""
    words = clause.words
    return any(
        words[place] == MENTION and clause.cues[place + 1] is Cue.PERSON and "from" not in words[place:at]
        for place in range(max(at - 6, 0), at - 1)
    )


CASES = Cases(
    Case("was extradited from", "", lambda it: is_extradition(it.clause), (PARTICIPANT, "extradition")),
    Case(
        "migration from",
        "migration",
        lambda it: not it.is_one_of(RECEIVING | ON_THE_WAY) and not leads_on(it.clause),
        _HOME,
    ),
    Case(
        "experts who came from", "PERSON COME ASYLUM DETECT", _of_delegates, (PARTICIPANT, "delegates_from")
    ),
    Case(
        "smugglers, arrested persons from",
        "PERSON COME ASYLUM DETECT",
        _of_smugglers,
        (Role.OTHER, "smugglers"),
    ),
    Case("sent back from", "", lambda it: it.last in ("home", "back"), (TRANSIT, "returned_from")),
    Case(
        "found after a pushback from",
        "DETECT",
        lambda it: Cue.PUSHBACK in it.cues[:3],
        (TRANSIT, "pushed_back_from"),
    ),
    Case("met people from", "met", lambda it: Cue.PERSON in it.cues[:3], _HOME),
    Case("Ethiopian migrants cross from Somalia", "CROSS GO", _passes_source, _PASSED),
    Case("set out from Somalia", "", _leaves_source, _LEFT),
    Case("the smuggling of people from", "trafficking smuggling", _moves_people, _HOME),
    Case("smuggled migrants, mainly Syrians, from", "", _is_no_home, _PASSED),
    Case("a boat coming from", "coming", lambda it: Cue.VEHICLE in it.cues[:2], (TRANSIT, "departed_from")),
    Case("arrived by sea from", "ARRIVE COME", _is_last_stop, (TRANSIT, "arrived_by_way_of")),
    Case(
        "people travelling from Somalia to",
        _PEOPLE_OF,
        lambda it: _goes_further(it) and it.is_one_of(SOURCES),
        _LEFT,
    ),
    Case("people travelling from Greece to", _PEOPLE_OF, _goes_further, (TRANSIT, "travelled_from")),
)
"""In this order: the first case that holds decides."""


def from_place(it: Governed) -> Decision | None:
    """What ``from`` says of a country."""
    return decide(CASES, it)
