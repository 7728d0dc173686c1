"""Roles of the country in which something is: where people stay, are found, are received, or where an event was."""

from __future__ import annotations

from itertools import pairwise

from geodata._clause import Clause
from geodata._role_sentence import MENTION
from geodata._role_tables import DESTINATION, PARTICIPANT, TRANSIT, Decision
from geodata._role_words import (
    CUES,
    ON_THE_WAY,
    Cue,
)
from geodata.model import Role

_EVENTS = (Cue.ARREST, Cue.MEETING)

_FRONTED: dict[Cue, Decision] = {
    Cue.STAY: (TRANSIT, "stay_on_the_way"),
    Cue.TRANSIT: (TRANSIT, "route_in"),
    Cue.DETECT: (TRANSIT, "detected_in"),
    Cue.HOST: (DESTINATION, "hosted_in"),
    Cue.ASYLUM: (DESTINATION, "asylum_in"),
    Cue.ARRIVE: (DESTINATION, "arrived_in"),
    Cue.SETTLE: (DESTINATION, "settled_in"),
}

_SEEKING = frozenset("sought seek seeks asylum applied settled granted applications".split())


def fronted(clause: Clause) -> Decision | None:
    """``In Bosnia and Herzegovina, several thousand people were stranded``; ``Portugal, where many have settled``."""
    if not clause.migration:
        return None
    right = clause.right(16)
    where = right[:2] == [",", "where"] or right[:1] == ["where"]
    if not where and (
        clause.preposition not in ("in", "inside", "within") or not _opens_clause(clause, right)
    ):
        return None
    cues = clause.cues[clause.last : clause.last + 16]
    if not _SEEKING.isdisjoint(right):
        return (DESTINATION, "asylum_in")
    for index, cue in enumerate(cues):
        if cue is Cue.AUTHORITY and not where and Cue.ACT in cues[index + 1 : index + 4]:
            return (PARTICIPANT, "authorities_in")
        if cue in _EVENTS and not where:
            return (Role.OTHER, "place_of_event")
        if cue is Cue.ASYLUM and clause.words[clause.last + index].startswith("visa"):
            continue
        if cue in _FRONTED:
            if cue is Cue.ARRIVE and not _STATISTICS.isdisjoint(right):
                return _FRONTED[cue]
            return passing(clause, _FRONTED[cue])
    if where:
        return None
    return passing(clause, (DESTINATION, "people_hosted_in")) if Cue.PERSON in cues else None


def _opens_clause(clause: Clause, right: list[str]) -> bool:
    """Whether a phrase stands before the clause it belongs to: ``while in Cyprus, ...``."""
    at = clause.at
    if at < 0 or (at == 0 and clause.cues[0] is None):
        return True
    if at < 5 and not any(clause.cues[: at + 1]) and right[:1] == [","]:
        return True
    return clause.words[at] in ("while", "whereas", "and", "but", ";", ",") and right[:1] == [","]


_STATISTICS = frozenset({"arrivals", "arrival"})

_MOVING_ON = frozenset("onward onwards continue continued".split())

_JOURNEYS = frozenset({Cue.CROSS, Cue.GO})
_ELSEWHERE = frozenset("country eu member european state".split())


def _moves_on(clause: Clause) -> bool:
    """Whether people are said to go on from where they are: ``said they would move on to``."""
    right = clause.right(24)
    if not _MOVING_ON.isdisjoint(right) or ("north" in right and right[right.index("north") - 1] != "the"):
        return True
    if Cue.LEAVE in map(CUES.get, right[:5]) or any(
        CUES.get(word) in _JOURNEYS and behind in ("to", "towards") and MENTION in right
        for word, behind in pairwise(right)
    ):
        return True
    return any(
        (behind == "on" and CUES.get(word) is Cue.GO) or (word == "another" and behind in _ELSEWHERE)
        for word, behind in pairwise(right)
    )


def passing(clause: Clause, decision: Decision) -> Decision:
    """People who come to a country that they leave again are on the way, unless they ask for asylum there."""
    if decision[1] in ("people_hosted_in", "settled_in") and _moves_on(clause):
        return (TRANSIT, "stay_on_the_way")
    if decision[0] is DESTINATION and decision[1] not in _STAYING and not ON_THE_WAY.isdisjoint(clause.codes):
        return (TRANSIT, "on_the_way_in")
    return decision


_STAYING = frozenset({"asylum_in", "settled_in", "called_destination", "wanted"})
